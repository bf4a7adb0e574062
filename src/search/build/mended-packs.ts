import { packOf } from '../files/cuts.ts';
import type { PackWord } from './pack-words.ts';
import { packWords } from './pack-words.ts';
import type { Pack } from './tier.ts';
import { PackMaker } from './tier.ts';
import type { WordChanges } from './word-changes.ts';

/** The packs of a tier as they stand. */
export interface StandingPacks {
  /** Where each begins but for the first. */
  readonly cuts: readonly string[];
  /** The bytes of one, not compressed. */
  read(pack: number): Uint8Array;
}

/** A pack that is the same as before, by its number among those. */
export interface KeptPack {
  readonly kept: number;
}

/** Makes those packs of a tier anew in which something changed, and of those beside them what has to be. */
export class PackMender {
  readonly #packs: StandingPacks;
  readonly #changes: WordChanges;
  /** The changed words of each pack that has some. */
  readonly #changed = new Map<number, string[]>();
  /** Those that were read and not left behind yet. */
  readonly #bytes = new Map<number, Uint8Array>();
  /** Packs that are made anew. */
  readonly #touched: ReadonlySet<number>;

  constructor(packs: StandingPacks, changes: WordChanges) {
    this.#packs = packs;
    this.#changes = changes;
    for (const token of changes.tokens) {
      const pack = packOf(token, packs.cuts);
      const own = this.#changed.get(pack);
      if (own === undefined) this.#changed.set(pack, [token]);
      else own.push(token);
    }
    const touched = new Set(this.#changed.keys());
    for (const [pack, [token = '']] of this.#changed) {
      // With another first word the pack before it may end elsewhere.
      const [first] = packWords(this.#read(pack));
      if (first === undefined || token <= first.token) touched.add(Math.max(0, pack - 1));
    }
    this.#touched = touched;
  }

  /** How many packs are made anew at least. */
  get size(): number {
    return this.#touched.size;
  }

  /** Each is needed more than once. */
  #read(pack: number): Uint8Array {
    const bytes = this.#bytes.get(pack) ?? this.#packs.read(pack);
    this.#bytes.set(pack, bytes);
    return bytes;
  }

  #wordsOf(pack: number): readonly PackWord[] {
    const words = packWords(this.#read(pack));
    return this.#touched.has(pack) ? this.#changes.applied(words, this.#changed.get(pack) ?? []) : words;
  }

  /** All packs, in order: what {@link packsOf} would give. */
  *packs(): Generator<Pack | KeptPack> {
    const { cuts } = this.#packs;
    let maker: PackMaker | null = null;
    for (let pack = 0; pack <= cuts.length; pack += 1) {
      this.#bytes.delete(pack - 1);
      const isTouched = this.#touched.has(pack);
      if (maker === null && !isTouched) {
        yield { kept: pack };
        continue;
      }
      const cut = cuts[pack - 1] ?? null;
      maker ??= new PackMaker(cut);
      let isFirst = true;
      for (const { token, found } of this.#wordsOf(pack)) {
        const ended = maker.endBefore(token, found);
        if (ended !== null) yield ended;
        if (ended !== null && isFirst && !isTouched) {
          // From here on the packs are those that stand; only what this one is called by goes by the word before it.
          yield maker.cut === cut ? { kept: pack } : { bytes: this.#read(pack), cut: maker.cut };
          maker = null;
          break;
        }
        maker.add(token, found);
        isFirst = false;
      }
    }
    if (maker !== null) yield maker.take();
  }
}
