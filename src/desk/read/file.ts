import { readOpenDocument } from './open-document.ts';
import { decodePlainText, readPlainText } from './plain-text.ts';
import type { Source } from './source.ts';
import { readSpreadsheet } from './spreadsheet.ts';
import { UnreadableFile } from './unreadable.ts';
import { readWord } from './word.ts';
import { openZip } from './zip.ts';

export interface FileBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Readers that a front may leave out, because they are large or seldom asked for. */
export interface OptionalReaders {
  /** For .xls. */
  readonly oldExcel?: (name: string, bytes: Uint8Array) => Source;
  /** For pages of the web; `null` where a text is none. */
  readonly page?: (name: string, text: string) => Source | null;
}

const LARGEST_FILE = 30_000_000;

/** Reads one file by what it is, not by how it is called. @throws {UnreadableFile} with the reason */
export async function readFile({ name, bytes }: FileBytes, readers: OptionalReaders): Promise<Source> {
  if (bytes.length === 0) throw new UnreadableFile('empty');
  if (bytes.length > LARGEST_FILE) throw new UnreadableFile('too-large');
  if (starts(bytes, 0x50, 0x4b)) return readPackage(name, bytes);
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return readCompound(name, bytes, readers);
  if (starts(bytes, 0x25, 0x50, 0x44, 0x46)) throw new UnreadableFile('pdf');
  if (starts(bytes, 0xff, 0xd8) || starts(bytes, 0x89, 0x50, 0x4e, 0x47) || starts(bytes, 0x47, 0x49, 0x46))
    throw new UnreadableFile('picture');
  const text = decodePlainText(bytes);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a control character is what tells a binary file.
  if (/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(text.slice(0, 4000)))
    throw new UnreadableFile('unknown');
  return readers.page?.(name, text) ?? readPlainText(name, text);
}

async function readPackage(name: string, bytes: Uint8Array): Promise<Source> {
  const parts = openZip(bytes, (part) => part === 'mimetype');
  if (parts.has('word/document.xml')) return readWord(name, bytes);
  if (parts.has('xl/workbook.xml')) return readSpreadsheet(name, bytes);
  const type = new TextDecoder().decode(parts.get('mimetype') ?? new Uint8Array());
  if (/opendocument\.(spreadsheet|text)/.test(type)) return readOpenDocument(name, bytes);
  throw new UnreadableFile('unknown');
}

/** The container of the old formats. A locked new file is put into one as well. */
function readCompound(name: string, bytes: Uint8Array, { oldExcel }: OptionalReaders): Source {
  const has = (entry: string) => includes(bytes, entry);
  if (has('EncryptedPackage')) throw new UnreadableFile('password');
  if (has('WordDocument')) throw new UnreadableFile(/\.wps$/i.test(name) ? 'wps' : 'old-word');
  if ((has('Workbook') || has('Book')) && oldExcel) return oldExcel(name, bytes);
  throw new UnreadableFile(has('Workbook') ? 'old-excel' : 'unknown');
}

function starts(bytes: Uint8Array, ...first: number[]): boolean {
  return first.every((byte, index) => bytes[index] === byte);
}

/** Whether the directory of a compound file names an entry; its names are UTF-16. */
function includes(bytes: Uint8Array, entry: string): boolean {
  const wanted = [...entry].flatMap((character) => [character.charCodeAt(0), 0]);
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1))
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  return false;
}
