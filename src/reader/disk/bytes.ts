import { createHash } from 'node:crypto';
import type { Dirent } from 'node:fs';
import { createReadStream, readdirSync, readFileSync, statSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { DISK_REASON_OTHER, DISK_REASONS, FILE_PROBLEMS } from '../../text/problems/file.ts';
import { say } from '../say.ts';

/** A result, or the finding that says why there is none. Nothing here throws for what a disk can do. */
export type OnDisk<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Diagnostic };

const MEGABYTE = 1024 * 1024;

// Thousands of small files are read at a quarter of the processor's time when each is waited for: the way through
// the thread pool costs more than the reading. Large files are streamed.

/** Entries of a folder in a fixed order. */
export async function listFolder(absolute: string, file: string): Promise<OnDisk<Dirent[]>> {
  return attempt(file, async () => {
    const entries = readdirSync(absolute, { withFileTypes: true });
    return entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  });
}

/** The bytes of a file of at most `limit` bytes; a larger one is refused unread. */
export async function readBytes(absolute: string, file: string, limit: number): Promise<OnDisk<Uint8Array>> {
  const size = await attempt(file, async () => statSync(absolute).size);
  if (!size.ok) return size;
  if (size.value > limit) return { ok: false, problem: tooLarge(file, size.value, limit) };
  return attempt(file, async () => readFileSync(absolute));
}

export interface Hashed {
  readonly bytes: number;
  readonly sha256: string;
}

/** Size and hash of a file that need not fit in memory. */
export async function hashFile(absolute: string, file: string, limit: number): Promise<OnDisk<Hashed>> {
  const size = await attempt(file, async () => (await stat(absolute)).size);
  if (!size.ok) return size;
  if (size.value > limit) return { ok: false, problem: tooLarge(file, size.value, limit) };
  if (size.value === 0) {
    return { ok: false, problem: say(FILE_PROBLEMS, 'FILE_EMPTY', {}, { file, position: null }) };
  }
  return attempt(file, async () => {
    const hash = createHash('sha256');
    await pipeline(createReadStream(absolute), hash);
    return { bytes: size.value, sha256: hash.digest('hex') };
  });
}

/** What keeps a path from being listed as a folder; `null` where nothing does. */
export async function folderProblem(absolute: string, shown: string): Promise<Diagnostic | null> {
  const place = { file: '.', position: null };
  const missing = () => say(FILE_PROBLEMS, 'FOLDER_MISSING', { path: shown }, place);
  try {
    return (await stat(absolute)).isDirectory() ? null : missing();
  } catch (error) {
    const code = codeOf(error);
    return code === 'ENOENT' || code === 'ENOTDIR' ? missing() : unreadable('.', code);
  }
}

async function attempt<T>(file: string, run: () => Promise<T>): Promise<OnDisk<T>> {
  try {
    return { ok: true, value: await run() };
  } catch (error) {
    return { ok: false, problem: unreadable(file, codeOf(error)) };
  }
}

/** The code of an error of the operating system; any other error is a fault of the program and goes on. */
function codeOf(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  if (code === undefined) throw error;
  return code;
}

function unreadable(file: string, code: string): Diagnostic {
  const reason = DISK_REASONS[code] ?? DISK_REASON_OTHER;
  return say(FILE_PROBLEMS, 'FILE_UNREADABLE', { reason, code }, { file, position: null });
}

function tooLarge(file: string, bytes: number, limit: number): Diagnostic {
  const args = { size: megabytes(bytes), limit: megabytes(limit) };
  return say(FILE_PROBLEMS, 'FILE_TOO_LARGE', args, { file, position: null });
}

function megabytes(bytes: number): string {
  const tenths = Math.ceil((bytes * 10) / MEGABYTE);
  return `${tenths % 10 === 0 ? tenths / 10 : (tenths / 10).toFixed(1)} MB`;
}
