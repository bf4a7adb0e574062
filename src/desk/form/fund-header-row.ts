import type { AmountField, MoneyUnitName } from '../proposal.ts';
import { AMOUNT_FIELDS } from '../proposal.ts';
import type { Cell, Grid } from '../read/source.ts';
import { cellsOf } from '../read/source.ts';
import { columnSays } from './column-words.ts';
import { formYear, isOtherYear } from './form-year.ts';
import type { FundColumn } from './fund-headers.ts';
import { fundColumnSays, moneyUnit } from './fund-headers.ts';
import { isBlank, labelText, numberText } from './words.ts';

/** A column whose header leaves open which amount it holds; it was read as `field`. */
export interface FundDoubt {
  readonly field: AmountField;
  readonly header: Cell;
}

/** The header of the funds: what each column holds. */
export interface FundHeader {
  readonly kinds: ReadonlyMap<number, FundColumn>;
  readonly doubts: readonly FundDoubt[];
  /** Second columns of an amount; the first was read. */
  readonly rivals: readonly FundDoubt[];
  /** The unit of money that the header of an amount names for its own column. */
  readonly units: Readonly<Partial<Record<AmountField, MoneyUnitName>>>;
  readonly height: number;
}

/** Two amounts in one row, and no words of an indicator table. */
export function fundHeaderAt(grid: Grid, row: number, taken: ReadonlySet<Cell>): FundHeader | null {
  const kinds = new Map<number, FundColumn>();
  const rivals: FundDoubt[] = [];
  let tall = 1;
  const filled = cellsOf(grid, row).filter(
    (cell) => cell.row === row && !taken.has(cell) && !isBlank(cell.text),
  );
  // 项目资金执行情况 beside the whole block is its label.
  const cells = filled.filter(({ rowSpan, column }) => rowSpan <= 2 || column > 0);
  if (cells.some(({ text }) => ['level', 'name'].includes(columnSays(text) ?? ''))) return null;
  const year = formYear(grid);
  const said = cells.map(({ text }) => fundColumnSays(text));
  const isChanged = ({ text }: Cell) => /调整/.test(text) && fundColumnSays(text) === 'fullYearBudget';
  // 预算数 before 调整后预算 is the one that was changed: of the start of the year, and asked.
  const unchanged =
    said.includes('initialBudget') || !cells.some(isChanged)
      ? undefined
      : cells.find((cell, at) => said[at] === 'fullYearBudget' && !isChanged(cell));
  for (const [at, cell] of cells.entries()) {
    const points = pointsBelow(grid, cell, cells);
    for (const one of points) kinds.set(one.column, fundColumnSays(one.text) ?? 'score');
    if (points.length > 0) continue;
    const kind = cell === unchanged ? 'initialBudget' : (said[at] ?? null);
    if (isOtherYear(cell.text, year)) continue;
    if (kind === null || numberText(cell.text) !== null) continue;
    const whole = isAmount(kind) ? wholeBelow(grid, cell) : undefined;
    if (whole !== undefined) {
      kinds.set(whole.column, kind);
      tall = Math.max(tall, whole.row + whole.rowSpan - row);
      continue;
    }
    // 年度预算数（万元） above the labels of the rows is the name of the block.
    if (isAmount(kind) && holdsWords(grid, cell)) continue;
    if (kind === 'fullYearBudget' && isChangeOf(grid, cell, cells, said)) continue;
    const rival = [...kinds.values()].includes(kind) && isAmount(kind) ? kind : null;
    if (rival === null) kinds.set(cell.column, kind);
    else rivals.push({ field: rival, header: cell });
  }
  // A label with its amount beside it is no header: 年初预算数 | 29 | 全年执行数 | 28.
  if (cells.some(({ text }) => amountText(text) !== null && !/^20\d{2}$/.test(text))) return null;
  const doubts = [
    ...(unchanged !== undefined && kinds.get(unchanged.column) === 'initialBudget'
      ? [{ field: 'initialBudget' as const, header: unchanged }]
      : []),
    ...doubtful(grid, cells, kinds),
  ];
  for (const { field, header } of doubts) kinds.set(header.column, field);
  const distinct = new Set([...kinds.values()].filter(isAmount)).size;
  if (distinct < 2) return null;
  return {
    kinds,
    units: unitsOf(cells, kinds),
    doubts,
    rivals,
    height: Math.max(
      tall,
      ...cells.filter(({ column }) => isAmount(kinds.get(column) ?? null)).map(({ rowSpan }) => rowSpan),
    ),
  };
}

/** 年初预算数 | 预算调整数 | 调整后预算数: the second is what the first was changed by, where the third is their sum in every row. */
function isChangeOf(
  grid: Grid,
  cell: Cell,
  cells: readonly Cell[],
  said: readonly (FundColumn | null)[],
): boolean {
  const first = cells.find((_, at) => said[at] === 'initialBudget');
  const sums = cells.filter((one, at) => one !== cell && said[at] === 'fullYearBudget');
  if (first === undefined || !/调整|追加|调增|调减|增减/.test(cell.text)) return false;
  const amounts = (column: Cell) => amountsBelow(grid, column);
  const [start, change] = [amounts(first), amounts(cell)];
  if (change.some((one) => one !== null && one < 0)) return true;
  return sums.some((sum) => {
    const rows = amounts(sum).flatMap((whole, at) => {
      const [was, more] = [start[at] ?? null, change[at] ?? null];
      return whole === null || was === null || more === null ? [] : [Math.abs(was + more - whole) < 0.011];
    });
    return rows.length > 0 && rows.every((fits) => fits);
  });
}

/** The amounts right below a header, down to the first cell of words. */
function amountsBelow(grid: Grid, header: Cell): readonly (number | null)[] {
  const texts = below(grid, header).map(({ text }) => text);
  const end = texts.findIndex((text) => !isBlank(text) && amountText(text) === null);
  return (end === -1 ? texts : texts.slice(0, end)).map((text) => {
    const digits = amountText(text)?.replace(/[^\d.-]/g, '') ?? '';
    return digits === '' ? null : Number(digits);
  });
}

/** 年初预算数（元） beside 支付数（万元）: each header speaks for its own column. */
function unitsOf(cells: readonly Cell[], kinds: ReadonlyMap<number, FundColumn>): FundHeader['units'] {
  return Object.fromEntries(
    cells.flatMap(({ text, column }) => {
      const [kind = null, unit] = [kinds.get(column), moneyUnit(text)];
      return isAmount(kind) && unit !== null ? [[kind, unit]] : [];
    }),
  );
}

/** 全年预算数 over 总额, 财政拨款, 其他资金: the whole is its column; the parts are listed. */
function wholeBelow(grid: Grid, header: Cell): Cell | undefined {
  if (header.columnSpan < 2) return undefined;
  const line = grid.rows[header.row + header.rowSpan] ?? [];
  return [...new Set(line.slice(header.column, header.column + header.columnSpan))].find(
    (cell) =>
      /^(?:总额|合计|小计|总计|总金额|资金总额)(?:[（(].*)?$/.test(labelText(cell.text)) &&
      !holdsWords(grid, cell),
  );
}

/** 评分 over 分值 | 扣分 | 得分, beside headers that are two rows tall. */
function pointsBelow(grid: Grid, header: Cell, cells: readonly Cell[]): readonly Cell[] {
  const row = header.row + header.rowSpan;
  if (header.columnSpan < 2 || !cells.some((cell) => cell.row + cell.rowSpan === row + 1)) return [];
  const line = grid.rows[row]?.slice(header.column, header.column + header.columnSpan) ?? [];
  return [...new Set(line)].filter(({ text }) => ['weight', 'score'].includes(fundColumnSays(text) ?? ''));
}

/** Whether what stands first below a header, other than why there is no amount or about which there is, is words. */
function holdsWords(grid: Grid, header: Cell): boolean {
  const first = below(grid, header).find(({ text }) => !isBlank(text));
  return first !== undefined && amountText(first.text) === null && !standsForAmount(first.text);
}

function below(grid: Grid, header: Cell): readonly Cell[] {
  return grid.rows.slice(header.row + header.rowSpan).flatMap((line) => line[header.column] ?? []);
}

/** 小计 beside 年初 and 调整, and 拨付 in a table that names no spending: likely, and asked. */
function doubtful(
  grid: Grid,
  cells: readonly Cell[],
  kinds: ReadonlyMap<number, FundColumn>,
): readonly FundDoubt[] {
  const has = (field: AmountField) => [...kinds.values()].includes(field);
  const doubts: FundDoubt[] = [];
  const add = (field: AmountField, header: Cell | undefined) => {
    if (header !== undefined && !has(field) && !holdsWords(grid, header)) doubts.push({ field, header });
  };
  if (has('initialBudget'))
    add(
      'fullYearBudget',
      cells.find(({ text, column }) => !kinds.has(column) && /^(?:预算)?(?:小计|合计|总计)/.test(text)),
    );
  add(
    'executed',
    cells.find(({ text, column }) => kinds.get(column) === 'received' && /拨付/.test(text)),
  );
  // 预算安排, 计划安排资金: of the start of the year, or as it was changed?
  const isOpen = ({ text, column }: Cell) =>
    (kinds.get(column) ?? 'fullYearBudget') === 'fullYearBudget' &&
    /安排|计划|投资|下达/.test(text) &&
    !/年初|全年|年度|调整|本年|当年|[（(]A[)）]/.test(text);
  if (!has('initialBudget')) {
    const header = cells.find(isOpen);
    const isRead = header !== undefined && kinds.has(header.column);
    if (header !== undefined && (isRead || !has('fullYearBudget')) && !holdsWords(grid, header))
      doubts.push({ field: 'fullYearBudget', header });
  }
  return doubts;
}

export const isAmount = (kind: FundColumn | null): kind is AmountField =>
  AMOUNT_FIELDS.some((field) => field === kind);

/** That there is no amount. 未央区拨款, 尚义县拨款 and 待摊投资 are names of rows. */
const NO_AMOUNT =
  /^(?:无|免|见.{1,12}|不(?:适用|涉及|详|含|安排)|待(?:定|下达|安排|批复|核[定实]|补[充报]?|明确|确定)|(?:尚|暂|还)?(?:无|没有?|未(?!央))\p{Script=Han}{0,4})$/u;

/** Said in place of an amount: that there is none (无, 未安排), or that it is not exact (约120, 120左右). It is never read as one. */
export function standsForAmount(text: string): boolean {
  const plain = text.normalize('NFKC').replace(/[\s。.]+$|\s/g, '');
  if (NO_AMOUNT.test(plain)) return true;
  const [, about = '', number = '', more = ''] =
    /^((?:大?约|近|超过?|不足|将近|接近)?为?)(.*?)(左右|上下|余|多|以[上内下])?$/.exec(plain) ?? [];
  return about + more !== '' && amountText(number) !== null;
}

/** A number, with or without its unit of money. */
export function amountText(text: string): string | null {
  const plain = text.normalize('NFKC').replace(/[\s,]/g, '');
  return /^-?\d+(?:\.\d+)?(?:(?:亿|[十百千]?万|百|千)?元)?$/.test(plain) ? plain : null;
}
