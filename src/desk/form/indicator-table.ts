import type { Cell, Grid } from '../read/source.ts';
import { beginsFunds } from './amount-pair.ts';
import { withoutBlockPoints } from './block-points.ts';
import type { ColumnKind } from './column-words.ts';
import { isExecution } from './execution-row.ts';
import { fundHeaderAt } from './fund-header-row.ts';
import { moneyUnit } from './fund-headers.ts';
import type { LevelText } from './heading-rows.ts';
import { HeadingRows } from './heading-rows.ts';
import type { Column, HeaderReading } from './indicator-headers.ts';
import { repeatsHeader } from './indicator-headers.ts';
import { withLevelAbove } from './level-above.ts';
import type { GroupCells } from './level-points.ts';
import { withLevelPoints } from './level-points.ts';
import type { RowCells } from './row-cells.ts';
import { LISTED, rowCells } from './row-cells.ts';
import { betweenLevels, levelsInOrder, pathOf } from './row-path.ts';
import { isSumLabel } from './sum-label.ts';
import { blockOf, isSubtotal, rowLabel, sumIn } from './sum-row.ts';
import { endsTable } from './table-end.ts';
import { hasDigit, isBlank, labelledGrade, labelText, pointsText } from './words.ts';

/** One row as read: which cell holds what. Values are made of it later. */
export interface IndicatorRow {
  readonly row: number;
  /** Levels from the first; `null` where the form leaves one empty. */
  readonly path: readonly (LevelText | null)[];
  readonly name: Cell;
  readonly cells: Readonly<Partial<Record<ColumnKind, Cell>>>;
  /** Points that stand in one cell with those of other rows. */
  readonly shared: RowCells['shared'];
  /** The name stands in a cell that is merged over several rows. */
  readonly sharesName: boolean;
}
export type { LevelText } from './heading-rows.ts';

export interface TableReading {
  readonly rows: readonly IndicatorRow[];
  /** 附加分 and 扣分项: points beside those that the rows share. */
  readonly extras: readonly IndicatorRow[];
  /** Points of a first- or second-level block. */
  readonly groups: readonly GroupCells[];
  /** The first level of the rows stands in a line above the header. */
  readonly hasLevelAbove: boolean;
  readonly total: {
    readonly weight: Cell | null;
    readonly score: Cell | null;
    readonly reviewed: Cell | null;
    /** 优秀 behind the sums. */
    readonly grade: Cell | null;
  } | null;
  /** The row of the sums. */
  readonly foot: number | null;
  /** The row of the execution of the budget, which no indicator was made of. */
  readonly execution: ReadonlySet<Cell>;
  readonly headers: readonly Cell[];
  readonly used: ReadonlySet<Cell>;
  /** The first row after the table. */
  readonly end: number;
  readonly unknownColumns: readonly Column[];
  /** Columns that only their cells tell of. */
  readonly guessedColumns: readonly Column[];
  /** What two columns seem to hold; the first was read. */
  readonly twice: readonly (readonly [Column, Column])[];
}

const VALUES: ReadonlySet<ColumnKind> = new Set(['target', 'actual', 'score']);
const ASKED_TWICE: ReadonlySet<ColumnKind> = new Set(['target', 'actual', 'weight', 'score', 'reviewed']);

const OF_SCORES = /^(?:自评|评价|综合|最终)|得分/;
const EXTRA = /^(?:附加|加分|奖励|扣分|减分|倒扣|加减分)(?:分|项|指标|内容|情况)*$/;
/** What of a row of extra points has a place in the record. */
const EXTRA_KINDS: ReadonlySet<ColumnKind> = new Set(['weight', 'score', 'reason', 'remark']);

/** Reads the rows below a header until the table ends. */
export function readIndicatorTable(grid: Grid, header: HeaderReading): TableReading {
  const { dataRow, firstRow } = header;
  const columns = withoutBlockPoints(grid, header);
  const used = new Set<Cell>();
  for (let row = firstRow; row < dataRow; row += 1) for (const cell of grid.rows[row] ?? []) used.add(cell);
  const headers = [...used].filter(({ row }) => row >= firstRow && row < dataRow);
  // 2022年实际 is listed with its numbers.
  for (const { index, kind } of columns)
    for (const cell of headers)
      if (kind === 'baseline' && grid.rows[cell.row]?.[index] === cell && hasDigit(cell.text))
        used.delete(cell);
  const column = (kind: ColumnKind) => columns.find((one) => one.kind === kind && one.level === null);
  const name = columns.find((one) => one.kind === 'name');
  const levels = levelsInOrder(grid, { ...header, columns });
  const between = betweenLevels(grid, header, levels);
  const headings = new HeadingRows(grid, { ...header, columns });
  const rows: IndicatorRow[] = [];
  const extras: IndicatorRow[] = [];
  const groups: GroupCells[] = [];
  let total: TableReading['total'] = null;
  let foot: number | null = null;
  let isTotalFirst = false;
  let last: readonly (LevelText | null)[] = [];
  const execution: Cell[] = [];
  /** Rows before the first heading. */
  let bare: number | null = null;
  let row = dataRow;
  for (; row < grid.rows.length; row += 1) {
    const line = grid.rows[row] ?? [];
    const cell = (one: Column | undefined) => (one === undefined ? null : (line[one.index] ?? null));
    if (line.every(({ text }) => isBlank(text))) continue;
    if (repeatsHeader(grid, row, columns)) {
      for (const { index, header: words } of columns) {
        const one = line[index];
        if (one && labelText(one.text) === words) used.add(one);
      }
      continue;
    }
    const first = rowLabel(line.filter(({ text, row: own }) => !isBlank(text) && own === row));
    const label = labelText(first?.text ?? '');
    const isTotal = isSumLabel(label) || (label === '得分' && (first?.columnSpan ?? 1) > 1);
    if (first !== undefined && (isTotal || isSubtotal(label))) {
      const sum = (kind: ColumnKind) => {
        const one = column(kind);
        return one === undefined ? null : sumIn(line, one, columns);
      };
      const [weight, score] = [sum('weight'), sum('score')];
      if (isTotal) {
        foot = row;
        const reviewed = sum('reviewed');
        const own = [weight, score, reviewed].filter((one) => one !== null);
        // 总分 beside 总得分, with the number below, is a label and no row of sums.
        if (own.length === 0) break;
        // 自评得分 | 96.5 with the number below the weights is the verdict, not their sum.
        if (own.length === 1 && own[0] === weight && column('score') && OF_SCORES.test(label)) break;
        isTotalFirst = rows.length === 0;
        const verdict = line.find(({ text }) => labelledGrade(text) !== null) ?? null;
        const grade = verdict && { ...verdict, text: labelledGrade(verdict.text) ?? '' };
        total = { weight, score, reviewed, grade };
        for (const one of [first, ...own, verdict]) if (one) used.add(one);
      } else {
        const block = blockOf(label) || (last[0]?.text ?? '');
        if (weight && block !== '') {
          groups.push({ path: [block], weight, score });
          for (const one of [first, weight, score]) if (one) used.add(one);
        }
      }
      continue;
    }
    const nameCell = cell(name);
    const starts = nameCell !== null && !isBlank(nameCell.text);
    const heading = total === null ? headings.take(line, row) : null;
    if (heading !== null) {
      last = [];
      bare ??= rows.length;
      if (heading.weight !== null)
        groups.push({ path: headings.path.map(({ text }) => text), ...heading, weight: heading.weight });
      for (const one of heading.cells) used.add(one);
      continue;
    }
    const spansAll = first !== undefined && first.columnSpan >= Math.max(2, grid.width - 1);
    if (endsTable(label) || spansAll) break;
    // 项目资金 | 年初预算数 | 全年执行数 below the indicators begins another table.
    if (fundHeaderAt(grid, row, used) !== null || beginsFunds(grid, row)) break;
    // Below the sum stands nothing of the table, unless the sum stands first.
    if (total !== null && rows.length > 0 && !isTotalFirst) break;
    if (first !== undefined && isExecution(line, first, nameCell, columns)) {
      execution.push(...line);
      continue;
    }
    // A row without a name is no indicator, nor one whose name fills the columns of its values; what it holds is listed.
    const isSentence = columns.some((one) => VALUES.has(one.kind) && line[one.index] === nameCell);
    if (!starts || isSentence || !/\p{L}/u.test(nameCell.text)) continue;
    // 预算执行率 over the columns of levels and names gives the points of the execution; its numbers are held against the sums.
    const isEmpty = line.every(
      (one) =>
        one.row < row ||
        one === nameCell ||
        isBlank(one.text) ||
        levels.some(({ index }) => line[index] === one),
    );
    if (isEmpty && moneyUnit(nameCell.text) !== null) break;
    // 指标2： was left over from the template.
    if (isEmpty && /^指标\d*$/.test(labelText(nameCell.text))) {
      used.add(nameCell);
      continue;
    }
    const own = pathOf(line, levels, last, between);
    last = own;
    const path = [...headings.path, ...own];
    for (const one of columns) {
      const points = line[one.index];
      if (one.level === null || one.kind !== 'weight' || !points || used.has(points)) continue;
      if (pointsText(points.text) === null) continue;
      const depth = headings.path.length + levels.findIndex(({ level }) => level === one.level) + 1;
      const block = path.slice(0, depth).map((level) => level?.text ?? '');
      groups.push({ path: block, weight: points, score: null });
      used.add(points);
    }
    const { cells, shared, settled } = rowCells(line, columns, nameCell);
    for (const one of settled) used.add(one);
    for (const level of path) if (level) used.add(level.cell);
    const isExtra = path.some((level) => level !== null && EXTRA.test(labelText(level.text)));
    for (const [kind, one] of Object.entries(cells))
      if (isExtra ? EXTRA_KINDS.has(kind as ColumnKind) : !LISTED.has(kind as ColumnKind)) used.add(one);
    used.add(nameCell);
    const read = { row, path, name: nameCell, cells, shared, sharesName: nameCell.row < row };
    (isExtra ? extras : rows).push(read);
  }
  const levelled = withLevelAbove(grid, { ...header, columns }, { rows, groups }, bare ?? rows.length);
  return {
    ...withLevelPoints(levelled),
    hasLevelAbove: levelled.rows.some(
      ({ path }, at) => path[0] != null && path.length > (rows[at]?.path.length ?? 0),
    ),
    extras,
    total,
    foot,
    execution: new Set(execution),
    headers,
    used,
    end: row,
    unknownColumns: columns.filter(({ kind }) => kind === 'unknown'),
    guessedColumns: columns.filter(({ isGuess }) => isGuess),
    twice: columns.flatMap((column, at) => {
      const first =
        ASKED_TWICE.has(column.kind) &&
        columns.slice(0, at).find(({ kind, level }) => kind === column.kind && level === null);
      return first && column.level === null ? [[first, column] as const] : [];
    }),
  };
}
