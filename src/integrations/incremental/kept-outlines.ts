import { join } from 'node:path';
import type { Archive, TableOutline } from '../../view/archive.ts';
import { KeptLines } from '../kept-lines.ts';

/** Where the cache keeps them. */
const OUTLINE_FILE = join('site', 'outlines.ndjson');

/** What pages tell of tables of data, from build to build: to make a table again takes all facts of all reports. */
export class KeptOutlines {
  readonly #archive: Archive;
  readonly #kept: KeptLines<TableOutline>;

  /** @param code digest of the code that writes tables */
  constructor(archive: Archive, cache: string, code: string) {
    this.#archive = archive;
    this.#kept = new KeptLines(join(cache, OUTLINE_FILE), code);
    for (const sum of this.#kept.names()) {
      const outline = this.#kept.get(sum);
      if (outline) archive.outlines.set(sum, outline);
    }
  }

  /** Keeps those of the files of a site. */
  save(files: Iterable<{ readonly sha256: string }>): void {
    for (const [sum, outline] of this.#archive.outlines) this.#kept.set(sum, outline);
    this.#kept.forgetOthers(new Set([...files].map(({ sha256 }) => sha256)));
    this.#kept.save();
  }
}
