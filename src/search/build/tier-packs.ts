import { gunzipSync } from 'node:zlib';
import { readCuts, writeCuts } from '../files/cuts.ts';
import type { TierEntry, TierHead } from '../files/manifest.ts';
import { packStem, sizeClass, tagAt, tierFile } from '../files/manifest.ts';
import { tagOf } from './bytes.ts';
import type { IndexFolder } from './index-folder.ts';
import type { LastTier } from './kept-tier.ts';
import { PackMender } from './mended-packs.ts';
import { PartFile } from './part-file.ts';
import type { Pack } from './tier.ts';
import { WordChanges } from './word-changes.ts';
import { WordCursor } from './words-file.ts';

/** Packs compressed and written at the same time. */
const SIDE_BY_SIDE = 16;
/** Of all packs that may be made anew out of what stands; of more it takes longer than from the words of the parts. */
const MOST_MENDED = 1 / 2;
/** Of all parts that may be compared with what they were. */
const MOST_COMPARED = 1 / 4;

/** A file that should stand does not, or is another. */
class NotStanding extends Error {}

/** A pack that stands, by what it is called. */
interface PackThatStands {
  readonly cut: string | null;
  readonly tag: string;
}

type Written = Pick<TierHead, 'cuts' | 'packs' | 'sizes'>;

/** Writes the packs of a tier. */
export class TierPacks {
  readonly #id: TierEntry['id'];
  readonly #folder: IndexFolder;

  constructor(id: TierEntry['id'], folder: IndexFolder) {
    this.#id = id;
    this.#folder = folder;
  }

  #path(cut: string | null, tag: string): string {
    return tierFile({ id: this.#id }, packStem(cut), tag);
  }

  /** Writes packs that are given in order. */
  async write(packs: Iterable<Pack | PackThatStands>): Promise<Written> {
    const cuts: string[] = [];
    const written: { readonly tag: string; readonly bytes: number }[] = [];
    let writing: Promise<(typeof written)[number]>[] = [];
    const settle = async (): Promise<void> => {
      written.push(...(await Promise.all(writing)));
      writing = [];
    };
    for (const pack of packs) {
      const { cut } = pack;
      if (cut !== null) cuts.push(cut);
      const one = 'tag' in pack ? this.#keep(pack) : this.#make(pack);
      // Awaited together with others.
      one.catch(() => undefined);
      writing.push(one);
      if (writing.length >= SIDE_BY_SIDE) await settle();
    }
    await settle();
    return {
      cuts: writeCuts(cuts),
      packs: written.map(({ tag }) => tag).join(''),
      sizes: written.map(({ bytes }) => sizeClass(bytes)).join(''),
    };
  }

  #make({ bytes, cut }: Pack): ReturnType<IndexFolder['writeTagged']> {
    return this.#folder.writeTagged((tag) => this.#path(cut, tag), bytes);
  }

  async #keep({ cut, tag }: PackThatStands): ReturnType<IndexFolder['writeTagged']> {
    const bytes = this.#folder.take(this.#path(cut, tag), tag);
    if (bytes === null) throw new NotStanding(this.#path(cut, tag));
    return { tag, bytes };
  }

  /**
   * Makes only those packs anew in which something changed, out of what stands.
   *
   * @param last the tier as it stands
   * @param files of its parts now
   * @returns `null` where that is not possible, or would take longer than to make all of them
   */
  async mend(last: LastTier | null, files: readonly string[]): Promise<Written | null> {
    if (last === null || last.parts.length !== files.length) return null;
    const changed = [...files.keys()].filter((part) => files[part] !== last.parts[part]);
    if (changed.length > Math.max(1, files.length * MOST_COMPARED)) return null;
    try {
      const changes = new WordChanges();
      for (const part of changed) {
        const [before, after] = [last.parts[part] ?? '', files[part] ?? ''];
        changes.add(part, wordsIn(before), wordsIn(after));
      }
      return await this.#mendWith(last, changes);
    } catch {
      // A file was lost or is damaged: what is written now from the words of the parts says the same.
      return null;
    }
  }

  async #mendWith(last: LastTier, changes: WordChanges): Promise<Written | null> {
    const cuts = readCuts(last.cuts);
    const stands = (pack: number): PackThatStands => ({
      cut: cuts[pack - 1] ?? null,
      tag: tagAt(last.packs, pack),
    });
    const read = (pack: number): Uint8Array => {
      const { cut, tag } = stands(pack);
      const bytes = this.#folder.read(this.#path(cut, tag), tag);
      const content = bytes && gunzipSync(bytes);
      if (content === null || tagOf(content) !== tag) throw new NotStanding(this.#path(cut, tag));
      return content;
    };
    const mender = new PackMender({ cuts, read }, changes);
    if (mender.size > (cuts.length + 1) * MOST_MENDED) return null;
    return this.write(
      (function* () {
        for (const pack of mender.packs()) yield 'kept' in pack ? stands(pack.kept) : pack;
      })(),
    );
  }
}

const wordsIn = (file: string): WordCursor => new WordCursor(new PartFile(file).words());
