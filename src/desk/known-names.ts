import type { Region } from '../model/region.ts';
import { regionFault, regionWords } from '../model/region.ts';
import type { NamesById } from './draft/ids.ts';

/** Names by the ids of units and projects, and the places of the units, each once. */
export interface Names {
  readonly units: NamesById;
  readonly projects: NamesById;
  readonly regions: readonly Region[];
}

/** What a draft may mean: a real one real records, a made-up one made-up records. */
export interface KnownNames extends Names {
  readonly examples: Names;
}

/** What a draft is made with, of which less is known without a site. */
export interface GivenNames {
  readonly units: NamesById;
  readonly projects: NamesById;
  /** Where the units of the site are. */
  readonly regions?: readonly Region[];
  /** What a draft that is made up may mean instead. */
  readonly examples?: Names;
}

/** The names that a draft may mean, made up or not; those of real records where no others are known. */
export function namesFor(isExample: boolean, { units, projects, regions = [], examples }: GivenNames): Names {
  return (isExample ? examples : undefined) ?? { units, projects, regions };
}

interface UnitNames {
  readonly name: string;
  readonly shortName?: string | undefined;
  readonly example: boolean;
  readonly region: Region;
}

interface ProjectNames {
  readonly name: string;
  readonly formerNames?: readonly string[] | undefined;
  readonly example: boolean;
}

interface NamedRecords {
  readonly units: ReadonlyMap<string, UnitNames>;
  readonly projects: ReadonlyMap<string, ProjectNames>;
}

/** Where the content cannot be read nothing is known. */
const NONE: Names = { units: {}, projects: {}, regions: [] };
export const NO_NAMES: KnownNames = { ...NONE, examples: NONE };

/** The names that a draft may mean. Ids of the other kind are there without a name: they are taken. */
export function namesOf({ units, projects }: NamedRecords): KnownNames {
  const of = (wanted: boolean): Names => ({
    units: byId(units, wanted, ({ name, shortName }) => [name, ...(shortName ? [shortName] : [])]),
    projects: byId(projects, wanted, ({ name, formerNames = [] }) => [name, ...formerNames]),
    regions: regionsOf([...units.values()].filter(({ example }) => example === wanted)),
  });
  return { ...of(false), examples: of(true) };
}

function byId<T extends { readonly example: boolean }>(
  records: ReadonlyMap<string, T>,
  wanted: boolean,
  names: (record: T) => readonly string[],
): NamesById {
  return Object.fromEntries(
    [...records].map(([id, record]) => [id, record.example === wanted ? names(record) : []]),
  );
}

function regionsOf(units: readonly UnitNames[]): readonly Region[] {
  const filled = units.map(({ region }) => region).filter((region) => regionFault(region) === null);
  return [...new Map(filled.map((region) => [regionWords(region), region])).values()];
}
