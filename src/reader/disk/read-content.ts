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
import type { ReadingSet } from '../records.ts';
import { knownIds } from '../records.ts';
import type { ReportReading } from '../report.ts';
import { visibleContent } from '../visible.ts';
import { folderProblem } from './bytes.ts';
import { readRecords } from './read-records.ts';
import { readReport } from './read-report.ts';
import type { ReportFolder } from './tree.ts';
import { listTree } from './tree.ts';

/** For a process that reads again after an edit. */
interface Kept {
  /**
   * What was read of report folders before, by their paths: those are not read again, and what is read is put in.
   * Whoever gives it takes out the folders whose files changed.
   */
  readonly kept?: Map<string, ReportReading>;
}

/**
 * Reads every file of a content folder once and collects every finding of every file, in a fixed order. Never throws
 * for what editors or disks can do.
 */
export async function readContent(options: ReadOptions & Kept): Promise<ContentReading> {
  const root = resolve(options.root);
  const problem = await folderProblem(root, options.root);
  if (problem) return { content: null, diagnostics: [problem], files: [] };
  const tree = await listTree(root);
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
  for (const reading of set.reports.values())
    diagnostics.push(...checkReport(reading, set, known, options.now));

  return {
    content: set.site ? visibleContent(set, set.site.facts, options) : null,
    diagnostics: diagnostics.sort(compareDiagnostics),
    files: files.sort((a, b) => (a.path < b.path ? -1 : 1)),
  };
}

async function readReports(
  folders: readonly ReportFolder[],
  options: ReadOptions & Kept,
  diagnostics: Diagnostic[],
  files: ContentFile[],
): Promise<ReadonlyMap<string, ReportReading>> {
  let done = 0;
  const readings = await mapBounded(folders, async (folder) => {
    const reading = options.kept?.get(folder.path) ?? (await readReport(folder, options.render ?? {}));
    options.kept?.set(folder.path, reading);
    done += 1;
    options.progress?.(done, folders.length);
    return reading;
  });
  for (const reading of readings) {
    diagnostics.push(...reading.diagnostics);
    files.push(...reading.files);
  }
  return new Map(readings.map((reading) => [reading.folder.id, reading]));
}
