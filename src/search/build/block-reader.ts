import { amountsIn } from '../words/amount.ts';
import { PairTable, pairNumber } from '../words/pair-table.ts';
import type { OuterUnit } from '../words/tokenize.ts';
import { blockRuns, characterTokens, gapTokens, phraseTokens } from '../words/tokenize.ts';
import type { CharacterMap, TextUnit } from '../words/units.ts';
import { unitsOf, unitText } from '../words/units.ts';
import { BREAK, CharacterKinds, FIRST_CHARACTER, OTHER, SOFT_BREAK } from './character-kinds.ts';
import type { Run, Stretch } from './stretch.ts';
import { RunList, stretchOf } from './stretch.ts';
import { stretchesOf, WordPairs } from './word-borders.ts';

/** What stands between two breaks of a text. */
interface Segment {
  readonly runs: readonly Run[];
  /** Its outer units, and how many there are. */
  readonly first: OuterUnit;
  readonly last: OuterUnit;
  readonly size: number;
  /** Its characters of scripts without spaces, as they follow one another, and the same in stretches without anything between. */
  readonly characters: string;
  readonly stretches: readonly string[];
}

/** A text to be placed among the others: its phrases and the breaks between them. */
export interface Block {
  readonly words: Stretch;
  /** Its outer units, none for a text without any, and how many there are. */
  readonly first: OuterUnit | undefined;
  readonly last: OuterUnit | undefined;
  readonly size: number;
  readonly pairs: WordPairs;
  readonly sums: readonly bigint[];
  /** Its characters of scripts without spaces, as they follow one another. */
  readonly characters: string;
}

/** Characters of a text up to which it is likely to stand in other reports too: a head, a label, a sentence of the site. */
const OFTEN_SHARED = 100;

/** Given to a call at once: however long a text without a break is, the stack has room for them. */
const MOST_CODES = 1000;

/** Reads the texts of some reports; what they have in common once. */
export class BlockReader {
  readonly #simplify: CharacterMap;
  readonly #kinds: CharacterKinds;
  /** All runs so far, each once. */
  readonly runs = new RunList();
  readonly #known = new Map<string, Block>();
  /** Segments of nothing but characters by what they are read as, and others as they are written. */
  readonly #plain = new Map<string, Segment>();
  readonly #mixed = new Map<string, Segment | null>();
  readonly #phrases = new Map<string, Run>();
  readonly #units = new Map<number, OuterUnit>();
  /** Breaks between two characters of one unit of UTF-16, and others by their tokens. */
  readonly #plainGaps = new PairTable<Stretch>();
  readonly #gaps = new Map<string, Stretch>();

  /** @param kinds of {@link simplify}, where there are some already */
  constructor(simplify: CharacterMap, kinds = new CharacterKinds(simplify)) {
    this.#simplify = simplify;
    this.#kinds = kinds;
  }

  read(text: string): Block {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const segments = this.#segmentsOf(text);
    const runs: Run[] = [];
    let before: Segment | undefined;
    for (const segment of segments) {
      if (before !== undefined) runs.push(...this.#gap(before.last, segment.first).runs);
      for (const run of segment.runs) runs.push(run);
      before = segment;
    }
    const block: Block = {
      words: { runs, length: runs.reduce((sum, run) => sum + run.length, 0) },
      ...{ first: segments[0]?.first, last: before?.last },
      size: segments.reduce((sum, { size }) => sum + size, 0),
      pairs: new WordPairs(segments.flatMap(({ stretches }) => stretches)),
      sums: amountsIn(text),
      characters: segments.map(({ characters }) => characters).join(''),
    };
    if (text.length <= OFTEN_SHARED) this.#known.set(text, block);
    return block;
  }

  /** What stands between two blocks. @param before none where nothing reads on from there */
  gap(before: Block | undefined, after: Block): Stretch {
    return this.#gap(before?.last, after.first);
  }

  /** A run that no other text has. */
  ownRun(tokens: readonly string[]): Stretch {
    return stretchOf(this.runs.add(tokens));
  }

  /** Cuts a text at every break that is one whatever stands around. */
  #segmentsOf(text: string): Segment[] {
    const segments: Segment[] = [];
    let [from, isPlain, before] = [0, true, BREAK as number];
    for (let at = 0; at <= text.length; at += 1) {
      const kind = at < text.length ? this.#kinds.of(text.charCodeAt(at)) : BREAK;
      const ends = kind === BREAK || (kind === SOFT_BREAK && before !== OTHER);
      before = kind;
      if (!ends) {
        isPlain &&= kind !== OTHER;
        continue;
      }
      const segment =
        at === from
          ? null
          : isPlain
            ? this.#plainSegment(text, from, at)
            : this.#mixedSegment(text.slice(from, at));
      if (segment !== null) segments.push(segment);
      from = at + 1;
      isPlain = true;
    }
    return segments;
  }

  #plainSegment(text: string, from: number, to: number): Segment | null {
    const codes: number[] = [];
    for (let at = from; at < to; at += 1) {
      const kind = this.#kinds.of(text.charCodeAt(at));
      if (kind >= FIRST_CHARACTER) codes.push(kind);
    }
    const [first] = codes;
    if (first === undefined) return null;
    // Not a piece cut out of the text, which would be kept as long as this is.
    let said = '';
    for (let at = 0; at < codes.length; at += MOST_CODES)
      said += String.fromCharCode(...codes.slice(at, at + MOST_CODES));
    let segment = this.#plain.get(said);
    if (segment === undefined) {
      segment = {
        runs: [this.runs.addFrom((put) => characterTokens(said, put))],
        first: this.#unitOf(first),
        last: this.#unitOf(codes.at(-1) ?? first),
        size: codes.length,
        characters: said,
        stretches: [said],
      };
      this.#plain.set(said, segment);
    }
    return segment;
  }

  #unitOf(code: number): OuterUnit {
    let unit = this.#units.get(code);
    if (unit === undefined) {
      unit = { kind: 'han', text: String.fromCharCode(code) };
      this.#units.set(code, unit);
    }
    return unit;
  }

  #mixedSegment(text: string): Segment | null {
    const known = this.#mixed.get(text);
    if (known !== undefined) return known;
    const units = unitsOf(text, this.#simplify);
    const [first, last] = [units[0], units.at(-1)];
    const segment =
      first === undefined || last === undefined
        ? null
        : {
            runs: blockRuns(units, this.#phraseRun, this.#gapRun).flat(),
            ...{ first, last, size: units.length },
            characters: units.map((unit) => (unit.kind === 'han' ? unit.text : '')).join(''),
            stretches: stretchesOf(units),
          };
    this.#mixed.set(text, segment);
    return segment;
  }

  /** Of all phrases that read alike one and the same run, so that it is made and indexed once. */
  readonly #phraseRun = (phrase: readonly TextUnit[]): readonly Run[] => {
    const said = unitText(phrase);
    let run = this.#phrases.get(said);
    if (run === undefined) {
      run = this.runs.add(phraseTokens(phrase));
      this.#phrases.set(said, run);
    }
    return [run];
  };

  readonly #gapRun = (last: TextUnit, first: TextUnit | undefined): readonly Run[] =>
    this.#gap(last, first).runs;

  /** Of all breaks that read alike one and the same stretch. */
  #gap(last: OuterUnit | undefined, first: OuterUnit | undefined): Stretch {
    const isPlain =
      last?.kind === 'han' && first?.kind === 'han' && last.text.length + first.text.length === 2;
    const pair = isPlain ? pairNumber(last.text.charCodeAt(0), first.text.charCodeAt(0)) : null;
    const known = pair === null ? undefined : this.#plainGaps.get(pair);
    if (known !== undefined) return known;
    const tokens = gapTokens(last, first);
    const said = tokens.join(' ');
    let gap = this.#gaps.get(said);
    if (gap === undefined) {
      gap = this.ownRun(tokens);
      this.#gaps.set(said, gap);
    }
    if (pair !== null) this.#plainGaps.set(pair, gap);
    return gap;
  }
}
