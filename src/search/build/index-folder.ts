import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { digest, gzipAside, tagOf } from './bytes.ts';

/**
 * An index that stands already, whose files may be taken over while the code that made them is the same. What each is made
 * from beside it is said together with its path.
 */
export interface Standing {
  /**
   * Puts a file in its place without making it. Otherwise nothing lies there any more.
   * @param path below the folder of the index
   * @returns how many bytes it has, `null` where none stands that is made from this
   */
  take(path: string, of: string): number | null;
  /** What is in a file, `null` where none stands that is made from this. */
  read(path: string, of: string): Uint8Array | null;
}

const NOTHING: Standing = { take: () => null, read: () => null };

/** Writes the files of an index below one folder and counts them. */
export class IndexFolder {
  readonly #dir: string;
  readonly #standing: Standing;
  readonly #made = new Set<string>();
  /** Bytes of every file, by path. */
  readonly #sizes = new Map<string, number>();

  constructor(dir: string, standing: Standing = NOTHING) {
    this.#dir = dir;
    this.#standing = standing;
  }

  get files(): number {
    return this.#sizes.size;
  }

  get bytes(): number {
    return [...this.#sizes.values()].reduce((sum, size) => sum + size, 0);
  }

  /** Writes a file as it is. */
  write(path: string, content: Uint8Array): void {
    const file = join(this.#dir, path);
    const parent = dirname(file);
    if (!this.#made.has(parent)) mkdirSync(parent, { recursive: true });
    this.#made.add(parent);
    writeFileSync(file, content);
    this.#sizes.set(path, content.byteLength);
  }

  /** Takes a file over. @returns how many bytes it has, `null` where it has to be written */
  take(path: string, of: string): number | null {
    const size = this.#standing.take(path, of);
    if (size !== null) this.#sizes.set(path, size);
    return size;
  }

  /** What is in a file that stands, `null` where it does not. */
  read(path: string, of: string): Uint8Array | null {
    return this.#standing.read(path, of);
  }

  /** Gzips and writes a file, unless the same stands already. @returns how many bytes it has */
  async #writeZipped(path: string, content: Uint8Array, of: string): Promise<number> {
    const size = this.take(path, of);
    if (size !== null) return size;
    const bytes = await gzipAside(content);
    this.write(path, bytes);
    return bytes.byteLength;
  }

  /**
   * Gzips and writes a file under a name that ends in a tag of its content.
   *
   * @returns the tag, and how many bytes the file has
   */
  async writeTagged(
    name: (tag: string) => string,
    content: Uint8Array,
  ): Promise<{ readonly tag: string; readonly bytes: number }> {
    const tag = tagOf(content);
    // The tag in its name says what is in it.
    return { tag, bytes: await this.#writeZipped(name(tag), content, tag) };
  }

  /** The same under a longer tag. @returns the name of the file */
  async writeNamed(stem: string, content: string): Promise<string> {
    const bytes = Buffer.from(content);
    const of = digest(content).slice(0, 12);
    const path = `${stem}-${of}.bin`;
    await this.#writeZipped(path, bytes, of);
    return path;
  }

  async writeJson(path: string, value: unknown): Promise<void> {
    const content = Buffer.from(JSON.stringify(value));
    await this.#writeZipped(path, content, digest(content));
  }
}
