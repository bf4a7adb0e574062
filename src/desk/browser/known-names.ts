import type { References } from '../references.ts';

/** The names that a draft may mean, by the ids of their records. */
export function namesOf({ content: { units, projects } }: References) {
  return {
    units: namesById(units, ({ name, shortName }) => [name, shortName]),
    projects: namesById(projects, ({ name, formerNames = [] }) => [name, ...formerNames]),
  };
}

/** Records that are made up are none that a real report can be about; their ids are taken. */
function namesById<T extends { readonly example: boolean }>(
  records: ReadonlyMap<string, T>,
  namesOf: (record: T) => readonly (string | undefined)[],
): Record<string, readonly string[]> {
  return Object.fromEntries(
    [...records].map(([id, record]) => [
      id,
      record.example ? [] : namesOf(record).filter((name) => name !== undefined),
    ]),
  );
}
