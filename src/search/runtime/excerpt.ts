import type { ReportText } from '../files/manifest.ts';
import { adjoining, pageOf } from '../files/page-order.ts';
import { kindOf } from '../files/section-kind.ts';
import { amountPlaces } from '../words/amount.ts';
import { readCharacterMap } from '../words/character-map.ts';
import type { CharacterMap, TextUnit } from '../words/units.ts';
import { jointMatters, phrasesOf, unitsOf, unitText } from '../words/units.ts';
import { termOf } from './query.ts';
import type { MarkRange, Segment } from './stretch.ts';
import { countDifferent, excerptOf, LEAD, segmentsOf } from './stretch.ts';

/** A part of the page in which something was found. */
export interface SectionHit {
  readonly anchor: string;
  readonly heading: readonly Segment[];
  readonly excerpt: readonly Segment[];
  /** Places found in this part. */
  readonly count: number;
}

const SECTIONS = 3;

/** Breaks of a text: the `same` as asked for, or with `any` more or fewer of them. */
export type Breaks = 'same' | 'any';

function matchesAt(
  text: readonly TextUnit[],
  at: number,
  phrase: readonly TextUnit[],
  breaks: Breaks = 'same',
): boolean {
  for (const [index, wanted] of phrase.entries()) {
    const unit = text[at + index];
    if (unit === undefined || unit.text !== wanted.text || unit.kind !== wanted.kind) return false;
    const before = phrase[index - 1];
    if (before === undefined) continue;
    const [isBroken, isAsked] = [unit.joint === 'break', wanted.joint === 'break'];
    if (breaks === 'same' && isBroken !== isAsked) return false;
    if (isBroken) continue;
    if (jointMatters(before, wanted) && unit.joint !== (isAsked ? 'join' : wanted.joint)) return false;
  }
  return true;
}

/** Every place of the phrases in a text, in order and without overlaps. */
export function findMarks(
  text: string,
  phrases: readonly (readonly TextUnit[])[],
  simplify?: CharacterMap,
): MarkRange[] {
  const units = unitsOf(text, simplify);
  const ranges: MarkRange[] = [];
  for (let at = 0; at < units.length; at += 1) {
    const lengths = phrases.filter((phrase) => matchesAt(units, at, phrase)).map(({ length }) => length);
    const longest = Math.max(0, ...lengths);
    const [first, last] = [units[at], units[at + longest - 1]];
    if (longest === 0 || first === undefined || last === undefined) continue;
    ranges.push([first.start, last.end]);
    at += longest - 1;
  }
  return ranges;
}

/** The units behind the texts an answer names as marks. */
export function markPhrases(marks: readonly string[]): TextUnit[][] {
  return marks.flatMap((mark) => (termOf(mark)?.phrases ?? []).map((phrase) => [...phrase]));
}

/** What to mark where the whole stands nowhere in one block: its parts between breaks, but for single characters. */
export function partPhrases(phrases: readonly (readonly TextUnit[])[]): TextUnit[][] {
  const parts = phrases.flatMap(phrasesOf);
  const long = parts.filter(({ length }) => length > 1);
  return long.length > 0 ? long : parts;
}

/** Places of the phrases, and of the sums of money in whatever form, without overlaps. */
function marksIn(text: string, wanted: Wanted, simplify: CharacterMap | undefined): MarkRange[] {
  const marks = findMarks(text, wanted.phrases, simplify);
  if (wanted.sums.length === 0) return marks;
  const places = amountPlaces(text)
    .filter(({ fen }) => wanted.sums.includes(fen))
    .map(({ start, end }): MarkRange => [start, end])
    .filter(([start, end]) => !marks.some(([from, to]) => from < end && start < to));
  return [...marks, ...places].sort(([a], [b]) => a - b);
}

/** What to mark: texts, and sums of money in 分. */
interface Wanted {
  readonly phrases: readonly (readonly TextUnit[])[];
  readonly sums: readonly bigint[];
}

/** A row longer than this is a part of the page by itself; its cells say enough alone. */
const MOST_CELLS = 12;
const ENDED = /(?:^|[。；;：:，,、！!？?…])$/u;

/** A block; a cell with those of its row, the first of which says what they are about. */
function passageAt(blocks: readonly string[], rows: readonly number[], at: number): string {
  for (let pair = 0; pair + 1 < rows.length; pair += 2) {
    const [from = 0, to = 0] = [rows[pair], rows[pair + 1]];
    if (at < from || at >= to || to - from > MOST_CELLS) continue;
    const [about = '', ...cells] = [...new Set(blocks.slice(from, to))].filter((cell) =>
      /[\p{L}\p{Nd}]/u.test(cell),
    );
    // Signs that no phrase crosses, so that nothing is marked that was not found.
    const joined = cells.reduce((text, cell) => `${text}${ENDED.test(text) ? '' : '，'}${cell}`, '');
    return `${about}${/[：:]$/.test(about) ? '' : '：'}${joined}`;
  }
  return blocks[at] ?? '';
}

/** Traditional → simplified for the characters of one report, if it has any. */
export function simplificationOf({ z }: ReportText): CharacterMap | undefined {
  return z === undefined ? undefined : readCharacterMap(z);
}

/**
 * Whether a report has units one after the other, over the ends of blocks where it has a break there.
 *
 * @param rest the file of the rest of what its pages print; without it only the one file is read
 */
export function printsPhrase(
  own: ReportText,
  rest: ReportText | null,
  units: readonly TextUnit[],
  breaks: Breaks = 'same',
): boolean {
  const simplify = new Map(
    [own, ...(rest === null ? [] : [rest])].flatMap((text) => [...(simplificationOf(text) ?? [])]),
  );
  const texts = adjoining(own, rest).map((run) => run.flatMap(([, , blocks]) => blocks).join('\n'));
  return [own.t, own.n, own.p, ...texts].some((text) => {
    const printed = unitsOf(text, simplify);
    return printed.some((_, at) => matchesAt(printed, at, units, breaks));
  });
}

/** The parts of a report with the most to show for a query: an excerpt each, from the original text. */
export function sectionHits(
  report: ReportText,
  marks: readonly string[],
  sums: readonly bigint[] = [],
): SectionHit[] {
  const phrases = markPhrases(marks);
  const whole = hitsOf(report, { phrases, sums });
  return whole.length > 0 ? whole : hitsOf(report, { phrases: partPhrases(phrases), sums });
}

/** Words of the report first, then its tables; what the site says about it only where it itself says nothing. */
function rankOf(anchor: string, aside: 0 | 1): number {
  if (aside === 1) return 3;
  if (pageOf(anchor) !== '') return 2;
  return ['text', 'finding'].includes(kindOf(anchor)) ? 0 : 1;
}
const OF_THE_REPORT = 1;
/** What stands on another page, or is not of the report. */
const ASIDE = 2;
/** Comes behind others of its rank. */
const BARE = 0.5;
const FEWEST_AROUND = 4;

/** Beyond so many characters a block says no more for being longer. */
const TELLING = 40;

/** The block with the most marks; of several the one with the most around them. One that shows `all` before others. */
function mostTelling(
  blocks: readonly string[],
  found: readonly (readonly MarkRange[])[],
  all: (at: number) => boolean,
): number {
  let [best, most, around] = [0, 0, -1];
  let isWhole = false;
  for (const [at, ranges] of found.entries()) {
    if (ranges.length === 0) continue;
    const marked = ranges.reduce((sum, [start, end]) => sum + end - start, 0);
    const rest = Math.min(TELLING, (blocks[at] ?? '').length - marked);
    const shows = all(at);
    if (isWhole && !shows) continue;
    const isBetter = ranges.length > most || (ranges.length === most && rest > around);
    if (isBetter || (shows && !isWhole)) [best, most, around, isWhole] = [at, ranges.length, rest, shows];
  }
  return best;
}

function hitsOf(report: ReportText, wanted: Wanted): SectionHit[] {
  const simplify = simplificationOf(report);
  const hits = new Map<string, SectionHit & { readonly rank: number; readonly isWhole: boolean }>();
  const asked = new Set(wanted.phrases.map(unitText)).size;
  const holdsAll = (excerpt: readonly Segment[]): boolean =>
    asked > 1 && countDifferent(excerpt.flatMap(({ text, mark }) => (mark ? [text] : []))) >= asked;
  for (const [anchor, heading, blocks, aside = 0, rows = []] of report.x) {
    const found = blocks.map((block) => marksIn(block, wanted, simplify));
    // The heading of a part is its first block too.
    const count = found.reduce((sum, ranges) => sum + ranges.length, 0);
    if (count === 0) continue;
    const id = `${anchor}\n${heading}`;
    const known = hits.get(id);
    if (known !== undefined) {
      hits.set(id, { ...known, count: known.count + count });
      continue;
    }
    const excerptAt = (at: number): Segment[] => {
      const passage = passageAt(blocks, rows, at);
      return excerptOf(passage, marksIn(passage, wanted, simplify));
    };
    const best = mostTelling(blocks, found, (at) => asked > 1 && holdsAll(excerptAt(at)));
    // The heading stands above the excerpt already.
    const shown = blocks[best] === heading && best + 1 < blocks.length ? best + 1 : best;
    const excerpt = excerptAt(shown);
    const headingMarks = marksIn(heading, wanted, simplify);
    // Hardly more than what was typed: a label, a figure in a chart.
    const around = excerpt.map(({ text, mark }) => (mark ? '' : text)).join('');
    const isBare = (around.match(/[\p{L}\p{Nd}]/gu)?.length ?? 0) < FEWEST_AROUND;
    const rank = rankOf(anchor, aside) + (isBare ? BARE : 0);
    const isWhole = rank < ASIDE && holdsAll(excerpt);
    hits.set(id, { anchor, heading: segmentsOf(heading, headingMarks), excerpt, count, rank, isWhole });
  }
  const sorted = [...hits.values()].sort((a, b) => a.rank - b.rank || b.count - a.count);
  const best = Math.max(OF_THE_REPORT, Math.floor(sorted[0]?.rank ?? 0));
  return sorted
    .filter(({ rank }) => Math.floor(rank) <= best)
    .sort((a, b) => Number(b.isWhole) - Number(a.isWhole))
    .slice(0, SECTIONS)
    .map(({ rank: _rank, isWhole: _isWhole, ...hit }) => hit);
}

/** What stands below a result when no part contains the query: the beginning of the report. */
export function opening(report: ReportText): Segment[] {
  const block =
    report.x
      .flatMap(([, , blocks, aside]) => (aside === 1 ? [] : blocks))
      .find((text) => text.length > LEAD) ?? '';
  return excerptOf(block, []);
}
