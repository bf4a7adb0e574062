import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipAside, tagOf } from './bytes.ts';

/** Writes the files of an index below one folder and counts them. */
export class IndexFolder {
  files = 0;
  bytes = 0;
  private readonly dir: string;
  private readonly made = new Set<string>();

  constructor(dir: string) {
    this.dir = dir;
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
    return { tag, bytes: await this.writeZipped(name(tag), content) };
  }

  async writeJson(path: string, value: unknown): Promise<void> {
    await this.writeZipped(path, Buffer.from(JSON.stringify(value)));
  }
}
