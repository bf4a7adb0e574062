import { pinyin } from 'pinyin-pro';
import type { SearchRecord } from '../../src/search/record.ts';
import { randomPieces } from '../search-corpus/pieces.ts';
import { Random } from '../search-corpus/random.ts';
import { QUERIES } from '../search-corpus/truth.ts';

/** Pieces of the texts among them, words or not. */
const PIECES = 60;

type Cut = (random: Random, record: SearchRecord) => string | undefined;

const blocksOf = ({ sections }: SearchRecord): string[] => sections.flatMap(({ blocks }) => blocks);

/** A piece of a text; none where it would begin or end inside a number, which is then another number. */
function piece(text: string, from: number, to: number): string | undefined {
  const isInside = (at: number): boolean => /^[\p{Nd}.]{2}$/u.test(text.slice(at - 1, at + 1));
  return isInside(from) || isInside(to) ? undefined : text.slice(from, to);
}

/** What stands on both sides of a sign, as a reader selects it. */
const overPunctuation: Cut = (random, record) => {
  const [block, at] = [random.pick(blocksOf(record)), random.int(3, 8)];
  const sign = Array.from(block.matchAll(/[，；、]/gu), ({ index }) => index)[random.int(0, 2)];
  return sign === undefined || sign < at ? undefined : piece(block, sign - at, sign + random.int(4, 9));
};

/** The end of a block or cell and the beginning of the next, with the break that a browser puts between them. */
const overBlocks: Cut = (random, record) => {
  const blocks = blocksOf(record);
  const at = random.int(0, blocks.length - 2);
  const [before = '', after = ''] = [blocks[at], blocks[at + 1]];
  const end = piece(before, Math.max(0, before.length - random.int(4, 8)), before.length);
  const beginning = piece(after, 0, random.int(4, 8));
  if (end === undefined || beginning === undefined) return undefined;
  return `${end}${random.pick(['\n', '\t', ''])}${beginning}`;
};

/** A figure with its measure. */
const figure: Cut = (random, record) =>
  random.pick(blocksOf(record)).match(/\d[\d.]*(?:万元|元|%|台\/件|户|人|分)/u)?.[0];

/** A name with a slip: a wrong character, one too few, one too many, two swapped. */
const slip: Cut = (random, { project }) => {
  const name = Array.from(project.name.replace(/项目$/u, ''));
  if (name.length < 4 || name.some((char) => !/\p{Script=Han}/u.test(char))) return undefined;
  const at = random.int(1, name.length - 2);
  const [here = '', next = ''] = name.slice(at, at + 2);
  return random
    .pick([
      name.with(at, '的'),
      name.toSpliced(at, 1),
      name.toSpliced(at, 0, '大'),
      name.with(at, next).with(at + 1, here),
    ])
    .join('');
};

/** A name typed without the input method. */
const sounds: Cut = (random, { project }) => {
  const name = project.name.replace(/项目$/u, '');
  if (!/^\p{Script=Han}{4,8}$/u.test(name)) return undefined;
  return pinyin(name, { toneType: 'none', type: 'array', v: true }).join(random.pick(['', ' ']));
};

/** How many of each kind: about as many as there are selections, figures, slips and pinyin in what the search is held to. */
const KINDS: readonly (readonly [Cut, number])[] = [
  [overPunctuation, 11],
  [overBlocks, 10],
  [figure, 7],
  [slip, 7],
  [sounds, 3],
];

/**
 * Different queries of every kind that readers ask: the query set, pieces of the texts, and what is cut out of reports in
 * other ways. The same for the same reports.
 */
export function firstQueries(records: readonly SearchRecord[]): string[] {
  const random = new Random(11);
  const queries = new Set(QUERIES.map(({ q }) => q));
  const most = queries.size + PIECES;
  // Some pieces are in the query set.
  for (const cut of randomPieces(records, 2 * PIECES, 5)) if (queries.size < most) queries.add(cut);
  for (const [cut, count] of KINDS)
    for (const wanted = queries.size + count; queries.size < wanted; ) {
      const query = cut(random, random.pick(records))?.trim();
      if (query !== undefined && query !== '') queries.add(query);
    }
  return [...queries];
}
