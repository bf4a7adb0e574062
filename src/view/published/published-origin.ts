import { valueOf } from '../../model/absence.ts';
import type { Document } from '../../model/document.ts';
import type { PublishedReport } from '../../model/published.ts';
import type { Report } from '../../model/report.ts';
import { absencesOf } from './published-absences.ts';

type Origin = Pick<
  PublishedReport,
  | 'evaluationPeriod'
  | 'reportDate'
  | 'signature'
  | 'disclosure'
  | 'conduct'
  | 'review'
  | 'annexes'
  | 'provenance'
>;

/** When, by whom and how a report was made, published and looked through, and where this record has it from. */
export function publishedOrigin(report: Report): Origin {
  const { conduct, disclosure, provenance, review } = report;
  const period = valueOf(report.evaluationPeriod);
  return {
    evaluationPeriod: period === null ? null : { from: period.from.iso, to: period.to.iso },
    reportDate: valueOf(report.reportDate)?.iso ?? null,
    signature: valueOf(report.signature),
    disclosure: {
      publisher: valueOf(disclosure.publisher),
      publishedOn: valueOf(disclosure.publishedOn)?.iso ?? null,
      indexNo: valueOf(disclosure.indexNo),
      docNo: valueOf(disclosure.docNo),
      channel: disclosure.channel ?? null,
      openness: valueOf(disclosure.openness),
      absent: absencesOf(disclosure, ['publisher', 'publishedOn', 'indexNo', 'docNo', 'openness']),
    },
    conduct:
      conduct === undefined
        ? null
        : {
            scope: valueOf(conduct.scope),
            methods: valueOf(conduct.methods),
            standards: valueOf(conduct.standards),
            sample: valueOf(conduct.sample),
            absent: absencesOf(conduct, ['scope', 'methods', 'standards', 'sample']),
          },
    review:
      review === undefined
        ? null
        : {
            secrecy: signOff(review.secrecy),
            privacy: signOff(review.privacy),
            note: review.note ?? null,
          },
    annexes:
      valueOf(report.annexes)?.map(({ id, title, kind, file, textLayer, emptyInSource }) => ({
        id,
        title,
        kind,
        file: file ?? null,
        textLayer: textLayer ?? null,
        emptyInSource,
      })) ?? null,
    provenance: {
      ...provenance,
      sourceUrl: valueOf(provenance.sourceUrl),
      retrievedOn: valueOf(provenance.retrievedOn),
      official: valueOf(provenance.official),
      absent: absencesOf(provenance, ['sourceUrl', 'retrievedOn', 'official']),
    },
  };
}

/** A document as it is named. */
export function publishedDocument({ title, docNo, issuer, date, url }: Document) {
  return {
    title,
    docNo: valueOf(docNo),
    issuer: issuer ?? null,
    date: date?.iso ?? null,
    url: url ?? null,
  };
}

function signOff(signed: { readonly role: string; readonly on: string } | undefined) {
  return signed === undefined ? null : { role: signed.role, on: signed.on };
}
