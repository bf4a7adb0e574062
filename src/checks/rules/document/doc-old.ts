import { valueOf } from '../../../model/absence.ts';
import { yearOf as isoYear } from '../../../model/date.ts';
import type { Document } from '../../../model/document.ts';
import { DOCUMENT_CHECKS } from '../../../text/checks/documents.ts';
import { defineCheck } from '../../check.ts';
import { LIMITS } from '../../limits.ts';
import { readDocNo } from './doc-number.ts';

/** Statutes stay in force until they are changed. */
const STATUTE = /法$|条例$|法（.{2,12}）$/;
const SHOWN = 40;

export const DOC_OLD = defineCheck({
  id: 'DOC_OLD',
  text: DOCUMENT_CHECKS.DOC_OLD,
  *run({ report }) {
    const fiscalYear = report.fiscalYear.from;
    for (const [index, { relation, document }] of report.documents.entries()) {
      const year = yearOf(document);
      if (relation !== 'basis' || year === null || STATUTE.test(document.title)) continue;
      const age = fiscalYear - year;
      if (age <= LIMITS.oldDocument) continue;
      const docNo = valueOf(document.docNo);
      const at = { in: 'facts', pointer: ['documents', index, 'document'] } as const;
      const title = docNo ?? shortened(document.title);
      yield { status: 'fail', at, args: { title, year, fiscalYear, age } };
    }
  },
});

function yearOf({ docNo, date }: Document): number | null {
  if (date !== undefined) return isoYear(date.iso);
  const printed = valueOf(docNo);
  return printed === null ? null : (readDocNo(printed)?.year ?? null);
}

function shortened(title: string): string {
  return title.length > SHOWN ? `${title.slice(0, SHOWN)}…` : title;
}
