import type { Cell, Grid } from '../read/source.ts';
import type { ColumnKind } from './column-words.ts';
import { bodyLines, holdsLevels, nameByCells } from './name-column.ts';
import { isSumLabel } from './sum-label.ts';
import { isBlank, labelText, numberText } from './words.ts';

/** A column on the way: its header cells from the top, and what they say. */
export interface Draft {
  readonly index: number;
  readonly kind: ColumnKind;
  readonly stack: readonly Cell[];
}

/** 三级指标 is the name; without it the column that says 指标, and without that the deepest level. */
export function nameOf(grid: Grid, from: number, columns: readonly Draft[]): Draft[] {
  const isLevel = (column: Draft, word: RegExp) =>
    column.kind === 'level' && word.test(column.stack.map(({ text }) => labelText(text)).join(''));
  const candidates = [
    columns.findLast((column) => isLevel(column, /^四级/)),
    columns.findLast((column) => isLevel(column, /^三级/)),
    columns.findLast(({ kind }) => kind === 'name'),
    nameByCells(grid, from, columns),
    unnamed(columns),
    columns.findLast(({ kind }) => kind === 'level'),
  ].filter((column) => column !== undefined);
  const [first] = candidates;
  if (first === undefined) return [...columns];
  const name = byTheirCells(grid, from, columns, first);
  const own = columns.filter(({ stack }) => stack.at(-1) === name.stack.at(-1));
  const inner = innermost(grid, from, own);
  return columns.map((column) => {
    if (own.includes(column)) return { ...column, kind: kindBelow(column, inner) };
    // 绩效指标 to the left of 一级指标 is the label of the table; to the right of it a level, as 评价内容 is before 评价指标.
    if (column.kind === 'name') {
      const isBehind = columns.some((one) => one.kind === 'level' && one.index < column.index);
      const isFirst = !columns.some((one) => one.kind === 'level') && groupsRows(grid, from, column, name);
      return { ...column, kind: isBehind || isFirst ? 'level' : 'label' };
    }
    return column;
  });
}

/** 绩效指标 over 数量指标 and 质量指标 is a level: where its cells say so, the column that names each row is the name. */
function byTheirCells(grid: Grid, from: number, columns: readonly Draft[], name: Draft): Draft {
  if (!holdsLevels(grid, from, name.index)) return name;
  const other = nameByCells(grid, from, columns);
  return other !== undefined && other.index > name.index ? other : name;
}

/** Words that stand for several rows each, before the names of those rows. */
function groupsRows(grid: Grid, from: number, column: Draft, name: Draft): boolean {
  if (column.index >= name.index) return false;
  const lines = bodyLines(grid, from);
  const distinct = (index: number) =>
    new Set(lines.map((line) => line[index]).filter((cell) => cell !== undefined && !isBlank(cell.text)));
  const groups = distinct(column.index).size;
  return groups >= 2 && groups < distinct(name.index).size;
}

/** By its place: the column behind the last level that nobody knows, before those that hold values. */
function unnamed(columns: readonly Draft[]): Draft | undefined {
  const level = columns.findLastIndex(({ kind }) => kind === 'level');
  const next = columns[level + 1];
  const isLast = /^三级|^四级/.test(labelText(columns[level]?.stack.at(-1)?.text ?? ''));
  return level !== -1 && !isLast && next?.kind === 'unknown' && next.stack.length > 0 ? next : undefined;
}

/** Of the columns below one header the last that holds words of its own names the indicators; levels stand before it. */
function innermost(grid: Grid, from: number, columns: readonly Draft[]): Draft | undefined {
  const isFilled = ({ index }: Draft, line: readonly Cell[]) => {
    const cell = line[index];
    return cell?.column === index && !isBlank(cell.text) && numberText(cell.text) === null;
  };
  const lines = grid.rows.slice(from, from + 4);
  return (
    columns.findLast((column) => lines.filter((line) => isFilled(column, line)).length >= 2) ?? columns[0]
  );
}

function kindBelow(column: Draft, inner: Draft | undefined): ColumnKind {
  if (column === inner) return 'name';
  return inner !== undefined && column.index < inner.index ? 'level' : 'label';
}

/** A column without a header is a level where its cells say 产出指标 or 数量指标. */
export function byContent(grid: Grid, from: number, columns: readonly Draft[]): Draft[] {
  const name = columns.find(({ kind }) => kind === 'name');
  return columns.map((column) => {
    if (
      name === undefined ||
      column.index >= name.index ||
      (column.kind !== 'unknown' && column.kind !== 'label')
    )
      return column;
    const isLevel = holdsLevels(grid, from, column.index) || groupsByMerges(grid, from, column, name);
    return isLevel ? { ...column, kind: 'level' } : column;
  });
}

/** 服务类别, 工作环节: a word for kinds over short words, most of them merged over the names of several rows. */
function groupsByMerges(grid: Grid, from: number, { index, stack }: Draft, name: Draft): boolean {
  const header = stack.map(({ text }) => labelText(text)).join('');
  if (!OF_KINDS.test(header)) return false;
  const cells = [...new Set(grid.rows.slice(from).map((row) => row[index]))].filter(
    (cell) => cell !== undefined && cell.columnSpan === 1 && !isBlank(cell.text) && !isSumLabel(cell.text),
  );
  const groups = cells.filter((cell) => cell !== undefined && cell.rowSpan > 1).length;
  const areWords = cells.every(
    (cell) => /[一-龥]{2}/.test(cell?.text ?? '') && (cell?.text.length ?? 0) <= 16,
  );
  return groups >= 2 && groups * 2 >= cells.length && areWords && index < name.index;
}

const OF_KINDS = /(?:类别|类型|分类|大类|方面|维度|模块|板块|要素|环节|领域|层面)$/;
