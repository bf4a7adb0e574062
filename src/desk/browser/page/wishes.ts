/** What a wish comes to that was let go of: somebody cleared the page, or wants another draft. */
export class Dropped extends Error {}

/** Waits for a step of a wish. @throws Dropped where the wish was let go of meanwhile: nothing more comes of it */
export type Step = <T>(made: Promise<T>) => Promise<T>;

/** The wishes between two times of letting go. */
interface Era {
  /** How many have not been fulfilled yet. */
  open: number;
  readonly over: Promise<never>;
  readonly end: () => void;
}

function newEra(): Era {
  let end = () => {};
  const over = new Promise<never>((_, reject) => {
    end = () => reject(new Dropped());
  });
  over.catch(() => {});
  return { open: 0, over, end };
}

/** Fulfils wishes about the draft in the order in which they were made, each upon what the one before came to. */
export class Wishes {
  #era = newEra();
  #last: Promise<unknown> = Promise.resolve();

  /**
   * @param wish waits for nothing but by its step
   * @throws Dropped where it was let go of
   * @throws Error what the wish threw; the next one goes on
   */
  async run<T>(wish: (step: Step) => Promise<T>): Promise<T> {
    const era = this.#era;
    const step: Step = (made) => Promise.race([era.over, made]);
    era.open += 1;
    const done = step(this.#last).then(() => wish(step));
    this.#last = done.catch(() => {});
    try {
      return await done;
    } finally {
      era.open -= 1;
    }
  }

  /**
   * Lets go of every wish that has not been fulfilled; the next one waits for none of them.
   * @returns how many there were
   */
  drop(): number {
    const { open, end } = this.#era;
    this.#era = newEra();
    this.#last = Promise.resolve();
    end();
    return open;
  }
}
