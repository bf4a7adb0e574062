import { formatFiscalYear } from '../../model/format.ts';
import type { PublishedReport } from '../../model/published.ts';
import type { Report } from '../../model/report.ts';
import type { Content } from '../../reader/content.ts';
import { KIND_LABELS } from '../../text/labels.ts';
import type { Deployment, Link } from '../address.ts';
import { href, PATHS } from '../address.ts';

/** What the first block of a report's page says: title, unit, year and kind; and the project, which most titles name. */
export interface ReportHead {
  readonly title: {
    readonly text: string;
    /** The brackets at its end that hold nothing but the year, which is said beside the unit; `null` without such. */
    readonly end: string | null;
  };
  readonly unit: Link & { readonly ground: string | null };
  readonly year: Link;
  readonly kind: string;
  readonly project: Link;
}

/** @param units by whose short names the head goes; the name in full stands in the record */
export function reportHead(
  { title, implementingUnit, fiscalYear, kind }: Report,
  { unit, unitBasis, project }: PublishedReport,
  units: Content['units'],
  deployment: Deployment,
): ReportHead {
  const year = formatFiscalYear(fiscalYear);
  const end = [`（${year}）`, `(${year})`].find((brackets) => title.endsWith(brackets)) ?? '';
  return {
    title: { text: title.slice(0, title.length - end.length), end: end === '' ? null : end },
    unit: {
      label: units.get(implementingUnit.unit)?.shortName ?? unit.name,
      href: href(deployment, PATHS.unit(unit.id)),
      ground: unitBasis.ground,
    },
    year: { label: year, href: href(deployment, PATHS.year(fiscalYear.to)) },
    kind: KIND_LABELS[kind],
    project: { label: project.name, href: href(deployment, PATHS.project(project.id)) },
  };
}
