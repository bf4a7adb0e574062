import { expect, test } from 'vitest';
import { BlockReader } from '../../../src/search/build/block-reader.ts';
import { simplifications } from '../../../src/search/build/traditional.ts';
import { stretchesOf, WordPairs } from '../../../src/search/build/word-borders.ts';
import { blockRuns, gapTokens, phraseTokens } from '../../../src/search/words/tokenize.ts';
import { unitsOf } from '../../../src/search/words/units.ts';
import { seeded } from '../../bench/random.ts';

const ROUNDS = 4000;
const MOST = 14;
/** Pieces that texts are put together of: characters, numbers and words, and all that may stand between them. */
const PIECES = [
  ...Array.from('中国绩效準範標⼀⽉ぁア한ㄅก㈠㋀㎡𠮷⺀㍿①½'),
  ...'1 22 489 489 1000 ３ ４５６ 7.5 a Bc ISO ｄ % ％ ‰'.split(' '),
  ...Array.from('，,，,.．.。、；：！？…‥·•（）()〔〕「」《》"\'-—–_/~ 　\t\n\u00ad\u200b\u0301\ud840@￥$'),
];

const simplify = simplifications();

/** All that is known of a text, read unit by unit. */
function byUnits(text: string) {
  const units = unitsOf(text, simplify);
  const outer = (at: 0 | -1) => {
    const unit = units.at(at);
    return unit && [unit.kind, unit.text];
  };
  return {
    tokens: blockRuns<readonly string[]>(units, phraseTokens, gapTokens).flat(),
    ...{ first: outer(0), last: outer(-1), size: units.length },
    characters: units.flatMap((unit) => (unit.kind === 'han' ? unit.text : [])).join(''),
    pairs: [...new WordPairs(stretchesOf(units)).all()],
  };
}

function byBlocks(text: string, reader: BlockReader) {
  const { words, first, last, size, characters, pairs } = reader.read(text);
  const tokens = words.runs.flatMap(({ at, length }) => reader.runs.tokens.slice(at, at + length));
  expect(words.length).toBe(tokens.length);
  return {
    tokens,
    ...{ first: first && [first.kind, first.text], last: last && [last.kind, last.text], size },
    ...{ characters, pairs: [...pairs.all()] },
  };
}

test('texts cut at their breaks are read as they are unit by unit', () => {
  const random = seeded(11);
  const reader = new BlockReader(simplify);
  for (let round = 0; round < ROUNDS; round += 1) {
    const text = Array.from(
      { length: random.between(0, MOST) },
      () => PIECES[random.between(0, PIECES.length - 1)],
    ).join('');
    expect(byBlocks(text, reader), JSON.stringify(text)).toEqual(byUnits(text));
  }
});

/** Of the characters of the scripts with thousands of them, and of those without a meaning, one in so many. */
const [MANY, ONE_IN] = [/[\p{Script=Han}\p{Script=Hangul}\p{Co}\p{Cs}]/u, 17];

test('every character of the basic plane is read as it is by itself, between characters and in a number', () => {
  const reader = new BlockReader(simplify);
  for (let code = 0; code <= 0xffff; code += 1) {
    if (MANY.test(String.fromCharCode(code)) && code % ONE_IN > 0) continue;
    const char = String.fromCharCode(code);
    for (const text of [`中${char}文`, `1${char}489${char}中`])
      if (JSON.stringify(byBlocks(text, reader)) !== JSON.stringify(byUnits(text)))
        expect(byBlocks(text, reader), JSON.stringify(text)).toEqual(byUnits(text));
  }
});

test.each(['中文', '中 文', '中文ab', '中文，', '12，', 'a1 '])(
  'a text of any length is read: a hundred thousand times “%s”',
  (piece) => {
    const text = piece.repeat(100_000);
    const [read, wanted] = [byBlocks(text, new BlockReader(simplify)), byUnits(text)];
    // Told apart by a comparison that prints neither.
    expect(JSON.stringify(read) === JSON.stringify(wanted)).toBe(true);
  },
);
