import type { ReportSummary } from '../../archive/summary.ts';
import { isAbsent } from '../../model/absence.ts';
import { formatDate } from '../../model/format.ts';
import { onceEach } from '../../model/remember.ts';
import type { Unit } from '../../model/unit.ts';
import { LIST_TEXT } from '../../text/pages/list.ts';
import { PATHS } from '../address.ts';
import type { Archive } from '../archive.ts';

/** A name with a path that has no deployment base yet. */
interface Path {
  readonly label: string;
  readonly path: string;
}

const successors = onceEach((units: ReadonlyMap<string, Unit>): ReadonlyMap<string, readonly Unit[]> => {
  const found = new Map<string, Unit[]>();
  for (const unit of units.values()) {
    for (const former of unit.predecessors ?? []) found.set(former, [...(found.get(former) ?? []), unit]);
  }
  return found;
});

/** The units that took over the duties of this one. */
export function succeeded({ id }: Unit, units: ReadonlyMap<string, Unit>): readonly Unit[] {
  return successors(units).get(id) ?? [];
}

/** Where the reports before and after a reorganisation stand: names apart, linked both ways. */
export function unitRelations(unit: Unit, { content }: Archive): readonly Path[] {
  const before = (unit.predecessors ?? []).flatMap((id) => content.units.get(id) ?? []);
  return [
    ...before.map((former) => ({ label: LIST_TEXT.predecessor(former.name), path: PATHS.unit(former.id) })),
    ...succeeded(unit, content.units).map((next) => ({
      label: LIST_TEXT.successor(next.name),
      path: PATHS.unit(next.id),
    })),
  ];
}

/** What has to be known of the unit itself before its reports are read. */
export function unitNotes(unit: Unit): readonly string[] {
  return [
    ...(unit.validTo === undefined ? [] : [LIST_TEXT.abolished(formatDate(unit.validTo))]),
    ...(unit.validFrom === undefined ? [] : [LIST_TEXT.established(formatDate(unit.validFrom))]),
    ...(unit.note === undefined ? [] : [unit.note]),
  ];
}

/** Reports of other units in which this one had a part: it evaluated them, or is their 主管部门. */
export function otherRoles(
  { id }: Unit,
  archive: Archive,
): { readonly evaluated: readonly ReportSummary[]; readonly supervised: readonly ReportSummary[] } {
  const evaluated: ReportSummary[] = [];
  const supervised: ReportSummary[] = [];
  for (const summary of archive.summaries) {
    if (summary.unit.id === id || !archive.sourced(summary.id).head.roles.includes(id)) continue;
    const { evaluator, competentDept } = archive.sourced(summary.id).report;
    if (!isAbsent(evaluator) && evaluator.unit === id) evaluated.push(summary);
    if (!isAbsent(competentDept) && competentDept.unit === id) supervised.push(summary);
  }
  return { evaluated, supervised };
}
