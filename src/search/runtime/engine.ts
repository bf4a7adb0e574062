import type { ReportText, SearchManifest, TierEntry, TierHead, YearHead } from '../files/manifest.ts';
import { SEARCH_FORMAT, textFile } from '../files/manifest.ts';
import type { FetchFile } from './loader.ts';
import { IndexLoader } from './loader.ts';
import type { PagefindInstance, PagefindScript } from './pagefind-host.ts';
import { openYears } from './pagefind-host.ts';

/** A report found: where its year stands among all years, and its page there. One number per report: see `keyOf`. */
export type DocKey = number;

/** Years have at most this many reports each; a key is `slot * PAGE_LIMIT + page`. */
const PAGE_LIMIT = 1_000_000;

export function keyOf(slot: number, page: number): DocKey {
  return slot * PAGE_LIMIT + page;
}

export function slotOf(key: DocKey): number {
  return Math.floor(key / PAGE_LIMIT);
}

export function pageOf(key: DocKey): number {
  return key % PAGE_LIMIT;
}

/** One year as the engine holds it; slots run from the newest year to the oldest. */
export interface YearSlot {
  readonly head: YearHead;
  readonly tier: TierEntry;
  /** Position of the year inside its tier. */
  readonly index: number;
  readonly instance: PagefindInstance;
}

/** Loads Pagefind's script, given its path below the index base. */
export type LoadScript = (path: string) => Promise<PagefindScript>;

export class SearchFormatError extends Error {
  override readonly name = 'SearchFormatError';
}

async function headOf(tier: TierEntry, loader: IndexLoader): Promise<TierHead> {
  return tier.head ?? (await loader.json<TierHead>(`${tier.dir}/head.bin`));
}

/** The opened index of all years: answers which reports contain a sequence of tokens. */
export class SearchEngine {
  readonly manifest: SearchManifest;
  readonly loader: IndexLoader;
  readonly slots: readonly YearSlot[];

  private constructor(manifest: SearchManifest, loader: IndexLoader, slots: readonly YearSlot[]) {
    this.manifest = manifest;
    this.loader = loader;
    this.slots = slots;
  }

  /**
   * @throws SearchFormatError when the index was written by another release than this script
   * @throws SearchLoadError when a file cannot be had
   */
  static async open(fetchFile: FetchFile, loadScript: LoadScript): Promise<SearchEngine> {
    const loader = new IndexLoader(fetchFile);
    const manifest = await loader.json<SearchManifest>('manifest.json');
    if (manifest.format !== SEARCH_FORMAT) throw new SearchFormatError(String(manifest.format));
    const [script, heads] = await Promise.all([
      loadScript(manifest.engine.script),
      Promise.all(manifest.tiers.map((tier) => headOf(tier, loader))),
      loader.bytes(manifest.engine.wasm),
    ]);
    const slots: YearSlot[] = [];
    for (const [tierIndex, tier] of manifest.tiers.entries()) {
      const head = heads[tierIndex];
      if (head === undefined) continue;
      const instances = await openYears(script, manifest, tier, head, loader);
      for (const [index, year] of head.years.entries()) {
        const instance = instances[index];
        if (instance !== undefined) slots.push({ head: year, tier, index, instance });
      }
    }
    slots.sort((a, b) => b.head.year - a.head.year);
    return new SearchEngine(manifest, loader, slots);
  }

  /** Every report of the given years (all by default). */
  all(slots: readonly number[] = [...this.slots.keys()]): DocKey[] {
    return slots.flatMap((slot) => (this.slots[slot]?.head.words ?? []).map((_, page) => keyOf(slot, page)));
  }

  private async run(term: string, slots: readonly number[]): Promise<Map<DocKey, readonly number[]>> {
    const answers = await Promise.all(
      slots.map(async (slot) => ({ slot, found: await this.slots[slot]?.instance.search(term) })),
    );
    const hits = new Map<DocKey, readonly number[]>();
    for (const { slot, found } of answers)
      for (const { id, words } of found?.results ?? []) hits.set(keyOf(slot, Number(id)), words);
    return hits;
  }

  /** Reports in which the tokens stand one after the other, with the position of the first place. */
  async phrase(tokens: readonly string[], slots: readonly number[]): Promise<Map<DocKey, number>> {
    const hits = await this.run(`"${tokens.join(' ')}"`, slots);
    return new Map([...hits].map(([key, words]) => [key, words[0] ?? 0]));
  }

  /** Reports that contain all tokens anywhere, with every position of any of them, ascending. */
  places(tokens: readonly string[], slots: readonly number[]): Promise<Map<DocKey, readonly number[]>> {
    return this.run(tokens.join(' '), slots);
  }

  /** The text file of one report. */
  text(key: DocKey): Promise<ReportText> {
    const slot = this.slots[slotOf(key)];
    if (slot === undefined) throw new RangeError('No such report in the index');
    return this.loader.json<ReportText>(textFile(slot.head, pageOf(key)));
  }
}
