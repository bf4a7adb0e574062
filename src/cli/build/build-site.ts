import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { BundleWork, clearBundleWork } from '../../integrations/bundle/open-bundle.ts';
import { lookAside } from '../../integrations/incremental/folder-look.ts';
import { PartsProblem } from '../../integrations/shards/find-parts.ts';
import { SiteWatch } from '../../integrations/standing/standing-site.ts';
import type { Environment } from '../../reader/disk/environment.ts';
import { BUILD_TEXT } from '../../text/command/build.ts';
import type { Output } from '../output.ts';
import { BuildClock } from './build-clock.ts';
import type { BuildLock } from './build-lock.ts';
import { lockBuild } from './build-lock.ts';
import type { BuildOptions } from './build-options.ts';
import { buildTarget } from './build-target.ts';
import { cacheProblem, clearCache, spareSite } from './cache-folder.ts';
import { saysStanding } from './says-standing.ts';
import { onStop } from './signals.ts';
import type { SiteSwap } from './site-swap.ts';
import { beginSwap, restoreSite, SiteFolderProblem } from './site-swap.ts';

/** Folders that Astro keeps once for a project lie here. */
const LOCK = resolve('.astro', 'build.lock');

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
    lock = await lockBuild(LOCK, (pid) => output.line(BUILD_TEXT.waiting(pid)));
    if (options.clean) clearCache(cache);
    const clock = new BuildClock();
    const sites = new SiteWatch(environment);
    if (options.work.of === 'site' && saysStanding(sites, environment, output, clock)) return 0;
    const isWhole = target.folder === dist;
    const spare = spareSite(cache);
    swap = await beginSwap(target.folder, {
      ...{ replace: options.replace, marks: target.marks },
      ...(isWhole && { spare, left: sites.folders }),
    });
    // In a process of its own, beside the check.
    const bundled = bundling.open();
    bundled.catch(() => undefined);
    const seen = isWhole ? lookAside(spare) : Promise.resolve(null);
    // The program that reads, checks and writes is loaded only now: what is refused above is refused at once.
    const { fillSite } = await import('./fill-site.ts');
    return await fillSite({ swap, spare: seen, parts, environment, output, bundled, options, clock, sites });
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
