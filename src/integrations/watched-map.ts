/** A map that notes what it is asked for. */
export class WatchedMap<K, V> extends Map<K, V> {
  #asked = new Set<K>();
  #isWhole = false;

  /** Forgets what it was asked for until now. */
  begin(): void {
    this.#asked = new Set();
    this.#isWhole = false;
  }

  /** The keys that it was asked for since, whether they are there or not; `null` where somebody went through all of it. */
  asked(): readonly K[] | null {
    return this.#isWhole ? null : [...this.#asked];
  }

  override get(key: K): V | undefined {
    this.#asked.add(key);
    return super.get(key);
  }

  override has(key: K): boolean {
    this.#asked.add(key);
    return super.has(key);
  }

  override get size(): number {
    this.#isWhole = true;
    return super.size;
  }

  override keys() {
    this.#isWhole = true;
    return super.keys();
  }

  override values() {
    this.#isWhole = true;
    return super.values();
  }

  override entries() {
    this.#isWhole = true;
    return super.entries();
  }

  override [Symbol.iterator]() {
    return this.entries();
  }

  override forEach(visit: (value: V, key: K, map: Map<K, V>) => void): void {
    this.#isWhole = true;
    super.forEach(visit);
  }
}
