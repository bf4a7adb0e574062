import { isAbsent } from '../../../model/absence.ts';
import type { Pointer } from '../../../reader/content.ts';
import { DOCUMENT_CHECKS } from '../../../text/checks/documents.ts';
import type { CheckPlace } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import type { Subject } from '../../subject.ts';
import { placeIn } from '../../words/wording.ts';
import type { DocNumber } from './doc-number.ts';
import { DOC_NUMBERS, hasOwnShape, readDocNo, readDocNumber } from './doc-number.ts';
import { latestYear } from './report-year.ts';

export const DOCNO = defineCheck({
  id: 'DOCNO',
  text: DOCUMENT_CHECKS.DOCNO,
  *run(subject) {
    const limit = latestYear(subject.report);
    const told = new Set<string>();
    for (const { printed, number, at } of numbersOf(subject)) {
      const problem = problemOf(number, limit);
      // The narrative cites the documents of the facts; each number is told of once.
      if (problem === null || told.has(printed)) continue;
      told.add(printed);
      const year = problem === 'future' ? limit : null;
      const args = { printed, problem, expected: number?.expected ?? null, year };
      yield { status: 'fail', at, args };
    }
  },
});

interface Printed {
  readonly printed: string;
  /** `null` where it is in no known shape. */
  readonly number: DocNumber | null;
  readonly at: CheckPlace;
}

function problemOf(number: DocNumber | null, limit: number): 'shape' | 'future' | null {
  if (number === null || !number.isRegular) return 'shape';
  return number.year > limit ? 'future' : null;
}

function* numbersOf({ report, words }: Subject): Generator<Printed> {
  const fields: (readonly [typeof report.disclosure.docNo, Pointer])[] = [
    [report.disclosure.docNo, ['disclosure', 'docNo']],
    ...report.documents.map(
      ({ document }, index) => [document.docNo, ['documents', index, 'document', 'docNo']] as const,
    ),
  ];
  for (const [docNo, pointer] of fields) {
    if (isAbsent(docNo) || hasOwnShape(docNo)) continue;
    yield { printed: docNo, number: readDocNo(docNo), at: { in: 'facts', pointer } };
  }
  for (const { match, passage } of words().find(DOC_NUMBERS)) {
    const found = readDocNumber(words().text, match);
    if (found === null) continue;
    const { printed, number, start } = found;
    yield { printed, number, at: placeIn(passage, start - passage.start, printed.length) };
  }
}
