import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { TableRows } from '../../view/table-rows.ts';
import { heldTableRows } from '../../view/table-rows.ts';
import { readSealed, writeSealed } from '../sealed-file.ts';

/** Where the cache keeps them. */
const ROWS_FOLDER = join('site', 'rows');
const OF_YEAR = /^(\d+)-\w+\.bin$/;

/**
 * Rows of the tables of data from build to build, a file for each table of a year: a report that changes has the rows of
 * its own year computed again, and no others. A file that is damaged or was made from anything else is as good as none.
 */
export class KeptRows implements TableRows {
  readonly #folder: string;
  readonly #keyOf: (year: number) => string;
  readonly #held = heldTableRows();

  /** @param keyOf of all that the rows of a year depend on */
  constructor(cache: string, keyOf: (year: number) => string) {
    this.#folder = join(cache, ROWS_FOLDER);
    this.#keyOf = keyOf;
  }

  get(year: number, table: string): Uint8Array | null {
    const held = this.#held.get(year, table);
    if (held !== null) return held;
    const bytes = readSealed(this.#file(year, table), this.#keyOf(year));
    if (bytes !== null) this.#held.set(year, table, bytes);
    return bytes;
  }

  /** Written whole or not at all. A cache that cannot be written is no reason not to build. */
  set(year: number, table: string, packed: Uint8Array): void {
    this.#held.set(year, table, packed);
    try {
      writeSealed(this.#file(year, table), packed, this.#keyOf(year));
    } catch {
      // The next build computes them again.
    }
  }

  /** Lets go of files of years that there are no more, and of those that were never finished. */
  sweep(years: readonly number[]): void {
    try {
      for (const name of readdirSync(this.#folder)) {
        const [, year] = OF_YEAR.exec(name) ?? [];
        if (!years.some((one) => `${one}` === year)) rmSync(join(this.#folder, name), { force: true });
      }
    } catch {
      // There is no folder, or none that may be changed: what lies there is never read.
    }
  }

  #file(year: number, table: string): string {
    return join(this.#folder, `${year}-${table}.bin`);
  }
}
