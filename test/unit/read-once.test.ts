import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

// A value is read once: text becomes a number in the model and the reader. That no exact decimal is made of a text is
// a matter of types (`model/decimal.ts`) and of doors (`read-once`); this holds the numbers of the language itself.

const SRC = fileURLToPath(new URL('../../src', import.meta.url));
const READS = /\b(?:Number|BigInt|parseFloat|parseInt|Number\.parse(?:Float|Int))\(/;
const ROOMS = /^(?:archive|checks|charts|components|exports|layouts|pages|scoring|text|view)\//;
/** What a reader types or a page keeps in its address, and what runs in the browser. */
const BROWSER = /(?:^|\/)browser\/|^components\/(?:list|compare)\//;

/** Places that read a number all the same. None of them reads a figure back that we printed. */
const ALLOWED: readonly string[] = [
  // Decimal text is the form in which a figure keeps its data, for the page and for its download.
  'charts/parts.ts',
  // A share of a drawing that becomes a length: drawn, not printed.
  'charts/picture.ts',
  'charts/scale.ts',
  'charts/scatter-chart.ts',
  'charts/scatter-cross.ts',
  'charts/scatter.ts',
  'charts/trend.ts',
  // Years, counts and numbers of documents in the words of a report.
  'checks/rules/document/doc-number.ts',
  'checks/rules/number/chinese-count.ts',
  'checks/rules/number/n-text.ts',
  'checks/rules/number/n-twice.ts',
  'checks/rules/text/numbers.ts',
  'checks/rules/time/dates.ts',
  'checks/rules/time/y-mix.ts',
  'checks/years.ts',
  // The width of a bar: drawn, not printed.
  'components/parts/Bar.astro',
  'components/report/head/Answers.astro',
  // The month of a date.
  'exports/citations/bibtex.ts',
  // A cell of a table is the published text; the other formats are made of it.
  'exports/parquet-column.ts',
  'exports/parquet.ts',
  // The numbers of styles and texts in a file that a library wrote.
  'exports/record-workbook/bulk-workbook.ts',
  'exports/record-workbook/table-sheet.ts',
  // Sizes in an archive, which are longer there than numbers are.
  'exports/zip-end.ts',
  // A year in an address, the code of a character.
  'pages/years/[year]/rows.json.ts',
  'view/rectification/rectification-page.ts',
  'view/report/remarks/marked-words.ts',
];

test('no number is made from a text but where text is read', () => {
  const reading = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((path) => {
    if (!ROOMS.test(path) || BROWSER.test(path) || !/\.(?:ts|astro)$/.test(path)) return false;
    return READS.test(readFileSync(join(SRC, path), 'utf8').replace(/^\s*(?:\/\/|\*).*$/gm, ''));
  });
  expect(reading.sort()).toEqual(ALLOWED);
});
