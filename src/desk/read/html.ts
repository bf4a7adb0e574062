import type { LeftOut } from '../proposal.ts';
import type { Block, Merge, RawCell, Source } from './source.ts';
import { gridOf } from './source.ts';

/** What is copied from a web page, a page that was saved, or what many systems export under the name of .xls. */
const BEGINS = /^[\s\uFEFF]*<(?:!doctype\s+html|html|head|meta|body|table|p|div|!--)[\s>-]/i;
const TOKEN = /<!--[\s\S]*?-->|<(\/?)([a-zA-Z][\w:-]*)([^<>]*)>|[^<]+|</g;
/** What parts words; everything else stands within a line. */
const LINES =
  /^(?:p|div|li|ul|ol|dl|dt|dd|h[1-6]|section|article|header|footer|center|blockquote|pre|hr|body|html)$/;
const UNREAD = /^(?:script|style|head|title|noscript|template|svg|select|textarea)$/;
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|wbr)$/;
const HIDDEN =
  /\bdisplay\s*:\s*none|\bvisibility\s*:\s*hidden|\bmso-hide\s*:\s*all|(?:^|\s)hidden(?=\s|=|$)/i;
const NAMED: Readonly<Record<string, string>> = {
  nbsp: ' ',
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  ge: '≥',
  le: '≤',
  times: '×',
  divide: '÷',
  permil: '‰',
  middot: '·',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  ldquo: '“',
  rdquo: '”',
  emsp: '　',
  ensp: ' ',
};

export function isHtml(text: string): boolean {
  return BEGINS.test(text) && /<\/(?:table|p|div|body|html)\s*>/i.test(text);
}

interface OpenTable {
  readonly raw: (RawCell | null)[][];
  readonly merges: Merge[];
  /** Places that a cell further up reaches down to, by row and column. */
  readonly taken: Set<string>;
  /** Text of the cell that stands open; `null` between cells. */
  cell: string | null;
  spans: { readonly rowSpan: number; readonly columnSpan: number };
}

/** Reads paragraphs and tables as a browser shows them: what is hidden is not read, and said to be there. */
export function readHtml(name: string, html: string): Source {
  const blocks: Block[] = [];
  const leftOut: LeftOut[] = [];
  const leave = (reason: LeftOut['reason']) => {
    if (!leftOut.some((one) => one.reason === reason))
      leftOut.push({ reason, text: '', at: { file: name, at: '' } });
  };
  let table: OpenTable | null = null;
  /** How many tables stand open inside each other: what is inside a cell is its words. */
  let depth = 0;
  let tables = 0;
  let paragraphs = 0;
  let words = '';
  /** The element whose content is not read, and how many of its name stand open in it. */
  let unread: { readonly tag: string; count: number } | null = null;
  const endLine = () => {
    const text = tidy(words);
    words = '';
    if (text === '') return;
    paragraphs += 1;
    blocks.push({ type: 'paragraph', text, at: { file: name, at: `第${paragraphs}段` } });
  };
  const say = (text: string) => {
    if (table === null) words += text;
    else if (table.cell !== null) table.cell += text;
  };
  const endTable = () => {
    if (table === null) return;
    endCell(table);
    tables += 1;
    const label = `第${tables}个表格`;
    const where = (row: number, column: number) => `${label} 第${row + 1}行第${column + 1}列`;
    const { raw, merges } = table;
    if (raw.length > 0) blocks.push({ type: 'grid', grid: gridOf(label, name, raw, merges, where) });
    table = null;
  };
  for (const [token, slash = '', tag = '', attributes = ''] of html.matchAll(TOKEN)) {
    const own = tag.toLowerCase();
    const opens = own !== '' && slash === '';
    if (unread !== null) {
      if (own === unread.tag) unread.count += opens ? 1 : -1;
      if (unread.count === 0) unread = null;
    } else if (own === '') {
      if (!token.startsWith('<!--')) say(plainText(token));
    } else if (opens && !VOID.test(own) && (UNREAD.test(own) || HIDDEN.test(attributes))) {
      if (!UNREAD.test(own)) leave('hidden-text');
      unread = { tag: own, count: 1 };
    } else if (own === 'img' && !HIDDEN.test(attributes)) leave('picture');
    else if (own === 'br') say('\n');
    else if (own === 'table') {
      depth = Math.max(0, depth + (opens ? 1 : -1));
      if (opens && depth === 1) {
        endLine();
        table = { raw: [], merges: [], taken: new Set(), cell: null, spans: ONE };
      } else if (depth === 0) endTable();
    } else if (table !== null && depth === 1 && own === 'tr') {
      endCell(table);
      if (opens) table.raw.push([]);
    } else if (table !== null && depth === 1 && (own === 'td' || own === 'th')) {
      endCell(table);
      if (opens) beginCell(table, attributes);
    } else if (LINES.test(own)) {
      if (table === null) endLine();
      else say('\n');
    }
  }
  endTable();
  endLine();
  return { name, form: 'document', blocks, leftOut };
}

const ONE = { rowSpan: 1, columnSpan: 1 };
/** A cell that says more reaches to the end of its table. */
const MOST_SPAN = 200;

function beginCell(table: OpenTable, attributes: string): void {
  const span = (attribute: string) => {
    const [, digits] = new RegExp(`\\b${attribute}\\s*=\\s*["']?\\s*(\\d{1,4})`, 'i').exec(attributes) ?? [];
    return Math.min(MOST_SPAN, Math.max(1, Number(digits ?? 1)));
  };
  table.cell = '';
  table.spans = { rowSpan: span('rowspan'), columnSpan: span('colspan') };
  if (table.raw.length === 0) table.raw.push([]);
}

/** Puts the cell that stands open at the first free place of its row. */
function endCell(table: OpenTable): void {
  const { raw, merges, taken, cell, spans } = table;
  const line = raw.at(-1);
  if (cell === null || line === undefined) return;
  const row = raw.length - 1;
  while (taken.has(`${row}/${line.length}`)) line.push(null);
  const column = line.length;
  line.push({ text: tidy(cell), isBareNumber: true });
  for (let more = 1; more < spans.columnSpan; more += 1) line.push(null);
  for (let down = 1; down < spans.rowSpan; down += 1)
    for (let right = 0; right < spans.columnSpan; right += 1) taken.add(`${row + down}/${column + right}`);
  if (spans.rowSpan > 1 || spans.columnSpan > 1) merges.push({ row, column, ...spans });
  table.cell = null;
}

/** Line ends of the file are blanks, as in a browser. */
function plainText(text: string): string {
  return text
    .replace(/[\r\n\t]+\s*/g, /\p{Script=Han}/u.test(text) ? '' : ' ')
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/gi, (whole, ten, sixteen, name) => {
      if (name !== undefined) return NAMED[String(name).toLowerCase()] ?? whole;
      const code = ten === undefined ? Number.parseInt(String(sixteen), 16) : Number(ten);
      return code > 31 && code < 0x110000 ? String.fromCodePoint(code) : ' ';
    });
}

function tidy(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}
