import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { isDeepStrictEqual } from 'node:util';

/**
 * Plain data by name in one file of the cache, a line each; a line is parsed when it is asked for. A file that is
 * damaged, or was written by other code, is as good as none.
 */
export class KeptLines<T extends object> {
  readonly #file: string;
  readonly #base: string;
  readonly #lines: Map<string, string>;
  readonly #open = new Map<string, T>();
  readonly #changed = new Set<string>();

  /** @param base of everything that all lines depend on */
  constructor(file: string, base: string) {
    this.#file = file;
    this.#base = base;
    this.#lines = readLines(file, base);
  }

  names(): readonly string[] {
    return [...new Set([...this.#lines.keys(), ...this.#open.keys()])];
  }

  get(name: string): T | null {
    const open = this.#open.get(name);
    if (open !== undefined) return open;
    const line = this.#lines.get(name);
    if (line === undefined) return null;
    const value = JSON.parse(line) as T;
    this.#open.set(name, value);
    return value;
  }

  /** What JSON would not give back as it is, is not kept. */
  set(name: string, value: T): void {
    if (this.#open.get(name) === value) return;
    if (isDeepStrictEqual(JSON.parse(JSON.stringify(value)), value)) {
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

  /** Written whole or not at all. A cache that cannot be written is no reason not to build. */
  save(): void {
    if (this.#changed.size === 0) return;
    for (const name of this.#changed) {
      const value = this.#open.get(name);
      if (value) this.#lines.set(name, JSON.stringify(value));
    }
    this.#changed.clear();
    const body = [...this.#lines].map(([name, line]) => `${name}\t${line}\n`).join('');
    try {
      mkdirSync(dirname(this.#file), { recursive: true });
      const part = `${this.#file}.${process.pid}.part`;
      writeFileSync(part, `${seal(this.#base, body)}\n${body}`);
      renameSync(part, this.#file);
    } catch {
      // What is written there was true before.
    }
  }
}

function readLines(file: string, base: string): Map<string, string> {
  try {
    const text = readFileSync(file, 'utf8');
    const end = text.indexOf('\n');
    const body = text.slice(end + 1);
    if (text.slice(0, end) !== seal(base, body)) return new Map();
    return new Map(
      body.split('\n').flatMap((line) => {
        const at = line.indexOf('\t');
        return at < 0 ? [] : [[line.slice(0, at), line.slice(at + 1)] as const];
      }),
    );
  } catch {
    return new Map();
  }
}

const seal = (base: string, body: string) => hash('sha256', `${base}\n${body}`);
