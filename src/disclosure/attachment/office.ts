import { decodeAny } from './decode.ts';
import { attribute, walkMarkup } from './markup.ts';
import type { NoticeKind, Opening, Spot } from './opened.ts';

/** Elements after which a new line begins. */
const LINES = new Set([
  'p',
  'h',
  'br',
  'cr',
  'si',
  'comment',
  'TextObject',
  'annotation',
  'Default',
  'Override',
]);
/** Elements that are a table, a row and a cell, in Word, PowerPoint and OpenDocument. */
const TABLES = new Set(['tbl', 'table']);
const ROWS = new Set(['tr', 'table-row']);
const CELLS = new Set(['tc', 'table-cell', 'covered-table-cell']);
/** Attributes in which somebody wrote words: what a picture shows, where a link leads. */
const SPOKEN = ['descr', 'title', 'alt', 'Target', 'href', 'tooltip', 'initials'] as const;

/** What elements say about a document, by their local names. */
const TELLING: Readonly<Record<string, NoticeKind>> = {
  ...{ del: 'revision', ins: 'revision', moveFrom: 'revision', 'tracked-changes': 'revision' },
  ...{ vanish: 'hidden-text', comment: 'comment', annotation: 'comment', cm: 'comment' },
};

/** Words of a document in XML, and its tables row by row; what tables hold is not in the text again. */
export interface DocumentWords {
  readonly text: string;
  readonly tables: readonly (readonly (readonly string[])[])[];
  readonly notices: ReadonlyMap<NoticeKind, number>;
}

export function documentWords(xml: string): DocumentWords {
  const tables: string[][][] = [];
  const open: { rows: string[][]; cell: string[] }[] = [];
  const words: string[] = [];
  const notices = new Map<NoticeKind, number>();
  const write = (text: string) => (open.at(-1)?.cell ?? words).push(text);
  for (const event of walkMarkup(xml)) {
    if (event.kind === 'text') {
      write(event.text);
      continue;
    }
    const { name } = event;
    if (event.kind === 'open') {
      const telling = tellingOf(name, event.attributes);
      if (telling) notices.set(telling, (notices.get(telling) ?? 0) + 1);
      for (const spoken of SPOKEN) {
        const said = event.attributes.includes(spoken) ? attribute(event.attributes, spoken) : undefined;
        if (said !== undefined) write(`\n${said}\n`);
      }
      if (TABLES.has(name) && !event.isEmpty) open.push({ rows: [], cell: [] });
      else if (ROWS.has(name)) open.at(-1)?.rows.push([]);
      else if (CELLS.has(name)) open.at(-1)?.cell.splice(0);
      else if (name === 'tab' || name === 's') write(' ');
      if (event.isEmpty && LINES.has(name)) write('\n');
      continue;
    }
    if (LINES.has(name)) write('\n');
    const table = open.at(-1);
    if (CELLS.has(name) && table) table.rows.at(-1)?.push(table.cell.splice(0).join('').trim());
    if (TABLES.has(name) && table) {
      open.pop();
      words.push(...table.cell, '\n');
      if (table.rows.length > 0) tables.push(table.rows);
    }
  }
  // What an unclosed table holds is text too.
  for (const { rows, cell } of open) words.push(rows.map((row) => row.join(' | ')).join('\n'), ...cell);
  return { text: words.join(''), tables, notices };
}

function tellingOf(name: string, attributes: string): NoticeKind | undefined {
  // A setting that is switched off, `<w:vanish w:val="0"/>`, and a revision of a table's borders tell nothing.
  const value = name === 'vanish' ? attribute(attributes, 'val') : undefined;
  if (value === '0' || value === 'false') return undefined;
  return Object.hasOwn(TELLING, name) ? TELLING[name] : undefined;
}

/** Parts with nothing that anybody wrote: looks, fonts, the list of the parts. */
const WORDLESS =
  /(?:^|\/)(?:styles|stylesWithEffects|theme\d*|fontTable|webSettings|settings|numbering|\[Content_Types\]|tableStyles|presProps|viewProps|manifest|calcChain|sheet\d+)\.xml$|(?:^|\/)theme\/|slideLayouts\/|slideMasters\/|sheetMetadata/i;

/** Reads the words of every part of an office document, whichever of them a program shows. */
export function readParts(
  parts: ReadonlyMap<string, Uint8Array>,
  opening: Opening,
  inside: readonly string[],
): void {
  for (const [name, bytes] of parts) {
    if (!/\.(?:xml|rels|vml|svg)$/i.test(name) || WORDLESS.test(name)) continue;
    const spot = spotOf(name, inside);
    const words = documentWords(decodeAny(bytes));
    opening.text(spot, words.text);
    for (const rows of words.tables) opening.table(spot, [...rows]);
    for (const [kind, count] of words.notices) opening.notice(kind, spot, count);
    if (/^docProps\/core\.xml$|^meta\.xml$/.test(name)) noticeAuthor(decodeAny(bytes), opening, spot);
    if (
      /^ppt\/slides\/slide\d+\.xml$/.test(name) &&
      /<p:sld\b[^>]*\bshow="(?:0|false)"/.test(decodeAny(bytes))
    )
      opening.notice('hidden-slide', spot);
    if (/\.rels$/.test(name)) noticeLinks(decodeAny(bytes), opening, spot);
    if (/^content\.xml$/.test(name) && /table:display="false"/.test(decodeAny(bytes)))
      opening.notice('hidden-sheet', spot);
  }
  for (const name of parts.keys()) {
    if (/vbaProject\.bin$|macrosheets\/|^Basic\/.*\.xml$/i.test(name) && !/script-l[bc]\.xml$/.test(name))
      opening.notice('macro', spotOf(name, inside));
  }
}

function spotOf(name: string, inside: readonly string[]): Spot {
  const page = /^ppt\/(?:slides|notesSlides)\/(?:slide|notesSlide)(\d+)\.xml$/.exec(name)?.[1];
  if (page !== undefined) return { inside, kind: 'page', name: page };
  if (/^(?:word\/document|content)\.xml$/.test(name)) return { inside, kind: 'file', name: '' };
  return { inside, kind: 'part', name };
}

function noticeAuthor(xml: string, opening: Opening, spot: Spot): void {
  const names = [...xml.matchAll(/<(?:dc:creator|cp:lastModifiedBy|meta:initial-creator)>([^<]+)</g)];
  opening.notice('author', spot, names.filter(([, name = '']) => name.trim() !== '').length);
}

/** Data fetched from elsewhere when the file is opened; a link that a reader follows is none. */
function noticeLinks(xml: string, opening: Opening, spot: Spot): void {
  const external = [...xml.matchAll(/<Relationship\b[^>]*TargetMode="External"[^>]*>/g)];
  const fetched = external.filter(([tag]) => !/\/hyperlink"/.test(tag));
  opening.notice('external-link', spot, fetched.length);
}
