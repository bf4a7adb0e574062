import { WORKING_PAPER_TEXT } from '../../text/exports/working-paper.ts';
import type { Sheet } from '../workbook/sheet.ts';
import type { PaperSubject } from './subject.ts';
import { heading } from './subject.ts';

const TEXT = WORKING_PAPER_TEXT.about;

/** Where the figures come from, which version and day they are of, and how to read the file. */
export function aboutSheet(subject: PaperSubject): Sheet {
  const { published, standing } = subject;
  const isDraft = standing.is === 'draft';
  const { rows: label } = TEXT;
  const facts: readonly (readonly [string, string | number | null])[] = [
    [label.title, published.title],
    [label.id, published.id],
    ...(isDraft ? [] : [[label.version, published.version] as const]),
    [label.year, published.fiscalYear],
    [label.unit, `${published.unit.name}${published.unitBasis.basis === 'inferred' ? TEXT.inferred : ''}`],
    [label.project, published.project.name],
    [label.scheme, published.scheme?.title ?? WORKING_PAPER_TEXT.scores.noScheme],
    [label.source, published.provenance.sourceTitle],
    [label.sourceHash, published.provenance.sha256],
    ...(standing.is === 'draft'
      ? [[label.madeOn, standing.madeOn] as const]
      : [
          [label.site, standing.publisher] as const,
          [label.day, published.publishedOn ?? WORKING_PAPER_TEXT.notStated] as const,
        ]),
  ];
  const name = WORKING_PAPER_TEXT.sheets.about;
  return {
    name,
    columns: [{ width: 22 }, { width: 90 }],
    rows: [
      ...heading(subject, name, WORKING_PAPER_TEXT.title),
      ...facts.map(([key, value]) => [key, value]),
      ...(isDraft ? [] : [[label.address, { value: published.url, link: published.url }]]),
      [],
      ...[...(isDraft ? TEXT.draftNote : TEXT.publishedNote), ...TEXT.note].map((line) => [null, line]),
    ],
  };
}
