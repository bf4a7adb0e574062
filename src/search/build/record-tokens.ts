import { isOnOtherPage } from '../files/manifest.ts';
import type { SearchRecord, SearchSection } from '../record.ts';
import { SEAM } from '../words/seam.ts';
import { amountToken, EMPTY, GAP_LENGTH } from '../words/tokenize.ts';
import type { ZoneId, ZoneStarts } from '../words/zones.ts';
import { ZONES } from '../words/zones.ts';
import type { Block, BlockReader } from './block-reader.ts';
import type { Stretch, TokenStretches } from './stretch.ts';
import { stretchOf } from './stretch.ts';
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
  /** Single characters of scripts without spaces: those in title, project or unit, and all. */
  readonly fieldCharacters: ReadonlySet<string>;
  readonly characters: ReadonlySet<string>;
}

/** Places the texts of one report one after the other. */
class RecordWriter {
  readonly #reader: BlockReader;
  readonly stretches: Stretch[] = [];
  /** Positions so far. */
  length = 0;
  readonly fieldCharacters = new Set<string>();
  readonly characters = new Set<string>();
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
    for (const character of block.characters) {
      this.characters.add(character);
      if (inField) this.fieldCharacters.add(character);
    }
  }

  private put(stretch: Stretch): void {
    this.stretches.push(stretch);
    this.length += stretch.length;
  }

  /** Places a block behind the others, with a break between. */
  add(block: Block): void {
    if (block.length === 0) return;
    if (this.length > 0) this.put(this.#reader.gap(this.last, block));
    this.put(block);
    this.last = block;
  }

  /** Nothing before and nothing after this reads on from the one to the other. @returns where it begins */
  begin(): number {
    this.last = undefined;
    return this.length;
  }

  /** Sums of money in one form stand after everything else, and what else is not found by its place. */
  finish(more: readonly string[]): void {
    this.put(stretchOf(Array.from({ length: GAP_LENGTH }, () => EMPTY)));
    this.put(stretchOf([...this.sums].map(amountToken)));
    this.put(stretchOf(more));
  }
}

function zoneOf({ kind, anchor, aside }: SearchSection): ZoneId {
  if (aside === true || isOnOtherPage(anchor)) return 'site';
  return kind === 'text' || kind === 'finding' ? 'text' : 'tables';
}

/** Fields of a few words each. */
const NAMES: ReadonlySet<ZoneId> = new Set(['title', 'project', 'unit']);

/** Texts of a report by the field they are found in. */
export type Fields = Readonly<Record<ZoneId, readonly string[]>>;

/** The end of a text, from a sign on at which every phrase ends. */
function endOf(text: string): string {
  const at = Math.max(...Array.from('。；，：', (sign) => text.lastIndexOf(sign, text.length - SEAM)));
  return at < 0 ? text : text.slice(at + 1);
}

/** The beginning of a text, up to such a sign. */
function beginningOf(text: string): string {
  const at = Array.from('。；，：', (sign) => text.indexOf(sign, SEAM)).filter((place) => place >= 0);
  return at.length === 0 ? text : text.slice(0, Math.min(...at));
}

/**
 * What stands around the places at which the page goes from one field to another. The fields are apart in the index;
 * what is selected across such a place is found all the same.
 */
export function seams(sections: readonly SearchSection[]): string[] {
  const all = sections.flatMap(({ blocks }) => blocks);
  const places: number[] = [];
  let [at, zone]: [number, ZoneId | null] = [0, null];
  for (const section of sections) {
    if (section.blocks.length === 0) continue;
    const next = zoneOf(section);
    if (zone !== null && next !== zone) places.push(at);
    zone = next;
    at += section.blocks.length;
  }
  return places.flatMap((place) => {
    const [before, after]: [string[], string[]] = [[], []];
    for (let left = place - 1, size = 0; left >= 0 && size < SEAM; left -= 1) {
      const text = endOf(all[left] ?? '');
      before.unshift(text);
      size += text.length;
    }
    for (let right = place, size = 0; right < all.length && size < SEAM; right += 1) {
      const text = beginningOf(all[right] ?? '');
      after.push(text);
      size += text.length;
    }
    return [...before, ...after];
  });
}

/** What of a report its fields are made of. */
interface Printed extends Pick<SearchRecord, 'title' | 'sections'> {
  readonly project: { readonly name: string };
  readonly unit: { readonly name: string };
}

/** @param across see {@link seams} */
export function fieldsOf(record: Printed, across: readonly string[]): Fields {
  const blocksIn = (zone: ZoneId): string[] =>
    record.sections.filter((section) => zoneOf(section) === zone).flatMap(({ blocks }) => blocks);
  return {
    title: [record.title],
    project: [record.project.name],
    unit: [record.unit.name],
    site: [...blocksIn('site'), ...across],
    tables: blocksIn('tables'),
    text: blocksIn('text'),
  };
}

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

/**
 * The token sequence of one report, field after field. What finds no room in its field is not lost but follows in the
 * text.
 */
export function recordWords(record: SearchRecord, reader: BlockReader): RecordWords {
  const fields = fieldsOf(record, seams(record.sections));
  const writer = new RecordWriter(reader);
  const overflow: Block[] = [];
  const [names, texts] = [new Set<WordPairs>(), new Set<WordPairs>()];
  const begins: number[] = [];
  const sizes: number[] = [];
  for (const { id, most } of ZONES) {
    const begin = writer.begin();
    begins.push(begin);
    const placed: Block[] = [];
    let full = false;
    for (const text of fields[id]) {
      const isName = NAMES.has(id);
      const block = reader.read(text);
      writer.note(block, isName);
      if (id !== 'site') (isName ? names : texts).add(block.pairs);
      if (!full && writer.length - begin + block.length + APART <= most) {
        writer.add(block);
        placed.push(block);
      } else {
        // Here too what stands on both sides may be pasted as one.
        if (!full) overflow.push(...lastOf(placed));
        full = true;
        overflow.push(block);
      }
    }
    sizes.push(writer.length - begin);
  }
  for (const block of overflow) writer.add(block);
  writer.finish(astridePairs(texts, names));
  const { stretches, fieldCharacters, characters } = writer;
  return { tokens: stretches, fields: begins, sizes, fieldCharacters, characters };
}
