import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { digest, gzipAside, tagOf } from './bytes.ts';

/**
 * Puts a file in its place without making it, where it stands already.
 * @param path below the folder of the index
 * @param of stands for all that the file is made from, together with its path
 * @returns whether it stands there now
 */
export type Reuse = (path: string, of: string) => boolean;

/** Writes the files of an index below one folder and counts them. */
export class IndexFolder {
  files = 0;
  bytes = 0;
  private readonly dir: string;
  private readonly made = new Set<string>();
  private readonly reuse: Reuse;

  constructor(dir: string, reuse: Reuse = () => false) {
    this.dir = dir;
    this.reuse = reuse;
  }

  write(path: string, content: Uint8Array | string): void {
    const file = join(this.dir, path);
    const parent = dirname(file);
    if (!this.made.has(parent)) mkdirSync(parent, { recursive: true });
    this.made.add(parent);
    writeFileSync(file, content);
    this.files += 1;
    this.bytes += typeof content === 'string' ? Buffer.byteLength(content) : content.byteLength;
  }

  /** Writes a file, unless the same stands already. */
  writeUnlessSame(path: string, content: Uint8Array): void {
    if (this.reuse(path, digest(content))) this.count(path);
    else this.write(path, content);
  }

  private count(path: string): number {
    const { size } = statSync(join(this.dir, path));
    this.files += 1;
    this.bytes += size;
    return size;
  }

  /** @returns how many bytes the file has */
  async writeZipped(path: string, content: Uint8Array): Promise<number> {
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
    const path = name(tag);
    // The tag in its name says what is in it.
    return { tag, bytes: this.reuse(path, tag) ? this.count(path) : await this.writeZipped(path, content) };
  }

  async writeJson(path: string, value: unknown): Promise<void> {
    await this.writeZipped(path, Buffer.from(JSON.stringify(value)));
  }
}
