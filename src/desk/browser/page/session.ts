import type { Pointer } from '../../../reader/content.ts';
import { TRY_TEXT } from '../../../text/desk/try.ts';
import type { TryData } from '../../../view/guide/try-page.ts';
import type { DraftParts } from '../../draft-folder.ts';
import type { FirstDraft } from '../../first-draft.ts';
import type { OpenDraft } from '../../judge-draft.ts';
import { blankReport, pointerAt, putField, valueAt } from '../../report-values.ts';
import { UNNAMED } from '../../unnamed.ts';
import { newUnit, usedRecords } from './new-records.ts';

/** One draft being written, and nothing else: what is asked about it comes from the workers. */
export interface Session {
  report: Record<string, unknown>;
  narrative: string;
  /** Last part of the address; empty until somebody chooses it. */
  slug: string;
  importJson: string | null;
  attachments: DraftParts['attachments'];
  /** What somebody changed by hand, by its place: it stands whatever is read again. */
  edits: Record<string, unknown>;
  records: { units: Record<string, object>; projects: Record<string, object> };
}

export function blankSession(year: number): Session {
  return {
    report: blankReport(year),
    narrative: TRY_TEXT.noWords,
    slug: '',
    importJson: null,
    attachments: [],
    edits: {},
    records: { units: {}, projects: {} },
  };
}

/** The draft in files that were packed here before; `null` where its report cannot be read. */
export function sessionOf(parts: DraftParts): Session | null {
  let report: unknown = null;
  try {
    report = JSON.parse(parts.reportJson);
  } catch {
    return null;
  }
  if (typeof report !== 'object' || report === null || Array.isArray(report)) return null;
  return {
    report: report as Record<string, unknown>,
    narrative: parts.narrative,
    slug: ownSlug(parts.id),
    importJson: parts.importJson,
    attachments: parts.attachments,
    edits: {},
    records: recordsIn(parts.records),
  };
}

/** The last part of an address that somebody chose. */
function ownSlug(id: string): string {
  const slug = id.split('/')[1] ?? '';
  return slug === UNNAMED ? '' : slug;
}

function recordsIn(texts: DraftParts['records']): Session['records'] {
  const records: Session['records'] = { units: {}, projects: {} };
  for (const [path, text] of Object.entries(texts)) {
    const [folder, file = ''] = path.split('/');
    if (folder !== 'units' && folder !== 'projects') continue;
    try {
      const record: unknown = JSON.parse(text);
      if (typeof record === 'object' && record !== null)
        records[folder][file.replace(/\.json$/, '')] = record;
    } catch {
      // A record that is no JSON is missing, and the check says so.
    }
  }
  return records;
}

/**
 * A draft that was imported, with what somebody has changed since.
 * @param before the session that the same files made before, `null` for new files
 */
export function importedSession(draft: FirstDraft, before: Session | null): Session {
  const { narrativeMdx, importJson, newUnits, newProjects } = draft;
  const edits = before?.edits ?? {};
  const session: Session = {
    report: structuredClone(draft.report) as Record<string, unknown>,
    narrative: typeof edits[WORDS] === 'string' ? edits[WORDS] : narrativeMdx,
    slug: typeof edits[SLUG] === 'string' ? edits[SLUG] : ownSlug(draft.id),
    importJson,
    attachments: [],
    edits,
    records: {
      units: {
        ...before?.records.units,
        ...Object.fromEntries(
          newUnits.map(({ id, name, region }) => [id, newUnit(name, region, before?.records.units[id])]),
        ),
      },
      projects: {
        ...before?.records.projects,
        ...Object.fromEntries(newProjects.map(({ id, name }) => [id, { name }])),
      },
    },
  };
  putEdits(session, edits);
  return session;
}

/** Does again in a report what somebody changed by hand. */
export function putEdits({ report }: Pick<Session, 'report'>, edits: Session['edits']): void {
  for (const [key, value] of Object.entries(edits)) {
    const pointer = pointerAt(key);
    if (key !== WORDS && key !== SLUG && hasPlace(report, pointer)) putField(report, pointer, value);
  }
}

/** What somebody changed after a time. */
export function editsSince({ edits }: Pick<Session, 'edits'>, before: Session['edits']): Session['edits'] {
  return Object.fromEntries(
    Object.entries(edits).filter(([key, value]) => !Object.hasOwn(before, key) || before[key] !== value),
  );
}

/** The draft as it stands, which nobody changes any more. */
export function frozen(session: Session): Session {
  const { report, records } = session;
  return { ...session, report: structuredClone(report), records: structuredClone(records) };
}

/** Whether the rows are there that a place is in: of other files there may be fewer. */
function hasPlace(report: object, pointer: Pointer): boolean {
  return pointer.every(
    (step, at) => typeof step !== 'number' || valueAt(report, pointer.slice(0, at + 1)) !== undefined,
  );
}

/** Keys of edits that are no place in the report. */
export const WORDS = '#words';
export const SLUG = '#slug';

/** The address that the draft will have, `2024/tushuguan-kaifang`. */
export function idOf({ report, slug }: Session, { year }: Pick<TryData, 'year'>): string {
  const to = valueAt(report, ['fiscalYear', 'to']);
  const typed = slug.trim();
  const isSlug = /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(typed);
  return `${typeof to === 'number' ? to : year}/${isSlug ? typed : UNNAMED}`;
}

export function openDraftOf(session: Session, data: Pick<TryData, 'year'>): OpenDraft {
  const { report, narrative, attachments } = session;
  return {
    id: idOf(session, data),
    report,
    narrative,
    attachments: attachments.map(({ name, content }) => ({ name, bytes: content.byteLength })),
    records: usedRecords(session),
  };
}

const KEY = 'mingji-try';

/** Keeps a draft on this machine; attachments are too large for that. `false` where the browser keeps nothing. */
export function remember(session: Session): boolean {
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...session, attachments: [] }));
    return true;
  } catch {
    return false;
  }
}

/** The draft that was kept; `null` where there is none. */
export function recall(): Session | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    return typeof kept === 'object' && kept !== null && 'report' in kept ? (kept as Session) : null;
  } catch {
    return null;
  }
}

export function forget(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}
