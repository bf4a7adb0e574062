import type { ReportRecord } from '../../../archive/record.ts';
import { toPlain } from '../../../model/decimal.ts';
import { REPORT_TEXT } from '../../../text/report/report.ts';
import type { MoneyFacts } from '../report-money.ts';
import type { Verdict } from '../score/report-verdict.ts';
import { gradeText } from '../score/report-verdict.ts';
import { asOf } from './report-answer-spent.ts';

/**
 * One computed sentence that puts the score and the money side by side. It repeats values that the page prints
 * elsewhere and adds none; arithmetic only, no judgement.
 */
export function reportSentence(record: ReportRecord, verdict: Verdict, money: MoneyFacts | null): string {
  const { score, grade, banded } = record.summary().claimed;
  const parts: string[] = [];
  const words = REPORT_TEXT.sentence;
  parts.push(
    score === null
      ? words.noScore
      : words.score(verdict.claimant, toPlain(score), grade === null ? null : gradeText(grade, banded)),
  );
  const executed = money?.rows.find((row) => row.key === 'executed');
  const unspent = money?.rows.find((row) => row.key === 'unspent');
  if (!money?.execution || !executed) {
    parts.push(words.noMoney);
    return words.join(parts);
  }
  const spent = words.spent(executed.value.text, money.basisLabel, money.basis.text, money.execution.text);
  parts.push(`${asOf(record.report)}${spent}`);
  if (unspent && money.unspentShare && (record.totals()?.unspent ?? 0) > 0) {
    parts.push(words.unspent(unspent.value.text, money.unspentShare.text));
  }
  return words.join(parts);
}
