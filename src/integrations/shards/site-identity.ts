import { hash } from 'node:crypto';
import type { Archive } from '../../view/archive.ts';
import type { SiteBundle } from '../bundle/site-bundle.ts';
import { key } from '../incremental/key.ts';

/**
 * The state of everything that a site is made of. The instant of a build reaches its pages only as the day and as what
 * is under embargo, which the content tells: parts made some minutes apart are of one state.
 */
export interface SiteIdentity {
  /** Code, packages, the site's own pages, and what the bundler made of them. */
  readonly code: string;
  /** Origin and base. */
  readonly address: string;
  /** In China, `YYYY-MM-DD`. */
  readonly day: string;
  /** All that is published, and all of the above. */
  readonly content: string;
}

/** What may differ, in the order in which it is told: what stands first changes what stands behind it. */
const IDENTITY_FIELDS = ['code', 'address', 'day', 'content'] as const;

/**
 * @param code digest of the code and of everything installed
 * @param whole the key of what reads every word of every report
 */
export function siteIdentity(
  { deployment, today }: Archive,
  { files }: SiteBundle,
  code: string,
  whole: string,
): SiteIdentity {
  return {
    code: key([code, [...files].map(([path, bytes]) => [path, hash('sha256', bytes)])]),
    address: key(deployment),
    day: today,
    content: whole,
  };
}

/** What two states differ in first; `null` where they are the same. */
export function firstDifference(one: SiteIdentity, other: SiteIdentity): keyof SiteIdentity | null {
  return IDENTITY_FIELDS.find((field) => one[field] !== other[field]) ?? null;
}
