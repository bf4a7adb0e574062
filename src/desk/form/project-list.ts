import type { Cell, Grid } from '../read/source.ts';
import { cellsOf } from '../read/source.ts';
import { columnSays } from './column-words.ts';
import { fundColumnSays } from './fund-headers.ts';
import { pairSays } from './pair-words.ts';
import { isBlank, numberText } from './words.ts';

/**
 * The names of a table that lists several projects, one a row: 项目名称 over names, in a header of three columns or
 * more. One report is written of one project, so none of its rows is read as that without asking.
 */
export function readProjectList(grid: Grid): readonly Cell[] | null {
  for (let row = 0; row < grid.rows.length; row += 1) {
    const header = cellsOf(grid, row).filter((cell) => cell.row === row && !isBlank(cell.text));
    const column = header.find(({ text }) => pairSays(text) === 'projectName');
    if (column === undefined || header.length < 3 || header.some(({ text }) => numberText(text) !== null))
      continue;
    // 项目名称 | 示例项目 | 主管部门 | 示例局 is a line of labels and values.
    const labels = header.filter(
      ({ text }) => pairSays(text) !== null || columnSays(text) !== null || fundColumnSays(text) !== null,
    );
    if (
      labels.length > 1 &&
      labels.every((label) => !labels.includes(header[header.indexOf(label) + 1] as Cell))
    )
      continue;
    const names: Cell[] = [];
    for (const line of grid.rows.slice(row + column.rowSpan)) {
      const cell = line[column.column];
      if (cell === undefined || isBlank(cell.text) || pairSays(cell.text) !== null) break;
      if (!names.includes(cell)) names.push(cell);
    }
    const isFilled = names.every(
      ({ row: at }) => header.filter(({ column: x }) => !isBlank(grid.rows[at]?.[x]?.text ?? '')).length >= 3,
    );
    if (names.length >= 2 && isFilled) return names;
  }
  return null;
}
