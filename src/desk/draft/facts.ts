/** A part of `report.json` while it is put together. */
export type Facts = Record<string, unknown>;

export function listOf<T>(
  list: readonly T[],
  each: (item: T, index: number) => unknown,
): unknown[] | undefined {
  return list.length === 0 ? undefined : list.map(each);
}

export function orNothing(facts: Facts): Facts | undefined {
  return Object.keys(facts).length === 0 ? undefined : facts;
}

/** Without what is not there. */
export function defined(facts: Facts): Facts {
  return Object.fromEntries(
    Object.entries(facts).filter(([, value]) => value !== undefined && value !== null && value !== ''),
  );
}
