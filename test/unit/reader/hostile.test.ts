import { describe, expect, test } from 'vitest';
import { ReportSchema } from '../../../src/model/report.ts';
import { STRAY } from '../../../src/narrative/characters.ts';
import { parseDocument } from '../../../src/reader/document.ts';
import { readJson } from '../../../src/reader/json/source.ts';
import { saveReport } from '../../../src/reader/report.ts';

const many = (count: number, row: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => row(index)).join(',\n');

/** The promise is ten seconds on a machine that does nothing else. */
const SECONDS = 10;

describe('a file of an allowed size that a machine or an enemy wrote', () => {
  test.each([
    ['300,000 unknown names', `{${many(300_000, (i) => `"k${i}":1`)}}`, 'FIELD_TOO_MANY'],
    ['400,000 times one name', `{${many(400_000, () => '"a":1')}}`, 'JSON_TOO_MANY'],
    ['the same on one line', `{${many(400_000, () => '"a":1').replaceAll('\n', '')}}`, 'JSON_TOO_MANY'],
    ['200,000 odd names', `{${many(200_000, (i) => `"a${i} ":1`)}}`, 'JSON_TOO_MANY'],
    ['200,000 long numbers', `[${many(200_000, (i) => `1.0000000000000000${i}1`)}]`, 'JSON_TOO_MANY'],
    ['a million empty rows', `{"findings":[${many(1_300_000, () => '{}')}]}`, 'JSON_TOO_MANY_ROWS'],
    ['49,000 empty rows', `{"findings":[${many(49_000, () => '{}')}]}`, 'FIELD_TOO_MANY'],
    [
      'as many indicators',
      `{"indicators":{"rows":[${many(22_000, (i) => `{"id":"a${i}","name":"x"}`)}]}}`,
      'FIELD_TOO_MANY',
    ],
    ['a million unseen characters', `{"title":"${'\u200b'.repeat(1_300_000)}"}`, 'JSON_TOO_MANY'],
    ['600,000 escaped ones', `{"title":"${'\\u202e'.repeat(600_000)}"}`, 'JSON_TOO_MANY'],
    [
      'an amount of four million digits',
      `{"funds":{"lines":[{"budget":"${'9'.repeat(3_900_000)}元"}]}}`,
      'FIELD',
    ],
  ])(
    '%s: it is answered in time, with what can be read and a count',
    (_, text, id) => {
      const started = process.cpuUsage();
      const bytes = new TextEncoder().encode(text);
      const { diagnostics } = parseDocument(bytes, 'report.json', ReportSchema, saveReport(2023));
      const { user, system } = process.cpuUsage(started);
      expect((user + system) / 1e6).toBeLessThan(SECONDS);
      expect(diagnostics.map((one) => one.id)).toContainEqual(expect.stringMatching(`^${id}`));
      expect(diagnostics.length).toBeLessThan(450);
      for (const { message, hint } of diagnostics) expect(`${message}${hint}`.length).toBeLessThan(2000);
    },
    60_000,
  );
});

describe('a character that nobody sees', () => {
  const CODES = [
    ...[
      0x01, 0x1b, 0x7f, 0x85, 0xad, 0x34f, 0x61c, 0x115f, 0x180e, 0x200b, 0x200e, 0x2028, 0x202e, 0x2060,
      0x2066,
    ],
    ...[
      0x2800, 0x3164, 0xd800, 0xdfff, 0xe000, 0xf8ff, 0xfdd0, 0xfeff, 0xffa0, 0xfffe, 0xffff, 0xe0041,
      0x10fffe,
    ],
  ];
  const escaped = (code: number): string =>
    JSON.stringify(String.fromCodePoint(code))
      .slice(1, -1)
      .replace(/[^\\\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  const name = (code: number): string => `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;

  test.each(CODES.map((code) => [name(code), escaped(code)] as const))(
    '%s is refused by name and place',
    (code, written) => {
      const { diagnostics } = readJson(`{\n"a": ["一二${written}三"]}`, 'site.json');
      expect(
        diagnostics.map(({ id, values, position }) => [id, values['code'], position?.line, position?.column]),
      ).toEqual([['JSON_CHARACTER', code, 2, 10]]);
    },
  );

  test('in a name too', () => {
    const [found] = readJson('{"ti\u202etle":1}', 'site.json').diagnostics;
    expect(found).toMatchObject({ id: 'JSON_KEY_INVISIBLE', values: { code: 'U+202E' } });
  });

  test('none is missed by the quick look', () => {
    const missed: string[] = [];
    for (let code = 0x7f; code <= 0xffff; code += 1) {
      const character = String.fromCharCode(code);
      if (code >= 0xd800 && code <= 0xdfff) continue;
      const found = readJson(`"${character}"`, 'x').diagnostics.length > 0;
      if (found !== STRAY.test(character)) missed.push(code.toString(16));
    }
    expect(missed).toEqual([]);
  });

  test.each(['第一段\\n第二段', '𠮷野家', '葛\\udb40\\udd00', '①②㎡℃', 'é', '한국', 'ａ１'])(
    '%s is text',
    (text) => {
      expect(readJson(`"${text}"`, 'x').diagnostics).toEqual([]);
    },
  );
});
