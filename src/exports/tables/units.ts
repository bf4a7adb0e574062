import { UNIT_KIND_LABELS } from '../../text/labels.ts';
import { absolute, PATHS } from '../../view/address.ts';
import type { Archive } from '../../view/archive.ts';
import type { Scope } from './table.ts';
import { defineTable, joined } from './table.ts';

interface Row {
  readonly unit: Archive['content']['units'] extends ReadonlyMap<unknown, infer Unit> ? Unit : never;
  readonly reports: number;
  readonly url: string;
}

/** Every unit with a page; of a part of the record, those that its reports name. */
export const unitsTable = defineTable<'units', Row>(
  'units',
  {
    unit_id: ['code', ({ unit }) => unit.id],
    name: ['text', ({ unit }) => unit.name],
    short_name: ['text', ({ unit }) => unit.shortName ?? null],
    kind: ['text', ({ unit }) => UNIT_KIND_LABELS[unit.kind]],
    kind_code: ['code', ({ unit }) => unit.kind],
    region_code: ['code', ({ unit }) => unit.region.code],
    region: ['text', ({ unit }) => unit.region.name],
    budget_code: ['code', ({ unit }) => unit.budgetCode ?? null],
    credit_code: ['code', ({ unit }) => unit.uscc ?? null],
    valid_from: ['day', ({ unit }) => unit.validFrom ?? null],
    valid_to: ['day', ({ unit }) => unit.validTo ?? null],
    predecessors: ['code', ({ unit }) => joined(unit.predecessors ?? [])],
    reports: ['integer', ({ reports }) => reports],
    url: ['url', ({ url }) => url],
    example: ['boolean', ({ unit }) => unit.example],
  },
  function* (scope) {
    const counts = countBy(scope, ({ unit }) => unit.id);
    for (const unit of scope.archive.content.units.values()) {
      if (!scope.includes(unit, counts.has(unit.id))) continue;
      const url = absolute(scope.archive.deployment, PATHS.unit(unit.id));
      yield { unit, reports: counts.get(unit.id)?.length ?? 0, url };
    }
  },
  false,
);

/** The reports of a scope by a key, in the order of the scope. */
export function countBy(
  { reports }: Scope,
  key: (report: Scope['reports'][number]) => string,
): ReadonlyMap<string, Scope['reports']> {
  const groups = new Map<string, Scope['reports'][number][]>();
  for (const report of reports) {
    const group = groups.get(key(report));
    if (group) group.push(report);
    else groups.set(key(report), [report]);
  }
  return groups;
}
