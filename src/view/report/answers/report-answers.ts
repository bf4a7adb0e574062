import type { ReportRecord } from '../../../archive/record.ts';
import { isAbsent } from '../../../model/absence.ts';
import type { UnitId } from '../../../model/ids.ts';
import type { PublishedReport } from '../../../model/published.ts';
import type { Report } from '../../../model/report.ts';
import type { Scheme } from '../../../model/scheme.ts';
import type { Unit } from '../../../model/unit.ts';
import { ABSENCE_LABELS } from '../../../text/labels.ts';
import { ANSWER_TEXT } from '../../../text/report/answers.ts';
import type { CutText } from '../../cut-text.ts';
import { pauseIn } from '../../cut-text.ts';
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

export interface AnswersView {
  readonly purpose: Answer & CutText;
  readonly spent: SpentAnswer;
  readonly results: ResultsAnswer;
  readonly source: SourceAnswer;
  readonly after: Answer;
}

const TEXT = ANSWER_TEXT;
/** Letters of the goal on a wide screen, and on a phone. */
const [GOAL_LENGTH, GOAL_HEAD] = [80, 44] as const;

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
    purpose: {
      question: TEXT.questions.purpose,
      ...purposeSentence(report, published),
      href: '#goals',
    },
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

function purposeSentence(
  { goals }: Report,
  { project }: PublishedReport,
): Pick<Answer, 'sentence'> & CutText {
  if (isAbsent(goals.expected)) {
    const sentence = TEXT.purpose.none(ABSENCE_LABELS[goals.expected.absent], project.name);
    return { sentence, head: sentence, rest: null };
  }
  const [first = ''] = goals.expected.split(/[。；\n]/);
  const sentence =
    first.length <= GOAL_LENGTH
      ? TEXT.purpose.goal(first)
      : TEXT.purpose.cut(first.slice(0, pauseIn(first, GOAL_LENGTH)));
  if (first.length <= GOAL_HEAD) return { sentence, head: sentence, rest: null };
  const head = sentence.slice(0, pauseIn(first, GOAL_HEAD));
  return { sentence, head, rest: sentence.slice(head.length) };
}
