import type { ReportRecord } from '../../../archive/record.ts';
import type { Assessed } from '../../../archive/summary.ts';
import type { Decimal } from '../../../model/decimal.ts';
import { toPlain } from '../../../model/decimal.ts';
import { REPORT_TEXT } from '../../../text/report/report.ts';
import { SCORE_WORDS } from '../../../text/report/score-words.ts';
import type { MoneyFacts } from '../report-money.ts';
import type { Verdict } from '../score/report-verdict.ts';
import { gradeText } from '../score/report-verdict.ts';
import { asOf } from './report-answer-spent.ts';

/**
 * One computed sentence that puts the score and the money side by side. It repeats values that the page prints
 * elsewhere and adds none; arithmetic only, no judgement.
 */
export function reportSentence(record: ReportRecord, verdict: Verdict, money: MoneyFacts | null): string {
  const { claimed, reviewed, missing } = record.summary();
  const parts: string[] = [];
  const words = REPORT_TEXT.sentence;
  const scored = (who: string, points: Decimal, { grade: given, banded: by }: Assessed) =>
    words.score(who, toPlain(points), given === null ? null : gradeText(given, by));
  const own =
    claimed.score === null
      ? missing.score === 'not-applicable'
        ? words.unscored
        : words.noScore
      : scored(verdict.claimant, claimed.score, claimed);
  const later = reviewed?.score ?? null;
  parts.push(
    reviewed === null || later === null
      ? own
      : SCORE_WORDS.both(own, scored(SCORE_WORDS.reviewer, later, reviewed)),
  );
  const executed = money?.rows.find((row) => row.key === 'executed');
  const unspent = money?.rows.find((row) => row.key === 'unspent');
  if (!money?.execution || !executed) {
    parts.push(missing.executed === 'not-applicable' ? words.noSpending : words.noMoney);
    return words.join(parts);
  }
  const spent = words.spent(executed.value.text, money.basisLabel, money.basis.text, money.execution.text);
  parts.push(`${asOf(record.report)}${spent}`);
  if (unspent && money.unspentShare && (record.totals()?.unspent ?? 0) > 0) {
    parts.push(words.unspent(unspent.value.text, money.unspentShare.text));
  }
  return words.join(parts);
}
