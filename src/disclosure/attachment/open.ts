import { groupBy } from '../../model/group.ts';
import { parseRows } from '../csv.ts';
import { readPage } from '../html.ts';
import { readCompound } from './compound.ts';
import { decodeAny } from './decode.ts';
import { readImage } from './image.ts';
import { EXTENSIONS, kindOf } from './kind.ts';
import { readLegacy } from './legacy.ts';
import { readParts } from './office.ts';
import { artInWorkbook } from './office-art.ts';
import type { AttachmentForm, OpenedAttachment, Spot } from './opened.ts';
import { fileSpot, Opening, Refusal } from './opened.ts';
import { mayShowPersons, pictureSize } from './picture-size.ts';
import { inlinePictures, isEmbedded, readArt, readPictures } from './pictures.ts';
import { richText } from './rich-text.ts';
import { unpackGzip, unpackZip } from './unpack.ts';
import { readWorkbook } from './workbook.ts';

/** Larger files are no attachment that a reader loads on a telephone. */
const LARGEST = 100 * 1024 * 1024;
/** A document in a document in an archive. */
const DEEPEST = 3;

/** What opens the two formats whose programs are large, fetched when a file needs them. */
export interface HeavyReaders {
  readonly pdf: () => Promise<Pick<typeof import('./pdf.ts'), 'readPdf'>>;
  readonly xls: () => Promise<Pick<typeof import('./xls.ts'), 'readOldWorkbook'>>;
}

const HEAVY: HeavyReaders = { pdf: () => import('./pdf.ts'), xls: () => import('./xls.ts') };

/**
 * Opens a file as far as any program can: its words, its tables, what it hides, and what nobody but a person can
 * read. Never throws for what is in the file; needs neither disk nor page.
 * @param name decides nothing but what the extension promises
 */
export async function openAttachment(
  name: string,
  bytes: Uint8Array,
  heavy: HeavyReaders = HEAVY,
): Promise<OpenedAttachment> {
  const opening = new Opening();
  const kind = kindOf(bytes);
  let form: AttachmentForm = kind.form;
  let refused: OpenedAttachment['refused'] = null;
  try {
    form = await read(name, bytes, opening, [], heavy);
  } catch (error) {
    refused = error instanceof Refusal ? error.reason : 'broken';
  }
  const { passages, tables, notices, unread, textLayer } = opening;
  return {
    form,
    mediaType: kind.mediaType,
    textLayer,
    passages,
    tables,
    notices,
    unread: merged(unread),
    refused,
  };
}

async function read(
  name: string,
  bytes: Uint8Array,
  opening: Opening,
  inside: readonly string[],
  heavy: HeavyReaders,
): Promise<AttachmentForm> {
  if (bytes.length === 0) throw new Refusal('empty');
  if (bytes.length > LARGEST) throw new Refusal('too-large');
  if (inside.length > DEEPEST) throw new Refusal('too-deep');
  const form = await readForm(name, bytes, opening, inside, heavy);
  if (/\.[A-Za-z0-9]{1,5}$/.test(name) && !EXTENSIONS[form].test(name))
    opening.notice('wrong-extension', fileSpot(inside));
  return form;
}

async function readForm(
  name: string,
  bytes: Uint8Array,
  opening: Opening,
  inside: readonly string[],
  heavy: HeavyReaders,
): Promise<AttachmentForm> {
  const kind = kindOf(bytes);
  const spot = fileSpot(inside);
  if (kind.container === 'image') {
    readImage(bytes, opening, spot);
    if (inside.length === 0) opening.cannotRead('image', spot);
    else if (mayShowPersons(pictureSize(bytes))) opening.cannotRead('pictures', spot);
    return 'image';
  }
  if (kind.container === 'pdf') {
    // Photographs lie in a PDF as they were taken.
    readImage(bytes, opening, spot);
    const { readPdf } = await heavy.pdf();
    for (const file of await readPdf(bytes, opening, inside)) {
      opening.notice('embedded', { inside, kind: 'part', name: file.name });
      await read(file.name, file.bytes, opening, [...inside, file.name], heavy);
    }
    return 'pdf';
  }
  if (kind.container === 'zip') return readZip(bytes, opening, inside, heavy);
  if (kind.container === 'compound') {
    const streams = readCompound(bytes);
    const workbook = streams.find(({ path }) => /^\/(?:Workbook|Book)$/i.test(path));
    if (workbook) {
      const { readOldWorkbook } = await heavy.xls();
      readOldWorkbook(bytes, opening, inside);
      readArt(artInWorkbook(workbook.bytes), opening, spot);
      return 'sheet';
    }
    const form = readLegacy(streams, opening, inside);
    if (form === null) opening.cannotRead('unknown-form', spot);
    return form ?? 'unknown';
  }
  if (kind.container === 'gzip') {
    const inner = name.replace(/\.gz$/i, '');
    await read(inner, unpackGzip(bytes), opening, [...inside, inner], heavy);
    return 'archive';
  }
  if (kind.container === 'rtf') {
    const { text, pictures } = richText(bytes);
    opening.text(spot, text);
    opening.cannotRead('pictures', spot, pictures);
    return 'word';
  }
  if (kind.container === 'text') return readText(name, decodeAny(bytes), opening, spot);
  opening.cannotRead('unknown-form', spot);
  return 'unknown';
}

/** A text is read as it stands, and as the table or page that its name says it is. */
function readText(name: string, text: string, opening: Opening, spot: Spot): AttachmentForm {
  const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  if (extension === 'csv' || extension === 'tsv') {
    opening.table(spot, parseRows(text, extension === 'csv' ? ',' : '\t'));
    return 'text';
  }
  if (EXTENSIONS.page.test(name) || /^\s*<(?:[a-z]|!doctype|!--|\?xml)/i.test(text)) {
    const { parts, tables } = readPage(text);
    for (const part of parts) opening.text(spot, part.text);
    for (const rows of tables) opening.table(spot, [...rows]);
    if (/<script\b|\son\w+\s*=|javascript:/i.test(text)) opening.notice('script', spot);
    opening.cannotRead('pictures', spot, inlinePictures(text));
    return 'page';
  }
  opening.text(spot, text);
  return 'text';
}

async function readZip(
  bytes: Uint8Array,
  opening: Opening,
  inside: readonly string[],
  heavy: HeavyReaders,
): Promise<AttachmentForm> {
  const parts = unpackZip(bytes, opening);
  const form = officeForm(parts);
  if (form === null) {
    for (const [name, part] of parts)
      if (part.length > 0) await read(name, part, opening, [...inside, name], heavy);
    return 'archive';
  }
  readParts(parts, opening, inside);
  if (parts.has('xl/workbook.xml')) readWorkbook(parts, opening, inside);
  readPictures(parts, opening, inside);
  for (const [name, part] of parts) {
    const spot: Spot = { inside, kind: 'part', name };
    if (part.length > 0 && isEmbedded(name)) {
      opening.notice('embedded', spot);
      await read(name, part, opening, [...inside, name], heavy);
    } else if (/^xl\/(?:worksheets|workbook).*\.bin$/.test(name)) opening.cannotRead('unknown-form', spot);
  }
  return form;
}

function officeForm(parts: ReadonlyMap<string, Uint8Array>): AttachmentForm | null {
  if (parts.has('word/document.xml') || parts.has('OFD.xml')) return 'word';
  if (parts.has('xl/workbook.xml') || parts.has('xl/workbook.bin')) return 'sheet';
  if (parts.has('ppt/presentation.xml')) return 'slides';
  const type = parts.get('mimetype');
  if (!type || !parts.has('content.xml')) return null;
  const said = decodeAny(type);
  return said.includes('spreadsheet') ? 'sheet' : said.includes('presentation') ? 'slides' : 'word';
}

/** The same of many pages or parts is said once, with how many. */
function merged(unread: OpenedAttachment['unread']): OpenedAttachment['unread'] {
  return [...groupBy(unread, ({ reason }) => reason).values()].flatMap((same) => {
    const [first] = same;
    return first ? [{ ...first, count: same.reduce((sum, { count }) => sum + count, 0) }] : [];
  });
}
