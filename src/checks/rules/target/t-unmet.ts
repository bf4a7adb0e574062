import { isAbsent, valueOf } from '../../../model/absence.ts';
import type { Indicator } from '../../../model/indicator.ts';
import type { ReportKind } from '../../../model/report.ts';
import { isWhole } from '../../../model/transcription.ts';
import { TARGET_CHECKS } from '../../../text/checks/targets.ts';
import { CAUSE } from '../../cause.ts';
import { defineCheck } from '../../check.ts';
import type { Subject } from '../../subject.ts';
import { printedCell } from '../score/rows.ts';

/** Kinds whose form has a column for the reason of a deviation. */
const WITH_REASONS: ReadonlySet<ReportKind> = new Set(['unit-self', 'transfer-self', 'whole-dept']);

/** The form's own rule: whoever misses a target says why, whatever points were given. */
export const T_UNMET = defineCheck({
  id: 'T_UNMET',
  text: TARGET_CHECKS.T_UNMET,
  *run(subject) {
    const { report, table } = subject;
    if (!WITH_REASONS.has(report.kind) || table === null) return;
    if (!isWhole(report, 'indicators')) {
      yield { status: 'unknown', why: { absent: 'not-transcribed' } };
      return;
    }
    let [explained, failed] = [0, false];
    for (const [index, row] of table.rows.entries()) {
      if (subject.attainments()[index]?.met !== false) continue;
      if (isAbsent(row.target) || isAbsent(row.actual)) continue;
      if (isExplained(row) || isToldInWords(row, subject)) {
        explained += 1;
        continue;
      }
      // Full marks for a target that was missed are told by themselves.
      if (hasFullMarks(row)) continue;
      failed = true;
      const at = { in: 'facts', pointer: ['indicators', 'rows', index, 'actual'] } as const;
      const args = { name: row.name, target: printedCell(row.target), actual: printedCell(row.actual) };
      yield { status: 'fail', at, args };
    }
    if (!failed && explained > 0) yield { status: 'pass', args: { count: explained } };
  },
});

function isExplained({ deviationReason, improvement, remark }: Indicator): boolean {
  return deviationReason !== undefined || improvement !== undefined || remark !== undefined;
}

function isToldInWords({ name }: Indicator, { words, facts }: Subject): boolean {
  return [words(), facts()].some(({ text }) =>
    text.includes(name)
      ? text.split(/[。；\n]/).some((sentence) => sentence.includes(name) && CAUSE.test(sentence))
      : false,
  );
}

function hasFullMarks(row: Indicator): boolean {
  const [weight, score] = [valueOf(row.weight), valueOf(row.claimedScore)];
  return weight !== null && score !== null && !weight.value.isZero() && score.value.gte(weight.value);
}
