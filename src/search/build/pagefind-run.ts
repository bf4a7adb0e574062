import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { CborReader } from '../files/cbor.ts';

/** One token with its postings exactly as Pagefind wrote them. */
export interface IndexedWord {
  readonly token: string;
  readonly bytes: Uint8Array;
}

/** Files of Pagefind's own that the browser runs: the same for every index of one release. */
export interface EngineFiles {
  readonly version: string;
  readonly script: string;
  /** WebAssembly, gzipped with Pagefind's signature, as it writes it. */
  readonly wasm: Uint8Array;
  /** Fields of a page entry in the head of an index of this release. */
  readonly pageFields: number;
}

/** A language without stemming and without a word segmenter; tokens are ready-made. */
const LANGUAGE = 'zz';
const SIGNATURE = 'pagefind_dcd';

export class PagefindError extends Error {
  override readonly name = 'PagefindError';
}

interface BuiltFile {
  readonly path: string;
  readonly content: Uint8Array;
}

async function run(contents: readonly string[]): Promise<BuiltFile[]> {
  const { index, errors } = await createIndex({});
  if (index === undefined) throw new PagefindError(errors.join('; '));
  for (const [number, content] of contents.entries()) {
    const added = await index.addCustomRecord({ url: String(number), content, language: LANGUAGE });
    if (added.errors.length > 0) throw new PagefindError(added.errors.join('; '));
  }
  const built = await index.getFiles();
  if (built.errors.length > 0) throw new PagefindError(built.errors.join('; '));
  return built.files.map(({ path, content }) => ({ path: path.replaceAll('\\', '/'), content }));
}

function unpack({ path, content }: BuiltFile): Uint8Array {
  const bytes = gunzipSync(content);
  if (new TextDecoder().decode(bytes.subarray(0, SIGNATURE.length)) !== SIGNATURE)
    throw new PagefindError(`${path} has no Pagefind signature`);
  return bytes.subarray(SIGNATURE.length);
}

function readWords(bytes: Uint8Array): IndexedWord[] {
  const reader = new CborReader(bytes);
  if (reader.array() !== 1) throw new PagefindError('An index chunk has another form than expected');
  const words: IndexedWord[] = [];
  for (let left = reader.array(); left > 0; left -= 1) {
    const start = reader.at;
    const fields = reader.array();
    const token = reader.text();
    for (let field = 1; field < fields; field += 1) reader.skip();
    words.push({ token, bytes: bytes.slice(start, reader.at) });
  }
  return words;
}

interface IndexedPage {
  readonly hash: string;
  /** Fields of its entry. */
  readonly fields: number;
}

function readPages(bytes: Uint8Array): IndexedPage[] {
  const reader = new CborReader(bytes);
  if (reader.array() !== 6) throw new PagefindError('The head of the index has another form than expected');
  reader.text();
  const pages: IndexedPage[] = [];
  for (let left = reader.array(); left > 0; left -= 1) {
    const fields = reader.array();
    pages.push({ hash: reader.text(), fields });
    for (let field = 1; field < fields; field += 1) reader.skip();
  }
  return pages;
}

function inputNumber(file: BuiltFile | undefined): number {
  if (file === undefined) throw new PagefindError('A page of the index has no fragment');
  const fragment: unknown = JSON.parse(new TextDecoder().decode(unpack(file)));
  const url = typeof fragment === 'object' && fragment !== null && 'url' in fragment ? fragment.url : null;
  if (typeof url !== 'string' || !/^\d+$/.test(url)) throw new PagefindError(`${file.path} names no page`);
  return Number(url);
}

/**
 * Indexes token sequences with Pagefind, in a process of its own that ends afterwards and gives its memory back.
 * Page `n` of the index is `contents[n]`.
 *
 * @returns postings in token order
 * @throws PagefindError when Pagefind reports an error or its files have another form than the pinned release's
 */
export async function indexTokens(contents: readonly string[]): Promise<IndexedWord[]> {
  let files: BuiltFile[];
  try {
    files = await run(contents);
  } finally {
    await close();
  }
  const byPath = new Map(files.map((file) => [file.path, file]));
  const meta = files.find(({ path }) => path.endsWith('.pf_meta'));
  if (meta === undefined) throw new PagefindError('Pagefind wrote no index');
  const pages = readPages(unpack(meta));
  const inOrder = pages.every(
    ({ hash }, page) => inputNumber(byPath.get(`fragment/${hash}.pf_fragment`)) === page,
  );
  if (pages.length !== contents.length || !inOrder)
    throw new PagefindError('Pagefind numbers its pages in another order than they were added');
  return files
    .filter(({ path }) => path.endsWith('.pf_index'))
    .flatMap((file) => readWords(unpack(file)))
    .sort((a, b) => (a.token < b.token ? -1 : a.token > b.token ? 1 : 0));
}

/** Pagefind's browser files of the installed release. */
export async function engineFiles(): Promise<EngineFiles> {
  let files: BuiltFile[];
  try {
    files = await run(['a']);
  } finally {
    await close();
  }
  const find = (name: string): Uint8Array => {
    const file = files.find(({ path }) => path === name);
    if (file === undefined) throw new PagefindError(`Pagefind wrote no ${name}`);
    return file.content;
  };
  const entry: unknown = JSON.parse(new TextDecoder().decode(find('pagefind-entry.json')));
  const version = typeof entry === 'object' && entry !== null && 'version' in entry ? entry.version : null;
  if (typeof version !== 'string') throw new PagefindError('pagefind-entry.json names no version');
  const meta = files.find(({ path }) => path.endsWith('.pf_meta'));
  const [page] = meta === undefined ? [] : readPages(unpack(meta));
  if (page === undefined) throw new PagefindError('Pagefind wrote no index');
  return {
    version,
    script: new TextDecoder().decode(find('pagefind.js')),
    wasm: find('wasm.unknown.pagefind'),
    pageFields: page.fields,
  };
}
