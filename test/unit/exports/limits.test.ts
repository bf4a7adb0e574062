import { isDeepStrictEqual } from 'node:util';
import type { WorkBook } from '@e965/xlsx';
import { read, utils } from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { writeTemplate } from '../../../src/cli/template-workbook.ts';
import { readSpreadsheet } from '../../../src/desk/read/spreadsheet.ts';
import { readTemplate } from '../../../src/desk/template/read-template.ts';
import { workbookFile } from '../../../src/exports/data-files.ts';
import { writeBulkWorkbook } from '../../../src/exports/record-workbook/bulk-workbook.ts';
import { reportWorkingPaper } from '../../../src/exports/report-working-paper.ts';
import { LIMITS } from '../../../src/exports/workbook/limits.ts';
import { writeWorkbook } from '../../../src/exports/workbook/workbook.ts';
import { LONG_TEXTS_TEXT } from '../../../src/text/exports/long-texts.ts';
import type { Archive } from '../../../src/view/archive.ts';
import { createArchive } from '../../../src/view/archive.ts';
import type { ReportOverrides } from '../../support/report.ts';
import { makeContentOf, makeIndicator, makeReport } from '../../support/report.ts';
import { columnsOf } from '../../support/row-columns.ts';
import { recalculate } from '../../support/spreadsheet.ts';
import { WHOLE_REPORT } from '../../support/whole-report.ts';

// What Excel cannot hold: it would refuse the file, or "repair" it and let go what is too much.

const FACTS = { title: '试', creator: '试', modified: new Date('2024-01-01T00:00:00Z') };

/** One column of texts, in a sheet of the library and in one of many rows. */
const WRITERS = {
  library: (texts: readonly string[]) =>
    writeWorkbook(
      [{ name: '数', columns: [{ width: 10 }], rows: [['头'], ...texts.map((text) => [text])] }],
      FACTS,
    ),
  styled: (texts: readonly string[]) =>
    writeWorkbook(
      [
        {
          name: '数',
          columns: [{ width: 10 }],
          rows: [['头'], ...texts.map((value) => [{ value, role: 'note' as const }])],
        },
      ],
      FACTS,
    ),
  bulk: (texts: readonly string[]) =>
    writeBulkWorkbook(
      { name: '说明', columns: [{ width: 10 }], rows: [] },
      [
        {
          name: '数',
          columns: [{ heading: '头', width: 10, from: 0, draw: String }],
          rows: [
            columnsOf(
              texts.map((text) => [text]),
              1,
            ),
          ],
        },
      ],
      FACTS,
    ),
};

function columnOf(book: WorkBook, count: number): readonly unknown[] {
  return Array.from({ length: count }, (_, index) => {
    const cell = book.Sheets['数']?.[`A${index + 2}`];
    return cell?.t === 's' && cell.f === undefined ? cell.v : cell;
  });
}

/** The text that a cell says to stand on the sheet of long ones, put together again. */
function wholeText(book: WorkBook, cell: string): string {
  const [, characters, row] = /全文(\d+)个字符，见“超长文字”表第(\d+)行起〕$/.exec(cell) ?? [];
  const rows = utils.sheet_to_json<unknown[]>(book.Sheets[LONG_TEXTS_TEXT.sheet] ?? {}, {
    header: 1,
    blankrows: true,
  });
  const [, first = ''] = rows[Number(row) - 1] ?? [];
  const pieces = Number(String(first).split('/')[1]);
  const text = rows
    .slice(Number(row) - 1, Number(row) - 1 + pieces)
    .map(([, , piece]) => piece)
    .join('');
  expect(text.length).toBe(Number(characters));
  return text;
}

/** Nothing that a spreadsheet would refuse stands anywhere in the file. */
function expectSound(bytes: Uint8Array): WorkBook {
  for (const [name, part] of Object.entries(unzipSync(bytes))) {
    const xml = strFromU8(part);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML cannot hold.
    expect(xml, name).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
    expect((xml.match(/<hyperlink /g) ?? []).length, name).toBeLessThanOrEqual(LIMITS.links);
    for (const [, formula = ''] of xml.matchAll(/<f>([^<]*)<\/f>/g)) {
      expect(formula.length, name).toBeLessThanOrEqual(LIMITS.formula);
      for (const quoted of formula.match(/&quot;.*?&quot;|"[^"]*"/g) ?? []) {
        expect(quoted.length, name).toBeLessThanOrEqual(LIMITS.quoted + 12);
      }
    }
    for (const [, key, text = ''] of xml.matchAll(/ (prompt|error)="([^"]*)"/g)) {
      expect(text.length, name).toBeLessThanOrEqual(key === 'prompt' ? LIMITS.help : LIMITS.refusal);
    }
    for (const [, list = ''] of xml.matchAll(/<formula1>([^<]*)<\/formula1>/g)) {
      expect(list.length, name).toBeLessThanOrEqual(LIMITS.help);
    }
  }
  const book = read(bytes, { type: 'array' });
  expect(new Set(book.SheetNames.map((name) => name.toLowerCase())).size).toBe(book.SheetNames.length);
  for (const name of book.SheetNames) {
    expect(name.length).toBeLessThanOrEqual(LIMITS.name);
    expect(name).not.toMatch(/[[\]:*?/\\]|^'|'$|^$/);
    for (const [place, cell] of Object.entries(book.Sheets[name] ?? {})) {
      if (place.startsWith('!') || typeof cell.v !== 'string') continue;
      expect(cell.v.length, `${name} ${place}`).toBeLessThanOrEqual(LIMITS.cell);
      expect(cell.v.isWellFormed(), `${name} ${place}`).toBe(true);
      if (cell.l) expect(cell.l.Target.length).toBeLessThanOrEqual(LIMITS.address);
    }
  }
  return book;
}

const FILLS: readonly string[] = ['问', '𠮷', 'a𠮷', '题 ', '一\n', '_x0041_', '&<', ' '];
const LENGTHS = [-2, -1, 0, 1, 2].flatMap((by) => [LIMITS.cell + by, 2 * LIMITS.cell + by]).concat(150_000);
const LONG = FILLS.flatMap((fill) =>
  LENGTHS.map(
    (length) =>
      `始${fill
        .repeat(Math.ceil(length / fill.length))
        .slice(0, length - 2)
        .replace(/[\uD800-\uDBFF]$/, '')}终`,
  ),
);

describe.each(Object.entries(WRITERS))('in a workbook (%s)', (_name, write) => {
  test('a text of any length is there whole, and no cell holds more than it can', async () => {
    const book = expectSound(await write(LONG));
    const cells = columnOf(book, LONG.length);
    let cut = 0;
    for (const [index, text] of LONG.entries()) {
      const cell = String(cells[index]);
      if (text.length <= LIMITS.cell) {
        expect(cell === text, `${index}`).toBe(true);
        continue;
      }
      cut += 1;
      expect(cell.length).toBeGreaterThan(LIMITS.cell - 3);
      expect(text.startsWith(cell.slice(0, cell.lastIndexOf('……〔')))).toBe(true);
      expect(wholeText(book, cell) === text, `${index}`).toBe(true);
    }
    expect(cut).toBeGreaterThan(40);
  });

  test('nothing is added where nothing is too long', async () => {
    expect(read(await write(['短']), { type: 'array' }).SheetNames).not.toContain(LONG_TEXTS_TEXT.sheet);
  });

  const ODD = [
    ...['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', "'"].flatMap((sign) => [
      sign,
      `${sign}SUM(A1)`,
      `${sign}1`,
    ]),
    ...[
      '#VALUE!',
      '#REF!',
      '#N/A',
      '#NAME?',
      '#NULL!',
      '#DIV/0!',
      '#NUM!',
      '#GETTING_DATA',
      '#SPILL!',
      '#CALC!',
    ],
    ...['TRUE', '1e5', '0012', '2024-01-01', '_x0041_', '_xFFFE_', '1/2'],
    ...[...Array(0x20).keys(), 0x7f, 0x85, 0x2028, 0xfeff, 0xfffe, 0xffff]
      .filter((code) => code !== 0x0d)
      .map((code) => `甲${String.fromCharCode(code)}乙`),
  ];

  test('a text stays the text that it is, whatever it looks like', async () => {
    expect(columnOf(expectSound(await write(ODD)), ODD.length)).toEqual(ODD);
  });
});

test('a sheet has no more links than it can hold, and none too long; the addresses stand there all the same', async () => {
  const long = `https://example.org/${'a'.repeat(LIMITS.address)}`;
  const many = [
    long,
    ...Array.from({ length: LIMITS.links + 2 }, (_, index) => `https://example.org/${index}`),
  ];
  const bytes = await writeWorkbook(
    [{ name: '数', columns: [{ width: 10 }], rows: many.map((value) => [{ value, link: value }]) }],
    FACTS,
  );
  const xml = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  expect((xml.match(/<hyperlink /g) ?? []).length).toBe(LIMITS.links);
  expect((xml.match(/<c /g) ?? []).length).toBe(many.length);
  expect(xml).not.toContain('<hyperlink ref="A1"');
});

test('a formula that is too long gives way to its value', async () => {
  const sum = (terms: number) => Array.from({ length: terms }, () => '1').join('+');
  const rows = [[{ value: 5000, formula: sum(5000) }], [{ value: 4000, formula: sum(4000) }]];
  const book = expectSound(await writeWorkbook([{ name: '数', columns: [{ width: 9 }], rows }], FACTS));
  expect([book.Sheets['数']?.['A1'].v, book.Sheets['数']?.['A1'].f]).toEqual([5000, undefined]);
  expect(book.Sheets['数']?.['A2'].f).toHaveLength(7999);
});

const ORIGIN = { origin: 'https://example.org', base: '/' };
const archiveOf = (overrides: ReportOverrides): Archive =>
  createArchive(makeContentOf([makeReport(overrides)]), ORIGIN);

const FORMULA_NAMES = [
  '=产出',
  '>5',
  '<5',
  '<>',
  '产*',
  '产?',
  '产~出',
  '~',
  '"引"',
  '产'.repeat(255),
  '产'.repeat(256),
  '产'.repeat(300),
];

test.each(FORMULA_NAMES)('points below the name %j are summed as those below any other', async (name) => {
  const rows = [
    makeIndicator({ id: 'a', path: [name, '质量指标'], weight: '50', claimedScore: '50' }),
    makeIndicator({ id: 'b', path: ['产出指标', '质量指标'], weight: '40', claimedScore: '40' }),
  ];
  const archive = archiveOf({ ...WHOLE_REPORT, indicators: { rows } } as ReportOverrides);
  const cells = recalculate(await reportWorkingPaper(archive, '2023/example'));
  const sums = cells.filter(({ formula }) => /^SUM(?:IF|PRODUCT)/.test(formula));
  expect(sums.length).toBeGreaterThan(1);
  for (const { at, written, computed } of sums) expect(computed, at).toBe(written);
});

describe('a report of very long texts', () => {
  const text = (what: string) => `${what}${'说明甚长，逐条列出。'.repeat(4000)}${what}完`;
  const [finding, cause, reason, goal] = ['问题', '原因', '偏差', '目标'].map(text) as [
    string,
    string,
    string,
    string,
  ];
  const overrides = {
    ...WHOLE_REPORT,
    example: true,
    goals: { expected: goal, actual: goal },
    indicators: {
      rows: [makeIndicator({ id: 'a', weight: '90', claimedScore: '90', deviationReason: reason })],
    },
    findings: [{ id: 'finding-1', text: finding, category: 'execution', cause }],
    recommendations: [],
    rectifications: { absent: 'not-stated' },
  } as unknown as ReportOverrides;
  const archive = archiveOf(overrides);

  test.each([
    ['of the record', () => workbookFile(archive, 'whole'), [finding, cause, reason, goal]],
    ['of its year', () => workbookFile(archive, 2023), [finding, cause, reason, goal]],
    ['of its points', () => reportWorkingPaper(archive, '2023/example'), [reason]],
  ])(
    'loses none of them in the workbook %s, which carries its mark there too',
    async (_name, make, texts) => {
      const book = expectSound(await make());
      const cells = book.SheetNames.flatMap((name) =>
        Object.entries(book.Sheets[name] ?? {}).flatMap(([place, cell]) =>
          !place.startsWith('!') && String(cell.v).endsWith('行起〕') ? [String(cell.v)] : [],
        ),
      );
      const whole = cells.map((cell) => wholeText(book, cell));
      for (const one of texts) expect(whole.some((found) => found === one)).toBe(true);
      const rows = utils.sheet_to_json<unknown[]>(book.Sheets[LONG_TEXTS_TEXT.sheet] ?? {}, { header: 1 });
      expect(rows.slice(0, 2).flat().join('')).toContain('示例');
    },
  );

  test('comes back whole from a template', async () => {
    const odd = {
      ...overrides,
      title: `${'长 题'.repeat(15_000)}𠮷`,
      disclosure: { note: ` ${'　'.repeat(20_000)}甲乙${' '.repeat(20_000)}丙` },
    };
    const bytes = await writeTemplate(odd, FACTS.modified);
    expectSound(bytes);
    const back = readTemplate(await readSpreadsheet('填报表.xlsx', bytes));
    for (const key of ['title', 'goals', 'findings', 'indicators', 'disclosure'] as const) {
      expect(isDeepStrictEqual(back?.[key], (odd as Record<string, unknown>)[key]), key).toBe(true);
    }
  });
});
