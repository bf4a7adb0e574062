import { Ids } from './draft/ids.ts';
import type { DraftParts } from './draft-folder.ts';
import type { GivenNames } from './known-names.ts';
import { namesFor } from './known-names.ts';

/** What whoever keeps the content knows, and the page that made the draft did not. */
export interface Register extends GivenNames {
  /** Makes an id of a name. */
  readonly slugOf: (name: string) => string;
}

type Fields = Readonly<Record<string, unknown>>;

/** Ids that the page gives, because it cannot spell a Chinese name. */
const COUNTED = /^(?:caogao|(?:danwei|xiangmu)(?:-\d+)?|xin-(?:danwei|xiangmu)(?:-[a-z0-9-]+)?)$/;

/**
 * A draft of the page as it enters a content folder: a unit or project of a known name is that one, what is new gets
 * an id of its name, and so does the report whose folder nobody has named.
 */
export function adoptDraft(parts: DraftParts, { slugOf, ...given }: Register): DraftParts {
  const facts = parsed(parts.reportJson);
  const { units, projects } = namesFor(facts?.['example'] === true, given);
  const records = Object.entries(parts.records).flatMap(([path, text]) => {
    const [folder = '', id = ''] = path.replace(/\.json$/, '').split('/');
    const record = parsed(text);
    return record === null ? [] : [{ folder, id, record }];
  });
  const ids = {
    units: new Ids(units, 'danwei', slugOf),
    projects: new Ids(projects, 'xiangmu', slugOf),
  };
  const moved = { units: new Map<string, string>(), projects: new Map<string, string>() };
  for (const { folder, id, record } of records) {
    if (folder !== 'units' && folder !== 'projects') continue;
    const name = String(record['name'] ?? '');
    const known = { units, projects }[folder];
    const isFree = !COUNTED.test(id) && !Object.hasOwn(known, id);
    const own = ids[folder].of(name);
    moved[folder].set(id, isFree && !Object.hasOwn(known, own) ? id : own);
  }
  const named = (value: unknown, key: string): unknown => {
    if (Array.isArray(value)) return value.map((item) => named(item, key));
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([own, item]) => [own, named(item, own)]));
    if (typeof value !== 'string') return value;
    if (key === 'unit') return moved.units.get(value) ?? value;
    return key === 'project' ? (moved.projects.get(value) ?? value) : value;
  };
  const report = facts === null ? null : (named(facts, '') as Fields);
  const [year = '', slug = ''] = parts.id.split('/');
  const own = COUNTED.test(slug) ? String(report?.['project'] ?? slug) : slug;
  return {
    ...parts,
    id: `${year}/${own}`,
    importJson: withAskedUnits(parts.importJson, moved.units),
    reportJson: report === null ? parts.reportJson : JSON.stringify(report),
    records: Object.fromEntries(
      records.flatMap(({ folder, id, record }) => {
        const known = folder === 'units' ? units : projects;
        const to = moved[folder as keyof typeof moved].get(id) ?? id;
        return Object.hasOwn(known, to)
          ? []
          : [[`${folder}/${to}.json`, JSON.stringify(named(record, ''))] as const];
      }),
    ),
  };
}

/** The questions where units are, under the ids that the units have now. */
function withAskedUnits(importJson: string | null, moved: ReadonlyMap<string, string>): string | null {
  return (
    importJson?.replace(/"region\.([a-z0-9-]+)"/g, (_, id: string) => `"region.${moved.get(id) ?? id}"`) ??
    null
  );
}

function parsed(text: string): Fields | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null;
  } catch {
    return null;
  }
}
