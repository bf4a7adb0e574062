import { closeSync, mkdirSync, openSync, readdirSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { SearchEngine } from '../runtime/engine.ts';
import { newestFirst } from '../runtime/engine.ts';
import { extrasOf } from '../runtime/extras.ts';
import { FacetTable, NO_FILTERS } from '../runtime/filters.ts';
import { SearchSession } from '../runtime/session.ts';
import { serverDocument } from './document.ts';
import { editionOf } from './edition.ts';
import { INDEX_DEFINITION } from './index-definition.ts';

/** The files of an export: how the index is to be, and the reports to load into it. */
const DEFINITION_FILE = 'index.json';
const BULK_FILE = /^bulk-\d{4,}\.ndjson$/;
const bulkFile = (number: number): string => `bulk-${String(number).padStart(4, '0')}.ndjson`;

/** Half of what a server takes in one request unless it is told otherwise. */
const LARGEST_FILE = 50_000_000;

export interface ServerExport {
  readonly edition: string;
  readonly reports: number;
  readonly files: readonly string[];
  readonly bytes: number;
}

/** Files of a folder that no export has written. */
export function foreignFiles(folder: string): string[] {
  return readdirSync(folder).filter((name) => name !== DEFINITION_FILE && !BULK_FILE.test(name));
}

/** Writes lines into as many files as are needed to keep each below a size. */
class BulkFiles {
  readonly names: string[] = [];
  bytes = 0;
  private readonly folder: string;
  private readonly limit: number;
  private open: { readonly file: number; size: number } | null = null;

  constructor(folder: string, limit: number) {
    this.folder = folder;
    this.limit = limit;
  }

  /** A report is never divided, however long it is. */
  add(lines: string): void {
    const bytes = Buffer.from(lines);
    if (this.open !== null && this.open.size + bytes.byteLength > this.limit) this.close();
    if (this.open === null) {
      const name = bulkFile(this.names.length + 1);
      this.names.push(name);
      this.open = { file: openSync(join(this.folder, name), 'w'), size: 0 };
    }
    writeSync(this.open.file, bytes);
    this.open.size += bytes.byteLength;
    this.bytes += bytes.byteLength;
  }

  close(): void {
    if (this.open !== null) closeSync(this.open.file);
    this.open = null;
  }
}

/**
 * Writes the index of a built site as a search server takes it: `index.json`, and the reports as `bulk-0001.ndjson` and
 * so on for `_bulk`, each under the id of its report. Made of the files that the site's own search reads and of nothing
 * else, so that it holds what the site publishes and both say the same. It is always the whole: what was withdrawn is not
 * in it, so a new index is filled and the old one let go.
 *
 * @param folder made where it is not there; files of an earlier export in it are replaced
 * @param limit bytes of one file
 * @throws SearchLoadError when a file of the index cannot be had
 */
export async function exportIndex(
  engine: SearchEngine,
  folder: string,
  limit: number = LARGEST_FILE,
): Promise<ServerExport> {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) if (BULK_FILE.test(name)) rmSync(join(folder, name));
  const edition = editionOf(engine.manifest);
  const session = new SearchSession(engine);
  const [rows, table, simplify] = await Promise.all([
    session.rows('', NO_FILTERS, 'year'),
    FacetTable.load(engine),
    extrasOf(engine).traditional(),
  ]);
  await table.loadUnits();
  const newest = engine.all([...engine.slots.keys()]).sort(newestFirst);
  const bulk = new BulkFiles(folder, limit);
  for (const [place, row] of rows.entries()) {
    const key = newest[place];
    if (key === undefined) throw new RangeError(`There is no report ${row[0]} in the index`);
    const [own, rest] = await Promise.all([engine.text(key), engine.moreText(key)]);
    const values = { own, rest, row, values: table.values(key), place };
    const document = serverDocument(values, simplify, edition);
    bulk.add(`${JSON.stringify({ index: { _id: row[0] } })}\n${JSON.stringify(document)}\n`);
    engine.loader.forget();
  }
  bulk.close();
  writeFileSync(join(folder, DEFINITION_FILE), `${JSON.stringify(INDEX_DEFINITION, null, 2)}\n`);
  return {
    edition,
    reports: rows.length,
    files: [DEFINITION_FILE, ...bulk.names],
    bytes: bulk.bytes,
  };
}
