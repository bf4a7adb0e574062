import type { ReportRecord } from '../../../archive/record.ts';
import { isAbsent, valueOf } from '../../../model/absence.ts';
import { claimedAssessment } from '../../../model/assessment.ts';
import { Decimal, toPlain } from '../../../model/decimal.ts';
import type { Indicator } from '../../../model/indicator.ts';
import { unmarkedFirst } from '../../../model/name-order.ts';
import type { Report } from '../../../model/report.ts';
import { isWhole } from '../../../model/transcription.ts';
import { ABSENCE_LABELS } from '../../../text/labels.ts';
import { ANSWER_TEXT } from '../../../text/report/answers.ts';
import { SCORE_WORDS } from '../../../text/report/score-words.ts';
import type { Answer } from './report-answer.ts';
import { asOf } from './report-answer-spent.ts';

export interface ResultLine {
  readonly text: string;
  /** `null` where nothing was compared, and where it was reached and points were taken off all the same. */
  readonly met: boolean | null;
  readonly label: string | null;
}

interface ComparedLine extends ResultLine {
  readonly isMissed: boolean;
}

export interface ResultsAnswer extends Answer {
  readonly lines: readonly ResultLine[];
}

const TEXT = ANSWER_TEXT;
const SAID_LENGTH = 60;
const MOST_RESULTS = 3;

/**
 * What came of it: how many targets were reached, and three results. Missed targets have their share of the lines, and
 * two where there are two, those that lost most points first; then what was reached and lost points all the same, then
 * the others by their points. Without a table the figures of the prose.
 */
export function resultsAnswer(record: ReportRecord): ResultsAnswer {
  const { report } = record;
  const question = TEXT.questions.results;
  if (isAbsent(report.indicators)) {
    const { statements, indicators } = report;
    const count = statements.length;
    const lines = statements
      .filter(({ partOf }) => partOf === undefined)
      .sort((a, b) => unmarkedFirst(a.sumOf === undefined, b.sumOf === undefined))
      .slice(0, MOST_RESULTS)
      .map(({ label, figure }) => ({ text: TEXT.results.figure(label, figure.raw), met: null, label: null }));
    if (count > 0) {
      const sentence =
        indicators.absent === 'not-stated'
          ? TEXT.results.noTable
          : TEXT.results.tableAbsent(ABSENCE_LABELS[indicators.absent]);
      return { question, href: '#figures', sentence, more: TEXT.results.figures(count, lines.length), lines };
    }
    return { question, href: '#goals', sentence: saidSentence(report.goals.actual), more: '', lines: [] };
  }
  const { rows } = report.indicators;
  const compared = rows.flatMap((row, index): ComparedRow[] => {
    const attainment = record.attainments()[index];
    return attainment ? [{ row, met: attainment.met, lost: lostOf(row) }] : [];
  });
  if (compared.length === 0) {
    const [sentence, more] =
      report.kind === 'ex-ante'
        ? [TEXT.results.notBegun, TEXT.results.planned(rows.length)]
        : [TEXT.results.notComparable(rows.length), ''];
    return { question, href: '#indicators', sentence, more, lines: [] };
  }
  const middle = asOf(report);
  const missed = compared.filter(({ met }) => !met).length;
  const unmet = middle === '' ? TEXT.results.unmet : TEXT.results.unmetYet;
  const claimant = SCORE_WORDS.claimants[claimedAssessment(report.assessments)?.role ?? 'self'];
  const lines = chosenResults(compared, unmet, claimant);
  const deducted = compared.filter(isDeducted).length;
  return {
    question,
    href: '#indicators',
    sentence:
      middle +
      TEXT.results.counts({
        compared: compared.length,
        areAll: compared.length === rows.length && isWhole(report, 'indicators'),
        met: compared.length - missed,
        lost: deducted,
        isOver: middle === '',
      }),
    more: lines.length === 0 ? '' : middle + beforeLines(missed, lines, unmet),
    lines,
  };
}

/** What is said of the lines below. */
function beforeLines(missed: number, lines: readonly ComparedLine[], unmet: string): string {
  if (missed === 0) return TEXT.results.example;
  const listed = lines.filter(({ isMissed }) => isMissed).length;
  return TEXT.results.missed({ missed, listed, met: lines.length - listed, unmet });
}

function saidSentence(actual: Report['goals']['actual']): string {
  if (isAbsent(actual)) return TEXT.results.none(ABSENCE_LABELS[actual.absent]);
  const [first = ''] = actual.split(/[。；\n]/);
  return TEXT.results.said(`${first.slice(0, SAID_LENGTH)}${first.length > SAID_LENGTH ? '……' : ''}`);
}

interface ComparedRow {
  readonly row: Indicator;
  readonly met: boolean;
  /** Points below the weight, on review where there was one; `null` where one of them is not stated. */
  readonly lost: Decimal | null;
}

function lostOf({ weight, claimedScore, reviewedScore }: Indicator): Decimal | null {
  const [full, given] = [
    valueOf(weight)?.value,
    valueOf(reviewedScore)?.value ?? valueOf(claimedScore)?.value,
  ];
  return full === undefined || given === undefined ? null : full.minus(given);
}

/** By its numbers the target was reached, and points were taken off all the same, by the report or on review. */
function isDeducted({ met, lost }: ComparedRow): boolean {
  return met && lost?.gt(0) === true;
}

/** Longer ones fill the screen; a target that was missed is told all the same. */
const MOST_CHARACTERS = { met: 40, missed: 80 } as const;

const NONE = new Decimal(0);

/** Rows that lost most points first, then those that weigh most. */
function byLoss(a: ComparedRow, b: ComparedRow): number {
  const weight = ({ row }: ComparedRow) => valueOf(row.weight)?.value ?? NONE;
  return (b.lost ?? NONE).cmp(a.lost ?? NONE) || weight(b).cmp(weight(a));
}

/** Papers and proceedings, by the first level of the table: reached, they say nothing of what came of the money. */
const PROCEEDINGS = /决策|过程|投入|管理|立项/u;

/** Whether an indicator is one of output, effect or satisfaction. */
function isOutcome({ row }: ComparedRow): boolean {
  return !PROCEEDINGS.test(row.path[0] ?? '');
}

/** How many of the lines tell of targets that were missed: their share of all, and two where there are two. */
function missedLines(compared: readonly ComparedRow[]): number {
  const missed = compared.filter(({ met }) => !met).length;
  const share = Math.round((missed / Math.max(compared.length, 1)) * MOST_RESULTS);
  return Math.max(share, Math.min(missed, 2));
}

function chosenResults(
  compared: readonly ComparedRow[],
  unmet: string,
  claimant: string,
): readonly ComparedLine[] {
  const short = compared.filter(
    ({ row, met }) =>
      !isAbsent(row.target) &&
      !isAbsent(row.actual) &&
      row.target.raw.length + row.actual.raw.length <= MOST_CHARACTERS[met ? 'met' : 'missed'],
  );
  const ordered = [...short].sort(byLoss);
  const missed = ordered.filter(({ met }) => !met);
  const first = missed.slice(0, missedLines(compared));
  const reached = ordered.filter(({ met }) => met);
  const chosen = [
    ...first,
    // Deducted ones stand first among those that were reached.
    ...[...reached].sort((a, b) => unmarkedFirst(!isOutcome(a), !isOutcome(b))),
    ...missed.slice(first.length),
  ];
  return chosen.slice(0, MOST_RESULTS).map((one) => ({
    text: (isInWords(one.row) ? TEXT.results.rowInWords : TEXT.results.row)(
      one.row.name,
      valueOf(one.row.target)?.raw ?? '',
      valueOf(one.row.actual)?.raw ?? '',
    ),
    // Green would say more than the one who gave the score does.
    met: isDeducted(one) ? null : one.met,
    label: stateOf(one, unmet, claimant),
    isMissed: !one.met,
  }));
}

/** Reached or not, with the points that were taken off all the same; where a review took them off, both scores. */
function stateOf(one: ComparedRow, unmet: string, claimant: string): string {
  const { met, lost, row } = one;
  const state = met ? TEXT.results.met : unmet;
  const [given, later] = [valueOf(row.claimedScore)?.value, valueOf(row.reviewedScore)?.value];
  if (given !== undefined && later !== undefined && !given.eq(later))
    return TEXT.results.reviewed(state, claimant, toPlain(given), toPlain(later));
  return isDeducted(one) && lost !== null ? TEXT.results.metLost(toPlain(lost)) : state;
}

/** Neither side is a number or a day. */
function isInWords({ target, actual }: Indicator): boolean {
  const [aim, result] = [valueOf(target), valueOf(actual)];
  return [aim, result].every((one) => one?.t === 'text' || one?.t === 'qual');
}
