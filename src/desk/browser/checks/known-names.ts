import type { References } from '../../references.ts';

/** The names that a draft may mean, by the ids of their records. */
export function namesOf({ content: { units, projects } }: References) {
  return {
    units: namesById(units, ({ name, shortName }) => [name, shortName]),
    projects: namesById(projects, ({ name, formerNames = [] }) => [name, ...formerNames]),
    examples: {
      units: examplesById(units, ({ name, shortName }) => [name, shortName]),
      projects: examplesById(projects, ({ name }) => [name]),
    },
  };
}

/** Made-up records stand only for what bears exactly their name: the samples of the guide do. */
function examplesById<T extends { readonly example: boolean }>(
  records: ReadonlyMap<string, T>,
  namesOf: (record: T) => readonly (string | undefined)[],
): Record<string, readonly string[]> {
  return Object.fromEntries(
    [...records].flatMap(([id, record]) =>
      record.example ? [[id, namesOf(record).filter((name) => name !== undefined)]] : [],
    ),
  );
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
