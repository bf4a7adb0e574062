import type { PublishedReport } from '../../model/published.ts';
import type { Deployment, Link } from '../address.ts';
import { href, PATHS } from '../address.ts';
import type { CutText } from '../cut-text.ts';
import { cutText } from '../cut-text.ts';

/** Whose report it is, and of what. */
export interface ReportBy {
  readonly unit: Link & { readonly ground: string | null };
  /** A phone shows as much of the name as one line holds: the title above has it. */
  readonly project: Link & CutText;
}

/** Letters of a project's name in a line of a phone. */
const NAME_HEAD = 18;

export function reportBy({ unit, unitBasis, project }: PublishedReport, deployment: Deployment): ReportBy {
  return {
    unit: { label: unit.name, href: href(deployment, PATHS.unit(unit.id)), ground: unitBasis.ground },
    project: {
      label: project.name,
      ...cutText(project.name, NAME_HEAD),
      href: href(deployment, PATHS.project(project.id)),
    },
  };
}
