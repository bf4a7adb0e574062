import type { SiteWatch } from '../../integrations/standing/standing-site.ts';
import type { Environment } from '../../reader/disk/environment.ts';
import { BUILD_TEXT } from '../../text/command/build.ts';
import { REPORTER_TEXT } from '../../text/reporters.ts';
import type { Output } from '../output.ts';
import type { BuildClock } from './build-clock.ts';

/**
 * Says of a site that is what a build would make what that build would say.
 * @returns `false`, and nothing was said, where it has to be built to know that
 */
export function saysStanding(
  sites: SiteWatch,
  { dist }: Environment,
  output: Output,
  clock: BuildClock,
): boolean {
  if (!sites.isSameContent) return false;
  const seconds = clock.seconds.toFixed(1);
  clock.phase('prepare');
  const site = sites.standing();
  if (site === null) {
    clock.phase('check');
    return false;
  }
  output.line(REPORTER_TEXT.summary({ ...site, errors: 0, seconds }));
  output.line(BUILD_TEXT.building(site.reports));
  clock.files(0, site.size);
  output.line(clock.summary(dist, true));
  return true;
}
