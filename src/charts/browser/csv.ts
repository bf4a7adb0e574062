import type { ChartData } from '../chart.ts';

/** UTF-8 byte order mark: Excel and WPS need it to read Chinese. */
const BOM = '\uFEFF';

/** What spreadsheets take for the beginning of a formula; a negative number is none. */
const FORMULA = /^[=+@＝＋＠－\t\r\n]|^-(?!\d+(?:\.\d+)?$)/;

/** The figure's data as CSV: a row for each label, the series, then the words. */
export function chartCsv({ dimension, labels, series, words }: ChartData): string {
  const head = [dimension, ...series.map(({ name }) => name), ...words.map(({ label }) => label)];
  const rows = labels.map((label, index) => [
    label,
    ...series.map(({ values }) => values[index] ?? ''),
    ...words.map(({ values }) => values[index] ?? ''),
  ]);
  return BOM + [head, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/** Quoted where needed; a leading sign that a spreadsheet would run as a formula is made text. */
function cell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
