import { join } from 'node:path';
import { readEnvironment } from '../reader/disk/environment.ts';
import { archiveRecords } from '../search/archive-records.ts';
import type { Standing } from '../search/build/index-folder.ts';
import { buildSearch } from '../search/build-index.ts';
import { INDEX_FOLDER } from '../search/page-contract.ts';
import type { Archive } from '../view/archive.ts';

/** Builds the search index of the finished site; what has not changed comes from the cache and from the last site. */
export async function indexSite(archive: Archive, dist: string, standing: Standing): Promise<void> {
  const environment = readEnvironment(process.env);
  await buildSearch(archiveRecords(archive, dist), {
    outDir: join(dist, INDEX_FOLDER),
    cacheDir: join(environment.cache, INDEX_FOLDER),
    currentYear: archive.years[0] ?? environment.now.getFullYear(),
    standing,
    ...archive.content.aliases,
  });
}
