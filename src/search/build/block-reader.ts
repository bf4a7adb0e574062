import { amountsIn } from '../words/amount.ts';
import { blockRuns, gapTokens, phraseTokens } from '../words/tokenize.ts';
import type { CharacterMap, TextUnit } from '../words/units.ts';
import { unitsOf, unitText } from '../words/units.ts';
import type { Stretch } from './stretch.ts';
import { stretchOf } from './stretch.ts';
import { WordPairs } from './word-borders.ts';

/** A text to be placed among the others: its phrases and the breaks between them. */
export interface Block extends Stretch {
  /** Its outer units, none for a text without any, and how many there are. */
  readonly first: TextUnit | undefined;
  readonly last: TextUnit | undefined;
  readonly size: number;
  readonly pairs: WordPairs;
  readonly sums: readonly bigint[];
  /** Its single characters of scripts without spaces. */
  readonly characters: readonly string[];
  /** What of it a break says behind it and before it. */
  readonly edges: readonly [ending: string, beginning: string];
}

/** Characters of a text up to which it is likely to stand in other reports too: a head, a label, a sentence of the site. */
const OFTEN_SHARED = 100;

const NO_EDGE = '';

/** What a break says of the unit beside it. */
function edgeOf(unit: TextUnit | undefined, place: 0 | -1): string {
  if (unit === undefined) return NO_EDGE;
  return (unit.kind === 'han' ? 'h' : 'w') + (Array.from(unit.text).at(place) ?? '');
}

/** Reads the texts of some reports; what they have in common once. */
export class BlockReader {
  readonly #simplify: CharacterMap;
  /** Tokens of all runs so far, each run once. */
  tokens = 0;
  readonly #known = new Map<string, Block>();
  readonly #phrases = new Map<string, readonly string[]>();
  readonly #gapRuns = new Map<string, readonly string[]>();
  /** Breaks by what stands before them and then by what stands behind. */
  readonly #gaps = new Map<string, Map<string, Stretch>>();

  constructor(simplify: CharacterMap) {
    this.#simplify = simplify;
  }

  read(text: string): Block {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const units = unitsOf(text, this.#simplify);
    const characters = new Set<string>();
    for (const { kind, text: own } of units) if (kind === 'han') characters.add(own);
    const runs = blockRuns(units, this.#phraseRun, this.#gapRun);
    const [first, last] = [units[0], units.at(-1)];
    const block: Block = {
      runs,
      length: runs.reduce((sum, run) => sum + run.length, 0),
      ...{ first, last, size: units.length },
      pairs: new WordPairs(units),
      sums: amountsIn(text),
      characters: [...characters],
      edges: [edgeOf(last, -1), edgeOf(first, 0)],
    };
    if (text.length <= OFTEN_SHARED) this.#known.set(text, block);
    return block;
  }

  /** What stands between two blocks. @param before none where nothing reads on from there */
  gap(before: Block | undefined, after: Block): Stretch {
    const [ending, beginning] = [before?.edges[0] ?? NO_EDGE, after.edges[1]];
    let following = this.#gaps.get(ending);
    if (following === undefined) {
      following = new Map();
      this.#gaps.set(ending, following);
    }
    let gap = following.get(beginning);
    if (gap === undefined) {
      gap = stretchOf(this.#gapRun(before?.last, after.first));
      following.set(beginning, gap);
    }
    return gap;
  }

  /** Of all phrases that read alike one and the same run, so that it is made and indexed once. */
  readonly #phraseRun = (phrase: readonly TextUnit[]): readonly string[] => {
    const said = unitText(phrase);
    let run = this.#phrases.get(said);
    if (run === undefined) {
      run = phraseTokens(phrase);
      this.#phrases.set(said, run);
      this.tokens += run.length;
    }
    return run;
  };

  /** The same of breaks. */
  readonly #gapRun = (last: TextUnit | undefined, first: TextUnit | undefined): readonly string[] => {
    const tokens = gapTokens(last, first);
    const said = tokens.join(' ');
    const known = this.#gapRuns.get(said);
    if (known === undefined) this.#gapRuns.set(said, tokens);
    return known ?? tokens;
  };
}
