import { resolve } from 'node:path';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { compareDiagnostics } from '../../model/diagnostic.ts';
import { mapBounded } from '../bounded.ts';
import { capped } from '../capped.ts';
import type { ContentFile, ContentReading, ReadOptions } from '../content.ts';
import { checkAddresses } from '../cross-checks/check-addresses.ts';
import { checkLinks } from '../cross-checks/check-links.ts';
import { checkRecords } from '../cross-checks/check-records.ts';
import { checkRedirects } from '../cross-checks/check-redirects.ts';
import { checkReport } from '../cross-checks/check-report.ts';
import type { KeptReadings } from '../kept-readings.ts';
import { surroundings } from '../kept-readings.ts';
import type { ReadingSet } from '../records.ts';
import { knownIds } from '../records.ts';
import type { ReportReading } from '../report.ts';
import { visibleContent } from '../visible.ts';
import { folderProblem } from './bytes.ts';
import { pauses } from './pauses.ts';
import { readRecords } from './read-records.ts';
import { readReport } from './read-report.ts';
import type { ReportFolder } from './tree.ts';
import { listTree } from './tree.ts';

/** For whoever reads again after an edit. */
interface Kept {
  readonly kept?: KeptReadings;
}

/**
 * Reads every file of a content folder once and collects every finding of every file, in a fixed order. Never throws
 * for what editors or disks can do.
 */
export async function readContent(options: ReadOptions & Kept): Promise<ContentReading> {
  const root = resolve(options.root);
  const problem = await folderProblem(root, options.root);
  if (problem) return { content: null, diagnostics: [problem], files: [], publishing: [] };
  const tree = await listTree(root, options.kept?.listings);
  const records = await readRecords(tree);
  const diagnostics: Diagnostic[] = [...tree.diagnostics, ...records.diagnostics];
  const files: ContentFile[] = [...records.files];
  const reports = await readReports(tree.reports, options, diagnostics, files);
  const set: ReadingSet = { ...records.set, reports };

  const known = knownIds(tree);
  diagnostics.push(
    ...capped([
      ...checkRecords(set, known),
      ...checkRedirects(set, known, options.now),
      ...checkAddresses(set, known, options.now),
      ...checkLinks(set, options),
    ]),
  );
  const around = surroundings(set, known, options.now);
  for (const reading of set.reports.values()) {
    const say = () => checkReport(reading, set, known, options.now);
    diagnostics.push(...(options.kept?.said?.(reading, around(reading), say) ?? say()));
  }

  return {
    content: set.site ? visibleContent(set, set.site.facts, options) : null,
    diagnostics: diagnostics.sort(compareDiagnostics),
    files: files.sort((a, b) => (a.path < b.path ? -1 : 1)),
    publishing: instantsOf(set.reports.values()),
  };
}

/** Of all versions of reports, those too that are held back. */
function instantsOf(readings: Iterable<ReportReading>): readonly number[] {
  return [...readings]
    .flatMap((reading) => [reading, ...reading.versions])
    .flatMap(({ head }) => (head?.publishAt === undefined ? [] : Date.parse(head.publishAt)));
}

async function readReports(
  folders: readonly ReportFolder[],
  options: ReadOptions & Kept,
  diagnostics: Diagnostic[],
  files: ContentFile[],
): Promise<ReadonlyMap<string, ReportReading>> {
  let done = 0;
  const pause = pauses();
  const readings = await mapBounded(folders, async (folder) => {
    const kept = options.kept?.get(folder) ?? null;
    const reading = kept ?? (await readReport(folder, options.render ?? {}));
    if (kept === null) options.kept?.put(folder, reading);
    done += 1;
    options.progress?.(done, folders.length);
    await pause();
    return reading;
  });
  for (const reading of readings) {
    diagnostics.push(...reading.diagnostics);
    files.push(...reading.files);
  }
  return new Map(readings.map((reading) => [reading.folder.id, reading]));
}
