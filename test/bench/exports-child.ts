import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { dataFile, dataFiles } from '../../src/exports/data-files.ts';
import { readEnvironment } from '../../src/reader/disk/environment.ts';
import { readSiteContent } from '../../src/reader/disk/site-content.ts';
import { createArchive } from '../../src/view/archive.ts';
import { reportCost } from './measure.ts';

// Arguments: where the files go, and which: `none`, `all`, or those that a change of the newest year makes again.
const [out = '', which = 'all'] = process.argv.slice(2);
const archive = createArchive(await readSiteContent(readEnvironment(process.env)), {
  origin: 'https://example.org',
  base: '/',
});
const [newest] = archive.years;
const isAsked = (name: string): boolean => {
  if (which === 'all') return true;
  const [, year] = /^(\d{4})\./.exec(name) ?? [];
  return which === 'year' && (year === undefined || Number(year) === newest);
};
const started = performance.now();
for (const name of dataFiles(archive).keys()) {
  if (which === 'year' && !isAsked(name)) {
    // Taken over from the last site, as a build does.
    archive.finished.set(`data/${name}`, { bytes: 0, sha256: '0'.repeat(64) });
    continue;
  }
  if (!isAsked(name)) continue;
  const file = join(out, name);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, await dataFile(archive, name));
}
reportCost(started);
