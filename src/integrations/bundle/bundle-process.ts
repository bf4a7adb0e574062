import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'astro';
import { readEnvironment } from '../../reader/disk/environment.ts';
import { readRecords } from '../../reader/disk/read-records.ts';
import { endStream } from '../../reader/disk/stream-reports.ts';
import { listTree } from '../../reader/disk/tree.ts';
import { offerArchive } from '../../view/load-archive.ts';
import { siteFiles } from '../site-sums.ts';
import { ENTRY_FOLDER, entryFileOf, refuseOtherAstro, stylesOf } from './astro-insides.ts';
import { STORE_FOLDER } from './bundle-folders.ts';
import { takeBundle } from './bundle-taker.ts';
import { writeBundle } from './site-bundle.ts';

// A process of its own: what the bundler holds, a gigabyte, goes with it.
// Arguments: an empty folder within the project to work in; the file for the bundle; its key.
const [folder = '', file = '', key = ''] = process.argv.slice(2);
const into = resolve(folder);

// Nobody waits for it when the build that asked for it is gone.
process.on('disconnect', () => process.exit(1));
refuseOtherAstro();
await offerRecords();
takeBundle(async (base) => {
  const all = siteFiles(into);
  const isOfEntry = (path: string) => path.startsWith(`${ENTRY_FOLDER}/`);
  const entry = all.filter(isOfEntry).map((path) => path.slice(ENTRY_FOLDER.length + 1));
  writeBundle(file, {
    key,
    entry: bytesOf(join(into, ENTRY_FOLDER), entry),
    entryFile: entryFileOf(join(into, ENTRY_FOLDER)),
    files: bytesOf(
      into,
      all.filter((path) => !isOfEntry(path)),
    ),
    styles: stylesOf(base),
  });
});
// What is made of the same must not tell where a build keeps its things.
await build({ outDir: into, cacheDir: STORE_FOLDER, logLevel: 'warn' });
// What the bundler leaves open ends with the process.
process.exit(0);

/** The pages of the site are code and stand in the bundle; reports do not, so none is read. */
async function offerRecords(): Promise<void> {
  const { content: root, now } = readEnvironment(process.env);
  const records = await readRecords(await listTree(root));
  const { content } = endStream(records, [], { root, now });
  if (content === null) throw new Error('There is no site to bundle pages for');
  offerArchive(content, new Map());
}

function bytesOf(root: string, paths: readonly string[]): ReadonlyMap<string, Uint8Array> {
  return new Map(paths.map((path) => [path, readFileSync(join(root, path))]));
}
