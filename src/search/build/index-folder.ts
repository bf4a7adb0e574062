import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { digest, gzipAside, tagOf } from './bytes.ts';

/**
 * Puts a file in its place without making it, where it stands already. Otherwise nothing lies there any more.
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

  private write(path: string, content: Uint8Array): void {
    const file = join(this.dir, path);
    const parent = dirname(file);
    if (!this.made.has(parent)) mkdirSync(parent, { recursive: true });
    this.made.add(parent);
    writeFileSync(file, content);
    this.files += 1;
    this.bytes += content.byteLength;
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

  /** Gzips and writes a file, unless the same stands already. @returns how many bytes it has */
  private async writeZipped(path: string, content: Uint8Array, of: string): Promise<number> {
    if (this.reuse(path, of)) return this.count(path);
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
    return { tag, bytes: await this.writeZipped(name(tag), content, tag) };
  }

  /** The same under a longer tag. @returns the name of the file */
  async writeNamed(stem: string, content: string): Promise<string> {
    const bytes = Buffer.from(content);
    const of = digest(content).slice(0, 12);
    const path = `${stem}-${of}.bin`;
    await this.writeZipped(path, bytes, of);
    return path;
  }

  async writeJson(path: string, value: unknown): Promise<void> {
    const content = Buffer.from(JSON.stringify(value));
    await this.writeZipped(path, content, digest(content));
  }
}
