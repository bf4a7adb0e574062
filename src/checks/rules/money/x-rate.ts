import type { Stated } from '../../../model/absence.ts';
import { isAbsent, valueOf } from '../../../model/absence.ts';
import { formatAmount } from '../../../model/format.ts';
import type { FundLine, Funds } from '../../../model/funds.ts';
import type { PrintedRate } from '../../../model/rate.ts';
import { parseRate } from '../../../model/rate.ts';
import { once } from '../../../model/remember.ts';
import type { ExecutionBasis } from '../../../scoring/funds.ts';
import { amountsOf, basisAmount } from '../../../scoring/funds.ts';
import type { Rate } from '../../../scoring/rate.ts';
import { rate } from '../../../scoring/rate.ts';
import { agreesAsPrinted } from '../../../scoring/tolerance.ts';
import { EXECUTION_RATE_WORD, IN_TEXT_LABEL, MONEY_CHECKS } from '../../../text/checks/money.ts';
import { BASIS_LABELS } from '../../../text/labels.ts';
import { defineCheck } from '../../check.ts';
import { percentText } from '../../spending.ts';
import { notCompared } from '../../stated.ts';
import type { Subject } from '../../subject.ts';
import { placeIn } from '../../words/wording.ts';
import { exactMoney, lineName } from './lines.ts';

const BASES: readonly ExecutionBasis[] = ['full-year-budget', 'initial-budget', 'received'];
const IN_TEXT =
  /(?:(?:预算|资金|支出)(执行率)|(?:资金|预算)?(支付率)|(?:资金|预算)(支出率|使用率|到位率))([^。；，,\n%％\d]{0,10}?)(\d{1,3}(?:\.\d+)?)[%％](以上)?/g;
const RECEIVED = '到位率';
/** A rate that was asked for, or that of another year. */
const NOT_THIS = /不低于|不少于|不小于|高于|大于|以上|目标|应|≥|>|＞|低于/;
const OTHER_YEAR = /(?:上年|去年|前年|上一年|往年|同比|全[市区县省])[^。；]{0,20}$/;

export const X_RATE = defineCheck({
  id: 'X_RATE',
  text: MONEY_CHECKS.X_RATE,
  *run(subject) {
    const { funds } = subject;
    let sound = 0;
    let first: { formula: string; printed: string } | null = null;
    let failed = false;
    for (const [index, line] of (funds?.lines ?? []).entries()) {
      const found = rateOf(line, funds?.executionBasis ?? 'full-year-budget');
      const claimed = valueOf(line.printedRate);
      if (claimed === null || claimed.approx || found === null) continue;
      const printed = claimed.raw;
      const formula = formulaOf(found);
      if (agrees(claimed, found)) {
        sound += 1;
        first ??= { formula, printed };
        continue;
      }
      failed = true;
      const fits = BASES.find((basis) => agrees(claimed, rateOf(line, basis)));
      const at = { in: 'facts', pointer: ['funds', 'lines', index, 'printedRate'] } as const;
      const computed = percentText(found.part, found.whole);
      const words = { line: lineName(line), rate: EXECUTION_RATE_WORD, printed, formula, computed };
      if (fits === undefined) yield { status: 'fail', at, args: { ...words, fits: null } };
      else yield { status: 'fail', at, severity: 'warn', args: { ...words, fits: BASIS_LABELS[fits] } };
    }
    for (const outcome of inText(subject)) {
      if (outcome === 'sound') sound += 1;
      else {
        failed = true;
        yield outcome;
      }
    }
    if (failed) return;
    if (first === null) {
      if (sound === 0) yield notCompared(subject.report.funds, ...comparedIn(funds));
      return;
    }
    yield { status: 'pass', args: { ...first, count: sound } };
  },
});

/** What is compared: the printed rates, and the amounts of rows that print one. */
function comparedIn(funds: Funds | null): readonly Stated<unknown>[] {
  return (funds?.lines ?? []).flatMap(({ printedRate, executed, fullYearBudget }) =>
    isAbsent(printedRate) ? [printedRate] : [executed, fullYearBudget],
  );
}

function rateOf(line: FundLine, basis: ExecutionBasis): Rate | null {
  if (exactMoney(line, 'executed') === null) return null;
  const column =
    basis === 'received' ? 'received' : basis === 'initial-budget' ? 'initialBudget' : 'fullYearBudget';
  if (exactMoney(line, column) === null) return null;
  const amounts = amountsOf(line);
  return rate(amounts.executed, basisAmount(amounts, basis));
}

function agrees(printed: PrintedRate | null, found: Rate | null): boolean {
  if (printed === null || found === null) return false;
  const { percent: value, decimals } = printed;
  return agreesAsPrinted({ value, decimals }, found.ratio.times(100));
}

function formulaOf({ part, whole }: Rate): string {
  return `${formatAmount(part)} ÷ ${formatAmount(whole)} = ${percentText(part, whole)}`;
}

/** Rates in the text. They may be those of a part of the money, so that a difference is only a warning. */
function* inText({ funds, words }: Subject) {
  const spent = once(() => ratesOf(funds));
  const received = once(() => receivedRatesOf(funds));
  for (const { match, passage, offset } of words().find(IN_TEXT)) {
    const [whole, execution, payment, other, between = '', digits = '', above] = match;
    const name = execution ?? payment ?? other ?? '';
    const rates = name === RECEIVED ? received() : spent();
    const [main] = rates;
    if (main === undefined) continue;
    if (above !== undefined || NOT_THIS.test(between) || OTHER_YEAR.test(passage.text.slice(0, offset)))
      continue;
    if (rates.some((rate) => agrees(parseRate(`${digits}%`), rate))) {
      yield 'sound' as const;
      continue;
    }
    const from = offset + whole.lastIndexOf(digits);
    const at = placeIn(passage, from, digits.length + 1);
    const computed = percentText(main.part, main.whole);
    const args = {
      line: IN_TEXT_LABEL,
      rate: name,
      printed: `${digits}%`,
      formula: formulaOf(main),
      computed,
      fits: null,
    };
    yield { status: 'fail' as const, at, severity: 'warn' as const, args };
  }
}

/** 资金到位率: of either budget, in every row. */
function receivedRatesOf(funds: Funds | null): readonly Rate[] {
  return (funds?.lines ?? []).flatMap((line) => {
    if (exactMoney(line, 'received') === null) return [];
    const { received, fullYearBudget, initialBudget } = amountsOf(line);
    return [fullYearBudget, initialBudget].flatMap((budget) => rate(received, budget) ?? []);
  });
}

/** Every rate that the stated amounts give, that of the totals on the declared basis first. */
function ratesOf(funds: Funds | null): readonly Rate[] {
  if (funds === null) return [];
  const total = funds.lines.filter(({ source }) => source === 'total');
  const lines = [...total, ...funds.lines.filter(({ source }) => source !== 'total')];
  return [...new Set([funds.executionBasis, ...BASES])].flatMap((basis) =>
    lines.flatMap((line) => rateOf(line, basis) ?? []),
  );
}
