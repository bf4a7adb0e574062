import { CATALOGUE, CORPUS_CATALOGUE } from '../../checks/catalogue.ts';
import { formatCount, formatDate } from '../../model/format.ts';
import { CHANGE_LABELS, CHANGE_NOTES, CHANGES_TEXT } from '../../text/pages/changes.ts';
import type { Link } from '../address.ts';
import { href, PATHS } from '../address.ts';
import type { Archive } from '../archive.ts';
import { listFrame } from '../list/list-frame.ts';
import type { PageFrame } from '../page-frame.ts';
import type { Pager } from '../paging.ts';
import { pageCount, slice } from '../paging.ts';
import type { ChangeKind, ChangeRecord } from './change-record.ts';
import { CHANGE_KINDS, changeRecords } from './change-record.ts';

/** One entry of the record of corrections. */
export interface ChangeRow {
  /** Anchor on the page, stable. */
  readonly anchor: string;
  readonly kind: ChangeKind;
  readonly kindLabel: string;
  readonly on: string;
  readonly name: Link;
  /** What the text was and what it is now; `null` where nothing was replaced. */
  readonly change: { readonly field: string; readonly was: string; readonly now: string } | null;
  readonly facts: readonly { readonly term: string; readonly text: string; readonly href: string | null }[];
  readonly example: boolean;
}

export interface ChangesPage {
  readonly frame: PageFrame;
  readonly lead: string;
  readonly kinds: readonly { readonly label: string; readonly meaning: string; readonly count: string }[];
  readonly rows: readonly ChangeRow[];
  readonly pager: Pager | null;
  readonly files: readonly (Link & { readonly note: string })[];
}

/** How many pages the record takes, for the route. */
export function changesPageCount(archive: Archive): number {
  return pageCount(changeRecords(archive).length);
}

export function changesPage(archive: Archive, page: number): ChangesPage {
  const { deployment, content } = archive;
  const records = changeRecords(archive);
  const part = slice(records, page, PATHS.changes, deployment);
  const identity = {
    heading: CHANGES_TEXT.title,
    description: CHANGES_TEXT.description,
    trail: [],
    feeds: [{ title: CHANGES_TEXT.feedTitle(content.site.name), path: PATHS.changesFeed }],
  };
  return {
    frame: listFrame(archive, identity, part),
    lead: CHANGES_TEXT.lead,
    kinds: CHANGE_KINDS.map((kind) => ({
      label: CHANGE_LABELS[kind],
      meaning: CHANGE_NOTES[kind],
      count: CHANGES_TEXT.count(formatCount(records.filter((record) => record.kind === kind).length)),
    })),
    rows: part.items.map((record) => changeRow(record, archive)),
    pager: part.pager,
    files: [
      { label: CHANGES_TEXT.feed, note: CHANGES_TEXT.feedNote, href: href(deployment, PATHS.changesFeed) },
      { label: CHANGES_TEXT.json, note: CHANGES_TEXT.jsonNote, href: href(deployment, PATHS.changesJson) },
    ],
  };
}

/** Anchor of an entry on the page of changes. */
export function changeAnchor({ id }: ChangeRecord): string {
  return `c-${id.replaceAll('/', '-').replace(/-$/, '')}`;
}

function changeRow(record: ChangeRecord, { deployment }: Archive): ChangeRow {
  const { kind, title, path, example } = record;
  return {
    anchor: changeAnchor(record),
    kind,
    kindLabel: CHANGE_LABELS[kind],
    on: formatDate(record.on),
    name: { label: title, href: href(deployment, path) },
    change: kind === 'correction' ? record.facts : null,
    facts: factsOf(record, (to) => href(deployment, to)),
    example,
  };
}

/** The name of a rule; its code where the catalogue no longer has it. */
function ruleTitle(id: string): string {
  return [...CATALOGUE, ...CORPUS_CATALOGUE].find((rule) => rule.id === id)?.text.title ?? id;
}

function factsOf(record: ChangeRecord, link: (path: string) => string): ChangeRow['facts'] {
  const fact = (term: string, text: string, address: string | null = null) => ({ term, text, href: address });
  const reason = fact(CHANGES_TEXT.reason, record.facts.reason);
  switch (record.kind) {
    case 'correction': {
      const { material, version, by, noticeUrl } = record.facts;
      const nature = material ? CHANGES_TEXT.material : CHANGES_TEXT.immaterial;
      return [
        reason,
        fact(CHANGES_TEXT.kind, nature),
        fact(CHANGES_TEXT.version, CHANGES_TEXT.versionNumber(version)),
        fact(CHANGES_TEXT.by, by),
        ...(noticeUrl === undefined ? [] : [fact(CHANGES_TEXT.notice, noticeUrl, noticeUrl)]),
      ];
    }
    case 'waiver': {
      const { check, by } = record.facts;
      const rule = fact(CHANGES_TEXT.check, ruleTitle(check), `${link(PATHS.checks)}#${check}`);
      return [reason, rule, fact(CHANGES_TEXT.by, by)];
    }
    case 'withdrawal':
      return [reason, fact(CHANGES_TEXT.by, record.facts.by)];
    case 'moved':
      return [reason, fact(CHANGES_TEXT.to, record.path, link(record.path))];
  }
}
