import type { Cell, Grid } from '../read/source.ts';
import { cellsOf } from '../read/source.ts';
import type { ColumnKind } from './column-words.ts';
import { columnSays } from './column-words.ts';
import { formYear, isOtherYear } from './form-year.ts';
import { isAmount } from './fund-header-row.ts';
import { fundColumnSays } from './fund-headers.ts';
import { goalSays } from './goals.ts';
import type { Draft } from './name-and-levels.ts';
import { byContent, nameOf } from './name-and-levels.ts';
import { holdsValue, isBlank, LEVEL1, labelText, numberText } from './words.ts';

export interface Column {
  readonly index: number;
  readonly kind: ColumnKind;
  /** For a level: 1, 2 …; for a weight: the level whose points it holds, or `null` for the indicator's own. */
  readonly level: number | null;
  readonly header: string;
  /** Neither its header nor the sums of the form say what it holds; its cells look like it. */
  readonly isGuess?: boolean;
}

export interface HeaderReading {
  readonly firstRow: number;
  /** The first row of data. */
  readonly dataRow: number;
  readonly columns: readonly Column[];
  /** The first level stands in a line above the table, as it does above others with this header. */
  readonly isBelow?: boolean;
}

/** The next header of an indicator table at or below a row, or `null`. */
export function findHeader(grid: Grid, from: number): HeaderReading | null {
  for (let row = from; row < grid.rows.length; row += 1) {
    const height = headerHeight(grid, row);
    if (height === 0) continue;
    const columns = columnsOf(grid, row, height);
    const has = (kind: ColumnKind) => columns.some((column) => column.kind === kind);
    if (has('name') && (has('target') || has('actual') || has('score') || has('weight')))
      return { firstRow: row, dataRow: row + height, columns };
  }
  return null;
}

const OF_INDICATORS: ReadonlySet<ColumnKind> = new Set(['target', 'actual', 'weight', 'score', 'reviewed']);

/** How many rows the header at this row takes; 0 where it is none. */
function headerHeight(grid: Grid, row: number): number {
  const cells = cellsOf(grid, row).filter((cell) => cell.row === row && !isBlank(cell.text));
  const known = cells.map((cell) => columnSays(cell.text));
  const named = known.filter((kind) => kind !== null);
  const strong = known.filter((kind) => kind === 'level' || kind === 'name').length;
  if (named.length < 3 || named.length * 2 < cells.length) return 0;
  // Without a word for the names their cells have to tell; two kinds of values at least make it a table of indicators.
  if (strong === 0 && new Set(named.filter((kind) => OF_INDICATORS.has(kind))).size < 2) return 0;
  // 年度目标 | 目标内容 | 目标完成情况 heads the goals of the whole.
  const goals = cells.filter((cell) => goalSays(cell) !== null).length;
  if (goals > 1 && cells.every((cell) => goalSays(cell) !== null || columnSays(cell.text) === null)) return 0;
  // 项目资金 | 年初预算数 | 分值 | 得分 is the header of another table.
  if (cells.some(({ text }) => /预算数|执行数|资金/.test(text)) && strong < 2) return 0;
  // 分值 | 得分 in the second row of that header.
  const over = cellsOf(grid, row).filter((cell) => cell.row < row && isAmount(fundColumnSays(cell.text)));
  if (over.length > 1 && strong < 2) return 0;
  const below = cellsOf(grid, row + 1).filter((cell) => cell.row === row + 1 && !isBlank(cell.text));
  // 绩效指标 down the side of a short table is its label, and the header no taller.
  const [first] = cells;
  const isSide =
    first !== undefined && first.rowSpan > 1 && cells.every((cell) => cell === first || cell.rowSpan === 1);
  const headers = below.filter((cell) => columnSays(cell.text) !== null && !holdsValue(cell.text)).length;
  const isData = below.some((cell) => numberText(cell.text) !== null) || headers * 2 < below.length;
  const tall = Math.max(
    1,
    ...cells
      .filter((cell) => !(cell === first && isSide && isData))
      .map(({ rowSpan }) => (rowSpan <= 3 ? rowSpan : 1)),
  );
  if (tall > 1) return tall;
  const isSecond =
    below.length >= 2 &&
    below.every(
      (cell) =>
        columnSays(cell.text) !== null && !holdsValue(cell.text) && !LEVEL1.test(labelText(cell.text)),
    );
  return isSecond ? 2 : 1;
}

function columnsOf(grid: Grid, row: number, height: number): Column[] {
  const draft = Array.from({ length: grid.width }, (_, index) => {
    const stack = [
      ...new Set(
        Array.from({ length: height }, (_row, offset) => grid.rows[row + offset]?.[index]).filter(
          (cell) => cell !== undefined,
        ),
      ),
    ].filter((cell) => !isBlank(cell.text));
    return { index, stack, kind: kindOf(stack, row, height) };
  });
  const sameCell = (a: readonly Cell[], b: readonly Cell[]) => a.at(-1) === b.at(-1) && a.length > 0;
  // A header over several columns names the first of them, unless the header is of a level.
  const columns = draft.map((column, at) => {
    const before = draft[at - 1];
    const isRest = before !== undefined && sameCell(column.stack, before.stack);
    return { ...column, kind: isRest && column.kind !== 'level' ? ('label' as const) : column.kind };
  });
  const own = ofYear(columns, formYear(grid));
  return levelled(byContent(grid, row + height, nameOf(grid, row + height, own))).map(
    ({ index, kind, level, stack }) => ({
      index,
      kind,
      level,
      header: stack.map(({ text }) => labelText(text)).join(''),
    }),
  );
}

/** Of several years the one that the form is about; beside it 总目标 is the goal of all of them. */
function ofYear(columns: readonly Draft[], year: string | null): readonly Draft[] {
  const words = ({ stack }: Draft) => stack.map(({ text }) => labelText(text)).join('');
  const isOwn = (column: Draft) => year !== null && words(column).includes(year);
  return columns.map((column) => {
    if (!VALUES.has(column.kind)) return column;
    const isWhole =
      /总|累计|整体|长期/.test(words(column)) &&
      columns.some((one) => one.kind === column.kind && isOwn(one));
    return isWhole || isOtherYear(words(column), year) ? { ...column, kind: 'baseline' as const } : column;
  });
}

const VALUES: ReadonlySet<ColumnKind> = new Set(['target', 'actual']);

function kindOf(stack: readonly Cell[], row: number, height: number): ColumnKind {
  const leaf = stack.at(-1);
  if (leaf === undefined) return 'unknown';
  // 绩效指标 beside the whole table is its label, not a column of it.
  if (leaf.row + leaf.rowSpan > row + height) return 'label';
  const joined = stack.map(({ text }) => labelText(text)).join('');
  const whole = columnSays(joined);
  if (whole === 'score' || whole === 'reviewed') return whole;
  return columnSays(leaf.text) ?? whole ?? (stack[0] ? columnSays(stack[0].text) : null) ?? 'unknown';
}

/** Numbers the levels from the left, and tells of each weight whose it is: it stands behind its level. */
function levelled(columns: readonly Draft[]): (Draft & { readonly level: number | null })[] {
  const levels = [
    ...new Map(
      columns.filter(({ kind }) => kind === 'level').map((one) => [one.stack.at(-1) ?? one, one]),
    ).values(),
  ];
  const said = new Set(levels.map(saidLevel));
  // Beside a column that says 一级 the others are the levels that are left.
  const free = levels.map((_, at) => at + 1).filter((number) => !said.has(number));
  let behind: number | null = null;
  let last: Cell | undefined;
  const name = columns.findIndex(({ kind }) => kind === 'name');
  return columns.map((column, at) => {
    if (column.kind === 'level') {
      if (column.stack.at(-1) !== last || last === undefined)
        behind = saidLevel(column) ?? free.shift() ?? levels.length;
      last = column.stack.at(-1);
      return { ...column, level: behind };
    }
    if (column.kind === 'name') behind = null;
    return { ...column, level: column.kind === 'weight' && name !== -1 && at < name ? behind : null };
  });
}

/** 一级指标 is the first level wherever it stands. */
function saidLevel({ stack }: Draft): number | null {
  const said = /^(?:所属)?([一二三四])级/.exec(labelText(stack.at(-1)?.text ?? ''))?.[1];
  return said === undefined ? null : '一二三四'.indexOf(said) + 1;
}

/** Whether a row repeats the header, as tables do that go over a page. */
export function repeatsHeader(grid: Grid, row: number, columns: readonly Column[]): boolean {
  const same = columns.filter(
    ({ index, header }) => header !== '' && labelText(grid.rows[row]?.[index]?.text ?? '') === header,
  );
  return (
    same.length >= 3 &&
    same.length * 2 > columns.filter(({ header }) => header !== '').length &&
    numberText(grid.rows[row]?.[0]?.text ?? '') === null
  );
}
