import { join } from 'node:path';
import { findParts, partsFolder } from '../../integrations/shards/find-parts.ts';
import type { Part } from '../../integrations/shards/part.ts';
import { PART_FILE, readPart } from '../../integrations/shards/part.ts';
import { shardFolder } from '../../integrations/shards/shard.ts';
import type { BuildOptions } from './build-options.ts';
import { SITE_MARKS } from './site-owner.ts';

/** Where what is built goes. */
export interface BuildTarget {
  readonly folder: string;
  /** Files that everything that a build puts there has. */
  readonly marks: readonly string[];
  /**
   * Parts of which files may be taken over.
   * @throws PartsProblem where those that are to be joined are not all there
   */
  readonly parts: () => readonly Part[];
}

/** @param dist where the site stands */
export function buildTarget(
  dist: string,
  { work, clean }: Pick<BuildOptions, 'work' | 'clean'>,
): BuildTarget {
  const beside = partsFolder(dist);
  switch (work.of) {
    case 'site':
      return { folder: dist, marks: SITE_MARKS, parts: () => [] };
    case 'parts': {
      const folders = work.folders.length === 0 ? [beside] : work.folders;
      return { folder: dist, marks: SITE_MARKS, parts: () => findParts(folders) };
    }
    case 'part': {
      const folder = join(beside, shardFolder(work.shard));
      // What the same machine made last time.
      const before = () => (clean ? null : readPart(folder));
      return { folder, marks: [PART_FILE], parts: () => [before()].filter((part) => part !== null) };
    }
  }
}
