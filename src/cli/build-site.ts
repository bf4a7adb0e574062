import { join } from 'node:path';
import { build } from 'astro';
import type { Content } from '../reader/content.ts';
import { offerContent } from '../reader/content-cache.ts';
import type { Environment } from '../reader/environment.ts';
import { ADDRESS_FILE, recordAddresses } from '../reader/record-addresses.ts';
import { BUILD_TEXT } from '../text/build.ts';
import { offerResults } from '../view/load-archive.ts';
import { checkContent } from './check-content.ts';
import type { Output } from './output.ts';
import { beginSwap } from './site-swap.ts';

/**
 * Checks the content, builds the whole site beside the old one and swaps it in.
 * @returns exit code: 0 built, 1 content has errors or the build failed. The old site stands in the second case.
 */
export async function buildSite(environment: Environment, output: Output): Promise<0 | 1> {
  const started = performance.now();
  const checked = await checkContent(environment, output);
  if (checked.errors > 0) {
    output.error(BUILD_TEXT.refused(checked.errors));
    return 1;
  }
  if (checked.content) {
    offerContent(checked.content);
    offerResults(checked.content, checked.results);
  }
  output.line(BUILD_TEXT.building(checked.content?.reports.length ?? 0));
  const swap = await beginSwap(environment.dist);
  try {
    await build({ outDir: swap.building, logLevel: 'warn' });
    await swap.commit();
  } catch (error) {
    await swap.discard();
    output.error(failure(error, environment.dist));
    return 1;
  }
  output.line(BUILD_TEXT.built(environment.dist, seconds(started)));
  if (checked.content) await record(checked.content, environment, output);
  return 0;
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
  if (code === 'ENOSPC') return BUILD_TEXT.diskFull(dist);
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return BUILD_TEXT.noPermission(dist);
  return BUILD_TEXT.failed(message);
}

function seconds(since: number): string {
  return ((performance.now() - since) / 1000).toFixed(1);
}
