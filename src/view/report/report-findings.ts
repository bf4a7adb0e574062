import type { Absent } from '../../model/absence.ts';
import { isAbsent } from '../../model/absence.ts';
import { formatDate } from '../../model/format.ts';
import type { Report } from '../../model/report.ts';
import { isWhole } from '../../model/transcription.ts';
import type { Content } from '../../reader/content.ts';
import { CATEGORY_LABELS, RECTIFICATION_LABELS, RESULT_USE_LABELS } from '../../text/labels.ts';
import { FINDING_TEXT } from '../../text/report/report.ts';
import type { Deployment } from '../address.ts';
import type { Shown } from '../shown.ts';
import { show, showMoney, shown, shownAbsent } from '../shown.ts';
import type { Repeats } from './report-repeats.ts';
import { repeatsOf } from './report-repeats.ts';

const NOT_PUBLISHED: Shown = { text: FINDING_TEXT.notPublished, absent: true, note: null };
const PROGRESS = ['done', 'partly', 'in-progress', 'not-started', 'refused'] as const;

export interface RecommendationView {
  readonly id: string;
  /** `null` where the recommendation stands on the page a second time, below another finding. */
  readonly anchor: string | null;
  readonly text: string;
  readonly addressedTo: Shown;
  readonly due: string | null;
}

export interface RectificationView {
  readonly id: string;
  readonly measure: string;
  readonly state: keyof typeof RECTIFICATION_LABELS;
  readonly stateLabel: string;
  readonly responsible: Shown;
  readonly due: Shown;
  /** Said to be done without it: that nothing was published; `null` where none is due yet. */
  readonly evidence: Shown | null;
  readonly verifiedBy: Shown | null;
  readonly updatedOn: string;
}

export interface FindingView {
  readonly id: string;
  readonly anchor: string;
  readonly number: string;
  readonly text: string;
  readonly category: string;
  readonly amount: string | null;
  readonly cause: Shown;
  readonly recommendations: readonly RecommendationView[];
  readonly rectifications: readonly RectificationView[];
  readonly repeats: Repeats;
  /** Said where its deadline has passed undone; `null` otherwise. */
  readonly overdue: string | null;
}

export interface ResultUseView {
  readonly year: string;
  readonly effect: string;
  /** Amount, document and remark; empty where none is stated. */
  readonly detail: string;
}

/** 问题 → 建议 → 整改 → 结果应用, linked. */
export interface TrailView {
  readonly findings: readonly FindingView[];
  /** Set where the report states no findings at all. */
  readonly findingsAbsent: Shown | null;
  /** Recommendations that answer no listed finding. */
  readonly otherRecommendations: readonly RecommendationView[];
  readonly recommendationsAbsent: Shown | null;
  readonly rectificationsAbsent: Shown | null;
  /** How far the published measures are, by state: 已整改1项、整改中1项; `null` where none is published. */
  readonly progress: string | null;
  readonly resultUse: readonly ResultUseView[];
  readonly resultUseAbsent: Shown | null;
  /** Beside a finding that no recommendation answers, and beside one without a measure. */
  readonly noAdvice: string;
  readonly noFix: string;
}

/** @param overdue ids of findings whose deadline has passed undone on the day of the build */
export function trailView(
  report: Report,
  content: Content,
  deployment: Deployment,
  overdue: ReadonlySet<string> = new Set(),
): TrailView {
  const advice = isAbsent(report.recommendations) ? [] : report.recommendations;
  const fixes = isAbsent(report.rectifications) ? [] : report.rectifications;
  const findings = isAbsent(report.findings) ? [] : report.findings;
  const repeats = repeatsOf(report, content, deployment);
  const placed = new Set<string>();
  const recommendation = (item: (typeof advice)[number]): RecommendationView => {
    const anchor = placed.has(item.id) ? null : `advice-${item.id}`;
    placed.add(item.id);
    return {
      id: item.id,
      anchor,
      text: item.text,
      addressedTo: show(item.addressedTo, (text) => text),
      due: item.due ? formatDate(item.due) : null,
    };
  };
  /** What is said beside a finding for which a list has nothing. */
  const noneOf = (part: 'recommendations' | 'rectifications', silent: string): string => {
    const list = report[part];
    if (isAbsent(list)) return list.absent === 'not-stated' ? silent : shownAbsent(list).text;
    return isWhole(report, part) ? silent : FINDING_TEXT.notWhole;
  };
  return {
    findings: findings.map((finding, index) => ({
      id: finding.id,
      anchor: `finding-${finding.id}`,
      number: FINDING_TEXT.number(index + 1),
      text: finding.text,
      category: CATEGORY_LABELS[finding.category],
      amount: finding.amount ? showMoney(finding.amount).text : null,
      cause: show(finding.cause, (text) => text),
      recommendations: advice.filter((item) => item.findings.includes(finding.id)).map(recommendation),
      rectifications: fixes.filter((item) => item.findings.includes(finding.id)).map(rectification),
      repeats: repeats.get(finding.id) ?? { earlier: null, later: [] },
      overdue: overdue.has(finding.id) ? FINDING_TEXT.overdue : null,
    })),
    findingsAbsent: isAbsent(report.findings) ? shownAbsent(report.findings) : null,
    otherRecommendations: advice.filter((item) => item.findings.length === 0).map(recommendation),
    recommendationsAbsent: isAbsent(report.recommendations) ? shownAbsent(report.recommendations) : null,
    rectificationsAbsent: isAbsent(report.rectifications)
      ? withoutEcho(notPublished(report.rectifications))
      : null,
    progress: progressOf(fixes),
    resultUse: isAbsent(report.resultUse) ? [] : report.resultUse.map(resultUse),
    resultUseAbsent: isAbsent(report.resultUse) ? withoutEcho(notPublished(report.resultUse)) : null,
    noAdvice: noneOf('recommendations', FINDING_TEXT.noAdvice),
    noFix: noneOf('rectifications', FINDING_TEXT.notPublished),
  };
}

/** What nobody states was not published; every other reason has words of its own. */
function notPublished(absent: Absent): Shown {
  const words = shownAbsent(absent);
  return absent.absent === 'not-stated' ? { ...words, text: FINDING_TEXT.notPublished } : words;
}

/** A note that only says again that nothing was published. */
const ECHO = /^(?:(?:整改|(?:评价)?结果应用)(?:情况)?)?(?:[尚还]?未|没有)公[布开]。?$/u;

export function withoutEcho<T extends { readonly note: string | null }>(words: T): T {
  return words.note !== null && ECHO.test(words.note) ? { ...words, note: null } : words;
}

type Fix = Exclude<Report['rectifications'], Absent>[number];
type Use = Exclude<Report['resultUse'], Absent>[number];

function rectification(item: Fix): RectificationView {
  const proof = (text: string | undefined) =>
    text === undefined ? (item.state === 'done' ? NOT_PUBLISHED : null) : shown(text);
  return {
    id: item.id,
    measure: item.measure,
    state: item.state,
    stateLabel: RECTIFICATION_LABELS[item.state],
    responsible: show(item.responsible, (text) => text),
    due: show(item.due, formatDate),
    evidence: proof(item.evidence),
    verifiedBy: proof(item.verifiedBy),
    updatedOn: formatDate(item.updatedOn),
  };
}

/** Counts by state, in the order of progress. */
function progressOf(fixes: readonly Fix[]): string | null {
  if (fixes.length === 0) return null;
  const counts = PROGRESS.flatMap((state) => {
    const count = fixes.filter((item) => item.state === state).length;
    return count === 0 ? [] : [FINDING_TEXT.inState(RECTIFICATION_LABELS[state], count)];
  });
  return FINDING_TEXT.progress(counts);
}

function resultUse({ year, effect, amount, doc, note }: Use): ResultUseView {
  const docNo = doc && !isAbsent(doc.docNo) ? doc.docNo : null;
  const facts = [
    amount ? showMoney(amount).text : null,
    doc ? FINDING_TEXT.document(doc.title, docNo) : null,
  ];
  // A note is a sentence of its own, with a full stop or without: nothing follows it.
  const details = [facts.filter((part) => part !== null).join('，'), note ?? ''];
  return {
    year: FINDING_TEXT.year(year),
    effect: RESULT_USE_LABELS[effect],
    detail: details.filter((part) => part !== '').join('；'),
  };
}
