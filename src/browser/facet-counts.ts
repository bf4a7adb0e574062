/**
 * How many answers each choice of each facet would leave. What fails one facet alone counts for the other choices of that
 * facet, so that a reader sees what changing it would bring; what fails two counts nowhere.
 */
export class FacetCounts<Name extends string> {
  private readonly counted: ReadonlyMap<Name, Map<string, number>>;

  constructor(names: readonly Name[]) {
    this.counted = new Map(names.map((name) => [name, new Map<string, number>()]));
  }

  /**
   * @param values of one thing that is asked for; an empty one is no choice
   * @param failed the facets whose choice it does not meet
   */
  add(values: Readonly<Record<Name, string>>, failed: readonly Name[]): void {
    if (failed.length > 1) return;
    const [only] = failed;
    for (const [name, counts] of this.counted) {
      const value = values[name];
      if ((only !== undefined && only !== name) || value === '') continue;
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }

  of(name: Name): ReadonlyMap<string, number> {
    return this.counted.get(name) ?? new Map();
  }
}

/** Compares two values, the lower first where `sign` is 1; what has no value comes last either way. */
export function valuesInOrder(left: number | null, right: number | null, sign: 1 | -1): number {
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  return sign * (left - right);
}
