import { isAbsent } from '../../../model/absence.ts';
import type { Expression } from '../../../model/expression.ts';
import { comparable, unitOf } from '../../../model/expression.ts';
import type { Money } from '../../../model/money.ts';
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

function failure(
  problem: 'small' | 'large' | 'slip',
  what: string,
  printed: string,
  at: CheckPlace,
  other = '',
) {
  return { status: 'fail' as const, at, args: { problem, what, printed, other } };
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
  if (budget.fen > 0 && budget.fen < TOO_SMALL) yield failure('small', label, budget.raw, place(column));
  if (budget.fen > TOO_LARGE) yield failure('large', label, budget.raw, place(column));
  const executed = exactMoney(line, 'executed');
  if (executed !== null && isSlip(budget, executed)) {
    const other = SLIP_WORDS.beside(label, budget.raw);
    yield failure('slip', COLUMN_LABELS.executed, executed.raw, place('executed'), other);
  }
}

/** Two amounts in different units that only fit together ten thousand times larger or smaller. */
function isSlip(budget: Money, executed: Money): boolean {
  if (budget.unitAsPrinted === executed.unitAsPrinted || budget.fen <= 0 || executed.fen <= 0) return false;
  const ratio = executed.fen / budget.fen;
  return [ratio * SLIP, ratio / SLIP].some((mended) => mended >= LEAST_SPENT && mended <= MOST_SPENT);
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
    yield failure('slip', COLUMN_LABELS[column], money.raw, at, SLIP_WORDS.inText(slipped.money.raw));
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
    yield failure('slip', SLIP_WORDS.cell(name), actual.raw, at, SLIP_WORDS.target(target.raw));
  }
}

function isMoney(e: Expression): e is Extract<Expression, { t: 'num' }> {
  return e.t === 'num' && unitOf(e.unit).kind === 'money';
}
