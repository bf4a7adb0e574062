/** `null` is an empty cell: not stated is not zero. */
export type CsvCell = string | number | boolean | null;

/** Excel and WPS take a file without it for GBK. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * What spreadsheets take for the beginning of a formula; in East Asian settings also in full width. A negative number
 * or share begins with a sign and is none.
 */
const FORMULA = /^(?:[=+@＝＋＠\t\r\n]|[-－](?!\d[\d,]*(?:\.\d+)?[%％]?$))/;

/**
 * A CSV file for spreadsheets, RFC 4180: byte order mark, CRLF line ends, and a leading apostrophe before text that a
 * spreadsheet would run as a formula.
 */
export function csvFile(header: readonly string[], rows: Iterable<readonly CsvCell[]>): string {
  return csvHead(header) + csvRows(rows);
}

/** The first line of a file, with the mark that comes before it. */
export function csvHead(header: readonly string[]): string {
  return BYTE_ORDER_MARK + line(header);
}

/** Lines below the head. */
export function csvRows(rows: Iterable<readonly CsvCell[]>): string {
  let text = '';
  for (const row of rows) text += line(row);
  return text;
}

/**
 * The lines of {@link csvRows} in two forms at once: what is the same in both is written once.
 * @param other what a cell of a column is in the other form; columns without stand as they are
 */
export function csvRowsTwice(
  rows: Iterable<readonly CsvCell[]>,
  other: readonly (((value: CsvCell) => CsvCell) | null)[],
): readonly [string, string] {
  let [text, otherText] = ['', ''];
  for (const row of rows) {
    for (let place = 0; place < row.length; place += 1) {
      const value = row[place] ?? null;
      const written = place > 0 ? `,${cell(value)}` : cell(value);
      const change = other[place] ?? null;
      text += written;
      if (change === null) otherText += written;
      else otherText += place > 0 ? `,${cell(change(value))}` : cell(change(value));
    }
    text += '\r\n';
    otherText += '\r\n';
  }
  return [text, otherText];
}

function line(row: readonly CsvCell[]): string {
  let text = '';
  for (let place = 0; place < row.length; place += 1) {
    if (place > 0) text += ',';
    text += cell(row[place] ?? null);
  }
  return `${text}\r\n`;
}

/** What may not stand bare: what ends a cell, and blanks at either end, which a spreadsheet drops. */
const QUOTED = /[",\r\n]|^\s|\s$/;

function cell(value: CsvCell): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
