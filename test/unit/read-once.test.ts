import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

// A value is read once: text becomes a number in the model and the reader. That no exact decimal is made of a text is
// a matter of types (`model/decimal.ts`) and of doors (`read-once`); this holds the numbers of the language itself.

const SRC = fileURLToPath(new URL('../../src', import.meta.url));
const READS = /\b(?:Number|BigInt|parseFloat|parseInt|Number\.parse(?:Float|Int))\(/g;
const ROOMS = ['archive', 'checks', 'charts', 'components', 'exports', 'integrations', 'layouts', 'pages'];
const MORE_ROOMS = ['scoring', 'search', 'styles', 'text', 'view'];
/** What an editor or a reader types, what a page keeps in its address, what a worker sends. */
const BROWSER = /(?:^|\/)browser\/|^components\/list\/|^components\/compare\/|^search\/runtime\//;

/** Every other place, with what it reads there. None of them reads a figure back that we printed. */
const ALLOWED: Readonly<Record<string, number>> = {
  // Decimal text is the form in which a figure keeps its data, for the page and for its download.
  'charts/parts.ts': 1,
  'charts/scale.ts': 1,
  'charts/scatter-chart.ts': 2,
  'charts/scatter-cross.ts': 6,
  'charts/scatter.ts': 4,
  'charts/trend.ts': 3,
  // Years, counts and numbers of documents in the words of a report.
  'checks/rules/document/doc-number.ts': 3,
  'checks/rules/number/chinese-count.ts': 1,
  'checks/rules/number/n-twice.ts': 1,
  'checks/rules/text/numbers.ts': 1,
  'checks/rules/time/dates.ts': 2,
  'checks/rules/time/y-mix.ts': 1,
  'checks/years.ts': 2,
  // A cell of a table is the published text; the other formats are made of it.
  'exports/parquet.ts': 2,
  'exports/record-workbook/table-sheet.ts': 2,
  // Addresses of years, and the month of a date.
  'integrations/incremental/path-keys.ts': 3,
  'pages/years/[year]/rows.json.ts': 1,
  'view/rectification-page.ts': 1,
  'view/report-cite-bibtex.ts': 1,
  // Encodings of the index, and amounts in what is searched for.
  'search/build/bytes.ts': 1,
  'search/build/pagefind-run.ts': 1,
  'search/build/tier.ts': 1,
  'search/files/cuts.ts': 1,
  'search/words/amount.ts': 2,
};

test('no number is made from a text but where text is read', () => {
  const found: Record<string, number> = {};
  for (const path of readdirSync(SRC, { recursive: true, encoding: 'utf8' })) {
    const room = path.split('/')[0] ?? '';
    if (![...ROOMS, ...MORE_ROOMS].includes(room) || BROWSER.test(path) || !/\.(?:ts|astro)$/.test(path))
      continue;
    const code = readFileSync(join(SRC, path), 'utf8').replace(/^\s*(?:\/\/|\*).*$/gm, '');
    const count = [...code.matchAll(READS)].length;
    if (count > 0) found[path] = count;
  }
  expect(found).toEqual(ALLOWED);
});
