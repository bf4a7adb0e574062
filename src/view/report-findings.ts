import { isAbsent } from '../model/absence.ts';
import { formatDate } from '../model/format.ts';
import type { Report } from '../model/report.ts';
import { CATEGORY_LABELS, RECTIFICATION_LABELS, RESULT_USE_LABELS } from '../text/labels.ts';
import { FINDING_TEXT } from '../text/report.ts';
import type { Shown } from './shown.ts';
import { show, showFen, shownAbsent } from './shown.ts';

export interface RecommendationView {
  readonly id: string;
  readonly anchor: string;
  readonly text: string;
  readonly addressedTo: Shown;
}

export interface RectificationView {
  readonly id: string;
  readonly measure: string;
  readonly state: keyof typeof RECTIFICATION_LABELS;
  readonly stateLabel: string;
  readonly responsible: Shown;
  readonly due: Shown;
  readonly evidence: string | null;
  readonly verifiedBy: string | null;
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
  readonly resultUse: readonly { readonly year: string; readonly effect: string; readonly detail: string }[];
  readonly resultUseAbsent: Shown | null;
}

export function trailView(report: Report): TrailView {
  const advice = isAbsent(report.recommendations) ? [] : report.recommendations;
  const fixes = isAbsent(report.rectifications) ? [] : report.rectifications;
  const recommendation = (item: (typeof advice)[number]): RecommendationView => ({
    id: item.id,
    anchor: `advice-${item.id}`,
    text: item.text,
    addressedTo: show(item.addressedTo, (text) => text),
  });
  const findings = isAbsent(report.findings) ? [] : report.findings;
  return {
    findings: findings.map((finding, index) => ({
      id: finding.id,
      anchor: `finding-${finding.id}`,
      number: FINDING_TEXT.number(index + 1),
      text: finding.text,
      category: CATEGORY_LABELS[finding.category],
      amount: finding.amount ? showFen(finding.amount.fen).text : null,
      cause: show(finding.cause, (text) => text),
      recommendations: advice.filter((item) => item.findings.includes(finding.id)).map(recommendation),
      rectifications: fixes
        .filter((item) => item.findings.includes(finding.id))
        .map((item) => ({
          id: item.id,
          measure: item.measure,
          state: item.state,
          stateLabel: RECTIFICATION_LABELS[item.state],
          responsible: show(item.responsible, (text) => text),
          due: show(item.due, formatDate),
          evidence: item.evidence ?? null,
          verifiedBy: item.verifiedBy ?? null,
          updatedOn: formatDate(item.updatedOn),
        })),
    })),
    findingsAbsent: isAbsent(report.findings) ? shownAbsent(report.findings) : null,
    otherRecommendations: advice.filter((item) => item.findings.length === 0).map(recommendation),
    recommendationsAbsent: isAbsent(report.recommendations) ? shownAbsent(report.recommendations) : null,
    rectificationsAbsent: isAbsent(report.rectifications)
      ? { ...shownAbsent(report.rectifications), text: FINDING_TEXT.notPublished }
      : null,
    resultUse: isAbsent(report.resultUse)
      ? []
      : report.resultUse.map((use) => ({
          year: FINDING_TEXT.year(use.year),
          effect: RESULT_USE_LABELS[use.effect],
          detail: [use.amount ? showFen(use.amount.fen).text : null, use.note ?? null]
            .filter((part) => part !== null)
            .join('，'),
        })),
    resultUseAbsent: isAbsent(report.resultUse)
      ? { ...shownAbsent(report.resultUse), text: FINDING_TEXT.notPublished }
      : null,
  };
}
