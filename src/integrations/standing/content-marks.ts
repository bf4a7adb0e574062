import { hash } from 'node:crypto';
import type { Stats } from 'node:fs';
import { lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Marks } from '../file-marks.ts';
import { areSame, isSure, MOST_HASHED, marksOf } from '../file-marks.ts';
import { memo } from '../incremental/key.ts';

/** A file by its marks, or by the SHA-256 of its bytes where these say nothing; a folder with what lies in it. */
type Marked = Marks | string | MarkedFolder;

/** A folder as it was when it was looked at. Plain data. */
export interface MarkedFolder {
  /** `null` where they say nothing: what lies in it is listed again. */
  readonly marks: Marks | null;
  readonly entries: readonly (readonly [name: string, marked: Marked])[];
}

/** @returns the marks of a file of a folder that was looked at, `null` where they were not to be trusted then */
export function marksIn(root: MarkedFolder | null): (path: string) => Marks | null {
  const inside = memo((folder: MarkedFolder) => new Map(folder.entries));
  return (path) => {
    let found: Marked | undefined = root ?? undefined;
    for (const name of path.split('/')) found = isFolder(found) ? inside(found).get(name) : undefined;
    return isMarks(found) ? found : null;
  };
}

/** What a look at a folder has found. */
export interface MarkedContent {
  /** `null` where it cannot be said, so that it will not be recognised. */
  readonly now: MarkedFolder | null;
  /** Whether it is, to the last byte, what it was before. */
  readonly isSame: boolean;
}

/**
 * Looks at every file of a folder and below without reading it. Taken before the content is read, so that whatever is
 * written afterwards is seen as a change by the next look.
 * @param before what an earlier look has found
 * @param now the true time, in milliseconds
 */
export function markContent(
  root: string,
  before: MarkedFolder | null,
  now: number = Date.now(),
): MarkedContent {
  const look = new Look(now);
  try {
    const found = look.folder(root, statSync(root), before ?? undefined);
    return { now: found, isSame: !look.isOther };
  } catch (error) {
    // Something went while it was looked at, or cannot be read.
    const isOfDisk = (error as NodeJS.ErrnoException).code !== undefined;
    if (!isOfDisk && !(error instanceof Unsure)) throw error;
    return { now: null, isSame: false };
  }
}

/** Of a file that cannot be recognised. */
class Unsure extends Error {}

class Look {
  /** Whether anything is not what it was. */
  isOther = false;
  readonly #now: number;

  constructor(now: number) {
    this.#now = now;
  }

  folder(path: string, stats: Stats, before: MarkedFolder | undefined): MarkedFolder {
    if (before === undefined) this.isOther = true;
    const marks = this.#sureMarks(stats);
    const known = new Map(before?.entries);
    let names = [...known.keys()];
    if (before === undefined || !areSame(before.marks, marks)) {
      const listed = readdirSync(path).sort();
      if (listed.join('/') !== names.join('/')) this.isOther = true;
      names = listed;
    }
    return { marks, entries: names.map((name) => [name, this.#entry(join(path, name), known.get(name))]) };
  }

  #entry(path: string, before: Marked | undefined): Marked {
    const stats = lstatSync(path);
    if (stats.isDirectory()) return this.folder(path, stats, isFolder(before) ? before : undefined);
    const marks = this.#sureMarks(stats);
    if (isMarks(before) && areSame(before, marks)) return before;
    if (marks !== null && typeof before !== 'string') {
      this.isOther = true;
      return marks;
    }
    if (!stats.isFile() || stats.size > MOST_HASHED) throw new Unsure(path);
    const sum = hash('sha256', readFileSync(path));
    if (sum !== before) this.isOther = true;
    return marks ?? sum;
  }

  /** `null` where the next change might leave them as they are. */
  #sureMarks(stats: Stats): Marks | null {
    const marks = marksOf(stats);
    return isSure(marks, this.#now) ? marks : null;
  }
}

const isMarks = (marked: Marked | undefined): marked is Marks => Array.isArray(marked);

const isFolder = (marked: Marked | undefined): marked is MarkedFolder =>
  typeof marked === 'object' && !Array.isArray(marked);
