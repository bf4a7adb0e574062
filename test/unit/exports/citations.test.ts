import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bibtexEntry } from '../../../src/exports/citations/bibtex.ts';
import { risRecord } from '../../../src/exports/citations/ris.ts';
import { CITATION } from '../../support/citation.ts';

/** A small reader of BibTeX that knows nothing of the writer: counts braces as BibTeX does, and undoes TeX. */
function readBibtex(text: string): { key: string; fields: Record<string, string> } {
  const head = /^@(\w+)\{([^,\s{}]+),\n/.exec(text);
  if (!head) throw new Error(`no entry: ${text}`);
  const fields: Record<string, string> = {};
  let at = head[0].length;
  while (text.charAt(at) !== '}') {
    const name = /^\s*(\w+)\s*=\s*\{/.exec(text.slice(at));
    if (!name) throw new Error(`no field at ${text.slice(at)}`);
    at += name[0].length;
    let depth = 1;
    let value = '';
    for (; depth > 0; at += 1) {
      const letter = text.charAt(at);
      if (letter === '') throw new Error('braces do not close');
      if (letter === '{') depth += 1;
      if (letter === '}') depth -= 1;
      if (depth > 0) value += letter;
    }
    fields[name[1] ?? ''] = value;
    const comma = /^,\n/.exec(text.slice(at));
    if (!comma) throw new Error('no comma');
    at += 2;
  }
  return { key: head[2] ?? '', fields };
}

const TEX: Record<string, string> = {
  textbackslash: '\\',
  textbraceleft: '{',
  textbraceright: '}',
  textasciitilde: '~',
  textasciicircum: '^',
};

const untex = (value: string) =>
  value
    .replace(/^\{([\s\S]*)\}$/, '$1')
    .replace(/\\([a-z]+)\{\}|\\([$&#_%])/g, (_all, word: string, sign: string) => sign ?? TEX[word] ?? '?');

function readRis(text: string): Record<string, string> {
  const lines = text.split('\r\n');
  expect(lines.pop()).toBe('');
  return Object.fromEntries(
    lines.map((line) => {
      const match = /^([A-Z][A-Z0-9]) {2}- (.*)$/.exec(line);
      if (!match) throw new Error(`not a line of RIS: ${line}`);
      return [match[1], match[2]];
    }),
  );
}

/** As text may come from a title: any letters, and those that these formats are made of. */
const hostile = fc
  .string({
    unit: fc.oneof(
      fc.constantFrom(...'\\{}$&#^_~%,=@"\n\r\t 绩效'),
      fc.string({ minLength: 1, maxLength: 1 }),
    ),
  })
  .map((text) => text.replace(/\s+/g, ' ').trim());

describe('BibTeX and RIS', () => {
  test('say the same as the reference', () => {
    const bibtex = readBibtex(bibtexEntry({ ...CITATION, version: 2, example: true }));
    expect(bibtex.key).toBe(CITATION.key);
    expect(
      Object.fromEntries(Object.entries(bibtex.fields).map(([key, value]) => [key, untex(value)])),
    ).toEqual({
      title: CITATION.title,
      author: CITATION.author,
      institution: CITATION.publisher,
      type: CITATION.type,
      year: '2024',
      month: '8',
      edition: '2',
      url: CITATION.url,
      language: 'chinese',
      note: '示例数据，虚构',
    });
    expect(readRis(risRecord(CITATION))).toEqual({
      TY: 'RPRT',
      ID: CITATION.key,
      TI: CITATION.title,
      AU: CITATION.author,
      PB: CITATION.publisher,
      M3: CITATION.type,
      PY: '2024',
      DA: '2024/08/20/',
      LA: 'zh',
      UR: CITATION.url,
      ER: '',
    });
  });

  test('survive every title', () => {
    fc.assert(
      fc.property(hostile, hostile, (title, author) => {
        const citation = { ...CITATION, title, author };
        const { fields } = readBibtex(bibtexEntry(citation));
        expect([untex(fields['title'] ?? ''), untex(fields['author'] ?? '')]).toEqual([title, author]);
        const ris = readRis(risRecord(citation));
        expect([ris['TI'], ris['AU'], ris['UR']]).toEqual([
          title,
          author.replaceAll(',', '，'),
          citation.url,
        ]);
      }),
    );
  });

  test('give a year alone where no more is known, and none where nothing is', () => {
    const year = { ...CITATION, date: '2024' };
    expect(readBibtex(bibtexEntry(year)).fields).toMatchObject({ year: '2024' });
    expect(readBibtex(bibtexEntry(year)).fields).not.toHaveProperty('month');
    expect(readRis(risRecord(year))['DA']).toBe('2024///');
    expect(readRis(risRecord({ ...CITATION, date: null }))).not.toHaveProperty('PY');
  });
});
