import type { Allowance } from '../model/allowance.ts';
import { chinaDay } from '../model/date.ts';
import { groupBy } from '../model/group.ts';
import type { Hit } from './hit.ts';
import { FINGERPRINT } from './hit.ts';

/** What an allowance is compared with. */
export type Allowable = Pick<Hit, 'id' | typeof FINGERPRINT>;

/** What the list of allowances leaves of some hits. */
export interface AllowedHits<H extends Allowable> {
  /** Hits that no allowance in force covers. */
  readonly remaining: readonly H[];
  /** Allowances in force that covered a hit. */
  readonly used: readonly Allowance[];
  /** Allowances that would have covered a remaining hit but are over. */
  readonly expired: readonly Allowance[];
  /** Allowances that would have covered a remaining hit but have not begun. */
  readonly pending: readonly Allowance[];
}

/**
 * Takes the allowed hits away.
 *
 * @param now the moment of the check; allowances hold from the first to the last of their days in China.
 * @param file the file the hits are in, relative to the content folder; for allowances limited to one file.
 */
export function applyAllowances<H extends Allowable>(
  hits: readonly H[],
  allowances: readonly Allowance[],
  now: Date,
  file?: string,
): AllowedHits<H> {
  const today = chinaDay(now);
  const used = new Set<Allowance>();
  const expired = new Set<Allowance>();
  const pending = new Set<Allowance>();
  const byValue = groupBy(allowances, ({ detector, sha256 }) => `${detector} ${sha256}`);
  const remaining = hits.filter((hit) => {
    const entries = (byValue.get(`${hit.id} ${hit[FINGERPRINT]}`) ?? []).filter(
      (entry) => entry.file === undefined || entry.file === file,
    );
    const inForce = entries.find((entry) => entry.date <= today && today <= entry.expires);
    if (inForce) {
      used.add(inForce);
      return false;
    }
    for (const entry of entries) (entry.expires < today ? expired : pending).add(entry);
    return true;
  });
  return { remaining, used: [...used], expired: [...expired], pending: [...pending] };
}

/** Entries of the list that covered nothing in a whole run: for clearing up. */
export function unusedAllowances(
  allowances: readonly Allowance[],
  used: Iterable<Allowance>,
): readonly Allowance[] {
  const seen = new Set(used);
  return allowances.filter((entry) => !seen.has(entry));
}
