import { keepingLast } from '../model/remember.ts';
import type { CheckResult } from './result.ts';

/** Results with all their words take some 30 KB a report. */
const MOST_AT_HAND = 500;

/** What every rule says of every report. What a rule says of a report alone is fetched when it is asked for. */
export class CheckBook {
  readonly #own: ReadonlyMap<string, () => readonly CheckResult[]>;
  readonly #compared: ReadonlyMap<string, readonly CheckResult[]>;
  readonly get: (id: string) => readonly CheckResult[] | undefined;

  /**
   * @param own what the rules about a single report say, by its id
   * @param compared what those add that compare reports
   */
  constructor(
    own: ReadonlyMap<string, () => readonly CheckResult[]>,
    compared: ReadonlyMap<string, readonly CheckResult[]>,
  ) {
    this.#own = own;
    this.#compared = compared;
    this.get = keepingLast(MOST_AT_HAND, (id) => {
      const alone = own.get(id)?.();
      return alone && [...alone, ...this.compared(id)];
    });
  }

  /** What the rules about a single report say of one. */
  alone(id: string): readonly CheckResult[] {
    return this.#own.get(id)?.() ?? [];
  }

  /** What the rules that compare reports say of one. */
  compared(id: string): readonly CheckResult[] {
    return this.#compared.get(id) ?? [];
  }
}
