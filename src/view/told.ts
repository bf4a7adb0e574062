/**
 * What was told of single things, by name: made when it is first asked for. A build puts behind it what the last one
 * told of what has not changed since.
 */
export class Told<T extends object> {
  readonly #told = new Map<string, T>();
  #earlier: (name: string) => T | null = () => null;

  /** @param earlier gives what was told before of the same, `null` where that is not known any more */
  begin(earlier: (name: string) => T | null): void {
    this.#earlier = earlier;
  }

  get(name: string): T | null {
    const known = this.#told.get(name) ?? this.#earlier(name);
    if (known !== null) this.#told.set(name, known);
    return known;
  }

  of(name: string, make: () => T): T {
    const known = this.get(name) ?? make();
    this.#told.set(name, known);
    return known;
  }

  set(name: string, told: T): void {
    this.#told.set(name, told);
  }

  /** All that was asked for. */
  entries(): IterableIterator<[string, T]> {
    return this.#told.entries();
  }
}
