import { join } from 'node:path';
import { once } from '../../model/remember.ts';
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
  readonly #kinds: readonly ((sums: () => ReadonlySet<string>) => void)[];

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
    const sums = once(() => new Set(Array.from(files, ({ sha256 }) => sha256)));
    for (const save of this.#kinds) save(sums);
  }
}

/** From what something was made; `null` of what need not be kept, or is of nothing that there is any more. */
type KeyOf = (name: string, sums?: () => ReadonlySet<string>) => string | null;

/** What is told of a file holds for as long as there is one of the same bytes. */
const bySum: KeyOf = (sum, sums) => (sums?.().has(sum) === false ? null : sum);

/** @returns saves what was told now; what does not hold any more is let go when the file is written anew */
function keptKind<T extends object>(
  lines: KeptLines<{ readonly key: string; readonly told: T }>,
  told: Told<T>,
  keyOf: KeyOf,
): (sums: () => ReadonlySet<string>) => void {
  told.begin((name) => {
    const line = lines.get(name);
    return line !== null && line.key === keyOf(name) ? line.told : null;
  });
  return (sums) => {
    for (const [name, one] of told.entries()) {
      if (lines.get(name)?.told === one) continue;
      const key = keyOf(name);
      if (key !== null) lines.set(name, { key, told: one });
    }
    lines.save((name) => lines.get(name)?.key === keyOf(name, sums));
  };
}
