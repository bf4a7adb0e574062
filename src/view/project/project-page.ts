import type { Chart } from '../../charts/chart.ts';
import type { ProjectId } from '../../model/ids.ts';
import { FEED_TEXT } from '../../text/pages/feed.ts';
import { LIST_TEXT } from '../../text/pages/list.ts';
import { SITE_TEXT } from '../../text/pages/site.ts';
import type { Link } from '../address.ts';
import { href, PATHS } from '../address.ts';
import type { Archive } from '../archive.ts';
import { drawFigure } from '../figure.ts';
import type { Aggregate } from '../list/aggregate.ts';
import { aggregate } from '../list/aggregate.ts';
import { listFrame } from '../list/list-frame.ts';
import type { ReportRow } from '../list/report-row.ts';
import { reportRow } from '../list/report-row.ts';
import type { PageFrame } from '../page-frame.ts';
import type { Pager } from '../paging.ts';
import { slice } from '../paging.ts';
import type { DriftLine } from './project-drift.ts';
import { projectDrift } from './project-drift.ts';
import { projectFigures } from './project-figures.ts';
import type { RecurringIndicators } from './project-page-indicators.ts';
import { recurringIndicators } from './project-page-indicators.ts';
import type { RepeatedFinding } from './project-page-repeats.ts';
import { repeatedFindings } from './project-page-repeats.ts';

/** One project across the years. */
export interface ProjectPage {
  readonly frame: PageFrame;
  /** The unit that carries the project out, or `null`. */
  readonly unit: Link | null;
  readonly notes: readonly string[];
  readonly aggregate: Aggregate;
  /** Score and execution rate, budget and spending; empty for a single year. */
  readonly charts: readonly Chart[];
  /** Newest first. */
  readonly rows: readonly ReportRow[];
  readonly pager: Pager | null;
  readonly indicators: RecurringIndicators | null;
  readonly drift: readonly DriftLine[];
  readonly repeats: readonly RepeatedFinding[];
}

/** @param page of the list of reports; what is drawn and compared stands on the first */
export function projectPage(archive: Archive, id: ProjectId, page: number): ProjectPage {
  const { content, deployment } = archive;
  const project = content.projects.get(id);
  if (!project) throw new Error(`No project has the id ${id}`);
  const unit = content.units.get(project.unit);
  const parts = project.subProjects.map((part) => part.name);
  const reports = archive.byProject.get(id) ?? [];
  const { points, specs, recurring } = projectFigures(reports, content, deployment);
  const isFirst = page === 1;
  const list = {
    heading: project.name,
    description: SITE_TEXT.projectDescription(project.name),
    path: PATHS.project(id),
    trail: [{ label: SITE_TEXT.projects, path: PATHS.projects }],
    example: project.example,
    feeds: [{ title: FEED_TEXT.projectTitle(project.name, content.site.name), path: PATHS.projectFeed(id) }],
  };
  const part = slice([...reports].reverse(), page, list.path, deployment);
  return {
    frame: listFrame(archive, list, part),
    unit: unit ? { label: unit.name, href: href(deployment, PATHS.unit(unit.id)) } : null,
    notes: [
      ...(project.ground === undefined ? [] : [LIST_TEXT.inferredName(project.ground)]),
      ...(parts.length === 0 ? [] : [LIST_TEXT.subProjects(parts)]),
    ],
    aggregate: aggregate(reports),
    charts: isFirst ? specs.map((spec) => drawFigure(spec, deployment, list.path)) : [],
    rows: part.items.map((report) => reportRow(report, deployment)),
    pager: part.pager,
    indicators: isFirst && recurring ? recurringIndicators(recurring, deployment, list.path) : null,
    drift: isFirst ? projectDrift(points, deployment) : [],
    repeats: isFirst ? repeatedFindings(archive, reports) : [],
  };
}
