import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { readSealed, writeSealed } from '../sealed-file.ts';
import type { MarkedFolder } from './content-marks.ts';

/** Where the cache keeps the note. */
const NOTE_FILE = join('site', 'standing.json');

/** What a build has said of a site that it found or made without an error. */
export interface SiteTold {
  /** How many files of the content were read. */
  readonly files: number;
  readonly warnings: number;
  readonly notes: number;
  /** How many reports are public. */
  readonly reports: number;
}

/** Of what a site that stands was made, and what it looked like then. Plain data. */
export interface SiteNote {
  /** Of everything but the content: code, address, day. */
  readonly key: string;
  /** Instants at which reports become public, and how many of them had passed for each clock that a build asks. */
  readonly publishing: readonly number[];
  readonly passed: readonly number[];
  readonly content: MarkedFolder;
  /** SHA-256 of the list of sums of the site. */
  readonly list: string;
  /** When something last came into each folder of the site, or went out of it, by path. */
  readonly folders: readonly (readonly [path: string, modified: number])[];
  readonly told: SiteTold;
}

/** @returns `null` where there is none, or none that can be trusted */
export function readNote(cache: string): SiteNote | null {
  const body = readSealed(join(cache, NOTE_FILE));
  return body === null ? null : (JSON.parse(body.toString()) as SiteNote);
}

/** Written whole or not at all. Without one the next build finds out what there is to do. */
export function writeNote(cache: string, note: SiteNote): void {
  try {
    writeSealed(join(cache, NOTE_FILE), Buffer.from(JSON.stringify(note)));
  } catch {
    forgetNote(cache);
  }
}

export function forgetNote(cache: string): void {
  rmSync(join(cache, NOTE_FILE), { recursive: true, force: true });
}
