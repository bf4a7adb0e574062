import { valueOf } from '../../model/absence.ts';
import { yuanString } from '../../model/format.ts';
import type { PublishedReport } from '../../model/published.ts';
import type { Report } from '../../model/report.ts';

type Trail = Pick<PublishedReport, 'findings' | 'recommendations' | 'rectifications' | 'resultUse'>;

/** Findings, recommendations, rectifications and the use of results as the public record carries them. */
export function publishedTrail(report: Report): Trail {
  return {
    findings: (valueOf(report.findings) ?? []).map(({ id, text, category, cause }) => ({
      id,
      text,
      category,
      cause: valueOf(cause),
    })),
    recommendations: (valueOf(report.recommendations) ?? []).map(({ id, text, addressedTo, findings }) => ({
      id,
      text,
      addressedTo: valueOf(addressedTo),
      findings,
    })),
    rectifications:
      valueOf(report.rectifications)?.map((item) => ({
        id: item.id,
        findings: item.findings,
        measure: item.measure,
        responsible: valueOf(item.responsible),
        due: valueOf(item.due)?.iso ?? null,
        state: item.state,
        evidence: item.evidence ?? null,
        verifiedBy: item.verifiedBy ?? null,
        updatedOn: item.updatedOn,
      })) ?? null,
    resultUse:
      valueOf(report.resultUse)?.map((use) => ({
        year: use.year,
        effect: use.effect,
        amount: use.amount ? yuanString(use.amount.fen) : null,
        note: use.note ?? null,
      })) ?? null,
  };
}
