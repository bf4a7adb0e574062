import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TierEntry, TierHead } from '../files/manifest.ts';
import { PACKS_VERSION } from './tier.ts';

/** A tier as the last build has written it. */
export interface LastTier extends Pick<TierHead, 'cuts' | 'packs'> {
  /** Files of its parts in the cache, in order. */
  readonly parts: readonly string[];
}

/** Keeps in the cache what of a tier was written from which parts. */
export class KeptTier {
  readonly #file: string;
  readonly #cacheDir: string;

  constructor(cacheDir: string, id: TierEntry['id']) {
    this.#cacheDir = cacheDir;
    this.#file = join(cacheDir, `${id}.tier`);
  }

  /** The last one, its parts with their paths; `null` where nothing is known of it. */
  read(): LastTier | null {
    try {
      const last = JSON.parse(readFileSync(this.#file, 'utf8')) as LastTier & { readonly version?: number };
      if (last.version !== PACKS_VERSION) return null;
      return { ...last, parts: last.parts.map((name) => join(this.#cacheDir, name)) };
    } catch {
      return null;
    }
  }

  write(tier: LastTier): void {
    writeFileSync(`${this.#file}.${process.pid}`, JSON.stringify({ version: PACKS_VERSION, ...tier }));
    renameSync(`${this.#file}.${process.pid}`, this.#file);
  }
}
