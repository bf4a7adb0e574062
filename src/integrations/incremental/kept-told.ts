import { join } from 'node:path';
import type { Archive } from '../../view/archive.ts';
import type { Told } from '../../view/told.ts';
import { KeptLines } from '../kept-lines.ts';
import type { PathKeys } from './path-keys.ts';

/** Where the cache keeps what was told. */
const FOLDER = 'site';

/**
 * What takes the facts of all reports, or all bytes of their pages, to tell, from build to build: how tables of data
 * begin, which figures a page has, what became of the findings of a report, its five answers in the book of its year,
 * and whether a page says the same as before.
 */
export class KeptTold {
  readonly #kinds: readonly ((files: ReadonlySet<string>) => void)[];

  /** @param code digest of the code that tells it */
  constructor(archive: Archive, cache: string, code: string, keys: Pick<PathKeys, 'told'>) {
    const kept = <T extends object>(name: string, told: Told<T>, keyOf: KeyOf) =>
      keptKind(new KeptLines(join(cache, FOLDER, `${name}.ndjson`), code), told, keyOf);
    this.#kinds = [
      kept('outlines', archive.outlines, bySum),
      kept('mains', archive.mains, bySum),
      kept('figures', archive.pictures, keys.told.figures),
      kept('answers', archive.answers, keys.told.answers),
      kept('findings', archive.followUps, keys.told.findings),
    ];
  }

  /** @param files digests of all files of the site, which is finished */
  save(files: Iterable<{ readonly sha256: string }>): void {
    const sums = new Set([...files].map(({ sha256 }) => sha256));
    for (const save of this.#kinds) save(sums);
  }
}

/** From what something was made; `null` of what need not be kept, or is of nothing that there is any more. */
type KeyOf = (name: string, files?: ReadonlySet<string>) => string | null;

/** What is told of a file holds for as long as there is one of the same bytes. */
const bySum: KeyOf = (sum, files) => (files?.has(sum) === false ? null : sum);

/** @returns saves what was told now, and what was told before and still holds */
function keptKind<T extends object>(
  lines: KeptLines<{ readonly key: string; readonly told: T }>,
  told: Told<T>,
  keyOf: KeyOf,
): (files: ReadonlySet<string>) => void {
  told.begin((name) => {
    const line = lines.get(name);
    return line !== null && line.key === keyOf(name) ? line.told : null;
  });
  return (files) => {
    for (const [name, one] of told.entries()) {
      const key = keyOf(name, files);
      if (key !== null && lines.get(name)?.told !== one) lines.set(name, { key, told: one });
    }
    for (const name of lines.names()) {
      const key = keyOf(name, files);
      if (key === null || lines.get(name)?.key !== key) lines.forget(name);
    }
    lines.save();
  };
}
