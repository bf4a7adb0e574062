import { hash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { diagnoseArchive } from '../../src/checks/diagnose-archive.ts';
import { attachmentScans } from '../../src/integrations/attachment-scans.ts';
import { openEntry } from '../../src/integrations/bundle/astro-insides.ts';
import { pathKeys } from '../../src/integrations/incremental/path-keys.ts';
import { renderOrder } from '../../src/integrations/incremental/render-order.ts';
import { keyedPaths, pathsLeft } from '../../src/integrations/incremental/render-pages.ts';
import { hasErrors } from '../../src/reader/content.ts';
import { readEnvironment } from '../../src/reader/disk/environment.ts';
import { readContent } from '../../src/reader/disk/read-content.ts';
import { siteRendering } from '../../src/reader/disk/site-content.ts';
import { loadArchive, offerArchive } from '../../src/view/load-archive.ts';
import type { RenderedSite, RenderTrial } from './rendered-site.ts';

const { bundle, folder } = workerData as RenderTrial;

/** As a build that takes nothing over makes it, one path after another. */
async function rendered(): Promise<RenderedSite | null> {
  const { content: root, now, base, cache } = readEnvironment(process.env);
  const { content, diagnostics } = await readContent({ root, now, render: siteRendering(base) });
  if (content === null || hasErrors(diagnostics)) return null;
  const scans = await attachmentScans(content.reports, cache);
  const diagnosis = diagnoseArchive(content, now, scans);
  if (diagnosis.failures.errors.length > 0 || hasErrors(diagnosis.guarded)) return null;
  offerArchive(content, diagnosis.results);
  const archive = await loadArchive();
  const entry = await openEntry(unpacked(), bundle.styles);
  const keys = pathKeys(archive, 'code');
  const paths = pathsLeft(keyedPaths(await entry.paths(), keys), renderOrder(archive), () => false);
  const files = new Map<string, { key: string; sha256: string }>();
  for (const path of paths) {
    const bytes = await entry.render(path);
    const sha256 = hash('sha256', bytes);
    archive.finished.set(path.file, { bytes: bytes.length, sha256 });
    files.set(path.file, { key: keys.of(path.file), sha256 });
  }
  return { files };
}

function unpacked(): string {
  rmSync(folder, { recursive: true, force: true });
  for (const [path, bytes] of bundle.entry) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
  return join(folder, bundle.entryFile);
}

parentPort?.postMessage(await rendered());
