import { hash } from 'node:crypto';

/** A digest of any value that can be written as JSON. */
export function key(value: unknown): string {
  return hash('sha256', JSON.stringify(value));
}

/** The same function, asked once for each. */
export function memo<K, V>(make: (of: K) => V): (of: K) => V {
  const made = new Map<K, V>();
  return (of) => {
    let value = made.get(of);
    if (value === undefined) {
      value = make(of);
      made.set(of, value);
    }
    return value;
  };
}
