import { pagesOf } from '../files/page-order.ts';
import type { SearchRecord } from '../record.ts';
import { SEAM } from '../words/seam.ts';
import { amountToken, EMPTY, GAP_LENGTH } from '../words/tokenize.ts';
import type { ZoneId, ZoneStarts } from '../words/zones.ts';
import { ZONES } from '../words/zones.ts';
import type { Block, BlockReader } from './block-reader.ts';
import { fieldsOf } from './report-fields.ts';
import type { Stretch, TokenStretches } from './stretch.ts';
import type { WordPairs } from './word-borders.ts';
import { astridePairs } from './word-borders.ts';

/** Everything of a report that can be found: fields first, then the parts. */
export function recordTexts({ title, project, unit, sections }: SearchRecord): string[] {
  const parts = sections.flatMap(({ heading, blocks }) => [heading, ...blocks]);
  return [title, project.name, unit.name, ...parts].filter((text) => text !== '');
}

/** What the index has of one report. */
export interface RecordWords {
  readonly tokens: TokenStretches;
  /** Where each field of {@link ZONES} begins among them. */
  readonly fields: ZoneStarts;
  /** How many tokens each field has. */
  readonly sizes: readonly number[];
  /** Its characters of scripts without spaces, each once: those in title, project or unit, and all. */
  readonly characters: readonly [fields: string, all: string];
}

/** Places the texts of one report one after the other. */
class RecordWriter {
  readonly #reader: BlockReader;
  readonly stretches: Stretch[] = [];
  /** Positions so far. */
  length = 0;
  readonly #fieldCharacters = new Set<number>();
  readonly #characters = new Set<number>();
  private last: Block | undefined;
  private readonly sums = new Set<bigint>();
  /** What the sets know of already. */
  readonly #noted = new Set<Block>();

  constructor(reader: BlockReader) {
    this.#reader = reader;
  }

  note(block: Block, inField: boolean): void {
    if (this.#noted.has(block)) return;
    if (!inField) this.#noted.add(block);
    for (const sum of block.sums) this.sums.add(sum);
    addCharacters(block.characters, this.#characters);
    if (inField) addCharacters(block.characters, this.#fieldCharacters);
  }

  get characters(): RecordWords['characters'] {
    return [written(this.#fieldCharacters), written(this.#characters)];
  }

  private put(stretch: Stretch): void {
    this.stretches.push(stretch);
    this.length += stretch.length;
  }

  /** Places a block behind the others, with a break between. */
  add(block: Block): void {
    if (block.words.length === 0) return;
    if (this.length > 0) this.put(this.#reader.gap(this.last, block));
    this.put(block.words);
    this.last = block;
  }

  /** Nothing before and nothing after this reads on from the one to the other. @returns where it begins */
  begin(): number {
    this.last = undefined;
    return this.length;
  }

  /** Sums of money in one form stand after everything else, and what else is not found by its place. */
  finish(more: readonly string[]): void {
    this.put(this.#reader.ownRun(Array.from({ length: GAP_LENGTH }, () => EMPTY)));
    this.put(this.#reader.ownRun([...this.sums].map(amountToken)));
    this.put(this.#reader.ownRun(more));
  }
}

function addCharacters(text: string, to: Set<number>): void {
  for (let at = 0; at < text.length; ) {
    const code = text.codePointAt(at) ?? 0;
    to.add(code);
    at += code > 0xffff ? 2 : 1;
  }
}

function written(characters: ReadonlySet<number>): string {
  return Array.from(characters, (code) => String.fromCodePoint(code)).join('');
}

/** Fields of a few words each. */
const NAMES: ReadonlySet<ZoneId> = new Set(['title', 'project', 'unit']);

/** Fields of names and fields of texts grow by so much, so that hardly any edit moves the fields of other reports. */
const [NAME_STEP, TEXT_STEP] = [16, 256];

/** Between the end of a field and the beginning of the next: more than stands between two blocks of one. */
const APART = 2 * GAP_LENGTH;

/**
 * Where the fields of the reports of a part begin: hardly further apart than the longest of each needs.
 *
 * @param sizes of each report, see {@link RecordWords}
 */
export function zoneStarts(sizes: readonly (readonly number[])[]): ZoneStarts {
  let start = 0;
  return ZONES.map(({ id, most }, index) => {
    const here = start;
    const room = APART + Math.max(0, ...sizes.map((each) => each[index] ?? 0));
    const step = NAMES.has(id) ? NAME_STEP : TEXT_STEP;
    start += Math.min(most, Math.ceil(room / step) * step);
    return here;
  });
}

/** The last blocks, as far as a text pasted across their end may reach into them. */
function lastOf(blocks: readonly Block[]): readonly Block[] {
  let from = blocks.length;
  for (let size = 0; from > 0 && size < SEAM; from -= 1) size += blocks[from - 1]?.size ?? 0;
  return blocks.slice(from);
}

/** The first blocks, as far as such a text may reach into them. */
function firstOf(blocks: readonly Block[]): readonly Block[] {
  let to = 0;
  for (let size = 0; to < blocks.length && size < SEAM; to += 1) size += blocks[to]?.size ?? 0;
  return blocks.slice(0, to);
}

/**
 * The token sequence of one report, field after field. What finds no room in its field is not lost but follows in the
 * text.
 */
export function recordWords(record: SearchRecord, reader: BlockReader): RecordWords {
  const fields = fieldsOf(record, pagesOf(record.sections));
  const writer = new RecordWriter(reader);
  /** In runs, as in the fields. */
  const overflow: Block[][] = [];
  /** What stands around the places where a field is full. */
  const around: Block[][] = [];
  const [names, texts] = [new Set<WordPairs>(), new Set<WordPairs>()];
  const begins: number[] = [];
  const sizes: number[] = [];
  for (const { id, most } of ZONES) {
    const begin = writer.begin();
    begins.push(begin);
    const isName = NAMES.has(id);
    let full = false;
    const isSeam = id === 'seam';
    const runs = fields[id].map((run) => run.map((text) => reader.read(text)));
    for (const run of isSeam ? [...runs, ...around] : runs) {
      writer.begin();
      const placed: Block[] = [];
      const left: Block[] = [];
      for (const block of run) {
        writer.note(block, isName);
        if (id !== 'site' && !isSeam) (isName ? names : texts).add(block.pairs);
        full ||= writer.length - begin + block.words.length + APART > most;
        (full ? left : placed).push(block);
        if (!full) writer.add(block);
      }
      // Here too what stands on both sides may be pasted as one.
      if (left.length > 0) overflow.push(isSeam ? [...lastOf(placed), ...left] : left);
      if (left.length > 0 && !isSeam) around.push([...lastOf(placed), ...firstOf(left)]);
    }
    sizes.push(writer.length - begin);
  }
  for (const run of overflow) {
    writer.begin();
    for (const block of run) writer.add(block);
  }
  writer.finish(astridePairs(texts, names));
  const { stretches, characters } = writer;
  return { tokens: stretches, fields: begins, sizes, characters };
}
