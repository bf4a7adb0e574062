import type { ReportRecord } from '../../../archive/record.ts';
import { isAbsent, valueOf } from '../../../model/absence.ts';
import { formatAmount, formatDate } from '../../../model/format.ts';
import type { Report } from '../../../model/report.ts';
import type { FundTotals } from '../../../scoring/fund-totals.ts';
import { ABSENCE_LABELS } from '../../../text/labels.ts';
import { ANSWER_TEXT } from '../../../text/report/answers.ts';
import { showMoney } from '../../shown.ts';
import type { MoneyView } from '../report-money.ts';
import { disposalText } from '../report-money-flow.ts';
import type { Answer } from './report-answer.ts';
import { reason } from './report-answer.ts';

/** Spent and left as shares of the budget, in percent, for one bar; `null` where no rate can be computed. */
export interface SpentBar {
  readonly width: string;
  readonly label: string;
}

export interface SpentAnswer extends Answer {
  readonly bar: SpentBar | null;
}

const TEXT = ANSWER_TEXT;

/** How much of the budget was spent, and what became of the rest where the report says it. */
export function spentAnswer(record: ReportRecord, money: MoneyView | null): SpentAnswer {
  const { report } = record;
  const base = { question: TEXT.questions.spent, more: '', href: '#money' };
  if (isAbsent(report.funds)) {
    return { ...base, href: '#omitted', sentence: TEXT.spent.none(reason(report.funds)), bar: null };
  }
  const totals = record.totals();
  if (totals === null || money === null)
    return { ...base, sentence: TEXT.spent.none(ABSENCE_LABELS['not-stated']), bar: null };
  return {
    ...base,
    sentence: `${asOf(report)}${spentSentence(totals, money, report.kind)}`,
    more: money.execution === null ? '' : `${asOf(report)}${restSentence(totals)}`,
    bar: spentBar(totals, money),
  };
}

function spentSentence(totals: FundTotals, money: MoneyView, kind: Report['kind']): string {
  const { basis, line } = totals;
  const executed = isAbsent(line.executed) ? null : showMoney(line.executed).text;
  if (isAbsent(basis)) {
    return executed === null
      ? TEXT.spent.neither(reason(basis))
      : TEXT.spent.noBudget(executed, reason(basis));
  }
  const change = budgetChange(totals);
  const whole = showMoney(basis).text + change;
  if (isAbsent(line.executed) || executed === null) {
    if (isAbsent(line.executed) && line.executed.absent === 'not-applicable')
      return kind === 'ex-ante'
        ? TEXT.spent.beforeSpending(line.label ?? money.basisLabel, whole)
        : TEXT.spent.noSpendingYet(money.basisLabel, whole);
    return TEXT.spent.noSpending(
      money.basisLabel,
      whole,
      isAbsent(line.executed) ? reason(line.executed) : '',
    );
  }
  if (money.execution === null) {
    return line.executed.fen === 0
      ? TEXT.spent.nothing(money.basisLabel, change)
      : TEXT.spent.zeroBudget(money.basisLabel, change, executed);
  }
  const spent = kind === 'monitoring' ? TEXT.spent.soFar(executed) : executed;
  return TEXT.spent.all(spent, money.basisLabel, whole, money.execution.text);
}

/** What was left and what became of it, or what was spent beyond the budget; else nothing. */
function restSentence({ line, unspent, isUnspentAbout }: FundTotals): string {
  if (unspent === null || unspent === 0) return '';
  const rest = formatAmount(Math.abs(unspent), isUnspentAbout);
  return unspent < 0
    ? TEXT.spent.over(rest)
    : TEXT.spent.left(rest, isStatedDisposal(line) ? disposalText(line) : null);
}

/** Monitoring looks at a part of the year: what is unspent then is not left over. Empty for the other kinds. */
export function asOf({ kind, evaluationPeriod }: Report): string {
  if (kind !== 'monitoring') return '';
  const period = valueOf(evaluationPeriod);
  return period === null ? TEXT.spent.midYear : TEXT.spent.asOf(formatDate(period.to));
}

/** From this share of the initial budget on a change of it belongs into the answer. */
const MOST = 2;

/** What a full-year budget was that is hardly the initial one any more, in words; else nothing. */
function budgetChange({ basis, line }: FundTotals): string {
  const [initial, full] = [valueOf(line.initialBudget), valueOf(line.fullYearBudget)];
  if (initial === null || full === null || isAbsent(basis) || basis.fen !== full.fen) return '';
  const change = full.fen - initial.fen;
  if (change === 0 || Math.abs(change) * MOST < initial.fen) return '';
  return TEXT.spent.changed(showMoney(initial).text);
}

function isStatedDisposal({ unspentDisposal }: FundTotals['line']): boolean {
  return unspentDisposal !== undefined && !isAbsent(unspentDisposal);
}

function spentBar(totals: FundTotals, money: MoneyView): SpentBar | null {
  const { line } = totals;
  if (money.execution === null || isAbsent(line.executed)) return null;
  const executed = showMoney(line.executed).text;
  return {
    width: money.execution.width,
    label: TEXT.spent.barLabel(executed, money.basis.text),
  };
}
