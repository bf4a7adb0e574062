import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { MarkedFolder } from './content-marks.ts';

/** Where the cache keeps the note. */
const NOTE_FILE = join('site', 'standing.json');
/** Hexadecimal digits before the text. */
const SEAL = 64;

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
  try {
    const text = readFileSync(join(cache, NOTE_FILE), 'utf8');
    const body = text.slice(SEAL);
    return text.slice(0, SEAL) === hash('sha256', body) ? (JSON.parse(body) as SiteNote) : null;
  } catch {
    return null;
  }
}

/** Written whole or not at all. Without one the next build finds out what there is to do. */
export function writeNote(cache: string, note: SiteNote): void {
  const file = join(cache, NOTE_FILE);
  const body = JSON.stringify(note);
  try {
    mkdirSync(dirname(file), { recursive: true });
    const part = `${file}.${process.pid}.part`;
    writeFileSync(part, `${hash('sha256', body)}${body}`);
    renameSync(part, file);
  } catch {
    forgetNote(cache);
  }
}

export function forgetNote(cache: string): void {
  rmSync(join(cache, NOTE_FILE), { recursive: true, force: true });
}
