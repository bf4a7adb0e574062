import { isAbsent } from '../../model/absence.ts';
import { formatDate } from '../../model/format.ts';
import type { Report } from '../../model/report.ts';
import { NAMED_WORDS } from '../../text/interface.ts';
import {
  DOCUMENT_RELATION_LABELS,
  ENTITY_LABELS,
  HONOUR_EVENT_LABELS,
  LEVEL_LABELS,
} from '../../text/labels.ts';

/** Bodies, honours and documents that the report names. */
export interface NamedView {
  readonly entities: readonly { readonly name: string; readonly kind: string; readonly role: string }[];
  readonly honours: readonly {
    readonly title: string;
    readonly level: string;
    readonly holder: string;
    readonly event: string;
  }[];
  readonly documents: readonly {
    readonly title: string;
    readonly docNo: string | null;
    readonly relation: string;
    /** Who issued it and when; empty where it is not said. */
    readonly issued: string;
    readonly url: string | null;
    readonly note: string | null;
  }[];
}

export function namedView(report: Report): NamedView {
  const holder = (id: string) => report.entities.find((entity) => entity.id === id)?.name ?? id;
  return {
    entities: report.entities.map(({ name, kind, role }) => ({ name, kind: ENTITY_LABELS[kind], role })),
    honours: report.honours.map((honour) => ({
      title: honour.title,
      level: LEVEL_LABELS[honour.level],
      holder: holder(honour.holder),
      event: HONOUR_EVENT_LABELS[honour.event],
    })),
    documents: report.documents.map(({ document, relation, note }) => ({
      title: document.title,
      docNo: isAbsent(document.docNo) ? null : document.docNo,
      relation: DOCUMENT_RELATION_LABELS[relation],
      issued: NAMED_WORDS.issued([
        ...(document.issuer === undefined ? [] : [document.issuer]),
        ...(document.date === undefined ? [] : [formatDate(document.date)]),
      ]),
      url: document.url ?? null,
      note: note ?? null,
    })),
  };
}
