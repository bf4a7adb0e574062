import { formatCount } from '../model/format.ts';
import { UNIT_KIND_LABELS } from '../text/labels.ts';
import { LIST_TEXT } from '../text/list.ts';
import { SITE_TEXT } from '../text/site.ts';
import type { Link } from './address.ts';
import { href, PATHS } from './address.ts';
import type { Archive } from './archive.ts';
import { listFrame } from './list-frame.ts';
import type { PageFrame } from './page-frame.ts';
import type { Pager } from './paging.ts';
import { pageCount, slice } from './paging.ts';

/** A list of years, units or projects: each entry with the number of its reports. */
export interface IndexPage {
  readonly frame: PageFrame;
  readonly entries: readonly IndexEntry[];
  readonly pager: Pager | null;
}

export interface IndexEntry extends Link {
  readonly detail: string;
  readonly count: string;
  readonly example: boolean;
}

/** What is listed, and what the list is called. */
interface Index {
  readonly heading: string;
  readonly description: string;
  readonly path: string;
  readonly entries: (archive: Archive) => readonly IndexEntry[];
}

const INDEXES = {
  years: {
    heading: SITE_TEXT.yearsTitle,
    description: LIST_TEXT.yearsDescription,
    path: PATHS.years,
    entries: yearEntries,
  },
  units: {
    heading: SITE_TEXT.unitsTitle,
    description: LIST_TEXT.unitsDescription,
    path: PATHS.units,
    entries: unitEntries,
  },
  projects: {
    heading: SITE_TEXT.projectsTitle,
    description: LIST_TEXT.projectsDescription,
    path: PATHS.projects,
    entries: projectEntries,
  },
} as const satisfies Record<string, Index>;

export type IndexName = keyof typeof INDEXES;

/** How many pages an index takes. */
export function indexPageCount(archive: Archive, name: IndexName): number {
  return pageCount(INDEXES[name].entries(archive).length);
}

export function indexPage(archive: Archive, name: IndexName, page: number): IndexPage {
  const { heading, description, path, entries } = INDEXES[name];
  const part = slice(entries(archive), page, path, archive.deployment);
  return {
    frame: listFrame(archive, { heading, description, trail: [] }, part),
    entries: part.items,
    pager: part.pager,
  };
}

function yearEntries({ years, byYear, deployment }: Archive): readonly IndexEntry[] {
  return years.map((year) => {
    const reports = byYear.get(year) ?? [];
    return {
      label: LIST_TEXT.year(year),
      href: href(deployment, PATHS.year(year)),
      detail: LIST_TEXT.unitCount(new Set(reports.map((report) => report.unit.id)).size),
      count: LIST_TEXT.reportCount(formatCount(reports.length)),
      example: reports.every((report) => report.example),
    };
  });
}

function unitEntries({ content, byUnit, deployment }: Archive): readonly IndexEntry[] {
  return [...content.units.values()].map((unit) => ({
    label: unit.name,
    href: href(deployment, PATHS.unit(unit.id)),
    detail: LIST_TEXT.unitDetail(unit.region.name, UNIT_KIND_LABELS[unit.kind]),
    count: LIST_TEXT.reportCount(formatCount(byUnit.get(unit.id)?.length ?? 0)),
    example: unit.example,
  }));
}

function projectEntries({ content, byProject, deployment }: Archive): readonly IndexEntry[] {
  return [...content.projects.values()].map((project) => ({
    label: project.name,
    href: href(deployment, PATHS.project(project.id)),
    detail: content.units.get(project.unit)?.name ?? project.unit,
    count: LIST_TEXT.reportCount(formatCount(byProject.get(project.id)?.length ?? 0)),
    example: project.example,
  }));
}
