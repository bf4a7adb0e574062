import type { CharacterBucket } from '../files/characters.ts';
import { bucketOf, bucketStem, readPages } from '../files/characters.ts';
import { packOf, readCuts } from '../files/cuts.ts';
import type { Sought } from '../files/found-postings.ts';
import { findPostings } from '../files/found-postings.ts';
import type { PartHead, ReportText, SearchManifest, TierEntry } from '../files/manifest.ts';
import { ENTRY_FILE, packStem, SEARCH_FORMAT, sizeAt, tagAt, textFile, tierFile } from '../files/manifest.ts';
import type { PagePositions } from '../files/postings.ts';
import { TOKENIZER_VERSION } from '../words/tokenize.ts';
import type { FetchFile } from './loader.ts';
import { IndexLoader, SearchLoadError } from './loader.ts';

/**
 * A report among all: which part, which page. Keys ascend from the newest year to the oldest; within a part, pages
 * ascend from the first published to the last.
 */
export type DocKey = number;

/** More reports than a part ever has. */
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

/** Newest year first, within it the latest published first. */
export function newestFirst(a: DocKey, b: DocKey): number {
  return slotOf(a) - slotOf(b) || b - a;
}

/** One part as the engine holds it; slots run from the newest part to the oldest. */
export interface PartSlot {
  readonly head: PartHead;
  readonly tier: TierEntry;
  /** Position of the part inside its tier. */
  readonly index: number;
  /** First tokens of the tier's packs, but for the first. */
  readonly cuts: readonly string[];
}

/** Reports with a token and the positions of the token in each, ascending. */
export type Postings = ReadonlyMap<DocKey, readonly number[]>;

export class SearchFormatError extends Error {
  override readonly name = 'SearchFormatError';
}

/** Postings kept, so that refining a query does not ask again. */
const KEPT_TOKENS = 256;

/** The pack that has a token of a tier, by one of its parts. */
function packFile(token: string, { tier, cuts }: PartSlot): string {
  const pack = packOf(token, cuts);
  return tierFile(tier, packStem(cuts[pack - 1] ?? null), tagAt(tier.head.packs, pack));
}

const keptAs = ({ token, before = '', behind = '' }: Sought, slots: readonly number[]): string =>
  `${before} ${token} ${behind} ${slots.join(',')}`;

/** The opened index of all years: answers where a token stands. */
export class SearchEngine {
  readonly manifest: SearchManifest;
  readonly loader: IndexLoader;
  readonly slots: readonly PartSlot[];
  private readonly kept = new Map<string, Promise<Postings>>();
  private readonly common: ReadonlySet<string>;

  private constructor(manifest: SearchManifest, loader: IndexLoader, slots: readonly PartSlot[]) {
    this.manifest = manifest;
    this.loader = loader;
    this.slots = slots;
    this.common = new Set(readCuts(manifest.common));
  }

  /**
   * @throws SearchFormatError when the index was written by another release than this script
   * @throws SearchLoadError when a file cannot be had
   */
  static async open(fetchFile: FetchFile): Promise<SearchEngine> {
    const loader = new IndexLoader(fetchFile);
    const manifest = await loader.json<SearchManifest>(ENTRY_FILE);
    if (manifest.format !== SEARCH_FORMAT || manifest.tokenizer !== TOKENIZER_VERSION)
      throw new SearchFormatError(`${manifest.format}.${manifest.tokenizer}`);
    const slots = manifest.tiers.flatMap((tier): PartSlot[] => {
      const { parts } = tier.head;
      const cuts = readCuts(tier.head.cuts);
      return parts.map((part, index) => ({ head: part, tier, index, cuts }));
    });
    const newest = slots.sort((a, b) => b.head.year - a.head.year || b.head.piece - a.head.piece);
    return new SearchEngine(manifest, loader, newest);
  }

  yearOf(key: DocKey): number {
    return this.slots[slotOf(key)]?.head.year ?? 0;
  }

  /** Every report of the given parts. */
  all(slots: readonly number[]): DocKey[] {
    return slots.flatMap((slot) =>
      Array.from({ length: this.slots[slot]?.head.count ?? 0 }, (_, page) => keyOf(slot, page)),
    );
  }

  private async lookUp(sought: Sought, slots: readonly number[]): Promise<Postings> {
    const postings = new Map<DocKey, readonly number[]>();
    const packs = new Map<TierEntry, Promise<ReadonlyMap<number, readonly PagePositions[]>>>();
    for (const slot of slots) {
      const part = this.slots[slot];
      if (part === undefined || packs.has(part.tier)) continue;
      packs.set(
        part.tier,
        this.loader.bytes(packFile(sought.token, part)).then((bytes) => findPostings(bytes, sought)),
      );
    }
    await Promise.all(packs.values());
    for (const slot of slots) {
      const part = this.slots[slot];
      const found = part === undefined ? undefined : (await packs.get(part.tier))?.get(part.index);
      for (const [page, positions] of found ?? []) postings.set(keyOf(slot, page), positions);
    }
    return postings;
  }

  /** About how many bytes must be loaded to know where a token stands. */
  packBytes(token: string): number {
    const tiers = new Map(this.slots.map(({ tier, cuts }) => [tier, cuts]));
    return [...tiers].reduce((sum, [{ head }, cuts]) => sum + sizeAt(head.sizes, packOf(token, cuts)), 0);
  }

  /** Whether nothing has to be loaded any more to know where a token stands. */
  isAtHand(token: string, slots: readonly number[]): boolean {
    if (this.kept.has(keptAs({ token }, slots))) return true;
    return slots.every((slot) => {
      const part = this.slots[slot];
      return part === undefined || this.loader.has(packFile(token, part));
    });
  }

  /** Whether all other tokens tell where this one stands directly beside them. */
  isCommon(token: string): boolean {
    return this.common.has(token);
  }

  /** Where a token stands, or where it does beside others that are common. */
  postings(sought: Sought, slots: readonly number[]): Promise<Postings> {
    const id = keptAs(sought, slots);
    const known = this.kept.get(id) ?? this.lookUp(sought, slots);
    this.kept.delete(id);
    this.kept.set(id, known);
    known.catch(() => this.kept.delete(id));
    const [oldest] = this.kept.keys();
    if (this.kept.size > KEPT_TOKENS && oldest !== undefined) this.kept.delete(oldest);
    return known;
  }

  /** Reports with a single character: `true` where it stands in the title, project or unit. */
  async character(char: string, slots: readonly number[]): Promise<Map<DocKey, boolean>> {
    const found = new Map<DocKey, boolean>();
    const bucket = bucketOf(char);
    const tiers = new Set(slots.flatMap((slot) => this.slots[slot]?.tier ?? []));
    const buckets = new Map(
      await Promise.all(
        [...tiers].map(
          async (tier) =>
            [
              tier,
              await this.loader.json<CharacterBucket>(
                tierFile(tier, bucketStem(bucket), tagAt(tier.head.characters, bucket)),
              ),
            ] as const,
        ),
      ),
    );
    for (const slot of slots) {
      const part = this.slots[slot];
      const row = part === undefined ? undefined : buckets.get(part.tier)?.[char]?.[part.index];
      if (row === undefined) continue;
      for (const page of readPages(row[1])) found.set(keyOf(slot, page), false);
      for (const page of readPages(row[0])) found.set(keyOf(slot, page), true);
    }
    return found;
  }

  /** One of the files that a tier has once. */
  tierJson<T>(tier: TierEntry, name: 'sorts' | 'names'): Promise<T> {
    return this.loader.json<T>(tierFile(tier, name, tier.head[name]));
  }

  private async textFile(key: DocKey, which: 'own' | 'other'): Promise<ReportText> {
    const slot = this.slots[slotOf(key)];
    if (slot === undefined) throw new RangeError('No such report in the index');
    const file = textFile(slot.head, pageOf(key), which);
    const text = await this.loader.json<ReportText>(file);
    if (text.o !== slot.head.order) throw new SearchLoadError(`${file}: of another edition`);
    return text;
  }

  /**
   * The words and tables of one report.
   *
   * @throws SearchLoadError when it belongs to another edition of the index
   */
  text(key: DocKey): Promise<ReportText> {
    return this.textFile(key, 'own');
  }

  /**
   * The rest of what its pages print, or `null` if there is none.
   *
   * @throws SearchLoadError when it belongs to another edition of the index
   */
  async moreText(key: DocKey): Promise<ReportText | null> {
    const known = this.slots[slotOf(key)]?.head.more === true;
    return known || (await this.text(key)).c !== undefined ? this.textFile(key, 'other') : null;
  }
}
