import type { ProjectId, UnitId } from '../../model/ids.ts';
import type { Content, SourcedReport } from '../../reader/content.ts';
import { key, memo } from './key.ts';

/**
 * The records that a report names, and those that these name in turn. Any text in it that is the id of a unit or of a
 * project counts as its name.
 * @returns a digest of them, by report
 */
export function namedRecords({ units, projects }: Content): (report: SourcedReport) => string {
  const digests = memo((id: string) => key([units.get(id as UnitId), projects.get(id as ProjectId)]));
  /** Of a record: the records that it names, itself included. */
  const around = (id: string, named: Set<string>): void => {
    const look = (value: unknown): void => {
      if (typeof value === 'object') for (const inner of Object.values(value ?? {})) look(inner);
      else if (typeof value === 'string') around(value, named);
    };
    const record = named.has(id) ? undefined : (units.get(id as UnitId) ?? projects.get(id as ProjectId));
    if (record === undefined) return;
    named.add(id);
    look(record);
  };
  return ({ head, earlier, withdrawnVersions }) => {
    const named = new Set<string>();
    for (const name of head.names) around(name, named);
    for (const version of earlier) for (const name of version.head.names) around(name, named);
    for (const { unit, project } of withdrawnVersions)
      for (const name of [unit, project]) around(name, named);
    return key([...named].sort().map((one) => [one, digests(one)]));
  };
}
