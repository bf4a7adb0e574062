import { join } from 'node:path';
import { watchBuild } from '../../integrations/build-watch.ts';
import type { SiteBundle } from '../../integrations/bundle/site-bundle.ts';
import type { FolderLook } from '../../integrations/incremental/folder-look.ts';
import { SiteBuild } from '../../integrations/incremental/site-build.ts';
import { partsFolder } from '../../integrations/shards/find-parts.ts';
import type { Part } from '../../integrations/shards/part.ts';
import { PART_SITE, writePart } from '../../integrations/shards/part.ts';
import { shardFolder } from '../../integrations/shards/shard.ts';
import type { SiteWatch } from '../../integrations/standing/standing-site.ts';
import type { Content } from '../../reader/content.ts';
import type { Environment } from '../../reader/disk/environment.ts';
import { ADDRESS_FILE, recordAddresses } from '../../reader/disk/record-addresses.ts';
import { BUILD_TEXT } from '../../text/command/build.ts';
import { loadArchive, offerArchive } from '../../view/load-archive.ts';
import type { Output } from '../output.ts';
import type { BuildClock } from './build-clock.ts';
import type { BuildOptions } from './build-options.ts';
import { checkContent } from './check-content.ts';
import type { SiteSwap } from './site-swap.ts';

/** A build whose folders stand ready. */
interface Filling {
  readonly swap: SiteSwap;
  /** What lies in the spare of the swap. */
  readonly spare: Promise<FolderLook | null>;
  readonly parts: readonly Part[];
  readonly environment: Environment;
  readonly output: Output;
  /** The bundle of the pages, which is being made or found. */
  readonly bundled: Promise<SiteBundle>;
  readonly options: BuildOptions;
  readonly clock: BuildClock;
  readonly sites: SiteWatch;
}

/**
 * Checks the content, makes the site or the part in the folder of the swap and puts it in place.
 * @returns exit code: 0 made, or nothing had to be; 1 the content has errors
 */
export async function fillSite(filling: Filling): Promise<0 | 1> {
  const { swap, spare, parts, environment, output, bundled, options, clock, sites } = filling;
  const { work, threads } = options;
  watchBuild(clock);
  const checked = await checkContent(environment, output, sites.seen);
  if (checked.errors > 0) {
    checked.save();
    output.error(BUILD_TEXT.refused(checked.errors));
    return 1;
  }
  if (checked.content) offerArchive(checked.content, checked.results);
  clock.phase('prepare');
  output.line(BUILD_TEXT.building(checked.content?.reports.length ?? 0));
  const into = work.of === 'part' ? join(swap.building, PART_SITE) : swap.building;
  // A folder that is moved while it is looked into cannot be seen to its end.
  const open = async () => {
    const seen = await spare;
    swap.bringSpare();
    return seen;
  };
  const site = SiteBuild.begin(await loadArchive(), environment, { into, open, threads, parts });
  // With what the keys have asked of every report: a second thread would read all facts for it.
  checked.save();
  if (work.of === 'part') {
    const part = await site.makePart(await bundled, work.shard);
    await writePart({ folder: swap.building, ...part });
    await putInPlace(filling);
    const folder = join(partsFolder(environment.dist), shardFolder(work.shard));
    output.line(clock.partSummary(work.shard, folder));
    return 0;
  }
  const { isNew, noted, ...made } = await site.make(await bundled, swap.found.foreign.length === 0);
  try {
    if (isNew) await putInPlace(filling);
    output.line(clock.summary(environment.dist, !isNew));
    const isRecorded = checked.content === null || (await record(checked.content, environment, output));
    if (isRecorded) sites.finish({ ...checked, ...made, folders: isNew ? null : swap.found.folders });
  } finally {
    await noted;
  }
  return 0;
}

async function putInPlace({ swap, output, clock }: Filling): Promise<void> {
  clock.phase('swap');
  const kept = await swap.commit();
  if (kept !== null) output.error(BUILD_TEXT.kept(kept));
}

/**
 * Notes which addresses are public now. The site stands either way; a list that cannot be written is told of.
 * @returns whether the list names them all
 */
async function record(
  content: Content,
  { content: root, now }: Environment,
  output: Output,
): Promise<boolean> {
  const file = join(root, ADDRESS_FILE);
  const clock = new Date(Math.min(now.getTime(), Date.now()));
  try {
    const count = await recordAddresses(root, content, clock);
    if (count > 0) output.line(BUILD_TEXT.recorded(count, file));
    return true;
  } catch (error) {
    output.error(BUILD_TEXT.notRecorded(file, (error as Error).message));
    return false;
  }
}
