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
function csvRows(rows: Iterable<readonly CsvCell[]>): string {
  let text = '';
  for (const row of rows) text += line(row);
  return text;
}

function line(row: readonly CsvCell[]): string {
  let text = '';
  for (let place = 0; place < row.length; place += 1) {
    if (place > 0) text += ',';
    text += csvCell(row[place] ?? null);
  }
  return `${text}\r\n`;
}

/** What may not stand bare: what ends a cell, and blanks at either end, which a spreadsheet drops. */
const QUOTED = /[",\r\n]|^\s|\s$/;

/** A value between two commas. */
export function csvCell(value: CsvCell): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
