import type { Grid } from '../read/source.ts';
import type { Body } from './column-body.ts';
import { bodyOf, cellsIn, FEWEST_ROWS } from './column-body.ts';
import type { ColumnKind } from './column-words.ts';
import { directionInWords } from './directions.ts';
import type { Column, HeaderReading } from './indicator-headers.ts';
import type { TableReading } from './indicator-table.ts';
import { readIndicatorTable } from './indicator-table.ts';
import { lostRows, pointsBySums, weightAmongScores } from './points-evidence.ts';
import { isPoints } from './row-cells.ts';
import { signText } from './signs.ts';
import { valuesByUnit } from './value-evidence.ts';
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

type Step = (columns: readonly Column[], body: Body) => readonly Column[];

const STEPS: readonly Step[] = [
  signsByCells,
  withoutContradictions,
  reachedNotShare,
  weightAmongScores,
  pointsBySums,
  valuesByUnit,
  reasonsByLosses,
];

const WORDS: ReadonlySet<ColumnKind> = new Set([
  'standard',
  'explanation',
  'evidence',
  'reason',
  'improvement',
]);

const VALUES: ReadonlySet<ColumnKind> = new Set(['target', 'actual']);
const TICK = /^[√✓✔☑■●]$/;

/** 指标方向 beside 指标性质: 正向 is a direction in words, ≥ a sign, whichever header stands over it. */
function signsByCells(columns: readonly Column[], body: Body): readonly Column[] {
  const holds = (column: Column, is: (text: string) => boolean) => {
    const cells = cellsIn(column, body);
    return cells.length >= FEWEST_ROWS && cells.every(({ text }) => is(text));
  };
  const isOpen = ({ kind }: Column) => kind === 'sign' || kind === 'unknown';
  const isSign = (text: string) => (signText(text) ?? '') !== '';
  const signs = columns.find(
    (column) =>
      isOpen(column) &&
      holds(column, (text) => signText(text) !== null) &&
      cellsIn(column, body).some(({ text }) => isSign(text)),
  );
  return columns.map((column) => {
    if (column === signs) return { ...column, kind: 'sign' };
    const isWay =
      isOpen(column) && holds(column, (text) => directionInWords(text) !== null || /^定量/.test(text));
    return isWay ? { ...column, kind: 'direction' } : column;
  });
}

/** 实现程度 over 8个 and 48秒 is what was reached, and no share of it. */
function reachedNotShare(columns: readonly Column[], body: Body): readonly Column[] {
  if (columns.some(({ kind }) => kind === 'actual')) return columns;
  const reached = columns.find((column) => {
    const cells = cellsIn(column, body);
    const shares = cells.filter(({ text }) => /^-?\d[\d.]*\s*[%％]?$/.test(text));
    return (
      column.kind === 'ratio' &&
      /完成|实现|达成/.test(column.header) &&
      shares.length * 2 <= cells.length &&
      cells.length > 0
    );
  });
  return columns.map((column) => (column === reached ? { ...column, kind: 'actual' as const } : column));
}

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
