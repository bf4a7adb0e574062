import { valueOf } from '../../../model/absence.ts';
import { firstDayOf, lastDayOf } from '../../../model/date.ts';
import type { Report } from '../../../model/report.ts';
import { inYearWarning } from '../../../scoring/warnings.ts';
import { SPENDING_CHECKS } from '../../../text/checks/spending.ts';
import { defineCheck } from '../../check.ts';
import { schemeWith } from '../../default-scheme.ts';
import { amountsOfTotal, percentText, spendingOf } from '../../spending.ts';
import { notCompared, unseen } from '../../stated.ts';
import { explainsShortfall } from './explains.ts';

const DECEMBER = 12;

/** Spending on the way against the part of the year that is over, for reports of 绩效运行监控 alone. */
export const X_PACE = defineCheck({
  id: 'X_PACE',
  text: SPENDING_CHECKS.X_PACE,
  *run(subject) {
    const { report, funds, claimed } = subject;
    if (report.kind !== 'monitoring') return;
    const used = schemeWith('warnings', subject);
    const spending = spendingOf(funds);
    const month = monthOf(report);
    if (used === null || spending === null || month === null) {
      yield notCompared(report.evaluationPeriod, report.funds, ...amountsOfTotal(funds), claimed?.scheme);
      return;
    }
    const warning = inYearWarning(spending.ratio, month, used.scheme);
    if (warning === null) {
      yield notCompared();
      return;
    }
    const { light } = warning;
    const args = {
      ...{ ...warning, month },
      percent: percentText(spending.executed, spending.budget),
      ...{ scheme: used.scheme.title, assumed: used.assumed },
    };
    const isBehind = light !== 'green';
    if (!isBehind || explainsShortfall(subject)) {
      yield { status: 'pass', args: { ...args, explained: isBehind } };
      return;
    }
    const { findings } = report;
    const why = unseen(findings, ...(valueOf(findings) ?? []).map(({ cause }) => cause));
    if (why !== null) {
      yield { status: 'unknown', why };
      return;
    }
    const at = { in: 'facts', pointer: ['funds', 'lines', spending.index, 'executed'] } as const;
    yield { status: 'fail', at, args };
  },
});

/** The month that the period ends with, 1 to 11; `null` where it ends within one, or is none of the year's. */
function monthOf({ evaluationPeriod, fiscalYear }: Report): number | null {
  const period = valueOf(evaluationPeriod);
  if (period === null || fiscalYear.from !== fiscalYear.to) return null;
  const to = lastDayOf(period.to);
  const [year = 0, month = 0] = to.split('-').map(Number);
  const endsMonth = to === lastDayOf({ iso: to.slice(0, 'YYYY-MM'.length), precision: 'month' });
  if (year !== fiscalYear.to || !endsMonth || month >= DECEMBER) return null;
  return firstDayOf(period.from.iso) === firstDayOf(String(year)) ? month : null;
}
