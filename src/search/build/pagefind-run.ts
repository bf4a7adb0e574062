import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { CborReader } from './cbor.ts';
import { inTurn } from './pagefind-turn.ts';

/** The release whose files are read here; another one is refused until this has been looked at. */
export const PAGEFIND_VERSION = '1.5.2';

/** A language without stemming and without a word segmenter; tokens are ready-made. */
const LANGUAGE = 'zz';
const SIGNATURE = 'pagefind_dcd';

export class PagefindError extends Error {
  override readonly name = 'PagefindError';
}

const start = promisify(execFile);

/**
 * Told to the allocator of Pagefind's program where it has one that listens: large pages, kept until it ends. It asks for
 * memory in small pieces, and by default a third of its time goes into getting that page by page.
 */
const MEMORY = { _RJEM_MALLOC_CONF: 'thp:always,dirty_decay_ms:-1,narenas:1' };

/** Where the program of this system lies, as Pagefind's own command finds it. */
async function findProgram(): Promise<string> {
  const description = findPackageJSON('pagefind', import.meta.url);
  if (description === undefined) throw new PagefindError('Pagefind is not installed');
  const finder: unknown = await import(new URL('lib/resolveBinary.js', pathToFileURL(description)).href);
  const resolve =
    typeof finder === 'object' && finder !== null && 'resolveBinaryPath' in finder
      ? finder.resolveBinaryPath
      : null;
  const program: unknown =
    typeof resolve === 'function' ? resolve(['pagefind_extended', 'pagefind']) : undefined;
  if (typeof program !== 'string') throw new PagefindError('Pagefind does not say where its program is');
  return program;
}

/**
 * Runs Pagefind's command over one page in a folder of its own, where no settings of others lie. Its service for programs
 * would build every index twice.
 */
async function run(content: string, folder: string): Promise<void> {
  mkdirSync(join(folder, 'site'));
  writeFileSync(join(folder, 'site', 'page.html'), `<html lang="${LANGUAGE}"><body>${content}</body></html>`);
  const program = await findProgram();
  try {
    const options = { cwd: folder, env: { ...process.env, ...MEMORY } };
    await start(program, ['--site', 'site', '--output-path', 'index', '--silent'], options);
  } catch (error) {
    throw new PagefindError(error instanceof Error ? error.message : String(error));
  }
}

/** Unpacked at once: more than a chunk of the index has, as a rule. */
const CHUNK_BYTES = 2 ** 17;

function unpack(file: string): Uint8Array {
  const bytes = gunzipSync(readFileSync(file), { chunkSize: CHUNK_BYTES });
  if (new TextDecoder().decode(bytes.subarray(0, SIGNATURE.length)) !== SIGNATURE)
    throw new PagefindError(`${file} has no Pagefind signature`);
  return bytes.subarray(SIGNATURE.length);
}

/** Stands where a position has no token. */
export const NO_TOKEN = -1;

/**
 * Positions as Pagefind packs them: a negative number changes the weight of what follows (all weigh the same here)
 * and starts counting anew, any other is the distance from the position before.
 *
 * @param sequence where the token is noted at each of them
 */
function readPositions(reader: CborReader, token: number, sequence: Int32Array): void {
  let last = 0;
  for (let left = reader.array(); left > 0; left -= 1) {
    const value = reader.int();
    last = value < 0 ? 0 : last + value;
    if (value < 0) continue;
    if (sequence[last] !== NO_TOKEN)
      throw new PagefindError(`Two words stand at position ${last}, or none can`);
    sequence[last] = token;
  }
}

/** Reads a chunk of words into where they stand. @returns its tokens, as they follow one another */
function readWords(bytes: Uint8Array, first: number, sequence: Int32Array): string[] {
  const reader = new CborReader(bytes);
  if (reader.array() !== 1) throw new PagefindError('An index chunk has another form than expected');
  const tokens: string[] = [];
  for (let left = reader.array(); left > 0; left -= 1) {
    const fields = reader.array();
    tokens.push(reader.text());
    if (reader.array() !== 1) throw new PagefindError('A word stands on another number of pages than one');
    const details = reader.array();
    if (reader.int() !== 0) throw new PagefindError('A word stands on another page than the only one');
    readPositions(reader, first + tokens.length - 1, sequence);
    for (let field = 2; field < details; field += 1) reader.skip();
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

/** @throws PagefindError when the index is that of another release, or has another number of pages than one */
function checkHead(bytes: Uint8Array): void {
  const reader = new CborReader(bytes);
  reader.array();
  const version = reader.text();
  if (version !== PAGEFIND_VERSION)
    throw new PagefindError(`Pagefind ${version} instead of ${PAGEFIND_VERSION}`);
  const pages = reader.array();
  if (pages !== 1) throw new PagefindError(`Pagefind found ${pages} pages instead of one`);
}

/** Which tokens stand where among some that Pagefind has indexed. */
export interface IndexedTokens {
  /** Ascending. */
  readonly tokens: readonly string[];
  /** By its number the token at each position, {@link NO_TOKEN} where there is none. */
  readonly sequence: Int32Array;
}

/**
 * Indexes a sequence of tokens with Pagefind, as one page: its time goes by the number of different words on each page
 * far more than by how many there are.
 *
 * @param handed at least one of them is a word
 * @throws PagefindError when Pagefind fails or its files have another form than the pinned release's
 */
export async function indexTokens(handed: readonly string[]): Promise<IndexedTokens> {
  const folder = mkdtempSync(join(tmpdir(), 'mingji-pagefind-'));
  try {
    await inTurn(() => run(handed.join(' '), folder));
    return readIndex(join(folder, 'index'), handed.length);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Reads what Pagefind has written. @param length how many tokens it was given */
function readIndex(folder: string, length: number): IndexedTokens {
  const meta = readdirSync(folder).find((name) => name.endsWith('.pf_meta'));
  if (meta === undefined) throw new PagefindError('Pagefind wrote no index');
  checkHead(unpack(join(folder, meta)));
  const sequence = new Int32Array(length).fill(NO_TOKEN);
  const tokens: string[] = [];
  const chunks = readdirSync(join(folder, 'index')).map((name) => unpack(join(folder, 'index', name)));
  for (const { chunk } of chunks
    .map((chunk) => ({ chunk, first: firstToken(chunk) }))
    .sort((a, b) => ascending(a.first, b.first)))
    for (const token of readWords(chunk, tokens.length, sequence)) {
      if (ascending(tokens.at(-1) ?? '', token) >= 0)
        throw new PagefindError('Pagefind writes its words in another order than expected');
      tokens.push(token);
    }
  return { tokens, sequence };
}
