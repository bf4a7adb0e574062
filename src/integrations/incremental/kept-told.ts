import { join } from 'node:path';
import type { Archive } from '../../view/archive.ts';
import { KeptLines } from '../kept-lines.ts';
import type { PathKeys } from './path-keys.ts';

/** Where the cache keeps what was told. */
const FOLDER = 'site';

/**
 * What pages tell in short of what takes the facts of many reports to make, from build to build: how tables of data
 * begin, which figures a page has, the five answers of each report in the book of its year.
 */
export class KeptTold {
  readonly #kinds: readonly { save(files: ReadonlySet<string>): void }[];

  /** @param code digest of the code that tells it */
  constructor(archive: Archive, cache: string, code: string, keys: Pick<PathKeys, 'figures' | 'answers'>) {
    const kept = <T extends object>(name: string, told: Map<string, T>, keyOf: KeyOf) =>
      keptKind(new KeptLines(join(cache, FOLDER, `${name}.ndjson`), code), told, keyOf);
    this.#kinds = [
      kept('outlines', archive.outlines, (sum, files) => (files?.has(sum) === false ? null : sum)),
      kept('figures', archive.pictures, keys.figures),
      kept('answers', archive.answers, keys.answers),
    ];
  }

  /** @param files digests of all files of the site, which is finished */
  save(files: Iterable<{ readonly sha256: string }>): void {
    const sums = new Set([...files].map(({ sha256 }) => sha256));
    for (const kind of this.#kinds) kind.save(sums);
  }
}

/** Of what something was made; `null` of what need not be kept, or is of nothing that there is any more. */
type KeyOf = (name: string, files?: ReadonlySet<string>) => string | null;

function keptKind<T extends object>(
  lines: KeptLines<{ readonly key: string; readonly told: T }>,
  told: Map<string, T>,
  keyOf: KeyOf,
) {
  for (const name of lines.names()) {
    const line = lines.get(name);
    if (line !== null && line.key === keyOf(name)) told.set(name, line.told);
  }
  return {
    save(files: ReadonlySet<string>) {
      const names = new Set<string>();
      for (const [name, one] of told) {
        const key = keyOf(name, files);
        if (key === null) continue;
        names.add(name);
        const known = lines.get(name);
        if (known?.key !== key || known.told !== one) lines.set(name, { key, told: one });
      }
      lines.forgetOthers(names);
      lines.save();
    },
  };
}
