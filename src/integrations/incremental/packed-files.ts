import type { FileState, FileStates } from './file-state.ts';

/** Bytes of a SHA-256. */
const DIGEST = 32;
/** Stands for a key that there is none of. */
const NONE = '0'.repeat(2 * DIGEST);

/** What is known of the files of a site, in columns: as bytes a site of 240,000 files takes a tenth of what objects do. */
export interface FileColumns {
  readonly paths: readonly string[];
  /** Digests, one behind the other. */
  readonly keys: Uint8Array;
  readonly sums: Uint8Array;
  readonly sizes: Float64Array;
  readonly times: Float64Array;
  readonly numbers: Float64Array;
  /** Where the targets of each file begin, and behind the last where they end. */
  readonly starts: Uint32Array;
  readonly targets: Uint32Array;
}

/** The files of a site by path; a file is unpacked when it is asked for. */
export class PackedFiles implements FileStates {
  readonly columns: FileColumns;
  readonly #keys: Buffer;
  readonly #sums: Buffer;
  #places: ReadonlyMap<string, number> | null = null;

  constructor(columns: FileColumns) {
    this.columns = columns;
    this.#keys = bytesOf(columns.keys);
    this.#sums = bytesOf(columns.sums);
  }

  /** @param targetsOf places that a page links to, by its path */
  static of(
    files: FileStates,
    targetsOf: (path: string) => ArrayLike<number> = (path) => files.get(path)?.targets ?? [],
  ): PackedFiles {
    const { size } = files;
    const [keys, sums] = [Buffer.alloc(size * DIGEST), Buffer.alloc(size * DIGEST)];
    const [sizes, times, numbers] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)];
    const starts = new Uint32Array(size + 1);
    const paths: string[] = [];
    let targets = new Uint32Array(size);
    let end = 0;
    for (const [path, file] of files) {
      const at = paths.push(path) - 1;
      if (file instanceof PackedFile) file.copyDigests(keys, sums, at * DIGEST);
      else {
        keys.write(file.key ?? NONE, at * DIGEST, 'hex');
        sums.write(file.sha256, at * DIGEST, 'hex');
      }
      [sizes[at], times[at], numbers[at]] = [file.size, file.mtime, file.ino];
      const own = targetsOf(path);
      if (end + own.length > targets.length) {
        const more = new Uint32Array(2 * (end + own.length));
        more.set(targets);
        targets = more;
      }
      if (own.length > 0) targets.set(own, end);
      end += own.length;
      starts[at + 1] = end;
    }
    return new PackedFiles({
      ...{ paths, keys, sums, sizes, times, numbers, starts },
      targets: targets.slice(0, end),
    });
  }

  get size(): number {
    return this.columns.paths.length;
  }

  has(path: string): boolean {
    return this.#placeOf(path) !== undefined;
  }

  get(path: string): FileState | undefined {
    const at = this.#placeOf(path);
    return at === undefined ? undefined : new PackedFile(this, at);
  }

  keys(): Iterable<string> {
    return this.columns.paths;
  }

  *[Symbol.iterator](): IterableIterator<readonly [string, FileState]> {
    for (const [at, path] of this.columns.paths.entries()) yield [path, new PackedFile(this, at)];
  }

  #placeOf(path: string): number | undefined {
    this.#places ??= this.#placed();
    return this.#places.get(path);
  }

  #placed(): ReadonlyMap<string, number> {
    const places = new Map<string, number>();
    for (const [at, path] of this.columns.paths.entries()) places.set(path, at);
    return places;
  }

  /** Puts the digests of one behind others: byte by byte, which for so few is a fraction of what a call takes. */
  copyDigests(at: number, keys: Buffer, sums: Buffer, place: number): void {
    const [ownKeys, ownSums, from] = [this.#keys, this.#sums, at * DIGEST];
    for (let byte = 0; byte < DIGEST; byte += 1) {
      keys[place + byte] = ownKeys[from + byte] ?? 0;
      sums[place + byte] = ownSums[from + byte] ?? 0;
    }
  }

  keyAt(at: number): string | null {
    const key = this.#keys.toString('hex', at * DIGEST, (at + 1) * DIGEST);
    return key === NONE ? null : key;
  }

  sumAt(at: number): string {
    return this.#sums.toString('hex', at * DIGEST, (at + 1) * DIGEST);
  }
}

class PackedFile implements FileState {
  readonly #files: PackedFiles;
  readonly #at: number;

  constructor(files: PackedFiles, at: number) {
    this.#files = files;
    this.#at = at;
  }

  copyDigests(keys: Buffer, sums: Buffer, place: number): void {
    this.#files.copyDigests(this.#at, keys, sums, place);
  }

  get key(): string | null {
    return this.#files.keyAt(this.#at);
  }

  get sha256(): string {
    return this.#files.sumAt(this.#at);
  }

  get size(): number {
    return this.#files.columns.sizes[this.#at] ?? 0;
  }

  get mtime(): number {
    return this.#files.columns.times[this.#at] ?? 0;
  }

  get ino(): number {
    return this.#files.columns.numbers[this.#at] ?? 0;
  }

  get targets(): ArrayLike<number> {
    const { starts, targets } = this.#files.columns;
    return targets.subarray(starts[this.#at], starts[this.#at + 1]);
  }
}

const bytesOf = ({ buffer, byteOffset, byteLength }: Uint8Array) =>
  Buffer.from(buffer, byteOffset, byteLength);
