import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PackMender } from '../../../src/search/build/mended-packs.ts';
import { packsOf } from '../../../src/search/build/tier.ts';
import { WordChanges } from '../../../src/search/build/word-changes.ts';
import { WordCursor, WordsWriter } from '../../../src/search/build/words-file.ts';

/** How often each word stands on the only page of a part, so that some fill a pack and of others many lie in one. */
type Words = Readonly<Record<string, number>>;

const WORDS = fc.dictionary(
  fc.stringMatching(/^[ab]{3}[abx]{0,2}$/),
  fc.oneof(
    fc.constantFrom(3000, 5000, 9000),
    fc.nat({ max: 1500 }).map((count) => count + 1),
  ),
  { maxKeys: 16 },
);

function cursorOf(words: Words): WordCursor {
  const writer = new WordsWriter();
  for (const token of Object.keys(words).sort()) {
    const count = words[token] ?? 0;
    const positions = Array.from({ length: count }, (_, at) => at);
    // Of some words nothing common stands beside them, of others often, of others rather seldom.
    const before = positions.map((at) => (at % 3 === 1 ? (count % 3) * 1000 : 0));
    const behind = positions.map((at) => (at % 7 === 0 ? (count % 2) * (at % 5) : 0));
    writer.page(0, positions, 0, count, { before, behind });
    writer.end(token);
  }
  return new WordCursor(writer.take());
}

test('packs in which something changed, made anew out of what stands, are those that all parts give', () => {
  fc.assert(
    fc.property(
      fc.array(WORDS, { minLength: 1, maxLength: 4 }),
      fc.dictionary(fc.stringMatching(/^[ab]{3}[abx]{0,2}$/), fc.constantFrom(0, 1, 200, 4000, 9000), {
        maxKeys: 4,
      }),
      fc.nat({ max: 3 }),
      (parts, edits, which) => {
        const part = which % parts.length;
        const edited = Object.fromEntries(
          Object.entries({ ...parts[part], ...edits }).filter(([, count]) => count > 0),
        );
        const standing = [...packsOf(parts.map(cursorOf))];
        const changes = new WordChanges();
        changes.add(part, cursorOf(parts[part] ?? {}), cursorOf(edited));
        const mender = new PackMender(
          {
            cuts: standing.flatMap(({ cut }) => cut ?? []),
            read: (pack) => standing[pack]?.bytes ?? new Uint8Array(),
          },
          changes,
        );
        const mended = [...mender.packs()].map((pack) => ('kept' in pack ? standing[pack.kept] : pack));
        const anew = [...packsOf(parts.map((words, at) => cursorOf(at === part ? edited : words)))];
        expect(mended).toEqual(anew);
      },
    ),
    { numRuns: 150 },
  );
});

test('a word more makes the packs of its neighbours anew and no others', () => {
  const words = Object.fromEntries(Array.from('abcdefghij', (letter) => [`${letter}aa`, 9000]));
  const standing = [...packsOf([cursorOf(words)])];
  const changes = new WordChanges();
  changes.add(0, cursorOf(words), cursorOf({ ...words, eaax: 7 }));
  const read: number[] = [];
  const mender = new PackMender(
    {
      cuts: standing.flatMap(({ cut }) => cut ?? []),
      read: (pack) => {
        read.push(pack);
        return standing[pack]?.bytes ?? new Uint8Array();
      },
    },
    changes,
  );
  const made = [...mender.packs()].flatMap((pack) => ('kept' in pack ? [] : [pack]));
  expect(standing).toHaveLength(10);
  expect(made).toHaveLength(1);
  expect(new Set(read)).toEqual(new Set([4, 5]));
});
