import type { Stats } from 'node:fs';

/** What tells without reading it whether a file is what it was: size, times of bytes and entry, number on the disk. */
export type Marks = readonly [size: number, modified: number, changed: number, inode: number];

/** A file changed so shortly before it was looked at may be changed again without any sign of it. */
const UNSURE_MS = 2000;
/** A larger file is not read to be recognised. */
export const MOST_HASHED = 16 * 1024 * 1024;

export function marksOf({ size, mtimeMs, ctimeMs, ino }: Stats): Marks {
  return [size, mtimeMs, ctimeMs, ino];
}

/** @param now when it was looked at, in milliseconds of the true time */
export function isSure([, modified, changed]: Marks, now: number): boolean {
  return Math.max(modified, changed) <= now - UNSURE_MS;
}

/** Marks that say nothing are like no others. */
export function areSame(one: Marks | null | undefined, other: Marks | null | undefined): boolean {
  return !!one && !!other && one.every((mark, at) => mark === other[at]);
}
