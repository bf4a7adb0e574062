import { rmSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import { readSealed, writeSealed } from '../sealed-file.ts';
import type { PageStyles } from './astro-insides.ts';

/** What the framework makes of our code, and of nothing else: it stays the same from edit to edit. */
export interface SiteBundle {
  /** Of everything that it was made from. */
  readonly key: string;
  /** Modules that render the pages, by path. */
  readonly entry: ReadonlyMap<string, Uint8Array>;
  /** The one of them that the others are reached from. */
  readonly entryFile: string;
  /** Files that are published as they are: scripts, styles, and what lies in `public/`; by path. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly styles: PageStyles;
}

/** @returns `null` where there is none of this key, or none that can be trusted */
export function readBundle(file: string, key: string): SiteBundle | null {
  try {
    const body = readSealed(file);
    if (body === null) return null;
    const bundle = deserialize(body) as SiteBundle;
    return bundle.key === key ? bundle : null;
  } catch {
    return null;
  }
}

/** Written whole or not at all. */
export function writeBundle(file: string, bundle: SiteBundle): void {
  writeSealed(file, serialize(bundle));
}

/** A cache that cannot be written is no reason not to build: the next build bundles again. */
export function keepBundle(file: string, bundle: SiteBundle): void {
  try {
    rmSync(file, { recursive: true, force: true });
    writeBundle(file, bundle);
  } catch {
    // Nothing is kept.
  }
}
