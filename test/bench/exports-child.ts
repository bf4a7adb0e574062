import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { dataFile, dataFiles } from '../../src/exports/data-files.ts';
import { reportPackage } from '../../src/exports/report-package.ts';
import { DataThread } from '../../src/integrations/data-thread.ts';
import { KeptRows } from '../../src/integrations/incremental/kept-rows.ts';
import { isOfAll, renderOrder } from '../../src/integrations/incremental/render-order.ts';
import { FILES_AT_ONCE } from '../../src/integrations/incremental/render-pages.ts';
import { packAtOnce } from '../../src/integrations/pack-at-once.ts';
import { sideBySide } from '../../src/integrations/side-by-side.ts';
import { readEnvironment } from '../../src/reader/disk/environment.ts';
import { readSiteContent } from '../../src/reader/disk/site-content.ts';
import { createArchive } from '../../src/view/archive.ts';
import { multiplied, originalOf } from './copied-reports.ts';
import { reportCost } from './measure.ts';

// Arguments: where the files go, how often each report counts, and which files: `all`, or those that a change of the
// newest year makes again.
const [out = '', copies = '1', which = 'all'] = process.argv.slice(2);
const deployment = { origin: 'https://example.org', base: '/' };
const environment = readEnvironment(process.env);
const content = await readSiteContent(environment);
const originals = createArchive(content, deployment);
const put = async (name: string, bytes: Uint8Array | string): Promise<void> => {
  const file = join(out, name);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, bytes);
};
// A build has made the packages of the reports before it comes to the data.
for (const { id } of originals.summaries)
  await put(`reports/${id}/package.zip`, reportPackage(originals, id));

const archive = createArchive(multiplied(content, Number(copies)), deployment, {
  get: (id) => originals.checks(originalOf(id)),
});
archive.built.read = (path) => readFileSync(join(out, originalOf(path)));
const [newest] = archive.years;
// As a build keeps them: the rows of the year that has changed have to be computed again.
archive.tableRows.store = new KeptRows(environment.cache, (year) =>
  year === newest && which !== 'all' ? 'changed' : 'as it was',
);
const isMade = (name: string): boolean => {
  const [, year] = /^(\d{4})\./.exec(name) ?? [];
  return which === 'all' || year === undefined || Number(year) === newest;
};
const before = process.resourceUsage();
const started = performance.now();
const order = renderOrder(archive);
const made: string[] = [];
for (const name of dataFiles(archive).keys()) {
  if (isMade(name)) made.push(name);
  // Taken over from the last site, as a build does.
  else archive.finished.set(`data/${name}`, { bytes: 0, sha256: '0'.repeat(64) });
}
const placed = made
  .map((name) => ({ name, place: order(`data/${name}`) }))
  .sort((a, b) => (a.place < b.place ? -1 : 1));
packAtOnce();
const thread = new DataThread();
archive.aside.give = (work) => thread.give(work);
const write = async ({ name }: { readonly name: string }) =>
  put(`data/${name}`, await dataFile(archive, name));
await sideBySide(
  placed.filter(({ place }) => !isOfAll(place)),
  FILES_AT_ONCE,
  write,
);
for (const one of placed.filter(({ place }) => isOfAll(place))) await write(one);
await thread.stop();
reportCost(started, before);
