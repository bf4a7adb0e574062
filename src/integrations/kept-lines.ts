import { appendFileSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { SEAL_LENGTH, sealOf } from './sealed-file.ts';

const [TAB, LINE_BREAK] = [0x09, 0x0a];
/** A file is written anew when what was added to it is more than this share of it. */
const MOST_ADDED = 1 / 8;

/**
 * Plain data by name in one file of the cache, a line each; a line is parsed when it is asked for. What has changed is
 * added behind the others in a segment of its own, so that an edit of one of thousands does not write all of them; of a
 * name the last line holds, and one without data takes it back. A segment that is damaged, or was written by other code,
 * is as good as none, and so is what stands behind it.
 */
export class KeptLines<T extends object> {
  readonly #file: string;
  readonly #base: string;
  /** Lines as they are written, with their names. */
  readonly #lines = new Map<string, Buffer>();
  readonly #open = new Map<string, T>();
  readonly #changed = new Set<string>();
  /** Bytes of the first segment and of those behind it; nothing can be added where they are 0. */
  #written = 0;
  #added = 0;

  /** @param base of everything that all lines depend on */
  constructor(file: string, base: string) {
    this.#file = file;
    this.#base = base;
    this.#read();
  }

  names(): readonly string[] {
    return [...new Set([...this.#lines.keys(), ...this.#open.keys()])];
  }

  get(name: string): T | null {
    const open = this.#open.get(name);
    if (open !== undefined) return open;
    const line = this.#lines.get(name);
    if (line === undefined) return null;
    const value = JSON.parse(line.toString('utf8', line.indexOf(TAB) + 1)) as T;
    this.#open.set(name, value);
    return value;
  }

  /** What JSON would not give back as it is, is not kept. */
  set(name: string, value: T): void {
    const before = this.#open.get(name);
    if (before === value) return;
    const changed = changedOf(value, before);
    if (isDeepStrictEqual(JSON.parse(JSON.stringify(changed)), changed)) {
      this.#open.set(name, value);
      this.#changed.add(name);
    } else this.forget(name);
  }

  forget(name: string): void {
    if (this.#lines.delete(name)) this.#changed.add(name);
    this.#open.delete(name);
  }

  forgetOthers(names: ReadonlySet<string>): void {
    for (const name of this.names()) if (!names.has(name)) this.forget(name);
  }

  /**
   * A cache that cannot be written is no reason not to build.
   * @param isHeld whether a line is worth its place where all are written anew
   */
  save(isHeld: (name: string) => boolean = () => true): void {
    if (this.#changed.size === 0) return;
    const changed = [...this.#changed].map((name) => this.#lineOf(name));
    const more = segment(this.#base, changed);
    try {
      if (this.#added + more.length <= this.#written * MOST_ADDED) {
        appendFileSync(this.#file, more);
        this.#added += more.length;
      } else {
        for (const name of this.names()) if (!isHeld(name)) this.forget(name);
        this.#writeAll();
      }
    } catch {
      // What is written there was true before.
    }
    this.#changed.clear();
  }

  /** The line that is to be written; without data where there is none any more. */
  #lineOf(name: string): Buffer {
    const value = this.#open.get(name);
    if (value === undefined) return this.#lines.get(name) ?? Buffer.from(`${name}\n`);
    const line = Buffer.from(`${name}\t${JSON.stringify(value)}\n`);
    this.#lines.set(name, line);
    return line;
  }

  /** Written whole or not at all. */
  #writeAll(): void {
    const all = segment(this.#base, [...this.#lines.values()]);
    mkdirSync(dirname(this.#file), { recursive: true });
    const part = `${this.#file}.${process.pid}.part`;
    writeFileSync(part, all);
    renameSync(part, this.#file);
    [this.#written, this.#added] = [all.length, 0];
  }

  #read(): void {
    const bytes = bytesOf(this.#file);
    let at = 0;
    while (at < bytes.length) {
      const body = bodyAt(bytes, at, this.#base);
      if (body === null) {
        // Behind it nothing would be found.
        this.#written = 0;
        return;
      }
      const end = body.byteOffset - bytes.byteOffset + body.length;
      if (at === 0) this.#written = end;
      else this.#added += end - at;
      this.#take(body);
      at = end;
    }
  }

  #take(body: Buffer): void {
    for (let start = 0; start < body.length; ) {
      const end = body.indexOf(LINE_BREAK, start) + 1;
      const line = body.subarray(start, end);
      const tab = line.indexOf(TAB);
      if (tab === -1) this.#lines.delete(line.toString('utf8', 0, line.length - 1));
      else this.#lines.set(line.toString('utf8', 0, tab), line);
      start = end;
    }
  }
}

/** Of data that were kept and got further fields only these: they are as large as all others together. */
function changedOf(value: object, before: object | undefined): object {
  if (before === undefined || Object.getPrototypeOf(value) !== Object.prototype) return value;
  const known = new Map<string, unknown>(Object.entries(before));
  return Object.fromEntries(
    Object.entries(value).filter(([name, field]) => !known.has(name) || known.get(name) !== field),
  );
}

function segment(base: string, lines: readonly Buffer[]): Buffer {
  const body = Buffer.concat(lines);
  return Buffer.concat([Buffer.from(`${sealOf(body, base)} ${body.length}\n`), body]);
}

/** The lines of the segment that begins at a place; `null` where there is none that can be trusted. */
function bodyAt(bytes: Buffer, at: number, base: string): Buffer | null {
  const start = bytes.indexOf(LINE_BREAK, at) + 1;
  const length = Number(bytes.toString('latin1', at + SEAL_LENGTH, start - 1));
  if (start === 0 || !Number.isInteger(length) || length < 0) return null;
  const body = bytes.subarray(start, start + length);
  if (body.length < length || (length > 0 && body[length - 1] !== LINE_BREAK)) return null;
  return bytes.toString('latin1', at, at + SEAL_LENGTH) === sealOf(body, base) ? body : null;
}

function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    return Buffer.alloc(0);
  }
}
