import type { CompoundStream } from './compound.ts';
import { isGarbled } from './decode.ts';
import { artIn } from './office-art.ts';
import type { AttachmentForm, Opening, Spot } from './opened.ts';
import { fileSpot, Refusal } from './opened.ts';
import { readArt } from './pictures.ts';

/** What in Word 97–2003 and PowerPoint 97–2003 files stands between paragraphs, cells, fields and notes. */
const SEPARATORS: Readonly<Record<string, string>> = {
  '\u0007': ' | ',
  '\u000b': '\n',
  '\u000c': '\n',
  '\r': '\n',
  '\n': '\n',
  '\t': '\t',
};
/** The mark of a cell and after it that of its row. */
const END_OF_ROW = '\u0007\u0007';

/**
 * Reads Word and PowerPoint files of before 2007 and their WPS twins. `null` where it is another compound file.
 * @throws {Refusal} where there is a password
 */
export function readLegacy(
  streams: readonly CompoundStream[],
  opening: Opening,
  inside: readonly string[],
): AttachmentForm | null {
  const byPath = new Map(streams.map(({ path, bytes }) => [path, bytes]));
  if (byPath.has('/EncryptedPackage')) throw new Refusal('password');
  if (streams.some(({ path }) => /\/(?:_VBA_PROJECT|VBA\/dir|Macros\/)/i.test(path)))
    opening.notice('macro', fileSpot(inside));
  const summary = streams.filter(({ path }) => /SummaryInformation$/.test(path));
  for (const { path, bytes } of summary)
    opening.text({ inside, kind: 'part', name: path.slice(1) }, loose(bytes));
  readArt(
    streams.flatMap((stream) => [...artIn(stream.bytes)]),
    opening,
    fileSpot(inside),
  );
  const word = byPath.get('/WordDocument');
  if (word) {
    readWord(word, byPath, opening, fileSpot(inside));
    return 'word';
  }
  const slides = byPath.get('/PowerPoint Document');
  if (slides) {
    opening.text(fileSpot(inside), slideText(slides));
    return 'slides';
  }
  return null;
}

const ENCRYPTED = 0x0100;
const OTHER_TABLE = 0x0200;

/** Body, notes, headers, comments and boxes, from the table of pieces (MS-DOC §2.4.1), and what was left behind. */
function readWord(
  word: Uint8Array,
  streams: ReadonlyMap<string, Uint8Array>,
  opening: Opening,
  spot: Spot,
): void {
  if (word.length < 0x1aa) throw new Refusal('broken');
  const view = new DataView(word.buffer, word.byteOffset, word.byteLength);
  const flags = view.getUint16(0x0a, true);
  if (view.getUint16(0, true) !== 0xa5ec) throw new Refusal('broken');
  if ((flags & ENCRYPTED) !== 0) throw new Refusal('password');
  const table = streams.get((flags & OTHER_TABLE) === 0 ? '/0Table' : '/1Table') ?? new Uint8Array();
  const text = piecesOf(word, table, view.getUint32(0x1a2, true), view.getUint32(0x1a6, true));
  if (text === null || isGarbled(text)) opening.cannotRead('garbled', spot);
  opening.text(spot, readable(text ?? ''));
  // Deleted words stay in the stream; numbers among them would go out with the file.
  opening.text({ ...spot, kind: 'part', name: 'WordDocument' }, loose(word));
  const comments = view.getInt32(0x5c, true);
  if (comments > 0) opening.notice('comment', spot);
}

/** `null` where the table of pieces cannot be followed. */
function piecesOf(word: Uint8Array, table: Uint8Array, from: number, length: number): string | null {
  if (length === 0 || from + length > table.length) return null;
  const view = new DataView(table.buffer, table.byteOffset, table.byteLength);
  let at = from;
  while (at < from + length && view.getUint8(at) === 1) at += 3 + view.getUint16(at + 1, true);
  if (at + 5 > from + length || view.getUint8(at) !== 2) return null;
  const size = view.getUint32(at + 1, true);
  const count = Math.floor((size - 4) / 12);
  const start = at + 5;
  if (count < 1 || start + size > table.length) return null;
  const parts: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const characters =
      view.getUint32(start + (index + 1) * 4, true) - view.getUint32(start + index * 4, true);
    const place = view.getUint32(start + (count + 1) * 4 + index * 8 + 2, true);
    const isNarrow = (place & 0x40000000) !== 0;
    const offset = isNarrow ? (place & 0x3fffffff) >>> 1 : place & 0x3fffffff;
    const bytes = characters * (isNarrow ? 1 : 2);
    if (characters < 0 || offset + bytes > word.length) return null;
    const slice = word.subarray(offset, offset + bytes);
    parts.push(new TextDecoder(isNarrow ? 'windows-1252' : 'utf-16le').decode(slice));
  }
  return parts.join('');
}

/** Paragraphs and cells as lines; the marks of fields, pictures and notes left out, so that nothing joins by chance. */
function readable(text: string): string {
  return text.replaceAll(END_OF_ROW, '\n').replace(/\p{Cc}/gu, (mark) => SEPARATORS[mark] ?? ' ');
}

const CHARACTERS = 0x0fa0;
const BYTES = 0x0fa8;
const MOST_RECORDS = 1_000_000;

/** Texts of a presentation (MS-PPT §2.3.1): containers are walked into, atoms of text are read. */
function slideText(bytes: Uint8Array): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  let records = 0;
  for (let at = 0; at + 8 <= bytes.length && records < MOST_RECORDS; records += 1) {
    const isContainer = (view.getUint16(at, true) & 0x0f) === 0x0f;
    const type = view.getUint16(at + 2, true);
    const length = view.getUint32(at + 4, true);
    const body = bytes.subarray(at + 8, at + 8 + length);
    if (type === CHARACTERS) parts.push(new TextDecoder('utf-16le').decode(body));
    else if (type === BYTES) parts.push(new TextDecoder('windows-1252').decode(body));
    at += isContainer ? 8 : 8 + length;
  }
  return readable(parts.join('\n'));
}

/** Runs of characters that somebody can have written, as UTF-16 at either evenness and as GBK. */
export function loose(bytes: Uint8Array): string {
  const wide = [0, 1].map((shift) =>
    runsOf(
      new TextDecoder('utf-16le').decode(bytes.subarray(shift)),
      /[\u0020-\u007e\u3000-\u303f\u4e00-\u9fff\uff01-\uff5e]{6,}/g,
    ),
  );
  const narrow = runsOf(
    new TextDecoder('gb18030').decode(bytes),
    /[\u0020-\u007e\u3000-\u303f\u4e00-\u9fff\uff01-\uff5e]{6,}/g,
  );
  return [...wide, narrow].join('\n');
}

/** Random bytes read as UTF-16 look like rare characters; runs without a digit or a mark of a sentence are left out. */
function runsOf(text: string, pattern: RegExp): string {
  return (text.match(pattern) ?? []).filter((run) => /\d{4}|[，。：:、]/.test(run)).join('\n');
}
