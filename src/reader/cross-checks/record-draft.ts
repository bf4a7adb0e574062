import { isAbsent } from '../../model/absence.ts';
import type { ReportFacts } from '../../model/report.ts';
import { NAME_OF_UNIT, REGION_OF_UNIT } from '../../text/problems/content.ts';
import type { Pointer } from '../content.ts';
import type { ReadingSet } from '../records.ts';
import type { RecordDraft } from './reference.ts';

/** Rows that say which of several projects they belong to. */
export function ownersOf({ funds, indicators }: ReportFacts): (readonly [string, Pointer])[] {
  const named = (rows: readonly { readonly project?: string | undefined }[], at: Pointer) =>
    rows.flatMap(({ project }, i): (readonly [string, Pointer])[] =>
      project === undefined ? [] : [[project, [...at, i, 'project']]],
    );
  return [
    ...named(isAbsent(funds) ? [] : funds.lines, ['funds', 'lines']),
    ...named(isAbsent(indicators) ? [] : indicators.rows, ['indicators', 'rows']),
  ];
}

/** Files for records that are not there yet: what the report says of them, the rest as it is most often. */
export function projectDraft(facts: ReportFacts, named?: string): RecordDraft {
  const { printedProjectName: printed, implementingUnit, title, example } = facts;
  const record = { name: named ?? (isAbsent(printed) ? title : printed), unit: implementingUnit.unit };
  return { folder: 'projects', record: example ? { ...record, example } : record };
}

export function unitDraft(
  facts: ReportFacts,
  [role]: Pointer,
  { units }: Pick<ReadingSet, 'units'>,
): RecordDraft {
  const own = role === 'implementingUnit';
  const name = own && !isAbsent(facts.printedUnitName) ? facts.printedUnitName : NAME_OF_UNIT;
  const kind = own ? 'unit' : role === 'evaluator' ? 'third-party' : 'dept';
  const [neighbour] = units.values();
  const region = neighbour?.facts.region ?? REGION_OF_UNIT;
  const record = { name, kind, region };
  return { folder: 'units', record: facts.example ? { ...record, example: true } : record };
}
