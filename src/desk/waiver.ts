import type { Waiver } from '../model/record.ts';
import type { Pointer } from '../reader/content.ts';
import { rowsAt, valueAt } from './report-values.ts';

/** A finding that may be published as it stands, because the original says so. */
export interface Waivable {
  readonly check: string;
  /** Id of the row that it is about; `null` where a waiver holds for all that the check finds. */
  readonly at: string | null;
  /** Whether it has been said so. */
  readonly given: boolean;
}

/** What tells one from the others of a draft. */
export function waiverKey({ check, at }: Pick<Waivable, 'check' | 'at'>): string {
  return at === null ? check : `${check}-${at}`;
}

/** The waivers of a draft with one more; `null` takes away the one that covers a finding. `undefined` where none is left. */
export function withWaiver(
  report: object,
  { check, at }: Waivable,
  words: Pick<Waiver, 'reason' | 'by' | 'on'> | null,
): readonly unknown[] | undefined {
  const fits = (one: unknown) =>
    valueAt(one, ['check']) === check && [undefined, at].includes(valueAt(one, ['at']) as string | undefined);
  const kept = rowsAt(report, ['waivers']).filter((one) => !fits(one));
  const all = words === null ? kept : [...kept, { check, ...(at !== null && { at }), ...words }];
  return all.length === 0 ? undefined : all;
}

/** The finding that a value of a waiver belongs to, as `waivers/0/reason`; `null` where it is of none. */
export function waiverKeyAt(report: object, pointer: Pointer): string | null {
  if (pointer[0] !== 'waivers') return null;
  const own = valueAt(report, pointer.slice(0, 2));
  const check = valueAt(own, ['check']);
  const at = valueAt(own, ['at']);
  return typeof check === 'string' ? waiverKey({ check, at: typeof at === 'string' ? at : null }) : null;
}
