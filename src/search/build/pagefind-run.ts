import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { CborReader } from './cbor.ts';
import type { Postings } from './page-postings.ts';
import { PostingsList } from './page-postings.ts';

/** The release whose files are read here; another one is refused until this has been looked at. */
export const PAGEFIND_VERSION = '1.5.2';

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

/**
 * Positions as Pagefind packs them: a negative number changes the weight of what follows (all weigh the same here)
 * and starts counting anew, any other is the distance from the position before.
 *
 * @returns how many there are
 */
function readPositions(reader: CborReader, into: PostingsList): number {
  let [last, count] = [0, 0];
  for (let left = reader.array(); left > 0; left -= 1) {
    const value = reader.int();
    last = value < 0 ? 0 : last + value;
    if (value < 0) continue;
    into.position(last);
    count += 1;
  }
  return count;
}

/** Reads a chunk of words into the pages they stand on. @returns its tokens, as they follow one another */
function readWords(bytes: Uint8Array, first: number, into: readonly PostingsList[]): string[] {
  const reader = new CborReader(bytes);
  if (reader.array() !== 1) throw new PagefindError('An index chunk has another form than expected');
  const tokens: string[] = [];
  for (let left = reader.array(); left > 0; left -= 1) {
    const fields = reader.array();
    tokens.push(reader.text());
    // Page numbers are written as distances too.
    let page = 0;
    for (let more = reader.array(); more > 0; more -= 1) {
      const details = reader.array();
      page += reader.int();
      const own = into[page];
      if (own === undefined) throw new PagefindError(`A word stands on page ${page} of ${into.length}`);
      own.end(first + tokens.length - 1, readPositions(reader, own));
      for (let field = 2; field < details; field += 1) reader.skip();
    }
    for (let field = 2; field < fields; field += 1) reader.skip();
  }
  return tokens;
}

/** The first token of a chunk. */
function firstToken(bytes: Uint8Array): string {
  const reader = new CborReader(bytes);
  for (let level = 0; level < 3; level += 1) reader.array();
  return reader.text();
}

const ascending = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Hashes of the pages in page order; they name the pages' fragments. */
function readPages(bytes: Uint8Array): string[] {
  const reader = new CborReader(bytes);
  reader.array();
  const version = reader.text();
  if (version !== PAGEFIND_VERSION)
    throw new PagefindError(`Pagefind ${version} instead of ${PAGEFIND_VERSION}`);
  return Array.from({ length: reader.array() }, () => {
    const fields = reader.array();
    const hash = reader.text();
    for (let field = 1; field < fields; field += 1) reader.skip();
    return hash;
  });
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
 * @throws PagefindError when Pagefind reports an error or its files have another form than the pinned release's
 */
export async function indexTokens(contents: readonly string[]): Promise<Postings> {
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
  // Any other order than that of adding would show at these places.
  const samples = [0, 1, pages.length >> 1, pages.length - 2, pages.length - 1];
  const inOrder = samples
    .filter((page) => pages[page] !== undefined)
    .every((page) => inputNumber(byPath.get(`fragment/${pages[page]}.pf_fragment`)) === page);
  if (pages.length !== contents.length || !inOrder)
    throw new PagefindError('Pagefind numbers its pages in another order than they were added');
  const own = contents.map(() => new PostingsList());
  const chunks = files.filter(({ path }) => path.endsWith('.pf_index')).map(unpack);
  const tokens: string[] = [];
  for (const { chunk } of chunks
    .map((chunk) => ({ chunk, first: firstToken(chunk) }))
    .sort((a, b) => ascending(a.first, b.first)))
    for (const token of readWords(chunk, tokens.length, own)) {
      if (ascending(tokens.at(-1) ?? '', token) >= 0)
        throw new PagefindError('Pagefind writes its words in another order than expected');
      tokens.push(token);
    }
  return { tokens, pages: own.map((list) => list.take()) };
}
