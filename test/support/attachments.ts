import { CFB, utils, write } from '@e965/xlsx';
import { strToU8, zlibSync } from 'fflate';
import { zipped as zippedFiles } from '../../src/exports/zip-file.ts';

/** Files as offices publish them, put together byte by byte, so that a test can hide in them what it likes. */

export interface PdfOptions {
  readonly compressed?: boolean;
  /** Paints a black bar over the text, after it. */
  readonly covered?: boolean;
  /** Paints a grey ground below the text, before it. */
  readonly ground?: boolean;
  /** A page that is a picture instead of text. */
  readonly scanned?: boolean;
  /** Paints as many pictures of this size beside the text of each page. */
  readonly pictures?: { readonly width: number; readonly height: number; readonly count: number };
  readonly author?: string;
  /** A comment pinned to the page. */
  readonly comment?: string;
}

/** A PDF with a page for each text. Every character has its own glyph code and a table that says what it means. */
export function pdf(pages: readonly string[], options: PdfOptions = {}): Uint8Array {
  const objects: (string | Uint8Array)[] = [];
  const add = (object: string | Uint8Array): number => objects.push(object);
  const stream = (text: string, extra = ''): Uint8Array => {
    const plain = strToU8(text, true);
    const data = options.compressed ? zlibSync(plain) : plain;
    const filter = options.compressed ? '/Filter/FlateDecode' : '';
    return bytesOf(`<<${extra}${filter}/Length ${data.length}>>stream\n`, data, '\nendstream');
  };
  const characters = [...new Set(pages.join(''))];
  const codeOf = (char: string) => (characters.indexOf(char) + 1).toString(16).padStart(4, '0');
  const unicode = (char: string) =>
    [...char].map((one) => one.charCodeAt(0).toString(16).padStart(4, '0')).join('');
  const catalog = add('');
  const tree = add('');
  const table = add(
    stream(
      [
        '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /T def /CMapType 2 def',
        '1 begincodespacerange <0000> <ffff> endcodespacerange',
        ...characters.map((char) => `1 beginbfchar <${codeOf(char)}> <${unicode(char)}> endbfchar`),
        'endcmap end end',
      ].join('\n'),
    ),
  );
  const inner = add(
    '<</Type/Font/Subtype/CIDFontType2/BaseFont/T/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 1000>>',
  );
  const font = add(
    `<</Type/Font/Subtype/Type0/BaseFont/T/Encoding/Identity-H/DescendantFonts[${inner} 0 R]/ToUnicode ${table} 0 R>>`,
  );
  const picture = add(
    bytesOf(
      '<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Length 1>>stream\n',
      Uint8Array.of(128),
      '\nendstream',
    ),
  );
  const { width = 1, height = 1, count = 0 } = options.pictures ?? {};
  const beside = Array.from({ length: count }, () =>
    add(
      bytesOf(
        `<</Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace/DeviceGray/BitsPerComponent 8/Length ${width * height}>>stream\n`,
        new Uint8Array(width * height),
        '\nendstream',
      ),
    ),
  );
  const names = beside.map((object, index) => `/P${index} ${object} 0 R`).join('');
  const kids = pages.map((text) => {
    const words = text
      .split('\n')
      .map((line, index) => `BT /F 12 Tf 50 ${700 - index * 20} Td <${[...line].map(codeOf).join('')}> Tj ET`)
      .join('\n');
    const drawn = [
      options.ground ? '0.9 g 40 600 500 120 re f 0 g' : '',
      options.scanned ? 'q 500 0 0 700 0 0 cm /I Do Q' : words,
      ...beside.map((_, index) => `q 20 0 0 20 0 ${index * 20} cm /P${index} Do Q`),
      options.covered ? '0 g 48 695 400 16 re f' : '',
    ];
    const content = add(stream(drawn.join('\n')));
    const notes = options.comment
      ? `/Annots[<</Type/Annot/Subtype/Text/Rect[0 0 9 9]/Contents${utf16(options.comment)}>>]`
      : '';
    return add(
      `<</Type/Page/Parent ${tree} 0 R/MediaBox[0 0 595 842]/Contents ${content} 0 R/Resources<</Font<</F ${font} 0 R>>/XObject<</I ${picture} 0 R${names}>>>>${notes}>>`,
    );
  });
  objects[catalog - 1] = `<</Type/Catalog/Pages ${tree} 0 R>>`;
  objects[tree - 1] =
    `<</Type/Pages/Count ${kids.length}/Kids[${kids.map((kid) => `${kid} 0 R`).join(' ')}]>>`;
  const info = add(`<<${options.author === undefined ? '' : `/Author${utf16(options.author)}`}>>`);
  return assembled(objects, catalog, info);
}

function utf16(text: string): string {
  const units = Array.from({ length: text.length }, (_, at) =>
    text.charCodeAt(at).toString(16).padStart(4, '0'),
  );
  return `<feff${units.join('')}>`;
}

function assembled(objects: readonly (string | Uint8Array)[], root: number, info: number): Uint8Array {
  let whole = bytesOf('%PDF-1.7\n');
  const offsets = objects.map((object, index) => {
    const at = whole.length;
    whole = bytesOf(whole, `${index + 1} 0 obj\n`, object, '\nendobj\n');
    return at;
  });
  const rows = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  return bytesOf(
    whole,
    `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer<</Size ${size}/Root ${root} 0 R/Info ${info} 0 R>>\nstartxref\n${whole.length}\n%%EOF`,
  );
}

export function bytesOf(...parts: readonly (string | Uint8Array)[]): Uint8Array {
  const all = parts.map((part) => (typeof part === 'string' ? strToU8(part, true) : part));
  const whole = new Uint8Array(all.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of all) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** A zip of texts and bytes, made by zlib: some hold a hundred million bytes. */
export function zipped(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const entries = Object.entries(files);
  return Uint8Array.from(
    zippedFiles(entries.map(([name, file]) => [name, typeof file === 'string' ? strToU8(file) : file])),
  );
}

/** A Word file with these paragraphs, tables and further parts. */
export function docx(
  paragraphs: readonly string[],
  {
    rows = [],
    parts = {},
  }: { rows?: readonly (readonly string[])[]; parts?: Record<string, string | Uint8Array> } = {},
): Uint8Array {
  const paragraph = (text: string) =>
    text.startsWith('<') ? text : `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const table =
    rows.length === 0
      ? ''
      : `<w:tbl>${rows.map((row) => `<w:tr>${row.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;
  return zipped({
    '[Content_Types].xml': '<Types/>',
    'word/document.xml': `<w:document><w:body>${paragraphs.map(paragraph).join('')}${table}</w:body></w:document>`,
    ...parts,
  });
}

export interface SheetSpec {
  readonly name: string;
  readonly rows: readonly (readonly (string | number)[])[];
  readonly hidden?: 0 | 1 | 2;
  /** Indices of hidden rows and columns. */
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
}

/** An Excel file of today or of before 2007, as a program writes it. */
export function workbook(
  sheets: readonly SheetSpec[],
  bookType: 'xlsx' | 'biff8' | 'ods' = 'xlsx',
): Uint8Array {
  const book = utils.book_new();
  for (const { name, rows, hiddenRows = [], hiddenColumns = [] } of sheets) {
    const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]));
    if (hiddenRows.length > 0)
      sheet['!rows'] = rows.map((_, index) => ({ hidden: hiddenRows.includes(index) }));
    if (hiddenColumns.length > 0)
      sheet['!cols'] = (rows[0] ?? []).map((_, index) => ({
        hidden: hiddenColumns.includes(index),
        wch: 10,
      }));
    utils.book_append_sheet(book, sheet, name);
  }
  book.Workbook = { Sheets: sheets.map(({ hidden = 0 }) => ({ Hidden: hidden })) };
  return new Uint8Array(write(book, { type: 'array', bookType }) as ArrayBuffer);
}

/** A compound file with these streams. */
export function compound(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const file = CFB.utils.cfb_new();
  for (const [name, bytes] of Object.entries(streams)) CFB.utils.cfb_add(file, name, bytes);
  return Uint8Array.from(CFB.write(file, { type: 'array' }) as number[]);
}

/** A Word 97 file: its text in one piece of UTF-16, found through the table of pieces. */
export function doc(
  text: string,
  { encrypted = false, parts = {} }: { encrypted?: boolean; parts?: Record<string, Uint8Array> } = {},
): Uint8Array {
  const start = 1024;
  const word = new Uint8Array(start + text.length * 2 + 4096);
  const view = new DataView(word.buffer);
  view.setUint16(0, 0xa5ec, true);
  view.setUint16(0x0a, 0x0200 | (encrypted ? 0x0100 : 0), true);
  view.setUint32(0x1a2, 0, true);
  view.setUint32(0x1a6, 21, true);
  Array.from({ length: text.length }, (_, at) => view.setUint16(start + at * 2, text.charCodeAt(at), true));
  const table = new Uint8Array(4200);
  const pieces = new DataView(table.buffer);
  pieces.setUint8(0, 2);
  pieces.setUint32(1, 16, true);
  pieces.setUint32(9, text.length, true);
  pieces.setUint32(15, start, true);
  return compound({ '/WordDocument': word, '/1Table': table, ...parts });
}

/** The head of a PNG, which says how large the picture is. */
export function png(width: number, height: number): Uint8Array {
  const head = new Uint8Array(33);
  head.set(strToU8('\x89PNG\r\n\x1a\n', true));
  const view = new DataView(head.buffer);
  view.setUint32(8, 13);
  head.set(strToU8('IHDR'), 12);
  view.setUint32(16, width);
  view.setUint32(20, height);
  return head;
}

/** A picture as Office before 2007 keeps it: a record with an identifier before the file (MS-ODRAW §2.2.28). */
export function artRecord(picture: Uint8Array): Uint8Array {
  const head = new Uint8Array(8 + 17);
  const view = new DataView(head.buffer);
  view.setUint16(0, 0x6e00, true);
  view.setUint16(2, 0xf01e, true);
  view.setUint32(4, 17 + picture.length, true);
  return bytesOf(head, picture);
}

/** A JPEG without a picture, with Exif data: words of a photographer and, where asked, the place. */
export function jpeg({
  position = false,
  artist = '',
}: {
  position?: boolean;
  artist?: string;
} = {}): Uint8Array {
  const tiff = new Uint8Array(256);
  const view = new DataView(tiff.buffer);
  tiff.set([0x49, 0x49, 42, 0]);
  view.setUint32(4, 8, true);
  view.setUint16(8, 2, true);
  const entry = (index: number, at: number, tag: number, type: number, count: number, value: number) => {
    const from = at + 2 + index * 12;
    view.setUint16(from, tag, true);
    view.setUint16(from + 2, type, true);
    view.setUint32(from + 4, count, true);
    view.setUint32(from + 8, value, true);
  };
  const words = strToU8(artist);
  tiff.set(words, 160);
  entry(0, 8, 0x013b, 2, words.length, 160);
  entry(1, 8, position ? 0x8825 : 0x0112, 4, 1, position ? 60 : 1);
  if (position) {
    view.setUint16(60, 1, true);
    entry(0, 60, 2, 5, 3, 100);
  }
  const size = tiff.length + 8;
  return bytesOf(
    Uint8Array.of(0xff, 0xd8, 0xff, 0xe1, size >> 8, size & 255),
    'Exif\0\0',
    tiff,
    Uint8Array.of(0xff, 0xd9),
  );
}
