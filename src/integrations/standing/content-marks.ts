import { hash } from 'node:crypto';
import type { Stats } from 'node:fs';
import { lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A file changed so shortly before it was looked at may be changed again without any sign of it. */
const UNSURE_MS = 2000;
/** A larger file is not read to be recognised. */
const MOST_HASHED = 16 * 1024 * 1024;

/** Size, times of the bytes and of the entry, and number on the disk. */
type Marks = readonly [size: number, modified: number, changed: number, inode: number];
/** A file by its marks, or by the SHA-256 of its bytes where these say nothing; a folder with what lies in it. */
type Marked = Marks | string | MarkedFolder;

/** A folder as it was when it was looked at. Plain data. */
export interface MarkedFolder {
  /** `null` where they say nothing: what lies in it is listed again. */
  readonly marks: Marks | null;
  readonly entries: readonly (readonly [name: string, marked: Marked])[];
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
  const look = new Look(now - UNSURE_MS);
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
  readonly #sureBefore: number;

  constructor(sureBefore: number) {
    this.#sureBefore = sureBefore;
  }

  folder(path: string, stats: Stats, before: MarkedFolder | undefined): MarkedFolder {
    if (before === undefined) this.isOther = true;
    const marks = this.#sureMarks(stats);
    const known = new Map(before?.entries);
    let names = [...known.keys()];
    if (before === undefined || !isEqual(before.marks, marks)) {
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
    if (Array.isArray(before) && isEqual(before as Marks, marks)) return before;
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
  #sureMarks({ size, mtimeMs, ctimeMs, ino }: Stats): Marks | null {
    return Math.max(mtimeMs, ctimeMs) > this.#sureBefore ? null : [size, mtimeMs, ctimeMs, ino];
  }
}

const isFolder = (marked: Marked | undefined): marked is MarkedFolder =>
  typeof marked === 'object' && !Array.isArray(marked);

function isEqual(one: Marks | null, other: Marks | null): boolean {
  return one !== null && other !== null && one.every((mark, at) => mark === other[at]);
}
