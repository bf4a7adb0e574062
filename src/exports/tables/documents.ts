import type { Report } from '../../model/report.ts';
import { publishedDocument } from '../../view/published/published-origin.ts';
import { reportFields } from './keys.ts';
import type { Subject } from './table.ts';
import { defineTable, rowsOfReports } from './table.ts';

interface Row {
  readonly row: Pick<Report['documents'][number], 'id' | 'relation' | 'note'> &
    ReturnType<typeof publishedDocument>;
  readonly of: Subject;
}

/** Every document that a report rests on or names. */
export const documentsTable = defineTable<'documents', Row>(
  'documents',
  {
    ...reportFields(({ of }: Row) => of),
    document_id: ['code', ({ row }) => row.id],
    relation: ['code', ({ row }) => row.relation],
    title: ['text', ({ row }) => row.title],
    doc_no: ['text', ({ row }) => row.docNo],
    issuer: ['text', ({ row }) => row.issuer],
    date: ['date', ({ row }) => row.date],
    document_url: ['url', ({ row }) => row.url],
    note: ['text', ({ row }) => row.note ?? null],
    url: ['url', ({ of }) => of.url],
  },
  (scope) =>
    rowsOfReports(scope, ({ report }) =>
      report.documents.map(({ id, relation, note, document }) => ({
        id,
        relation,
        note,
        ...publishedDocument(document),
      })),
    ),
);
