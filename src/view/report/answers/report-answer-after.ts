import { isOwnVerifier } from '../../../checks/rules/trail/verifier.ts';
import { isAbsent, valueOf } from '../../../model/absence.ts';
import type { Finding, Rectification } from '../../../model/finding.ts';
import { formatAmount, formatDate } from '../../../model/format.ts';
import type { PublishedReport } from '../../../model/published.ts';
import type { Report } from '../../../model/report.ts';
import { isWhole } from '../../../model/transcription.ts';
import { RESULT_USE_LABELS } from '../../../text/labels.ts';
import { ANSWER_TEXT } from '../../../text/report/answers.ts';
import { FINDING_TEXT } from '../../../text/report/report.ts';
import { isProven } from '../../rectification/follow-up.ts';
import type { SeriesPoint } from '../report-series-points.ts';
import { scoreInWords } from '../score/score-words.ts';
import type { Answer } from './report-answer.ts';
import { reason } from './report-answer.ts';

const TEXT = ANSWER_TEXT.after;

/**
 * What followed: decisions on a plan, the findings and what is published of them, the years around.
 * @param overdue ids of the findings whose deadline had passed undone, on the day of the build
 */
export function afterAnswer(
  report: Report,
  published: PublishedReport,
  series: readonly SeriesPoint[],
  overdue: ReadonlySet<string>,
): Answer {
  const decided = decisions(report);
  const parts = [
    ...decided.map(({ words }) => words),
    findingsSentence(report) + mendingSentence(report, published.unit, overdue),
  ];
  return {
    question: ANSWER_TEXT.questions.after,
    sentence: `${parts.join(TEXT.join)}${TEXT.end}`,
    more: [
      ...decided.map(({ note }) => note),
      repeatsSentence(valueOf(report.findings) ?? []),
      aroundSentence(published, series),
    ].join(''),
    href: '#trail',
  };
}

/** What was decided on a plan is the result of its appraisal; what came of other reports stands with their findings. */
function decisions({
  kind,
  resultUse,
}: Report): readonly { readonly words: string; readonly note: string }[] {
  if (kind !== 'ex-ante') return [];
  return (valueOf(resultUse) ?? []).map(({ year, effect, amount, note }) => ({
    words: TEXT.decided(
      FINDING_TEXT.year(year),
      RESULT_USE_LABELS[effect],
      amount === undefined || isAbsent(amount) ? '' : formatAmount(amount.fen, amount.approx),
    ),
    note: note === undefined ? '' : TEXT.decidedNote(RESULT_USE_LABELS[effect], note.replace(/。$/u, '')),
  }));
}

function findingsSentence(report: Report): string {
  const { findings } = report;
  if (isAbsent(findings)) return TEXT.findingsAbsent(reason(findings));
  if (findings.length === 0) return TEXT.noFindings;
  return isWhole(report, 'findings') ? TEXT.findings(findings.length) : TEXT.findingsOfPart(findings.length);
}

/** How many of them the report itself says were found before. */
function repeatsSentence(findings: readonly Finding[]): string {
  const repeated = findings.filter(({ repeats }) => repeats !== undefined).length;
  return repeated === 0 ? '' : TEXT.repeated(repeated, findings.length);
}

function mendingSentence(
  report: Report,
  unit: { readonly name: string },
  overdue: ReadonlySet<string>,
): string {
  const { rectifications } = report;
  if (isAbsent(rectifications) && rectifications.absent !== 'not-stated')
    return TEXT.withheld(reason(rectifications));
  const findings = valueOf(report.findings) ?? [];
  const fixes = isAbsent(rectifications) ? [] : rectifications;
  // Without a finding nothing can be counted, and without a measure there is nothing to count by.
  if (findings.length === 0 || fixes.length === 0) return TEXT.notPublished(overdue.size, findings.length);
  return fixedSentence(report, unit, findings, fixes, overdue);
}

/** Counts findings, not measures: one measure may answer two of them, and one of them may have none. */
function fixedSentence(
  report: Report,
  unit: { readonly name: string },
  findings: readonly Finding[],
  fixes: readonly Rectification[],
  overdue: ReadonlySet<string>,
): string {
  const states = findings.map(({ id }) => ({ id, own: fixes.filter((fix) => fix.findings.includes(id)) }));
  const isDone = (own: readonly Rectification[]) =>
    own.length > 0 && own.every(({ state }) => state === 'done');
  const done = states.filter(({ own }) => isDone(own));
  const silent = states.filter(({ own }) => own.length === 0);
  const open = states.filter(({ own }) => own.length > 0 && !isDone(own));
  const unverified = done.filter(({ own }) =>
    own.some((fix) => !isProven(fix, isOwnVerifier(fix, report, unit))),
  ).length;
  const late = (some: typeof states) => some.filter(({ id }) => overdue.has(id)).length;
  return TEXT.fixed({
    done: done.length,
    unverified,
    open: open.length,
    openLate: late(open),
    silent: silent.length,
    silentLate: late(silent),
    asOf: open.length === 0 ? '' : lastNews(open.map(({ own }) => own)),
  });
}

/** `2024年12月`, the last month of which something is known of each that is open. */
function lastNews(open: readonly (readonly Rectification[])[]): string {
  const months = open.map(
    (own) =>
      own
        .map(({ updatedOn }) => updatedOn.slice(0, 7))
        .sort()
        .at(-1) ?? '',
  );
  return formatDate(months.sort()[0] ?? '');
}

/** What the reports of the years before and after say; those that judge a year again are no years of their own. */
function aroundSentence(published: PublishedReport, series: readonly SeriesPoint[]): string {
  const own = series.find(({ report }) => report.id === published.id);
  const others = series.filter(({ report, aside }) => report.id !== published.id && !aside);
  // What came after is asked; what was before helps to read it.
  const around = [
    others.find(({ report }) => report.fiscalYear > published.fiscalYear),
    others.findLast(({ report }) => report.fiscalYear < published.fiscalYear),
  ].filter((one) => one !== undefined);
  // A version that is no longer in force has no line to stand on.
  if (own === undefined) return '';
  if (around.length === 0) return series.length > 1 ? '' : TEXT.alone;
  return TEXT.around(
    around.map(({ report, scheme }) => {
      const away = report.fiscalYear - published.fiscalYear;
      const words = scoreInWords(report);
      return words === null
        ? { words: TEXT.unscored(report.fiscalYear, away), isComparable: true }
        : { words: TEXT.scored(report.fiscalYear, away, words), isComparable: scheme === own.scheme };
    }),
  );
}
