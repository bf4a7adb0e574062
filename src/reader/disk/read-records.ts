import type { output, ZodType } from 'zod';
import { AllowanceListSchema } from '../../model/allowance.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { ProjectSchema } from '../../model/project.ts';
import {
  AddressesSchema,
  AliasesSchema,
  CoverageSchema,
  GlossarySchema,
  RedirectsSchema,
} from '../../model/reference.ts';
import { SchemeSchema } from '../../model/scheme.ts';
import { SiteSchema } from '../../model/site.ts';
import { UnitSchema } from '../../model/unit.ts';
import { mapBounded } from '../bounded.ts';
import type { ContentFile } from '../content.ts';
import { checkPage } from '../cross-checks/check-pages.ts';
import { decodeText } from '../decode.ts';
import type { Document } from '../document.ts';
import type { RecordSet, Records } from '../records.ts';
import { readBytes } from './bytes.ts';
import { readDocument } from './read-document.ts';
import type { ContentTree, RecordFile, SingleName } from './tree.ts';
import { missing } from './tree.ts';

/** Every file of a content folder that belongs to no single report. */
export interface RecordReading {
  readonly set: RecordSet;
  readonly diagnostics: readonly Diagnostic[];
  readonly files: readonly ContentFile[];
}

/** Reads everything but the reports. */
export async function readRecords(tree: ContentTree): Promise<RecordReading> {
  const diagnostics: Diagnostic[] = [];
  const files: ContentFile[] = [];

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
  const one = async <S extends ZodType>(name: SingleName, schema: S): Promise<Document<output<S>> | null> => {
    const entry = tree.singles.get(name);
    return entry ? ((await many([{ id: name, entry }], schema)).get(name) ?? null) : null;
  };

  const { units, projects, schemes, coverage } = tree.records;
  const set: RecordSet = {
    tree,
    site: await one('site', SiteSchema),
    units: await many(units, UnitSchema),
    projects: await many(projects, ProjectSchema),
    schemes: await many(schemes, SchemeSchema),
    coverage: await many(coverage, CoverageSchema),
    glossary: await one('glossary', GlossarySchema),
    aliases: await one('aliases', AliasesSchema),
    redirects: await one('redirects', RedirectsSchema),
    addresses: await one('addresses', AddressesSchema),
    allowances: await one('allowances', AllowanceListSchema),
    pages: await readPages(tree.pages, diagnostics, files),
  };
  if (!tree.singles.has('site')) diagnostics.push(missing('', 'site.json'));
  return { set, diagnostics, files };
}

const PAGE_LIMIT = 1024 * 1024;

/** The site's own pages, with whatever would keep the build from making one. */
async function readPages(
  pages: readonly RecordFile[],
  diagnostics: Diagnostic[],
  files: ContentFile[],
): Promise<ReadonlyMap<string, string>> {
  const sources = new Map<string, string>();
  for (const { id, entry } of pages) {
    const read = await readBytes(entry.absolute, entry.path, PAGE_LIMIT);
    if (!read.ok) {
      diagnostics.push(read.problem);
      continue;
    }
    files.push({ path: entry.path, bytes: read.value.byteLength });
    const decoded = decodeText(read.value, entry.path);
    diagnostics.push(...decoded.diagnostics);
    if (decoded.text !== null) {
      diagnostics.push(...checkPage(decoded.text, entry.path).diagnostics);
      sources.set(id, decoded.text);
    }
  }
  return sources;
}
