import { isAbsent } from '../../../model/absence.ts';
import { toPlain } from '../../../model/decimal.ts';
import type { Expression } from '../../../model/expression.ts';
import { comparable, unitOf } from '../../../model/expression.ts';
import type { Money } from '../../../model/money.ts';
import { readDecimal } from '../../../model/read-decimal.ts';
import { COLUMN_LABELS, MONEY_CHECKS, SLIP_WORDS } from '../../../text/checks/money.ts';
import type { CheckPlace } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import { totalOf } from '../../spending.ts';
import type { Subject } from '../../subject.ts';
import { COLUMNS, exactMoney } from './lines.ts';
import { amountsIn } from './narrative-amounts.ts';

const SLIP = 10_000;
/** A whole project for less than 1,000 元, or for more than 1万亿元. */
const TOO_SMALL = 100_000;
const TOO_LARGE = 100_000_000_000_000;
/** Spent between a tenth and a fifth more than the budget, once the slip is undone. */
const [LEAST_SPENT, MOST_SPENT] = [0.1, 1.2];
const OF_THE_BUDGET = /预算|资金|支出|支付|拨款|拨付|安排|到位|下达|投入|经费/;
/** How far apart two columns of one row are, at most, where both are in the unit that was meant. */
const FAR = 10;
const PER_UNIT = /每|单价|人均|户均|标准|补贴|补助|[/／]/;

export const U_UNIT = defineCheck({
  id: 'U_UNIT',
  text: MONEY_CHECKS.U_UNIT,
  *run(subject) {
    yield* implausible(subject);
    yield* againstText(subject);
    yield* inTable(subject);
  },
});

/** Whether the amount was meant ten thousand times as large or as small as it is printed. */
type Slip = 'more' | 'less';

function failure(
  problem: 'small' | 'large' | 'slip',
  what: string,
  printed: string,
  at: CheckPlace,
  slip: Slip | null,
  other = '',
) {
  const offers = slip === null ? '' : offersFor(printed, slip);
  return { status: 'fail' as const, at, args: { problem, what, printed, other, offers } };
}

const LARGER: Readonly<Record<string, string>> = { '': '万元', 元: '万元', 万元: '亿元' };
const SMALLER: Readonly<Record<string, string>> = { 万元: '元', 亿元: '万元' };

/**
 * What may stand there in the original: the same digits with the unit of another head of a column, or in the same unit
 * with the point moved. `["50万元", "500000元"]` for `500000万元`.
 */
export function offersFor(printed: string, slip: Slip): string {
  const [, before = '', digits = '', unit = '', after = ''] =
    /^(.*?)(\d[\d,，]*(?:\.\d+)?)\s*((?:亿|万)?元)?(.*)$/s.exec(printed) ?? [];
  if (digits === '') return '';
  const other = (slip === 'more' ? LARGER : SMALLER)[unit];
  const value = readDecimal(digits.replaceAll('，', ','));
  const moved = slip === 'more' ? null : `${toPlain(value.div(SLIP))}${unit === '' ? '元' : unit}`;
  const offered = [moved, other === undefined ? null : `${digits}${other}`].filter((one) => one !== null);
  return offered.map((one) => `"${before}${one}${after}"`).join(' 或 ');
}

function* implausible({ funds }: Subject) {
  const total = totalOf(funds);
  if (total === null) return;
  const { line, index } = total;
  const place = (column: string) => ({ in: 'facts', pointer: ['funds', 'lines', index, column] }) as const;
  const budget = exactMoney(line, 'fullYearBudget') ?? exactMoney(line, 'initialBudget');
  const column = exactMoney(line, 'fullYearBudget') === null ? 'initialBudget' : 'fullYearBudget';
  if (budget === null) return;
  const label = COLUMN_LABELS[column];
  const executed = exactMoney(line, 'executed');
  const problem =
    budget.fen > 0 && budget.fen < TOO_SMALL ? 'small' : budget.fen > TOO_LARGE ? 'large' : null;
  // Beside a budget that no project has, nothing is to be said against what was spent.
  if (problem !== null) {
    const slip = problem === 'small' ? 'more' : 'less';
    yield failure(problem, label, budget.raw, place(column), slip);
    // Where the unit of the whole row is in doubt, both amounts are.
    if (executed !== null && executed.fen > 0 && areAlike(budget, executed))
      yield failure(problem, COLUMN_LABELS.executed, executed.raw, place('executed'), slip);
    return;
  }
  if (executed !== null && isSlip(budget, executed)) {
    const other = SLIP_WORDS.beside(label, budget.raw);
    const slip = executed.fen < budget.fen ? 'more' : 'less';
    yield failure('slip', COLUMN_LABELS.executed, executed.raw, place('executed'), slip, other);
  }
}

/** Two amounts in different units that only fit together ten thousand times larger or smaller. */
function isSlip(budget: Money, executed: Money): boolean {
  if (budget.unitAsPrinted === executed.unitAsPrinted || budget.fen <= 0 || executed.fen <= 0) return false;
  const ratio = executed.fen / budget.fen;
  return [ratio * SLIP, ratio / SLIP].some((mended) => mended >= LEAST_SPENT && mended <= MOST_SPENT);
}

/** In one unit and of one size: whatever is wrong with the one is wrong with the other. */
function areAlike(one: Money, other: Money): boolean {
  const ratio = one.fen / other.fen;
  return one.unitAsPrinted === other.unitAsPrinted && ratio <= FAR && ratio >= 1 / FAR;
}

/** An amount of the table that the text gives with the same digits and another unit. */
function* againstText({ funds, words }: Subject) {
  const total = totalOf(funds);
  if (total === null) return;
  const amounts = amountsIn(words());
  const known = new Set(amounts.map(({ fen }) => fen));
  for (const column of COLUMNS) {
    const money = exactMoney(total.line, column);
    if (money === null || money.fen <= 0 || known.has(money.fen)) continue;
    const slipped = amounts.find(
      ({ fen, before }) =>
        (fen === money.fen * SLIP || fen * SLIP === money.fen) &&
        OF_THE_BUDGET.test(before) &&
        !PER_UNIT.test(before),
    );
    if (slipped === undefined) continue;
    const at = { in: 'facts', pointer: ['funds', 'lines', total.index, column] } as const;
    // Beside another amount of its own unit it may be the text that slipped, and a change of this one alone helps nobody.
    const isInRow = COLUMNS.some((one) => {
      const beside = one === column ? null : exactMoney(total.line, one);
      return beside !== null && beside.fen > 0 && areAlike(money, beside);
    });
    const slip = isInRow ? null : slipped.fen > money.fen ? 'more' : 'less';
    yield failure('slip', COLUMN_LABELS[column], money.raw, at, slip, SLIP_WORDS.inText(slipped.money.raw));
    return;
  }
}

/** A cost of the indicator table whose target and result are the same digits in 元 and 万元. */
function* inTable({ table }: Subject) {
  for (const [index, { target, actual, name }] of (table?.rows ?? []).entries()) {
    if (isAbsent(target) || isAbsent(actual) || !isMoney(target) || !isMoney(actual)) continue;
    const compared = comparable(target, actual);
    if (!compared.ok || compared.target.isZero() || compared.actual.isZero()) continue;
    const [a, t] = [compared.actual, compared.target];
    if (!a.times(SLIP).eq(t) && !t.times(SLIP).eq(a)) continue;
    const at = { in: 'facts', pointer: ['indicators', 'rows', index, 'actual'] } as const;
    const slip = a.lt(t) ? 'more' : 'less';
    yield failure('slip', SLIP_WORDS.cell(name), actual.raw, at, slip, SLIP_WORDS.target(target.raw));
  }
}

function isMoney(e: Expression): e is Extract<Expression, { t: 'num' }> {
  return e.t === 'num' && unitOf(e.unit).kind === 'money';
}
