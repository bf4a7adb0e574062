import type { Diagnostic } from '../../model/diagnostic.ts';
import { mapBounded } from '../bounded.ts';
import { capped } from '../capped.ts';
import type { Content, ContentFile, ReadOptions, SourcedReport } from '../content.ts';
import { checkAddresses } from '../cross-checks/check-addresses.ts';
import { checkLinks } from '../cross-checks/check-links.ts';
import { checkRecords } from '../cross-checks/check-records.ts';
import { checkRedirects } from '../cross-checks/check-redirects.ts';
import { checkReport } from '../cross-checks/check-report.ts';
import type { ReportOutline } from '../records.ts';
import { knownIds } from '../records.ts';
import type { Keep, NarrativeReading, ReportReading } from '../report.ts';
import { visibleRecords, visibleReports } from '../visible.ts';
import type { RecordReading } from './read-records.ts';
import { readReport } from './read-report.ts';
import type { ReportFolder } from './tree.ts';

/** One report of a stream. What it holds is not kept by the reader and should not be kept by others. */
export interface StreamedReport {
  readonly folder: ReportFolder;
  readonly outline: ReportOutline;
  /** Readers find a page of it, if only its record of withdrawal. */
  readonly isAddressable: boolean;
  readonly diagnostics: readonly Diagnostic[];
  readonly files: readonly ContentFile[];
  /** `null` where errors or its state keep it out of sight. */
  readonly sourced: SourcedReport | null;
  /** The records, and no reports but this one and those that its findings repeat; `null` without a site. */
  readonly content: Content | null;
}

/** What remains of a stream when all reports have passed. */
export interface StreamEnd {
  /** What the other records have to be told. */
  readonly diagnostics: readonly Diagnostic[];
  /** All records and no report; `null` without a site. */
  readonly content: Content | null;
}

/** As many as there are trees with positions at hand; files of a checkout come from memory. */
const AT_ONCE = 4;

/**
 * Reads reports one after another, hands each over and lets it go, so that the memory that thousands need is the
 * memory of a few. Each is told of, and may be seen, as in a reading of the whole folder.
 */
export async function streamReports(
  folders: Iterable<ReportFolder>,
  { set }: RecordReading,
  options: Omit<ReadOptions, 'progress'>,
  visit: (report: StreamedReport) => void | Promise<void>,
): Promise<void> {
  const known = knownIds(set.tree);
  const byId = new Map<string, ReportFolder>(set.tree.reports.map((folder) => [folder.id, folder]));
  const site = set.site?.facts ?? null;
  const records = site && visibleRecords(set, site, options, new Set(set.tree.reports.map(({ id }) => id)));
  const render = { ...options.render, whenAsked: true };
  const read = (folder: ReportFolder) => readReport(folder, render, KEPT_AS_IT_IS);

  await mapBounded(
    folders,
    async (folder) => {
      const reading = await read(folder);
      const reports = new Map<string, ReportReading>([[folder.id, reading]]);
      for (const id of repeatedBy(reading)) {
        const earlier = byId.get(id);
        if (earlier && !reports.has(id)) reports.set(id, await read(earlier));
      }
      const own = checkReport(reading, { ...set, reports }, known, options.now);
      const visible = site ? visibleReports({ reports }, site, options) : NOTHING;
      await visit({
        folder,
        outline: outlineOf(reading),
        isAddressable: visible.addressable.has(folder.id),
        diagnostics: [...reading.diagnostics, ...own],
        files: reading.files,
        sourced: visible.reports.find(({ report }) => report.id === folder.id) ?? null,
        content: records && { ...records, reports: visible.reports, withdrawn: visible.withdrawn },
      });
    },
    AT_ONCE,
  );
}

/** Checks what other records say of the reports, when every report of the folder has passed. */
export function endStream(
  { set }: RecordReading,
  passed: readonly Pick<StreamedReport, 'outline' | 'isAddressable'>[],
  options: Omit<ReadOptions, 'progress'>,
): StreamEnd {
  const known = knownIds(set.tree);
  const reports = new Map(passed.map(({ outline }) => [outline.folder.id as string, outline]));
  const addressable = new Set(
    passed.flatMap(({ outline, isAddressable }) => (isAddressable ? [outline.folder.id] : [])),
  );
  const site = set.site?.facts ?? null;
  return {
    diagnostics: capped([
      ...checkRecords({ ...set, reports }, known),
      ...checkRedirects({ ...set, reports }, known, options.now),
      ...checkAddresses({ ...set, reports }, known, options.now),
      ...checkLinks({ ...set, reports }, options),
    ]),
    content: site && { ...visibleRecords(set, site, options, addressable), reports: [], withdrawn: [] },
  };
}

const NOTHING: ReturnType<typeof visibleReports> = { reports: [], withdrawn: [], addressable: new Set() };

/** It is looked at at once, so packing would be work for nothing. */
const KEPT_AS_IT_IS: Keep = (narrative) => () => narrative;

/** The reports whose findings this one says it repeats. */
function repeatedBy({ head }: ReportReading): readonly string[] {
  return head?.repeats ?? [];
}

function outlineOf({ folder, head, narrative, versions }: ReportReading): ReportOutline {
  const { id } = folder;
  const words = {
    narrative: linksOf(narrative),
    versions: versions.map((version) => ({ narrative: linksOf(version.narrative) })),
  };
  if (head === null) return { folder: { id }, head, ...words };
  const { example, state, publishAt, version } = head;
  return { folder: { id }, head: { example, state, publishAt, version }, ...words };
}

function linksOf(narrative: ReportReading['narrative']): Pick<NarrativeReading, 'file' | 'links'> | null {
  return narrative && { file: narrative.file, links: narrative.links };
}
