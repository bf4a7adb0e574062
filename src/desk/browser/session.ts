import { TRY_TEXT } from '../../text/try.ts';
import type { TryData } from '../../view/try-page.ts';
import type { DraftParts } from '../draft-folder.ts';
import type { OpenDraft } from '../judge-draft.ts';
import type { NewRecords } from '../references.ts';
import { blankReport, valueAt } from './report-values.ts';

/** One draft being written, and nothing else: what is asked about it comes from the workers. */
export interface Session {
  report: Record<string, unknown>;
  narrative: string;
  /** Last part of the address; empty until somebody chooses it. */
  slug: string;
  importJson: string | null;
  attachments: DraftParts['attachments'];
  records: { units: Record<string, object>; projects: Record<string, object> };
}

/** Stands in the address of a draft that has none yet. */
const UNNAMED = 'caogao';

export function blankSession(year: number): Session {
  return {
    report: blankReport(year),
    narrative: TRY_TEXT.noWords,
    slug: '',
    importJson: null,
    attachments: [],
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
  const slug = parts.id.split('/')[1] ?? '';
  return {
    report: report as Record<string, unknown>,
    narrative: parts.narrative,
    slug: slug === UNNAMED ? '' : slug,
    importJson: parts.importJson,
    attachments: parts.attachments,
    records: { units: { ...parts.records?.units }, projects: { ...parts.records?.projects } },
  };
}

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

/** New records that the report still names; a new project belongs to the unit that the report names. */
export function usedRecords({ report, records }: Session): NewRecords {
  const named = JSON.stringify(report);
  const isNamed = ([id]: [string, object]) => named.includes(JSON.stringify(id));
  const unit = valueAt(report, ['implementingUnit', 'unit']);
  const projects = Object.entries(records.projects)
    .filter(isNamed)
    .map(([id, project]) => [id, typeof unit === 'string' ? { ...project, unit } : project]);
  return {
    units: Object.fromEntries(Object.entries(records.units).filter(isNamed)),
    projects: Object.fromEntries(projects),
  };
}

/** Adds a record by its name, or finds the one of that name that was added before. */
export function addRecord(
  { records }: Session,
  kind: 'units' | 'projects',
  name: string,
  slot: string,
  { references }: Pick<TryData, 'references'>,
): string {
  const id = kind === 'units' ? `xin-danwei-${slot}` : 'xin-xiangmu';
  const [neighbour] = Object.values(references.units);
  const region = valueAt(neighbour, ['region']) ?? {
    code: '000000',
    name: String(valueAt(references.site, ['region']) ?? ''),
  };
  records[kind][id] = kind === 'units' ? { name, kind: 'dept', region } : { name };
  return id;
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
