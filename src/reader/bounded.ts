/** How many files are open at once: enough to keep the disk busy, far below every system's limit. */
export const OPEN_FILES = 32;

/** Runs an asynchronous function over a list, at most `limit` at a time, and keeps the order of the list. */
export async function mapBounded<T, R>(
  items: readonly T[],
  run: (item: T, index: number) => Promise<R>,
  limit: number = OPEN_FILES,
): Promise<R[]> {
  const results = new Array<R>(items.length);
  const queue = items.entries();
  const work = async (): Promise<void> => {
    for (const [index, item] of queue) results[index] = await run(item, index);
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, work));
  return results;
}
