/** What is known of one file of a finished site. */
export interface FileState {
  /** What it was made from; `null` where it is made anew by every build. */
  readonly key: string | null;
  readonly size: number;
  readonly mtime: number;
  /** Number of the file on its disk. */
  readonly ino: number;
  readonly sha256: string;
  /** Other files and places that a page links to, as numbers of the targets of its site. */
  readonly targets: ArrayLike<number>;
}

/** The files of a site, by path. */
export interface FileStates extends Iterable<readonly [string, FileState]> {
  readonly size: number;
  has(path: string): boolean;
  get(path: string): FileState | undefined;
  keys(): Iterable<string>;
}
