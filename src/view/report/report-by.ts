import type { PublishedReport } from '../../model/published.ts';
import type { Report } from '../../model/report.ts';
import type { Content } from '../../reader/content.ts';
import type { Deployment, Link } from '../address.ts';
import { href, PATHS } from '../address.ts';

/** Whose report it is, and of what. */
export interface ReportBy {
  readonly unit: Link & { readonly ground: string | null };
  readonly project: Link;
}

/** @param units by whose short names the head goes; the name in full stands in the record */
export function reportBy(
  { implementingUnit }: Report,
  { unit, unitBasis, project }: PublishedReport,
  units: Content['units'],
  deployment: Deployment,
): ReportBy {
  const label = units.get(implementingUnit.unit)?.shortName ?? unit.name;
  return {
    unit: { label, href: href(deployment, PATHS.unit(unit.id)), ground: unitBasis.ground },
    project: { label: project.name, href: href(deployment, PATHS.project(project.id)) },
  };
}
