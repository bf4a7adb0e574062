import { parentPort, workerData } from 'node:worker_threads';
import { diagnoseArchive } from '../../checks/diagnose-archive.ts';
import { readEnvironment } from '../../reader/disk/environment.ts';
import { readSiteContent } from '../../reader/disk/site-content.ts';
import { BUILD_TEXT } from '../../text/command/build.ts';
import { loadArchive, offerArchive } from '../../view/load-archive.ts';
import { openEntry } from '../bundle/astro-insides.ts';
import { KeptChecks } from '../kept-checks.ts';
import { KnownReports } from '../known-reports.ts';
import { packAtOnce } from '../pack-at-once.ts';
import { turnsOf } from '../turns.ts';
import { pathKeys } from './path-keys.ts';
import { fileOf, renderPage } from './render-pages.ts';
import type { RenderJob } from './render-thread.ts';

/** Pages between two messages of how many are done. */
const STEP = 50;

const { now, code, whole, entry, styles, pictures, files, deal, into } = workerData as RenderJob;
process.env['MINGJI_NOW'] = now;
const environment = readEnvironment(process.env);
const content = await readSiteContent(environment, KnownReports.open(environment));
const checks = KeptChecks.open(content, environment);
const { results } = diagnoseArchive(content, environment.now, undefined, undefined, checks);
offerArchive(content, checks.checked(results));
// Between the check and this reading an editor may have saved a file.
const archive = await loadArchive();
if (pathKeys(archive, code).whole !== whole) throw new Error(BUILD_TEXT.changedMeanwhile);
const pages = await openEntry(entry, styles);
for (const [page, ids] of pictures) archive.pictures.set(page, ids);
packAtOnce();
const paths = new Map((await pages.paths()).map((path) => [fileOf(path.pathname, path.route.type), path]));

let done = 0;
for (const index of turnsOf(deal, 1)) {
  const file = files[index] ?? '';
  const path = paths.get(file);
  if (path === undefined) throw new Error(`No route makes ${file} in the second thread`);
  await renderPage(pages, { ...path, file }, into);
  done += 1;
  if (done % STEP === 0) parentPort?.postMessage(STEP);
}
