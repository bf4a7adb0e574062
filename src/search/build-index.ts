import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Alias } from '../model/reference.ts';
import { filterOptions, tierFacets, tierNames, tierSorts, yearRows } from './build/columns.ts';
import type { EngineFiles } from './build/pagefind-run.ts';
import { engineFiles } from './build/pagefind-run.ts';
import { buildTier } from './build/tier.ts';
import { simplifications, writeCharacterMap } from './build/traditional.ts';
import type { CachedYear } from './build/year-part.ts';
import { cacheYear, digest, gzip, readYear } from './build/year-part.ts';
import type { SearchManifest, TierEntry } from './files/manifest.ts';
import { SEARCH_FORMAT, textFile } from './files/manifest.ts';
import type { SearchRecord } from './record.ts';
import { TOKENIZER_VERSION } from './words/tokenize.ts';

export interface SearchBuildOptions {
  /** Folder of the index below the site's output, emptied first. Its address is what the browser calls the index base. */
  readonly outDir: string;
  /** Finished years are kept here by content hash; may be deleted at any time. */
  readonly cacheDir: string;
  /** Reports of this year and later form the tier that changes often; earlier years the archive. */
  readonly currentYear: number;
  readonly aliases?: readonly Alias[];
  /** Called once a year is ready, for progress. */
  readonly onYear?: (year: CachedYear) => void;
}

export interface SearchBuildResult {
  readonly manifest: SearchManifest;
  readonly years: readonly { readonly year: number; readonly count: number; readonly fromCache: boolean }[];
  readonly files: number;
  readonly bytes: number;
}

/** Writes files below one folder and counts them. */
class Output {
  files = 0;
  bytes = 0;
  private readonly dir: string;

  constructor(dir: string) {
    this.dir = dir;
  }

  write(path: string, content: Uint8Array | string): void {
    const file = join(this.dir, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
    this.files += 1;
    this.bytes += typeof content === 'string' ? Buffer.byteLength(content) : content.byteLength;
  }

  json(path: string, value: unknown): void {
    this.write(path, gzip(Buffer.from(JSON.stringify(value))));
  }
}

/** Page order: as published, so that a new report does not renumber the others. */
function pageOrder(a: SearchRecord, b: SearchRecord): number {
  const [left, right] = [`${a.publishedOn ?? '0000'} ${a.id}`, `${b.publishedOn ?? '0000'} ${b.id}`];
  return left < right ? -1 : left > right ? 1 : 0;
}

function byYear(records: readonly SearchRecord[]): Map<number, SearchRecord[]> {
  const years = new Map<number, SearchRecord[]>();
  for (const record of [...records].sort(pageOrder)) {
    const list = years.get(record.year);
    if (list === undefined) years.set(record.year, [record]);
    else list.push(record);
  }
  return new Map([...years].sort(([a], [b]) => b - a));
}

function writeTier(
  id: TierEntry['id'],
  cached: readonly CachedYear[],
  records: readonly (readonly SearchRecord[])[],
  out: Output,
): TierEntry {
  const parts = cached.map(readYear);
  const { head, packs } = buildTier(parts);
  for (const [index, { texts }] of parts.entries()) {
    const year = head.years[index];
    if (year === undefined) continue;
    for (const [page, text] of texts.entries()) out.write(textFile(year, page), text);
  }
  const facets = tierFacets(records);
  const sorts = tierSorts(records);
  const rows = records.map(yearRows);
  const names = tierNames(records.flat());
  const content = digest(JSON.stringify([SEARCH_FORMAT, head, facets, sorts, rows, names]), ...packs);
  const dir = `${id}-${content.slice(0, 12)}`;
  for (const [index, pack] of packs.entries()) out.write(`${dir}/${index.toString(36)}.bin`, gzip(pack));
  out.json(`${dir}/facets.bin`, facets);
  out.json(`${dir}/sorts.bin`, sorts);
  out.json(`${dir}/names.bin`, names);
  for (const [index, { year }] of cached.entries()) out.json(`${dir}/rows-${year}.bin`, rows[index]);
  if (id === 'archive') out.json(`${dir}/head.bin`, head);
  return {
    id,
    dir,
    years: cached.map(({ year, count }) => ({ year, count })),
    packs: packs.length,
    head: id === 'archive' ? null : head,
  };
}

function writeEngine(engine: EngineFiles, out: Output): SearchManifest['engine'] {
  const script = `engine-${digest(engine.script).slice(0, 12)}.js`;
  const wasm = `engine-${digest(engine.wasm).slice(0, 12)}.bin`;
  out.write(script, engine.script);
  out.write(wasm, gzip(engine.wasm));
  return { version: engine.version, script, wasm, pageFields: engine.pageFields };
}

/**
 * Builds the search index of the whole site. The same records give the same bytes. Memory is that of the largest
 * year in Pagefind plus the finished index of one tier.
 *
 * @throws PagefindError when Pagefind fails or behaves otherwise than the pinned release
 */
export async function buildSearch(
  records: readonly SearchRecord[],
  options: SearchBuildOptions,
): Promise<SearchBuildResult> {
  const { outDir, cacheDir, currentYear } = options;
  if (existsSync(outDir)) rmSync(outDir, { recursive: true });
  const out = new Output(outDir);
  const engine = await engineFiles();
  const years = byYear(records);
  const cached: CachedYear[] = [];
  for (const [year, list] of years) {
    const part = await cacheYear(year, list, cacheDir, engine.version);
    options.onYear?.(part);
    cached.push(part);
  }
  const tiers = (['current', 'archive'] as const).flatMap((id) => {
    const members = cached.filter(({ year }) => (id === 'current') === year >= currentYear);
    if (members.length === 0) return [];
    return [
      writeTier(
        id,
        members,
        members.map(({ year }) => years.get(year) ?? []),
        out,
      ),
    ];
  });
  const pairs = writeCharacterMap(simplifications());
  const traditional = `traditional-${digest(pairs).slice(0, 12)}.bin`;
  out.write(traditional, gzip(Buffer.from(pairs)));
  const manifest: SearchManifest = {
    format: SEARCH_FORMAT,
    tokenizer: TOKENIZER_VERSION,
    engine: writeEngine(engine, out),
    traditional,
    aliases: (options.aliases ?? []).map(({ short, full }) => [short, full]),
    total: records.length,
    tiers,
    options: filterOptions(records),
  };
  out.write('manifest.json', JSON.stringify(manifest));
  return {
    manifest,
    years: cached.map(({ year, count, fromCache }) => ({ year, count, fromCache })),
    files: out.files,
    bytes: out.bytes,
  };
}
