import { amountsIn } from '../words/amount.ts';
import { blockRuns, gapTokens } from '../words/tokenize.ts';
import type { CharacterMap, TextUnit } from '../words/units.ts';
import { unitsOf } from '../words/units.ts';
import type { TokenRuns } from './token-runs.ts';

/** A text to be placed among the others. */
export interface Block {
  /** Its phrases and the breaks between them. */
  readonly runs: TokenRuns;
  /** How many tokens these are. */
  readonly length: number;
  readonly units: readonly TextUnit[];
  readonly sums: readonly bigint[];
  /** Its single characters of scripts without spaces. */
  readonly characters: readonly string[];
}

/** Characters of a text up to which it is likely to stand in other reports too: a head, a label, a sentence of the site. */
const OFTEN_SHARED = 100;

/** Reads the texts of some reports; what they have in common once. */
export class BlockReader {
  readonly #simplify: CharacterMap;
  readonly #known = new Map<string, Block>();
  readonly #runs = new Map<string, readonly string[]>();
  /** Breaks by what stands on both sides of them. */
  readonly #gaps = new Map<string, readonly string[]>();

  constructor(simplify: CharacterMap) {
    this.#simplify = simplify;
  }

  read(text: string): Block {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const units = unitsOf(text, this.#simplify);
    const characters = new Set<string>();
    for (const { kind, text: own } of units) if (kind === 'han') characters.add(own);
    const runs = blockRuns(units).map((run) => this.#once(run));
    const length = runs.reduce((sum, run) => sum + run.length, 0);
    const block = { runs, length, units, sums: amountsIn(text), characters: [...characters] };
    if (text.length <= OFTEN_SHARED) this.#known.set(text, block);
    return block;
  }

  /** What stands between two blocks. */
  gap(last: TextUnit | undefined, first: TextUnit | undefined): readonly string[] {
    const sides = `${last?.kind} ${last?.text} ${first?.kind} ${first?.text}`;
    let gap = this.#gaps.get(sides);
    if (gap === undefined) {
      gap = this.#once(gapTokens(last, first));
      this.#gaps.set(sides, gap);
    }
    return gap;
  }

  /** Of all runs of the same tokens one and the same, so that it is indexed once. */
  #once(tokens: readonly string[]): readonly string[] {
    const said = tokens.join(' ');
    const known = this.#runs.get(said);
    if (known !== undefined) return known;
    this.#runs.set(said, tokens);
    return tokens;
  }
}
