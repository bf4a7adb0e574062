import type { ReportSummary } from '../archive/summary.ts';
import type { ReportEntryData } from '../model/entries.ts';
import type { SourcedReport, Tombstone } from '../reader/content.ts';
import type { Deployment } from './address.ts';
import type { Archive } from './archive.ts';
import { publishedSummary } from './published/published-summary.ts';

/** An entry of a collection, as far as paths are made of it. */
export interface Entry<D> {
  readonly id: string;
  readonly data: D;
}

type Published = Extract<ReportEntryData, { state: 'published' }>;
type Gone = Extract<ReportEntryData, { state: 'withdrawn' }>;

/** Entries as they were last made: a server that outlives an edit asks again for those of all reports. */
const made = new WeakMap<ReportSummary, Entry<Published> & { readonly of: string }>();

/** The reports as a collection: those that can be read, then what remains of those that were withdrawn. */
export function reportEntries({
  content,
  summaries,
  sourced,
  deployment,
}: Archive): Entry<ReportEntryData>[] {
  return [
    ...summaries.map((summary) => publishedEntry(summary, sourced(summary.id), deployment)),
    ...content.withdrawn.map((tombstone) => ({ id: tombstone.id, data: withdrawn(tombstone) })),
  ];
}

function publishedEntry(summary: ReportSummary, report: SourcedReport, deployment: Deployment) {
  const of = JSON.stringify([report.digest, deployment]);
  const known = made.get(summary);
  if (known?.of === of) return known;
  const data: Published = {
    state: 'published',
    ...addressOf(summary.id),
    versions: versionsOf(report),
    summary: publishedSummary(summary, deployment),
  };
  const entry = { id: summary.id, data, of };
  made.set(summary, entry);
  return entry;
}

/** The versions of a report that have an address, oldest first, the one in force last. */
export function versionsOf({
  head,
  earlier,
  withdrawnVersions,
}: Pick<SourcedReport, 'head' | 'earlier' | 'withdrawnVersions'>): Published['versions'] {
  return [
    ...earlier.map(({ head: { version } }) => ({ version, readable: true })),
    ...withdrawnVersions.map(({ version }) => ({ version, readable: false })),
    { version: head.version, readable: true },
  ];
}

/** The versions that went with a report when it was withdrawn. */
export function versionsGone({ versions, version }: Tombstone): Gone['versions'] {
  return [...new Set([...versions, version])].map((one) => ({ version: one, readable: false }));
}

function withdrawn(tombstone: Tombstone): ReportEntryData {
  const { id, title } = tombstone;
  return { state: 'withdrawn', ...addressOf(id), versions: versionsGone(tombstone), title };
}

function addressOf(id: string): { year: string; slug: string } {
  const [year, slug] = id.split('/');
  if (year === undefined || slug === undefined) throw new Error(`${id} is no id of a report`);
  return { year, slug };
}
