/** Reads comma- or tab-separated text (RFC 4180) into rows of cells; never fails. */
export function parseRows(text: string, separator: ',' | '\t'): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (let at = 0; at <= text.length; ) {
    const [cell, end] = text.charAt(at) === '"' ? quoted(text, at) : plain(text, at, separator);
    row.push(cell);
    const next = text.charAt(end);
    at = end + (next === '\r' && text.charAt(end + 1) === '\n' ? 2 : 1);
    if (next === separator) continue;
    rows.push(row);
    row = [];
    if (at >= text.length) break;
  }
  return rows;
}

function plain(text: string, from: number, separator: string): [cell: string, end: number] {
  let end = from;
  while (end < text.length && text.charAt(end) !== separator && !/[\r\n]/.test(text.charAt(end))) end += 1;
  return [text.slice(from, end), end];
}

/** A quote inside is written twice; what follows the closing quote up to the separator is dropped. */
function quoted(text: string, from: number): [cell: string, end: number] {
  let end = from + 1;
  while (end < text.length && (text.charAt(end) !== '"' || text.charAt(end + 1) === '"')) {
    end += text.charAt(end) === '"' ? 2 : 1;
  }
  return [text.slice(from + 1, end).replaceAll('""', '"'), Math.min(end + 1, text.length)];
}
