import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import type { Alias, Meaning } from '../model/reference.ts';
import { once } from '../model/remember.ts';

import { facetColumns, filterOptions } from './build/columns.ts';
import type { Standing } from './build/index-folder.ts';
import { IndexFolder } from './build/index-folder.ts';
import { KeptTier } from './build/kept-tier.ts';
import { commonToAll } from './build/neighbours.ts';
import { PART_SIZE, partKey } from './build/part.ts';
import { indexParts } from './build/part-pool.ts';
import { writeSounds } from './build/sounds.ts';
import { simplifications, writeCharacterMap } from './build/traditional.ts';
import type { BuiltPart, WrittenTier } from './build/write-tier.ts';
import { writeTier } from './build/write-tier.ts';
import { writeCuts } from './files/cuts.ts';
import { writeUnits } from './files/facets.ts';
import type { SearchManifest } from './files/manifest.ts';
import { ENTRY_FILE, partName, SEARCH_FORMAT } from './files/manifest.ts';
import type { SearchRecord } from './record.ts';
import { TOKENIZER_VERSION } from './words/tokenize.ts';

export interface SearchBuildOptions {
  /** Folder of the index below the site's output, emptied first where nothing is taken over. Its address is what the browser calls the index. */
  readonly outDir: string;
  /** Indexed parts are kept here by content hash; may be deleted at any time. */
  readonly cacheDir: string;
  /** Reports of this year and later form the tier that changes often; earlier years the archive. */
  readonly currentYear: number;
  readonly aliases?: readonly Alias[];
  readonly meanings?: readonly Meaning[];
  /** What stands already; by default every file is written. */
  readonly standing?: Standing;
  /** Called with the number of parts ready and of all, for progress. */
  readonly onProgress?: (done: number, all: number) => void;
}

export interface SearchBuildResult {
  readonly manifest: SearchManifest;
  /** Parts indexed now and parts taken from the cache. */
  readonly indexed: number;
  readonly cached: number;
  readonly files: number;
  readonly bytes: number;
}

// The same for every index.
const CHARACTERS = once(() => writeCharacterMap(simplifications()));
const SOUNDS = once(writeSounds);

/** How long an unused part stays in the cache. */
const KEPT_MS = 30 * 24 * 3600 * 1000;

/** Fewer reports have no token that is much to load; a list of the common ones would be more. */
const WORTH_A_LIST = 300;

/** Page order: as published, so that a new report does not renumber the others. */
function pageOrder(a: SearchRecord, b: SearchRecord): number {
  const [left, right] = [`${a.publishedOn ?? '0000'} ${a.id}`, `${b.publishedOn ?? '0000'} ${b.id}`];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Years newest first, each cut into pieces in page order. */
function partsOf(records: readonly SearchRecord[], cacheDir: string): BuiltPart[] {
  const years = new Map<number, SearchRecord[]>();
  for (const record of [...records].sort(pageOrder)) {
    const list = years.get(record.year) ?? [];
    years.set(record.year, list);
    list.push(record);
  }
  return [...years]
    .sort(([a], [b]) => b - a)
    .flatMap(([year, list]) =>
      Array.from({ length: Math.ceil(list.length / PART_SIZE) }, (_, piece) => {
        const part = list.slice(piece * PART_SIZE, (piece + 1) * PART_SIZE);
        return { year, piece, records: part, ...inCache(cacheDir, partName({ year, piece }), part) };
      }),
    );
}

/** Where a part lies in the cache, and what it was at the last build. */
function inCache(
  cacheDir: string,
  name: string,
  records: readonly SearchRecord[],
): Pick<BuiltPart, 'file' | 'before'> {
  const file = join(cacheDir, `${partKey(records)}.bin`);
  const noted = join(cacheDir, `${name}.last`);
  const last = existsSync(noted) ? join(cacheDir, readFileSync(noted, 'utf8')) : null;
  return { file, before: last !== null && existsSync(last) ? last : null };
}

/** Notes what the parts are now, and lets go what no build has used for a month: every edit leaves a part behind. */
function tidyCache(cacheDir: string, parts: readonly BuiltPart[]): void {
  const now = Date.now();
  const used = new Set(parts.map(({ file }) => file));
  for (const part of parts) {
    const note = join(cacheDir, `${partName(part)}.last`);
    if (part.before !== part.file) writeFileSync(note, basename(part.file));
  }
  for (const name of readdirSync(cacheDir)) {
    const file = join(cacheDir, name);
    if (used.has(file) && existsSync(file)) utimesSync(file, now / 1000, now / 1000);
    else if (/^[0-9a-f]{32}\./.test(name) && now - statSync(file).mtimeMs > KEPT_MS)
      rmSync(file, { force: true });
  }
}

/** Writes a table that is the same for every index; what it is called is noted, so that it is not made again to be told. */
async function writeTable(
  stem: string,
  table: () => string,
  folder: IndexFolder,
  cacheDir: string,
): Promise<string> {
  const note = join(cacheDir, `${stem}.last`);
  const last = existsSync(note) ? readFileSync(note, 'utf8') : '';
  const [, of] = /-([0-9a-f]+)\.bin$/.exec(last) ?? [];
  if (of !== undefined && folder.take(last, of) !== null) return last;
  const name = await folder.writeNamed(stem, table());
  writeFileSync(note, name);
  return name;
}

/**
 * Builds the search index of the whole site. The same records give the same bytes. Memory is bounded by the size of
 * a part and by the finished index of one tier.
 *
 * @throws PagefindError when Pagefind fails or behaves otherwise than the pinned release
 */
export async function buildSearch(
  records: readonly SearchRecord[],
  options: SearchBuildOptions,
): Promise<SearchBuildResult> {
  const { outDir, cacheDir, currentYear, onProgress } = options;
  // What is taken over may lie there already.
  if (options.standing === undefined) rmSync(outDir, { recursive: true, force: true });
  mkdirSync(cacheDir, { recursive: true });
  const folder = new IndexFolder(outDir, options.standing);
  const parts = partsOf(records, cacheDir);
  const missing = parts.filter(({ file }) => !existsSync(file));
  let done = parts.length - missing.length;
  onProgress?.(done, parts.length);
  const indexing = indexParts(missing, () => {
    done += 1;
    onProgress?.(done, parts.length);
  });
  // Awaited by whoever comes to one of them: others are written meanwhile.
  indexing.catch(() => undefined);
  const isMissing = new Set(missing);
  const tiers: WrittenTier[] = [];
  for (const id of ['current', 'archive'] as const) {
    const members = parts.filter(({ year }) => (id === 'current') === year >= currentYear);
    const made = members.map((part) => ({ ...part, ready: isMissing.has(part) ? indexing : null }));
    if (members.length > 0) tiers.push(await writeTier(id, made, folder, new KeptTier(cacheDir, id)));
  }
  tidyCache(cacheDir, parts);
  const traditional = await writeTable('traditional', CHARACTERS, folder, cacheDir);
  const sounds = await writeTable('sounds', SOUNDS, folder, cacheDir);
  // Newest first, as in the tiers.
  const inOrder = parts.flatMap((part) => part.records);
  const manifest: SearchManifest = {
    format: SEARCH_FORMAT,
    tokenizer: TOKENIZER_VERSION,
    traditional,
    sounds,
    aliases: (options.aliases ?? []).map(({ short, full }) => [short, full]),
    meanings: (options.meanings ?? []).map(({ said, written }) => [said, written]),
    total: records.length,
    facets: await folder.writeNamed('facets', JSON.stringify(facetColumns(inOrder))),
    units: await folder.writeNamed('units', JSON.stringify(writeUnits(inOrder.map(({ unit }) => unit)))),
    tiers: tiers.map(({ entry }) => entry),
    common:
      records.length < WORTH_A_LIST ? '' : writeCuts(commonToAll(tiers.flatMap(({ common }) => common))),
    options: filterOptions(records),
  };
  await folder.writeJson(ENTRY_FILE, manifest);
  const { files, bytes } = folder;
  return { manifest, indexed: missing.length, cached: parts.length - missing.length, files, bytes };
}
