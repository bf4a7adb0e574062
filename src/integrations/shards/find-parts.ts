import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { SHARDS_TEXT } from '../../text/command/shards.ts';
import type { Part } from './part.ts';
import { PART_FILE, readPart } from './part.ts';
import type { SiteIdentity } from './site-identity.ts';
import { firstDifference } from './site-identity.ts';

/** Why parts cannot be joined, in words for the editor. */
export class PartsProblem extends Error {}

/** Where the parts of a site lie unless somebody says otherwise: beside it. */
export const partsFolder = (dist: string): string => `${dist}.parts`;

/** A part that is still being made, or is left of one that was. */
const UNFINISHED = /\.(?:building|leaving|previous|removing|kept)-\d+(?:-\d+)?$/;

/**
 * All parts of a site, each once, in order.
 * @param folders of parts, or folders that hold those
 * @throws PartsProblem where one is missing, doubled, damaged, or counted otherwise than the others
 */
export function findParts(folders: readonly string[]): readonly Part[] {
  const found = folders.flatMap(partFoldersOf);
  const parts = [...new Set(found.map((folder) => realpathSync(folder)))].map((folder) => {
    const part = readPart(folder);
    if (part === null) throw new PartsProblem(SHARDS_TEXT.damaged(folder));
    return part;
  });
  const [first] = parts;
  if (first === undefined) throw new PartsProblem(SHARDS_TEXT.none(folders));
  const { of } = first.shard;
  const byNumber = new Map<number, Part>();
  for (const part of parts) {
    const { shard, folder } = part;
    if (shard.of !== of) throw new PartsProblem(SHARDS_TEXT.mixed(first, part));
    const same = byNumber.get(shard.number);
    if (same !== undefined) throw new PartsProblem(SHARDS_TEXT.doubled(shard, same.folder, folder));
    byNumber.set(shard.number, part);
  }
  const numbers = Array.from({ length: of }, (_, at) => at + 1);
  const missing = numbers.filter((number) => !byNumber.has(number));
  if (missing.length > 0) throw new PartsProblem(SHARDS_TEXT.missing(missing, of, folders));
  return numbers.flatMap((number) => byNumber.get(number) ?? []);
}

/** @throws PartsProblem where a part was made of something else than what is to be built now */
export function refuseOtherStates(parts: readonly Part[], identity: SiteIdentity): void {
  for (const { shard, folder, identity: own } of parts) {
    const differs = firstDifference(own, identity);
    if (differs !== null) throw new PartsProblem(SHARDS_TEXT.otherState(shard, folder, differs));
  }
}

function partFoldersOf(folder: string): readonly string[] {
  if (existsSync(join(folder, PART_FILE))) return [folder];
  if (!existsSync(folder)) throw new PartsProblem(SHARDS_TEXT.none([folder]));
  const below = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !UNFINISHED.test(entry.name))
    .map(({ name }) => join(folder, name))
    .filter((path) => existsSync(join(path, PART_FILE)));
  if (below.length === 0) throw new PartsProblem(SHARDS_TEXT.none([folder]));
  return below.sort();
}
