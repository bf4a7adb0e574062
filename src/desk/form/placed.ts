import type { Cell, Grid } from '../read/source.ts';

/** Lines put below each other as a table: what was one cell over several places is one again. */
export function placed(lines: readonly (readonly Cell[])[]): Grid['rows'] {
  type Laid = { -readonly [K in keyof Cell]: Cell[K] };
  const width = Math.max(0, ...lines.map(({ length }) => length));
  const laid: Laid[][] = [];
  for (const [row, line] of lines.entries()) {
    const own: Laid[] = [];
    laid.push(own);
    for (let column = 0; column < width; column += 1) {
      const cell = line[column];
      const above =
        cell !== undefined && lines[row - 1]?.[column] === cell ? laid[row - 1]?.[column] : undefined;
      const left =
        cell !== undefined && column > 0 && line[column - 1] === cell ? own[column - 1] : undefined;
      const same = above ?? left;
      if (same !== undefined) {
        same.rowSpan = row - same.row + 1;
        same.columnSpan = Math.max(same.columnSpan, column - same.column + 1);
        own.push(same);
        continue;
      }
      const { at } = cell ?? line[0] ?? { at: { file: '', at: '' } };
      own.push({ ...(cell ?? { text: '', at }), row, column, rowSpan: 1, columnSpan: 1 });
    }
  }
  return laid;
}
