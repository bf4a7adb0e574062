import type { TokenPart } from '../files/postings.ts';
import type { WordCursor } from './words-file.ts';

/** The words of several parts in one order: a heap of their numbers, by the token that each has next. */
export class WordQueue {
  readonly #parts: readonly WordCursor[];
  readonly #heap: number[] = [];

  constructor(parts: readonly WordCursor[]) {
    this.#parts = parts;
    for (const [part, { token }] of parts.entries()) {
      if (token === null) continue;
      this.#heap.push(part);
      this.#rise(this.#heap.length - 1);
    }
  }

  /** The next token of all parts; `null` after the last. */
  get token(): string | null {
    const [first] = this.#heap;
    return first === undefined ? null : this.#tokenOf(first);
  }

  /**
   * Visits what the parts have of the next token, in the order of the parts, and goes on to the token after it.
   * @param visit is given what holds only until the next call
   * @returns what it returns
   */
  next<T>(visit: (found: readonly TokenPart[]) => T): T {
    const { token } = this;
    const found: number[] = [];
    for (let [part] = this.#heap; part !== undefined && this.#tokenOf(part) === token; [part] = this.#heap) {
      found.push(part);
      const last = this.#heap.pop() ?? part;
      if (this.#heap.length > 0) {
        this.#heap[0] = last;
        this.#sink(0);
      }
    }
    const visited = visit(found.map((part): TokenPart => [part, this.#cursor(part)]));
    for (const part of found) {
      const cursor = this.#cursor(part);
      cursor.advance();
      if (cursor.token === null) continue;
      this.#heap.push(part);
      this.#rise(this.#heap.length - 1);
    }
    return visited;
  }

  #cursor(part: number): WordCursor {
    const cursor = this.#parts[part];
    if (cursor === undefined) throw new RangeError(`There is no part ${part}`);
    return cursor;
  }

  #tokenOf(part: number): string {
    return this.#parts[part]?.token ?? '';
  }

  /** Parts with the same token keep their order. */
  #isBefore(a: number, b: number): boolean {
    const [left, right] = [this.#tokenOf(a), this.#tokenOf(b)];
    return left < right || (left === right && a < b);
  }

  #rise(from: number): void {
    const heap = this.#heap;
    const part = heap[from] ?? 0;
    let at = from;
    while (at > 0) {
      const above = (at - 1) >> 1;
      const other = heap[above] ?? 0;
      if (!this.#isBefore(part, other)) break;
      heap[at] = other;
      at = above;
    }
    heap[at] = part;
  }

  #sink(from: number): void {
    const heap = this.#heap;
    const part = heap[from] ?? 0;
    let at = from;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= heap.length) break;
      if (below + 1 < heap.length && this.#isBefore(heap[below + 1] ?? 0, heap[below] ?? 0)) below += 1;
      const other = heap[below] ?? 0;
      if (!this.#isBefore(other, part)) break;
      heap[at] = other;
      at = below;
    }
    heap[at] = part;
  }
}
