import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { readSealed, writeSealedAside } from '../sealed-file.ts';
import type { KnownLinks } from '../verify/links.ts';
import type { FileStates } from './file-state.ts';
import type { FileColumns } from './packed-files.ts';
import { PackedFiles } from './packed-files.ts';

/** What the last build knew of its site. */
export interface SiteState {
  /** SHA-256 of the list of sums, which says whether the site that stands is the one that is meant. */
  readonly list: string;
  readonly files: FileStates;
  /** Paths with fragments, each once. */
  readonly targets: readonly string[];
  /** From what all files of a report or of a project were made, by its folder. */
  readonly folders: ReadonlyMap<string, string>;
}

/** Where the cache keeps what the last build knew of its site. */
export const STATE_FILE = join('site', 'state.bin');

const FORMAT = 3;

/** @returns `null` where there is none, or none that can be trusted */
export function readState(file: string): (SiteState & { readonly files: PackedFiles }) | null {
  try {
    const body = readSealed(file);
    if (body === null) return null;
    const { format, columns, ...rest } = deserialize(body) as Packed;
    return format === FORMAT ? { ...rest, files: new PackedFiles(columns) } : null;
  } catch {
    return null;
  }
}

/**
 * Written whole or not at all, while the build goes on: a state tells by its list of which site it is, and is as good as
 * none beside another. One that cannot be written is no reason to throw a finished site away.
 */
export async function writeState(file: string, { list, files, targets, folders }: SiteState): Promise<void> {
  const { columns } = files instanceof PackedFiles ? files : PackedFiles.of(files);
  const body = serialize({ format: FORMAT, list, targets, folders, columns } satisfies Packed);
  try {
    await writeSealedAside(file, body);
  } catch {
    // The next build makes everything again.
  }
}

/**
 * What is to be known of a site that has just been finished.
 * @param links of its pages, as the verification has read them
 * @param folders see {@link SiteState}
 */
export function finishedState(
  list: string,
  files: FileStates,
  { places, of }: KnownLinks,
  folders: SiteState['folders'],
): SiteState {
  const packed = PackedFiles.of(files, of);
  // Only places that a page still leads to, numbered as they come.
  const numbers = new Int32Array(places.length).fill(-1);
  const targets: string[] = [];
  const all = packed.columns.targets;
  for (let at = 0; at < all.length; at += 1) {
    const known = all[at] ?? 0;
    if (numbers[known] === -1) numbers[known] = targets.push(places[known] ?? '') - 1;
    all[at] = numbers[known] ?? 0;
  }
  return { list, files: packed, targets, folders };
}

interface Packed extends Omit<SiteState, 'files'> {
  readonly format: number;
  readonly columns: FileColumns;
}
