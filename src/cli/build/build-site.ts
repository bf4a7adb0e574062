import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { watchBuild } from '../../integrations/build-watch.ts';
import { BundleWork, clearBundleWork } from '../../integrations/bundle/open-bundle.ts';
import { SiteBuild } from '../../integrations/incremental/site-build.ts';
import { PartsProblem, partsFolder } from '../../integrations/shards/find-parts.ts';
import type { Part } from '../../integrations/shards/part.ts';
import { PART_SITE, writePart } from '../../integrations/shards/part.ts';
import { shardFolder } from '../../integrations/shards/shard.ts';
import type { Content } from '../../reader/content.ts';
import type { Environment } from '../../reader/disk/environment.ts';
import { ADDRESS_FILE, recordAddresses } from '../../reader/disk/record-addresses.ts';
import { BUILD_TEXT } from '../../text/command/build.ts';
import { loadArchive, offerArchive } from '../../view/load-archive.ts';
import type { Output } from '../output.ts';
import { BuildClock } from './build-clock.ts';
import type { BuildLock } from './build-lock.ts';
import { lockBuild } from './build-lock.ts';
import type { BuildOptions } from './build-options.ts';
import { buildTarget } from './build-target.ts';
import { cacheProblem, clearCache } from './cache-folder.ts';
import { checkContent } from './check-content.ts';
import { onStop } from './signals.ts';
import type { SiteSwap } from './site-swap.ts';
import { beginSwap, restoreSite, SiteFolderProblem } from './site-swap.ts';

/** Folders that Astro keeps once for a project lie here. */
const LOCK = join('.astro', 'build.lock');

const WHOLE: BuildOptions = { work: { of: 'site' }, replace: false, clean: false, threads: null };

/**
 * Checks the content, builds the whole site beside the old one and swaps it in; or a part of it, which goes to a folder
 * of its own. Whatever stops it, a signal too, leaves the old site as it was and nothing half-done.
 * @returns exit code: 0 built, 1 content has errors or the build failed. The old site stands in the second case.
 */
export async function buildSite(
  environment: Environment,
  output: Output,
  options: BuildOptions = WHOLE,
): Promise<0 | 1> {
  const { dist, cache } = environment;
  let swap: SiteSwap | null = null;
  let lock: BuildLock | null = null;
  const bundling = new BundleWork(environment);
  const letGo = onStop(() => {
    bundling.stop();
    if (lock) clearBundleWork();
    if (swap) rmSync(swap.building, { recursive: true, force: true, maxRetries: 5 });
    lock?.release();
    output.error(BUILD_TEXT.stopped(dist));
  });
  try {
    const target = buildTarget(dist, options);
    await restoreSite(target.folder, target.marks);
    const problem = cacheProblem(cache);
    if (problem !== null) throw new SiteFolderProblem(problem);
    const parts = target.parts();
    lock = await lockBuild(resolve(LOCK), (pid) => output.line(BUILD_TEXT.waiting(pid)));
    if (options.clean) clearCache(cache);
    swap = await beginSwap(target.folder, { replace: options.replace, marks: target.marks });
    return await fillSite({ swap, parts, environment, output, bundling, options });
  } catch (error) {
    output.error(failure(error, dist));
    return 1;
  } finally {
    bundling.stop();
    if (lock) clearBundleWork();
    await swap?.discard();
    lock?.release();
    letGo();
  }
}

interface Filling {
  readonly swap: SiteSwap;
  readonly parts: readonly Part[];
  readonly environment: Environment;
  readonly output: Output;
  readonly bundling: BundleWork;
  readonly options: BuildOptions;
}

async function fillSite(filling: Filling): Promise<0 | 1> {
  const { swap, parts, environment, output, bundling, options } = filling;
  const { work, threads } = options;
  const clock = new BuildClock();
  watchBuild(clock);
  // In a process of its own, beside the check.
  const bundled = bundling.open();
  bundled.catch(() => undefined);
  const checked = await checkContent(environment, output);
  if (checked.errors > 0) {
    output.error(BUILD_TEXT.refused(checked.errors));
    return 1;
  }
  if (checked.content) offerArchive(checked.content, checked.results);
  checked.save();
  clock.phase('prepare');
  output.line(BUILD_TEXT.building(checked.content?.reports.length ?? 0));
  const into = work.of === 'part' ? join(swap.building, PART_SITE) : swap.building;
  const site = await SiteBuild.begin(await loadArchive(), environment, { into, threads, parts });
  if (work.of === 'part') {
    const part = await site.makePart(await bundled, work.shard);
    await writePart({ folder: swap.building, ...part });
    await putInPlace(filling, clock);
    const folder = join(partsFolder(environment.dist), shardFolder(work.shard));
    output.line(clock.partSummary(work.shard, folder));
    return 0;
  }
  const made = await site.make(await bundled, !swap.hasForeign);
  if (made === 'made') await putInPlace(filling, clock);
  output.line(clock.summary(environment.dist, made === 'standing'));
  if (checked.content) await record(checked.content, environment, output);
  return 0;
}

async function putInPlace({ swap, output }: Filling, clock: BuildClock): Promise<void> {
  clock.phase('swap');
  const kept = await swap.commit();
  if (kept !== null) output.error(BUILD_TEXT.kept(kept));
}

/** Notes which addresses are public now. The site stands either way; a list that cannot be written is told of. */
async function record(content: Content, { content: root, now }: Environment, output: Output): Promise<void> {
  const file = join(root, ADDRESS_FILE);
  const clock = new Date(Math.min(now.getTime(), Date.now()));
  try {
    const count = await recordAddresses(root, content, clock);
    if (count > 0) output.line(BUILD_TEXT.recorded(count, file));
  } catch (error) {
    output.error(BUILD_TEXT.notRecorded(file, (error as Error).message));
  }
}

function failure(error: unknown, dist: string): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (error instanceof SiteFolderProblem || error instanceof PartsProblem)
    return BUILD_TEXT.notBuilt(message);
  if (code === 'ENOSPC' || /ENOSPC|no space left on device/i.test(message)) return BUILD_TEXT.diskFull(dist);
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return BUILD_TEXT.notBuilt(BUILD_TEXT.noPermission(dist));
  }
  return BUILD_TEXT.failed(message);
}
