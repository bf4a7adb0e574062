import { formatCount } from '../model/format.ts';
import type { PublishedSummary } from '../model/published.ts';
import { UNIT_KIND_LABELS } from '../text/labels.ts';
import { LIST_TEXT } from '../text/list.ts';
import { SITE_TEXT } from '../text/site.ts';
import type { Link } from './address.ts';
import { href, PATHS } from './address.ts';
import type { Aggregate } from './aggregate.ts';
import { aggregate } from './aggregate.ts';
import type { Archive } from './archive.ts';
import type { PageFrame } from './page-frame.ts';
import { pageFrame } from './page-frame.ts';
import type { ReportRow } from './report-row.ts';
import { reportRow } from './report-row.ts';

/** A list of years, units or projects: each entry with the number of its reports. */
export interface IndexPage {
  readonly frame: PageFrame;
  readonly entries: readonly IndexEntry[];
}

export interface IndexEntry extends Link {
  readonly detail: string;
  readonly count: string;
  readonly example: boolean;
}

/** Reports of one year, unit or project, with their totals. */
export interface ListPage {
  readonly frame: PageFrame;
  /** Small line above the heading, or `null`. */
  readonly kicker: string | null;
  readonly notes: readonly string[];
  readonly aggregate: Aggregate;
  readonly rows: readonly ReportRow[];
  readonly related: readonly Link[];
}

export function yearsPage(archive: Archive): IndexPage {
  return {
    frame: frameOf(archive, SITE_TEXT.yearsTitle, LIST_TEXT.yearsDescription, PATHS.years, []),
    entries: archive.years.map((year) => {
      const reports = archive.byYear.get(year) ?? [];
      return {
        label: LIST_TEXT.year(year),
        href: href(archive.deployment, PATHS.year(year)),
        detail: LIST_TEXT.unitCount(new Set(reports.map((report) => report.unit.id)).size),
        count: LIST_TEXT.reportCount(formatCount(reports.length)),
        example: reports.every((report) => report.example),
      };
    }),
  };
}

export function unitsPage(archive: Archive): IndexPage {
  return {
    frame: frameOf(archive, SITE_TEXT.unitsTitle, LIST_TEXT.unitsDescription, PATHS.units, []),
    entries: [...archive.content.units.values()].map((unit) => ({
      label: unit.name,
      href: href(archive.deployment, PATHS.unit(unit.id)),
      detail: `${unit.region.name} · ${UNIT_KIND_LABELS[unit.kind]}`,
      count: LIST_TEXT.reportCount(formatCount(archive.byUnit.get(unit.id)?.length ?? 0)),
      example: unit.example,
    })),
  };
}

export function projectsPage(archive: Archive): IndexPage {
  return {
    frame: frameOf(archive, SITE_TEXT.projectsTitle, LIST_TEXT.projectsDescription, PATHS.projects, []),
    entries: [...archive.content.projects.values()].map((project) => ({
      label: project.name,
      href: href(archive.deployment, PATHS.project(project.id)),
      detail: archive.content.units.get(project.unit)?.name ?? project.unit,
      count: LIST_TEXT.reportCount(formatCount(archive.byProject.get(project.id)?.length ?? 0)),
      example: project.example,
    })),
  };
}

export function yearPage(archive: Archive, year: number): ListPage {
  const reports = archive.byYear.get(year) ?? [];
  const index = archive.years.indexOf(year);
  const neighbours = [archive.years[index - 1], archive.years[index + 1]].filter(
    (other) => other !== undefined,
  );
  return {
    ...listOf(archive, reports),
    frame: frameOf(
      archive,
      SITE_TEXT.yearTitle(year),
      SITE_TEXT.yearDescription(year, reports.length),
      PATHS.year(year),
      [{ label: SITE_TEXT.years, path: PATHS.years }],
      reports.length > 0 && reports.every((report) => report.example),
    ),
    related: neighbours.map((other) => ({
      label: LIST_TEXT.year(other),
      href: href(archive.deployment, PATHS.year(other)),
    })),
  };
}

export function unitPage(archive: Archive, id: string): ListPage {
  const unit = [...archive.content.units.values()].find((candidate) => candidate.id === id);
  if (!unit) throw new Error(`No unit has the id ${id}`);
  const reports = archive.byUnit.get(id) ?? [];
  return {
    ...listOf(archive, reports),
    frame: frameOf(
      archive,
      unit.name,
      SITE_TEXT.unitDescription(unit.name, reports.length),
      PATHS.unit(id),
      [{ label: SITE_TEXT.units, path: PATHS.units }],
      unit.example,
    ),
    kicker: `${unit.region.name} · ${UNIT_KIND_LABELS[unit.kind]}`,
    notes: unit.note === undefined ? [] : [unit.note],
    related: (unit.predecessors ?? []).flatMap((predecessor) => {
      const former = archive.content.units.get(predecessor);
      return former
        ? [
            {
              label: LIST_TEXT.predecessor(former.name),
              href: href(archive.deployment, PATHS.unit(former.id)),
            },
          ]
        : [];
    }),
  };
}

export function projectPage(archive: Archive, id: string): ListPage {
  const project = [...archive.content.projects.values()].find((candidate) => candidate.id === id);
  if (!project) throw new Error(`No project has the id ${id}`);
  const unit = archive.content.units.get(project.unit);
  return {
    ...listOf(archive, archive.byProject.get(id) ?? []),
    frame: frameOf(
      archive,
      project.name,
      SITE_TEXT.projectDescription(project.name),
      PATHS.project(id),
      [{ label: SITE_TEXT.projects, path: PATHS.projects }],
      project.example,
    ),
    kicker: unit?.name ?? null,
    notes: [
      ...(project.ground === undefined ? [] : [LIST_TEXT.inferredName(project.ground)]),
      ...(project.subProjects.length === 0
        ? []
        : [LIST_TEXT.subProjects(project.subProjects.map((part) => part.name))]),
    ],
    related: unit ? [{ label: unit.name, href: href(archive.deployment, PATHS.unit(unit.id)) }] : [],
  };
}

function listOf(
  archive: Archive,
  reports: readonly PublishedSummary[],
): Pick<ListPage, 'aggregate' | 'rows' | 'kicker' | 'notes'> {
  return {
    aggregate: aggregate(reports),
    rows: reports.map((report) => reportRow(report, archive.deployment)),
    kicker: null,
    notes: [],
  };
}

function frameOf(
  archive: Archive,
  heading: string,
  description: string,
  path: string,
  trail: readonly { readonly label: string; readonly path: string }[],
  example = false,
): PageFrame {
  return pageFrame({ heading, description, path, trail, example }, archive.content.site, archive.deployment);
}
