/** Tokens that stand one after the other in what is handed to Pagefind: where they begin there, and how many they are. */
export interface Run {
  readonly at: number;
  readonly length: number;
}

/**
 * Tokens that stand one after the other, as the runs they were read in: phrases and breaks. Most of what reports print
 * they print alike (heads, labels, sentences of the site, what every report says): such a stretch is one and the same
 * object in all of them, and so is a run of it wherever it stands.
 */
export interface Stretch {
  readonly runs: readonly Run[];
  /** How many tokens these are. */
  readonly length: number;
}

/** The tokens of a report in order. */
export type TokenStretches = readonly Stretch[];

/** The stretch of a single run. */
export const stretchOf = (run: Run): Stretch => ({ runs: [run], length: run.length });

/** What is handed to Pagefind: run after run. */
export class RunList {
  readonly tokens: string[] = [];

  add(tokens: readonly string[]): Run {
    return this.addFrom((put) => tokens.forEach(put));
  }

  /** Adds a run whose tokens are given one by one. */
  addFrom(give: (put: (token: string) => void) => void): Run {
    const at = this.tokens.length;
    give(this.#put);
    return { at, length: this.tokens.length - at };
  }

  readonly #put = (token: string): void => {
    this.tokens.push(token);
  };
}
