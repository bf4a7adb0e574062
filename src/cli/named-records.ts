/** Ids of the units and projects that a report names, each once, wherever it names them. */
export function namedRecords(facts: object): {
  readonly units: readonly string[];
  readonly projects: readonly string[];
} {
  const units = new Set<string>();
  const projects = new Set<string>();
  const walk = (value: unknown, key: string): void => {
    if (typeof value === 'string' && key === 'unit') units.add(value);
    if (typeof value === 'string' && key === 'project') projects.add(value);
    if (typeof value !== 'object' || value === null) return;
    for (const [inner, one] of Object.entries(value)) walk(one, inner);
  };
  walk(facts, '');
  return { units: [...units], projects: [...projects] };
}
