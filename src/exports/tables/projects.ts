import { valueOf } from '../../model/absence.ts';
import { NATURE_LABELS } from '../../text/labels.ts';
import { absolute, PATHS } from '../../view/address.ts';
import type { Archive } from '../../view/archive.ts';
import type { Scope } from './table.ts';
import { defineTable, joined } from './table.ts';
import { countBy } from './units.ts';

interface Row {
  readonly project: Archive['content']['projects'] extends ReadonlyMap<unknown, infer Project>
    ? Project
    : never;
  readonly archive: Archive;
  readonly reports: Scope['reports'];
}

/** Every project; of a part of the record, those that its reports are about. */
export const projectsTable = defineTable<'projects', Row>(
  'projects',
  {
    project_id: ['code', ({ project }) => project.id],
    name: ['text', ({ project }) => project.name],
    name_basis: ['code', ({ project }) => project.nameBasis],
    former_names: ['text', ({ project }) => joined(project.formerNames ?? [])],
    unit_id: ['code', ({ project }) => project.unit],
    unit: ['text', ({ project, archive }) => archive.content.units.get(project.unit)?.name ?? project.unit],
    unit_credit_code: [
      'code',
      ({ project, archive }) => archive.content.units.get(project.unit)?.uscc ?? null,
    ],
    project_code: ['code', ({ project }) => valueOf(project.code)],
    nature: ['text', ({ project: { nature } }) => natureLabel(valueOf(nature))],
    function_class: ['code', ({ project }) => project.functionClass ?? null],
    sector: ['text', ({ project }) => project.sector ?? null],
    first_year: ['integer', ({ reports }) => yearOf(reports, Math.min)],
    last_year: ['integer', ({ reports }) => yearOf(reports, Math.max)],
    reports: ['integer', ({ reports }) => reports.length],
    url: ['url', ({ project, archive }) => absolute(archive.deployment, PATHS.project(project.id))],
    example: ['boolean', ({ project }) => project.example],
  },
  function* (scope) {
    const own = countBy(scope, ({ project }) => project.id);
    for (const project of scope.archive.content.projects.values()) {
      const reports = own.get(project.id);
      if (!scope.includes(project, reports !== undefined)) continue;
      yield { project, archive: scope.archive, reports: reports ?? [] };
    }
  },
  false,
);

function natureLabel(nature: keyof typeof NATURE_LABELS | null): string | null {
  return nature === null ? null : NATURE_LABELS[nature];
}

function yearOf(reports: Scope['reports'], pick: (...years: number[]) => number): number | null {
  return reports.length === 0 ? null : pick(...reports.map(({ fiscalYear }) => fiscalYear));
}
