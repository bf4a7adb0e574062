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

/** A value that is made when it is first asked for, and once. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/**
 * What follows from something that never changes, an archive or the reports of a list, made for the first who asks: every
 * page that tells of it does. It lives as long as that.
 * @param make what it is given beside the first goes with that; its result is handed out more than once
 */
export function onceEach<Of extends object, Rest extends readonly unknown[], Made>(
  make: (of: Of, ...rest: Rest) => Made,
): (of: Of, ...rest: Rest) => Made {
  const made = new WeakMap<Of, { readonly value: Made }>();
  return (of, ...rest) => {
    const known = made.get(of) ?? { value: make(of, ...rest) };
    made.set(of, known);
    return known.value;
  };
}

/**
 * Keeps what was asked for last, so that whoever asks for the same thing several times in a row gets the same object,
 * and going through thousands of things costs the memory of a few.
 */
export function keepingLast<K, V>(most: number, make: (key: K) => V): (key: K) => V {
  const kept = new Map<K, V>();
  return (key) => {
    const value = kept.has(key) ? (kept.get(key) as V) : make(key);
    kept.delete(key);
    kept.set(key, value);
    for (const oldest of kept.keys()) {
      if (kept.size <= most) break;
      kept.delete(oldest);
    }
    return value;
  };
}

/**
 * Keeps what was made last, for whoever asks several times in a row about the very same objects.
 * @param make its result is handed out more than once, so nobody may change it
 */
export function keepingSame<A extends readonly unknown[], V>(make: (...of: A) => V): (...of: A) => V {
  let last: { readonly of: A; readonly value: V } | null = null;
  return (...of) => {
    const known = last;
    if (known?.of.every((one, at) => one === of[at])) return known.value;
    const value = make(...of);
    last = { of, value };
    return value;
  };
}
