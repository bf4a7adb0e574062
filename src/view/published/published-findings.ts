import { valueOf } from '../../model/absence.ts';
import type { PublishedReport } from '../../model/published.ts';
import type { Report } from '../../model/report.ts';
import { absencesOf } from './published-absences.ts';
import { yuan } from './published-money.ts';
import { publishedDocument } from './published-origin.ts';

type Trail = Pick<PublishedReport, 'findings' | 'recommendations' | 'rectifications' | 'resultUse'>;

/** Findings, recommendations, rectifications and the use of results as the public record carries them. */
export function publishedTrail(report: Report): Trail {
  return {
    findings: (valueOf(report.findings) ?? []).map((finding) => ({
      id: finding.id,
      text: finding.text,
      category: finding.category,
      amount: yuan(finding.amount ?? null),
      amountRaw: finding.amount?.raw ?? null,
      cause: valueOf(finding.cause),
      repeats: finding.repeats ?? null,
      absent: absencesOf(finding, ['cause']),
    })),
    recommendations: (valueOf(report.recommendations) ?? []).map((advice) => ({
      id: advice.id,
      text: advice.text,
      addressedTo: valueOf(advice.addressedTo),
      findings: advice.findings,
      due: advice.due?.iso ?? null,
      absent: absencesOf(advice, ['addressedTo']),
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
        absent: absencesOf(item, ['responsible', 'due']),
      })) ?? null,
    resultUse:
      valueOf(report.resultUse)?.map((use) => ({
        year: use.year,
        effect: use.effect,
        amount: yuan(use.amount ?? null),
        amountRaw: use.amount?.raw ?? null,
        document: use.doc ? { ...publishedDocument(use.doc), absent: absencesOf(use.doc, ['docNo']) } : null,
        note: use.note ?? null,
      })) ?? null,
  };
}
