/**
 * Does the same thing again whenever it is asked to, one at a time: whoever asks gets what was begun afterwards, and
 * all who ask meanwhile get one and the same. However fast somebody types, there is never more than one to wait for.
 */
export class Newest<T> {
  readonly #run: () => Promise<T>;
  #going: Promise<T> | null = null;
  #next: Promise<T> | null = null;

  constructor(run: () => Promise<T>) {
    this.#run = run;
  }

  /** @throws Error what the run threw that was begun for this */
  ask(): Promise<T> {
    if (this.#next !== null) return this.#next;
    if (this.#going === null) return this.#start();
    const start = () => this.#start();
    this.#next = this.#going.then(start, start);
    return this.#next;
  }

  #start(): Promise<T> {
    this.#next = null;
    const going = this.#run();
    this.#going = going;
    const end = () => {
      if (this.#going === going) this.#going = null;
    };
    going.then(end, end);
    return going;
  }
}
