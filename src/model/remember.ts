/** Enough for what the rows of many tables repeat, a few MB at most. */
const MOST_KEPT = 4000;
/** Longer texts seldom come again. */
const LONGEST_KEPT = 60;

/**
 * The same reading of texts, for texts that come again: thousands of tables print the same `10`, `≥95%` and `100%`.
 * @param read pure; its results are handed out more than once, so nobody may change them
 */
export function remembering<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (text.length > LONGEST_KEPT) return read(text);
    const before = known.get(text);
    if (before !== undefined) return before;
    const value = read(text);
    if (known.size >= MOST_KEPT) known.clear();
    known.set(text, value);
    return value;
  };
}
