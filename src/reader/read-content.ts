import { resolve } from 'node:path';
import type { output, ZodType } from 'zod';
import { AllowanceListSchema } from '../model/allowance.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { compareDiagnostics } from '../model/diagnostic.ts';
import { ProjectSchema } from '../model/project.ts';
import { AliasesSchema, CoverageSchema, GlossarySchema, RedirectsSchema } from '../model/reference.ts';
import { SchemeSchema } from '../model/scheme.ts';
import { SiteSchema } from '../model/site.ts';
import { UnitSchema } from '../model/unit.ts';
import { mapBounded } from './bounded.ts';
import { checkRecords } from './check-records.ts';
import { checkRedirects } from './check-redirects.ts';
import { checkReport } from './check-report.ts';
import type { ContentFile, ContentReading, ReadOptions } from './content.ts';
import { folderProblem } from './disk.ts';
import type { Document } from './document.ts';
import { readDocument } from './document.ts';
import type { ReportReading } from './read-report.ts';
import { readReport } from './read-report.ts';
import type { ReadingSet, Records } from './records.ts';
import { knownIds } from './records.ts';
import type { RecordFile, ReportFolder, SingleName } from './tree.ts';
import { listTree, missing } from './tree.ts';
import { visibleContent } from './visible.ts';

/**
 * Reads every file of a content folder once and collects every finding of every file, in a fixed order. Never throws
 * for what editors or disks can do.
 */
export async function readContent(options: ReadOptions): Promise<ContentReading> {
  const root = resolve(options.root);
  const problem = await folderProblem(root, options.root);
  if (problem) return { content: null, diagnostics: [problem], files: [] };
  const tree = await listTree(root);
  const diagnostics: Diagnostic[] = [...tree.diagnostics];
  const files: ContentFile[] = [];

  const one = async <S extends ZodType>(name: SingleName, schema: S): Promise<Document<output<S>> | null> => {
    const entry = tree.singles.get(name);
    return entry ? ((await many([{ id: name, entry }], schema)).get(name) ?? null) : null;
  };
  const many = async <S extends ZodType>(
    records: readonly RecordFile[],
    schema: S,
  ): Promise<Records<output<S>>> => {
    const read = await mapBounded(records, ({ entry }) => readDocument(entry, schema));
    const found = new Map<string, Document<output<S>>>();
    for (const [index, { id, entry }] of records.entries()) {
      const reading = read[index];
      if (!reading) continue;
      diagnostics.push(...reading.diagnostics);
      files.push({ path: entry.path, bytes: reading.bytes });
      if (reading.document) found.set(id, reading.document);
    }
    return found;
  };

  const { units, projects, schemes, coverage } = tree.records;
  const set: ReadingSet = {
    tree,
    site: await one('site', SiteSchema),
    units: await many(units, UnitSchema),
    projects: await many(projects, ProjectSchema),
    schemes: await many(schemes, SchemeSchema),
    coverage: await many(coverage, CoverageSchema),
    glossary: await one('glossary', GlossarySchema),
    aliases: await one('aliases', AliasesSchema),
    redirects: await one('redirects', RedirectsSchema),
    allowances: await one('allowances', AllowanceListSchema),
    reports: await readReports(tree.reports, options, diagnostics, files),
  };
  if (!tree.singles.has('site')) diagnostics.push(missing('', 'site.json'));

  const known = knownIds(tree);
  diagnostics.push(...checkRecords(set, known), ...checkRedirects(set, known, options.now));
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
  options: ReadOptions,
  diagnostics: Diagnostic[],
  files: ContentFile[],
): Promise<ReadonlyMap<string, ReportReading>> {
  let done = 0;
  const readings = await mapBounded(folders, async (folder) => {
    const reading = await readReport(folder, options.render ?? {});
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
