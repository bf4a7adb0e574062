import { hash } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { KnownLinks } from '../verify/links.ts';

/** What is known of one file of a finished site. */
export interface FileState {
  /** What it was made from; `null` where it is made anew by every build. */
  readonly key: string | null;
  readonly size: number;
  readonly mtime: number;
  /** Number of the file on its disk. */
  readonly ino: number;
  readonly sha256: string;
  /** Other files and places that a page links to, as numbers of {@link SiteState.targets}. */
  readonly targets: readonly number[];
}

/** What the last build knew of its site. */
export interface SiteState {
  /** SHA-256 of the list of sums, which says whether the site that stands is the one that is meant. */
  readonly list: string;
  readonly files: ReadonlyMap<string, FileState>;
  /** Paths with fragments, each once. */
  readonly targets: readonly string[];
}

const FORMAT = 1;

/** @returns `null` where there is none, or none that can be trusted */
export function readState(file: string): SiteState | null {
  try {
    const text = readFileSync(file, 'utf8');
    const end = text.indexOf('\n');
    const body = text.slice(end + 1);
    if (text.slice(0, end) !== seal(body)) return null;
    const { list, targets, files } = JSON.parse(body) as Packed;
    return {
      list,
      targets,
      files: new Map(
        files.map(([path, key, size, mtime, sha256, own, ino]) => [
          path,
          { key, size, mtime, ino, sha256, targets: own },
        ]),
      ),
    };
  } catch {
    return null;
  }
}

/** Written whole or not at all. A state that cannot be written is no reason to throw a finished site away. */
export async function writeState(file: string, { list, files, targets }: SiteState): Promise<void> {
  const packed: Packed = {
    list,
    targets,
    files: [...files].map(([path, { key, size, mtime, ino, sha256, targets: own }]) => [
      path,
      key,
      size,
      mtime,
      sha256,
      own,
      ino,
    ]),
  };
  const body = JSON.stringify(packed);
  try {
    await mkdir(dirname(file), { recursive: true });
    const part = `${file}.${process.pid}.part`;
    writeFileSync(part, `${seal(body)}\n${body}`);
    renameSync(part, file);
  } catch {
    // The next build makes everything again.
  }
}

/**
 * What is to be known of a site that has just been finished.
 * @param links of its pages, as the verification has read them
 */
export function finishedState(
  list: string,
  files: ReadonlyMap<string, FileState>,
  { places, of }: KnownLinks,
): SiteState {
  // Only places that a page still leads to, numbered as they come.
  const numbers = new Int32Array(places.length).fill(-1);
  const targets: string[] = [];
  const numberOf = (known: number) => {
    if (numbers[known] === -1) numbers[known] = targets.push(places[known] ?? '') - 1;
    return numbers[known] ?? 0;
  };
  const states = [...files].map(
    ([path, file]) => [path, { ...file, targets: Array.from(of(path), numberOf) }] as const,
  );
  return { list, files: new Map(states), targets };
}

interface Packed {
  readonly list: string;
  readonly targets: readonly string[];
  readonly files: readonly (readonly [
    path: string,
    key: string | null,
    size: number,
    mtime: number,
    sha256: string,
    targets: readonly number[],
    ino: number,
  ])[];
}

const seal = (body: string) => hash('sha256', `${FORMAT}\n${body}`);
