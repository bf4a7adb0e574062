import type { ReportRecord } from '../../../archive/record.ts';
import { isAbsent } from '../../../model/absence.ts';
import type { UnitId } from '../../../model/ids.ts';
import type { PublishedReport } from '../../../model/published.ts';
import type { Report } from '../../../model/report.ts';
import type { Scheme } from '../../../model/scheme.ts';
import type { Unit } from '../../../model/unit.ts';
import { ABSENCE_LABELS } from '../../../text/labels.ts';
import { ANSWER_TEXT } from '../../../text/report/answers.ts';
import type { MoneyView } from '../report-money.ts';
import type { SeriesPoint } from '../report-series-points.ts';
import type { Answer } from './report-answer.ts';
import { afterAnswer } from './report-answer-after.ts';
import type { ResultsAnswer } from './report-answer-results.ts';
import { resultsAnswer } from './report-answer-results.ts';
import type { SourceAnswer } from './report-answer-source.ts';
import { sourceAnswer } from './report-answer-source.ts';
import type { SpentAnswer } from './report-answer-spent.ts';
import { spentAnswer } from './report-answer-spent.ts';

/** The goal in two parts: a phone shows the first, and `more` behind it, where there is a second. */
export interface PurposeAnswer extends Answer {
  readonly head: string;
  readonly rest: string | null;
}

export interface AnswersView {
  readonly purpose: PurposeAnswer;
  readonly spent: SpentAnswer;
  readonly results: ResultsAnswer;
  readonly source: SourceAnswer;
  readonly after: Answer;
}

const TEXT = ANSWER_TEXT;
/** Letters of the goal on a wide screen, and on a phone. */
const [WIDE_LENGTH, PHONE_LENGTH] = [80, 18] as const;

/**
 * The five answers, made from the facts by templates alone: nothing is judged, and what is not stated is said so with
 * its reason.
 * @param series the reports of the project, oldest first
 * @param overdue ids of the findings whose deadline had passed undone, on the day of the build
 */
export function answersView(
  record: ReportRecord,
  published: PublishedReport,
  money: MoneyView | null,
  scheme: Scheme | null,
  series: readonly SeriesPoint[],
  overdue: ReadonlySet<string>,
  units: ReadonlyMap<UnitId, Unit>,
): AnswersView {
  const { report } = record;
  return {
    purpose: purposeAnswer(report, published),
    spent: spentAnswer(record, money),
    results: resultsAnswer(record),
    source: sourceAnswer(
      record,
      scheme,
      series.map((one) => one.report),
      units,
    ),
    after: afterAnswer(report, published, series, overdue),
  };
}

function purposeAnswer({ goals }: Report, { project }: PublishedReport): PurposeAnswer {
  const base = { question: TEXT.questions.purpose, more: '', href: '#goals' };
  if (isAbsent(goals.expected)) {
    const sentence = TEXT.purpose.none(ABSENCE_LABELS[goals.expected.absent], project.name);
    return { ...base, sentence, head: sentence, rest: null };
  }
  const [goal = ''] = goals.expected.split(/[。；\n]/);
  const [wide, phone] = [WIDE_LENGTH, PHONE_LENGTH].map((length) => beginningOf(goal, length));
  const sentence = `${wide}${wide === goal ? TEXT.purpose.end : TEXT.purpose.more}`;
  return phone === undefined || phone === wide
    ? { ...base, sentence, head: sentence, rest: null }
    : { ...base, sentence, head: phone, rest: sentence.slice(phone.length) };
}

/** The goal up to its last pause within a length, or up to its first one: never a part of a word. */
function beginningOf(goal: string, length: number): string {
  if (goal.length <= length) return goal;
  const pauses = [...goal.matchAll(/[，、：]/g)].map(({ index }) => index);
  return goal.slice(0, pauses.findLast((at) => at <= length) ?? pauses[0]);
}
