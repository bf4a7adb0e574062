/** How many files are open at once: enough to keep the disk busy, far below every system's limit. */
export const OPEN_FILES = 32;

/**
 * Runs an asynchronous function over items, at most `limit` at a time, and keeps their order. An item is taken when
 * there is room for it.
 */
export async function mapBounded<T, R>(
  items: Iterable<T>,
  run: (item: T, index: number) => Promise<R>,
  limit: number = OPEN_FILES,
): Promise<R[]> {
  const results: R[] = [];
  let taken = 0;
  // One iterator for all: each round takes the next item from it.
  const queue = items[Symbol.iterator]();
  const work = async (): Promise<void> => {
    for (let next = queue.next(); next.done !== true; next = queue.next()) {
      const index = taken;
      taken += 1;
      results[index] = await run(next.value, index);
    }
  };
  await Promise.all(Array.from({ length: limit }, work));
  return results;
}
