import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { SUMS_FILE, sumOf, sumsList } from '../site-sums.ts';
import type { Shard } from './shard.ts';
import type { SiteIdentity } from './site-identity.ts';

/** What a part is told by. */
export const PART_FILE = 'part.json';
/** Where in a part its files lie, as they lie in the site. */
export const PART_SITE = 'site';

const FORMAT = 1;

/** A finished file of a part. */
export interface PartFile {
  readonly path: string;
  /** Of everything that it was made from. */
  readonly key: string;
  readonly size: number;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
}

/** A share of the pages of a site: a folder that may be packed, sent elsewhere, and joined with the others there. */
export interface Part {
  readonly folder: string;
  readonly shard: Shard;
  readonly identity: SiteIdentity;
  readonly files: readonly PartFile[];
}

const PartSchema = z.object({
  format: z.literal(FORMAT),
  shard: z.object({ number: z.int().min(1), of: z.int().min(1) }),
  identity: z.object({ code: z.string(), address: z.string(), day: z.string(), content: z.string() }),
  files: z.array(z.object({ path: z.string(), key: z.string(), size: z.int(), sha256: z.string() })),
});

/** @returns `null` where what tells of the part cannot be read as such */
export function readPart(folder: string): Part | null {
  try {
    const read = PartSchema.parse(JSON.parse(readFileSync(join(folder, PART_FILE), 'utf8')));
    return { folder, shard: read.shard, identity: read.identity, files: read.files };
  } catch {
    return null;
  }
}

/** Writes what tells of a part, beside its files, and the list by which a later build knows them for its own. */
export async function writePart({ folder, shard, identity, files }: Part): Promise<void> {
  writeFileSync(join(folder, PART_FILE), JSON.stringify({ format: FORMAT, shard, identity, files }));
  const sums = new Map(files.map(({ path, sha256 }) => [`${PART_SITE}/${path}`, sha256]));
  sums.set(PART_FILE, await sumOf(join(folder, PART_FILE)));
  writeFileSync(join(folder, SUMS_FILE), sumsList(sums));
}
