/** One CSV cell, RFC 4180. `null` is an empty cell: not stated is not zero. */
function cell(value: string | number | boolean | null): string {
  if (value === null) return '';
  const text = String(value);
  return /[",\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * A CSV file for spreadsheets: byte order mark (Excel and WPS take a file without one for GBK), CRLF line ends, and a
 * leading apostrophe before text that a spreadsheet would run as a formula.
 */
export function csvFile(
  header: readonly string[],
  rows: readonly (readonly (string | number | boolean | null)[])[],
): string {
  const lines = [header, ...rows].map((row) => row.map((value) => cell(defuse(value))).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

/** What spreadsheets take for the beginning of a formula; in East Asian settings also in full width. */
const FORMULA = /^[=+@＝＋＠－\t\r\n]|^-(?!\d+(?:\.\d+)?$)/;

function defuse<T extends string | number | boolean | null>(value: T): T | string {
  return typeof value === 'string' && FORMULA.test(value) ? `'${value}` : value;
}
