import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

// Readers and editors have browsers of 2023: the last of Windows 7 is Chromium 109. Their scripts are made of these rooms.

const ROOMS = [
  'archive',
  'browser',
  'charts',
  'checks',
  'components',
  'desk',
  'disclosure',
  'model',
  'narrative',
]
  .concat([
    'reader',
    'scoring',
    'search/browser',
    'search/files',
    'search/runtime',
    'search/words',
    'text',
    'view',
  ])
  .map((room) => join('src', room));

/** What came into Chromium after 109, as far as anybody is likely to write it. */
const LATER = [
  /\.(?:toSorted|toReversed|toSpliced)\(/,
  /\.with\(/,
  /\b(?:Map|Object)\.groupBy\(/,
  /\bArray\.fromAsync\(/,
  /\bPromise\.(?:withResolvers|try)\(/,
  /\bURL\.(?:canParse|parse)\(/,
  // Zod has a method of the same name, which takes a list.
  /\.union\((?!\[)/,
  /\.(?:intersection|difference|symmetricDifference|isSubsetOf|isSupersetOf|isDisjointFrom)\(/,
  /\.(?:values|keys|entries)\(\)\s*\.(?:map|filter|toArray|some|every|find|reduce|flatMap|take|drop|forEach)\(/,
  /\.(?:isWellFormed|toWellFormed|transferToFixedLength)\(/,
  /\b(?:Iterator\.from|RegExp\.escape|Math\.sumPrecise|Uint8Array\.from(?:Base64|Hex))\(/,
];

/** Of style sheets, where nothing stands in for it. */
const LATER_STYLE = [
  /@media[^{]*\(scripting/,
  /\b(?:color-mix|light-dark)\(/,
  /@(?:scope|starting-style)\b/,
  /^\s*&/m,
];

const below = (folder: string, kind: RegExp): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => kind.test(name))
    .map((name) => join(folder, name));

function used(files: readonly string[], later: readonly RegExp[]): readonly string[] {
  expect(files.length).toBeGreaterThan(10);
  return files.flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    return later.flatMap((one) => one.exec(text)?.map((found) => `${file}: ${found}`) ?? []);
  });
}

test('no script of a page or of a worker uses what Chromium 109 does not have', () => {
  const files = ROOMS.flatMap((room) => below(room, /\.(?:ts|astro)$/));
  expect(used(files, LATER)).toEqual([]);
});

test('no style sheet needs what Chromium 109 does not have', () => {
  expect(used(below('src/styles', /\.css$/), LATER_STYLE)).toEqual([]);
});

test('a colour that lets its ground through is the one that does not', () => {
  const styles = ['tokens.css', 'print/print.css'].map((name) =>
    readFileSync(join('src/styles', name), 'utf8'),
  );
  const pairs = [...styles.join('').matchAll(/--bar: #(\w\w)(\w\w)(\w\w);[^}]*?--bar-rgb: ([\d ]+);/g)];
  expect(pairs).toHaveLength(3);
  for (const [, red, green, blue, parts] of pairs)
    expect(parts).toBe([red, green, blue].map((part) => Number.parseInt(part ?? '', 16)).join(' '));
});

test.each([
  ['[3, 1].toSorted()', LATER],
  ['Map.groupBy(list, key)', LATER],
  ['a.union(b)', LATER],
  ['@media (scripting: none) {', LATER_STYLE],
  ['a {\n  & b {}\n}', LATER_STYLE],
])('%s is seen', (text, later) => {
  expect(later.some((one) => one.test(text))).toBe(true);
});
