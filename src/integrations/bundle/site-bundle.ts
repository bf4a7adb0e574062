import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { deserialize, serialize } from 'node:v8';
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

const SEAL_LENGTH = 64;

/** @returns `null` where there is none of this key, or none that can be trusted */
export function readBundle(file: string, key: string): SiteBundle | null {
  try {
    const bytes = readFileSync(file);
    const body = bytes.subarray(SEAL_LENGTH);
    if (bytes.toString('latin1', 0, SEAL_LENGTH) !== hash('sha256', body)) return null;
    const bundle = deserialize(body) as SiteBundle;
    return bundle.key === key ? bundle : null;
  } catch {
    return null;
  }
}

/** Written whole or not at all. */
export function writeBundle(file: string, bundle: SiteBundle): void {
  const body = serialize(bundle);
  const part = `${file}.${process.pid}.part`;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(part, Buffer.concat([Buffer.from(hash('sha256', body), 'latin1'), body]));
  renameSync(part, file);
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
