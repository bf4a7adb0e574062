import type { Cell, Grid } from '../read/source.ts';
import type { ColumnKind } from './column-words.ts';
import type { Column, HeaderReading } from './indicator-headers.ts';
import type { TableReading } from './indicator-table.ts';
import { readIndicatorTable } from './indicator-table.ts';
import { isPoints } from './row-cells.ts';
import { WHOLES } from './sum-label.ts';
import { hasDigit, isBlank, pointsText } from './words.ts';

/** A table with its columns as its cells and sums leave them: a header may say what they contradict. */
export function readWithEvidence(
  grid: Grid,
  header: HeaderReading,
): { readonly header: HeaderReading; readonly table: TableReading } {
  const table = readIndicatorTable(grid, header);
  if (table.rows.length < FEWEST_ROWS) return { header, table };
  const body = bodyOf(grid, table);
  const columns = STEPS.reduce((known, step) => step(known, body), header.columns);
  if (columns.every((column, index) => column === header.columns[index])) return { header, table };
  const weighed = { ...header, columns };
  return { header: weighed, table: readIndicatorTable(grid, weighed) };
}

/** One row proves nothing. */
const FEWEST_ROWS = 2;

/** What the steps look at: the rows that were found, and the line of sums below or above them. */
export interface Body {
  readonly lines: readonly (readonly Cell[])[];
  readonly foot: readonly Cell[];
}
type Step = (columns: readonly Column[], body: Body) => readonly Column[];

function bodyOf(grid: Grid, { rows, foot }: TableReading): Body {
  return {
    lines: rows.map(({ row }) => grid.rows[row] ?? []),
    foot: foot === null ? [] : (grid.rows[foot] ?? []),
  };
}

const STEPS: readonly Step[] = [
  withoutContradictions,
  weightAmongScores,
  pointsBySums,
  valuesByUnit,
  reasonsByLosses,
];

/** The filled cells of a column, each once. */
function cellsIn({ index }: Column, { lines }: Body): readonly Cell[] {
  const cells = lines.flatMap((line) => line[index] ?? []);
  return [...new Set(cells)].filter(({ text }) => !isBlank(text));
}

const WORDS: ReadonlySet<ColumnKind> = new Set([
  'standard',
  'explanation',
  'evidence',
  'reason',
  'improvement',
]);

const VALUES: ReadonlySet<ColumnKind> = new Set(['target', 'actual']);
const TICK = /^[√✓✔☑■●]$/;

/** 评价标准分 over numbers is no standard, 得分 over sentences no score, 完成 over ticks no value: then nobody knows the column. */
function withoutContradictions(columns: readonly Column[], body: Body): readonly Column[] {
  return columns.map((column) => {
    const cells = cellsIn(column, body);
    const numbers = cells.filter(({ text }) => pointsText(text) !== null).length;
    const isContradicted =
      (WORDS.has(column.kind) && cells.length >= FEWEST_ROWS && numbers === cells.length) ||
      (isPoints(column.kind) && numbers * 2 < cells.length) ||
      (VALUES.has(column.kind) && cells.length > 0 && cells.every(({ text }) => TICK.test(text))) ||
      (column.kind === 'sign' && cells.every(({ text }) => hasDigit(text)) && cells.length > 0);
    return isContradicted ? { ...column, kind: 'unknown' as const } : column;
  });
}

/** The points of a column row by row; `null` unless every row holds its own. */
function pointsIn({ index }: Column, { lines }: Body): readonly number[] | null {
  const texts = lines.map((line) => {
    const cell = line[index];
    return cell === undefined || cell.rowSpan > 1 ? null : pointsText(cell.text);
  });
  return texts.some((text) => text === null) ? null : texts.map(Number);
}

const sumOf = (points: readonly number[]) => points.reduce((sum, one) => sum + one, 0);
const isNear = (one: number, other: number) => Math.abs(one - other) < 0.006;

/** The number that the line of sums holds in a column. */
function printedSum({ index }: Column, { foot }: Body): number | null {
  const text = pointsText(foot[index]?.text ?? '');
  return text === null ? null : Number(text);
}

/** Columns of numbers that no word names are the points, where the sums of the form say so. */
export function pointsBySums(columns: readonly Column[], body: Body): readonly Column[] {
  const own = (kind: ColumnKind) => columns.find((one) => one.kind === kind && one.level === null);
  const open = columns.flatMap((column) => {
    const points = column.kind === 'unknown' ? pointsIn(column, body) : null;
    return points === null ? [] : [{ column, points }];
  });
  const isSummed = ({ column, points }: (typeof open)[number]) => {
    const printed = printedSum(column, body);
    return printed !== null && isNear(sumOf(points), printed);
  };
  const known = (kind: ColumnKind) => {
    const column = own(kind);
    return column === undefined ? null : pointsIn(column, body);
  };
  const isAtMost = (low: readonly number[], high: readonly number[]) =>
    low.every((one, index) => one <= (high[index] ?? 0) + 1e-9);
  const [weights, scores] = [known('weight'), known('score')];
  const weight =
    own('weight') === undefined
      ? open.find(
          (one) =>
            WHOLES.some((whole) => isNear(sumOf(one.points), whole)) &&
            (isSummed(one) || scores !== null) &&
            (scores === null || isAtMost(scores, one.points)),
        )
      : undefined;
  const most = weights ?? weight?.points ?? null;
  const score =
    own('score') === undefined && most !== null
      ? open.find((one) => one !== weight && isSummed(one) && isAtMost(one.points, most))
      : undefined;
  return columns.map((column) => {
    if (column === weight?.column) return { ...column, kind: 'weight' as const, level: null };
    return column === score?.column ? { ...column, kind: 'score' as const } : column;
  });
}

/** 分数 beside 评价得分: of two columns of scores the one that holds a whole hundred, and nowhere less, holds the weights. */
function weightAmongScores(columns: readonly Column[], body: Body): readonly Column[] {
  const scores = columns.filter(({ kind, level }) => kind === 'score' && level === null);
  if (scores.length !== 2 || columns.some(({ kind, level }) => kind === 'weight' && level === null))
    return columns;
  const points = scores.map((column) => pointsIn(column, body));
  const weight = scores.find((column, at) => {
    const [own, other] = [points[at], points[1 - at]];
    return (
      own != null &&
      other != null &&
      isNear(sumOf(own), printedSum(column, body) ?? Number.NaN) &&
      WHOLES.some((whole) => isNear(sumOf(own), whole)) &&
      other.every((one, index) => one <= (own[index] ?? 0) + 1e-9) &&
      sumOf(other) < sumOf(own)
    );
  });
  return columns.map((column) => (column === weight ? { ...column, kind: 'weight' as const } : column));
}

/** A value taken apart: `≥98%` is a sign, a number and a unit. */
function valueParts(text: string) {
  const found = /^([≥≤><=＝≧≦]*)(-?\d[\d,]*(?:\.\d+)?)(.*)$/.exec(text.normalize('NFKC').replace(/\s/g, ''));
  return found === null
    ? null
    : { sign: found[1] ?? '', number: Number((found[2] ?? '').replaceAll(',', '')), unit: found[3] ?? '' };
}

/** Two columns of one unit are target and result: the signs say which, or else it is asked. */
function valuesByUnit(columns: readonly Column[], body: Body): readonly Column[] {
  const own = (kind: ColumnKind) => columns.find((one) => one.kind === kind);
  const [target, actual] = [own('target'), own('actual')];
  if (target !== undefined && actual !== undefined) return columns;
  const open = columns.filter(({ kind }) => kind === 'unknown');
  const pairs = columns.flatMap((first) =>
    columns
      .filter((second) => second.index > first.index)
      .filter((second) => [first, second].every((one) => [target, actual, ...open].includes(one)))
      .map((second) => [first, second] as const),
  );
  const pair = pairs.find(([first, second]) => haveOneUnit(first, second, body));
  if (pair === undefined) return columns;
  const signs = (column: Column) => cellsIn(column, body).filter(({ text }) => valueParts(text)?.sign).length;
  const isTurned = signs(pair[1]) > signs(pair[0]) || pair[0] === actual || pair[1] === target;
  const [expected, reached] = isTurned ? [pair[1], pair[0]] : pair;
  return columns.map((column) => {
    if (column.kind !== 'unknown' || (column !== expected && column !== reached)) return column;
    const kind = column === expected ? ('target' as const) : ('actual' as const);
    return { ...column, kind, isGuess: !fitsScores(expected, reached, columns, body) };
  });
}

function haveOneUnit(first: Column, second: Column, { lines }: Body): boolean {
  const both = lines.map((line) =>
    [first, second].map(({ index }) => valueParts(line[index]?.text ?? '')?.unit ?? null),
  );
  const same = both.filter(([one, other]) => one !== null && one === other);
  return same.length >= FEWEST_ROWS && same.length * 2 > lines.length && same.some(([unit]) => unit !== '');
}

/** Whether the share of the target that was reached is the share of the points, in every row that lost some. */
function fitsScores(target: Column, actual: Column, columns: readonly Column[], body: Body): boolean {
  const shares = lostRows(columns, body).flatMap(({ line, weight, score }) => {
    const [goal, reached] = [target, actual].map(({ index }) => valueParts(line[index]?.text ?? ''));
    if (!goal || !reached || goal.number === 0 || reached.number === 0) return [];
    const share = Math.min(goal.number / reached.number, reached.number / goal.number);
    return [{ share: (goal.sign === '≤' ? share : reached.number / goal.number) * weight, score }];
  });
  return shares.length > 0 && shares.every(({ share, score }) => Math.abs(share - score) <= 0.06);
}

/** The rows that gained less than they weigh. */
function lostRows(columns: readonly Column[], { lines }: Body) {
  const own = (kind: ColumnKind) => columns.find((one) => one.kind === kind && one.level === null);
  const [weights, scores] = [own('weight'), own('score')];
  return lines.flatMap((line) => {
    const [weight, score] = [weights, scores].map((column) => {
      const text = column === undefined ? null : pointsText(line[column.index]?.text ?? '');
      return text === null ? null : Number(text);
    });
    return weight === null || score === null || weight === undefined || score === undefined || score >= weight
      ? []
      : [{ line, weight, score }];
  });
}

/** 备注 and 评分说明 are what they say; 说明 alone may be anything, and 扣分依据 is the rule or the reason. */
const OPEN: Readonly<Partial<Record<ColumnKind, RegExp>>> = {
  remark: /^(?:情况)?说明$/,
  standard: /^[扣失丢]分(?:依据|情况|要点)$/,
};

/** Words behind the points that stand wherever points were lost, and nowhere else, say why, whatever their header is. */
function reasonsByLosses(columns: readonly Column[], body: Body): readonly Column[] {
  if (columns.some(({ kind }) => kind === 'reason')) return columns;
  const lost = new Set(lostRows(columns, body).map(({ line }) => line));
  const last = columns.findLast(({ kind, level }) => isPoints(kind) && level === null);
  const reason = columns.find((column) => {
    if (last === undefined || column.index < last.index || column.header === '') return false;
    if (column.kind !== 'unknown' && !OPEN[column.kind]?.test(column.header)) return false;
    const filled = body.lines.filter((line) => !isBlank(line[column.index]?.text ?? ''));
    return (
      filled.length > 0 &&
      filled.length === lost.size &&
      filled.every((line) => lost.has(line) && /[一-龥]{2}/.test(line[column.index]?.text ?? ''))
    );
  });
  return columns.map((column) => (column === reason ? { ...column, kind: 'reason' as const } : column));
}
