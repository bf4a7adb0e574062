import type { Allowable } from '../../disclosure/allowances.ts';
import { applyAllowances, unusedAllowances } from '../../disclosure/allowances.ts';
import { diagnosticsOfAllowances } from '../../disclosure/diagnostics.ts';
import type { Allowance } from '../../model/allowance.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';

/** The file in which the allowances stand. */
export const ALLOWANCES_FILE = 'allowances.json';

/** Which allowances covered something, by their row in the list. Plain data. */
export interface AllowanceUsage {
  readonly used: readonly number[];
  /** Would have covered something, but are over. */
  readonly expired: readonly number[];
  /** Would have covered something, but have not begun. */
  readonly pending: readonly number[];
}

/** The allowances of a content folder, and what each was good for in one run of the guard. */
export class AllowanceUse {
  readonly #allowances: readonly Allowance[];
  readonly #now: Date;
  #isAsked = false;
  readonly #used = new Set<Allowance>();
  readonly #expired = new Set<Allowance>();
  readonly #pending = new Set<Allowance>();

  constructor(allowances: readonly Allowance[], now: Date) {
    this.#allowances = allowances;
    this.#now = now;
  }

  /** What no allowance covers of what was found in a file. */
  notAllowed<H extends Allowable>(file: string, hits: readonly H[]): readonly H[] {
    if (hits.length === 0) return [];
    this.#isAsked = true;
    const { remaining, used, expired, pending } = applyAllowances(hits, this.#allowances, this.#now, file);
    for (const one of used) this.#used.add(one);
    for (const one of expired) this.#expired.add(one);
    for (const one of pending) this.#pending.add(one);
    return remaining;
  }

  /** Whether anything was found that an allowance might cover, on this day or another. */
  get isAsked(): boolean {
    return this.#isAsked;
  }

  /** How they have been used so far, for a run that goes on elsewhere. */
  usage(): AllowanceUsage {
    const rows = (some: ReadonlySet<Allowance>) => [...some].map((one) => this.#allowances.indexOf(one));
    return { used: rows(this.#used), expired: rows(this.#expired), pending: rows(this.#pending) };
  }

  /** Takes over what a run over other reports of the same folder has used. */
  absorb({ used, expired, pending }: AllowanceUsage): void {
    const add = (rows: readonly number[], to: Set<Allowance>) => {
      for (const row of rows) {
        const allowance = this.#allowances[row];
        if (allowance) to.add(allowance);
      }
    };
    add(used, this.#used);
    add(expired, this.#expired);
    add(pending, this.#pending);
  }

  /** What is wrong with the allowances themselves, when everything has been looked at. */
  findings(): readonly Diagnostic[] {
    const place = { file: ALLOWANCES_FILE, position: null };
    const stale = new Set([...this.#expired, ...this.#pending]);
    const unused = unusedAllowances(this.#allowances, this.#used).filter((one) => !stale.has(one));
    return [
      ...diagnosticsOfAllowances('ALLOWANCE_EXPIRED', [...this.#expired], place),
      ...diagnosticsOfAllowances('ALLOWANCE_PENDING', [...this.#pending], place),
      ...diagnosticsOfAllowances('ALLOWANCE_UNUSED', unused, place),
    ];
  }
}
