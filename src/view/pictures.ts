import { drawChart } from '../charts/draw-chart.ts';
import { chartPicture, hasPicture } from '../charts/picture.ts';
import type { ChartSpec } from '../charts/spec.ts';
import { isAbsent } from '../model/absence.ts';
import type { ProjectId, UnitId } from '../model/ids.ts';
import { keepingLast, onceEach } from '../model/remember.ts';
import { CHART_TEXT } from '../text/charts.ts';
import { LIST_TEXT } from '../text/pages/list.ts';
import { SITE_TEXT } from '../text/pages/site.ts';
import { absolute, PATHS } from './address.ts';
import type { Archive } from './archive.ts';
import { gradeFigure } from './list/grade-years.ts';
import type { GroupBy } from './list/report-groups.ts';
import { reportGroup, reportGroups } from './list/report-groups.ts';
import { scoreChart } from './list/score-chart.ts';
import { unitFigures } from './list/unit-projects.ts';
import { siteFolder } from './paths.ts';
import { projectFigures } from './project/project-figures.ts';
import { flowFigure, MONEY_FIGURE } from './report/report-money-flow.ts';
import { sumFigures } from './report/report-statements.ts';

/** The figures of one page that are files of their own. */
interface Pictured {
  /** Path of the page. */
  readonly page: string;
  readonly title: string;
  readonly ids: readonly string[];
  spec(id: string): ChartSpec | undefined;
}

/** Every picture of the pages that are asked for, told without drawing one. */
export function picturePaths(archive: Archive) {
  const asked = picturedPages(archive).filter((page) => archive.listed.isAsked(siteFolder(page)));
  return asked.flatMap((page) =>
    figuresOf(archive, page).map((chart) => ({ params: { page: page.slice(1, -1), chart } })),
  );
}

function figuresOf(archive: Archive, page: string): readonly string[] {
  return archive.pictures.of(page, () => picturedOn(archive, page)?.ids ?? []);
}

/**
 * A figure as a file.
 * @param page path of its page without the slashes at its ends: `projects/x`
 * @throws Error where the page has no such figure
 */
export function picture(archive: Archive, page: string, chart: string): string {
  const path = `/${page}/`;
  const of = lastPictured(archive)(path);
  const spec = of?.spec(chart);
  const address = absolute(archive.deployment, `${path}#${anchorOf(chart)}`);
  const drawn =
    of &&
    spec &&
    chartPicture(drawChart(spec), [CHART_TEXT.source(of.title, archive.content.site.name), address]);
  if (!drawn) throw new Error(`${path} has no figure ${chart} to be published as a file`);
  return drawn;
}

/** The money of a report is a part of its page, every other figure has an address of its own. */
function anchorOf(chart: string): string {
  return chart === MONEY_FIGURE ? 'money' : `chart-${chart}`;
}

/** The pictures of a page are made one after another. */
const lastPictured = onceEach((archive: Archive) =>
  keepingLast(1, (page: string): Pictured | null => picturedOn(archive, page)),
);

/** Paths of all pages that may have figures. */
function picturedPages(archive: Archive): readonly string[] {
  const { content, byProject, byUnit, byYear, summaries } = archive;
  return [
    ...summaries.map(({ id }) => PATHS.report(id)),
    ...[...byProject.keys()].map(PATHS.project),
    ...[...byUnit.keys()].filter((id) => content.units.has(id as UnitId)).map(PATHS.unit),
    ...[...byYear.keys()].map(PATHS.year),
    ...reportGroups(archive, 'topic').map(({ id }) => PATHS.topic(id)),
    ...reportGroups(archive, 'place').map(({ id }) => PATHS.place(id)),
    PATHS.years,
  ];
}

const GROUP_ROOMS: Readonly<Record<string, GroupBy>> = { topics: 'topic', places: 'place' };

function picturedOn(archive: Archive, path: string): Pictured | null {
  const [room = '', first = '', second = ''] = path.slice(1, -1).split('/');
  const group = GROUP_ROOMS[room];
  if (group !== undefined) return groupPictured(archive, group, first);
  switch (room) {
    case 'reports':
      return reportPictured(archive, `${first}/${second}`);
    case 'projects':
      return projectPictured(archive, first);
    case 'units':
      return unitPictured(archive, first);
    case 'years':
      return first === ''
        ? yearsPictured(archive)
        : yearPictured(archive, archive.years.find((year) => String(year) === first) ?? 0);
    default:
      return null;
  }
}

/** The money needs no more than a table to be known of, and is computed when it is drawn. */
function reportPictured(archive: Archive, id: string): Pictured {
  return {
    page: PATHS.report(id),
    get title() {
      return archive.sourced(id).report.title;
    },
    ids: archive.gist(id).figures,
    spec(chart) {
      const { report } = archive.sourced(id);
      const { funds } = report;
      const sums = sumFigures(report);
      if (chart !== MONEY_FIGURE || isAbsent(funds)) return sums.find((sum) => sum.id === chart);
      const totals = archive.record(id).totals();
      return totals === null ? undefined : flowFigure(totals, funds, report.example);
    },
  };
}

function projectPictured(archive: Archive, id: string): Pictured {
  const { content, deployment, byProject } = archive;
  const { specs, recurring } = projectFigures(byProject.get(id) ?? [], content, deployment);
  return pictured(PATHS.project(id), content.projects.get(id as ProjectId)?.name ?? id, [
    ...specs,
    ...(recurring?.groups ?? []).flatMap((group) => group.specs),
  ]);
}

function unitPictured(archive: Archive, id: string): Pictured {
  const { content, deployment, byUnit } = archive;
  const reports = byUnit.get(id) ?? [];
  return pictured(PATHS.unit(id), content.units.get(id as UnitId)?.name ?? id, [
    scoreChart(reports, deployment),
    ...unitFigures(archive, reports),
  ]);
}

function yearPictured({ byYear, deployment }: Archive, year: number): Pictured {
  return pictured(PATHS.year(year), SITE_TEXT.yearTitle(year), [
    scoreChart(byYear.get(year) ?? [], deployment),
  ]);
}

function yearsPictured(archive: Archive): Pictured {
  return pictured(PATHS.years, SITE_TEXT.yearsTitle, [gradeFigure(archive)]);
}

function groupPictured(archive: Archive, by: GroupBy, id: string): Pictured {
  const { name, reports } = reportGroup(archive, by, id);
  return by === 'topic'
    ? pictured(PATHS.topic(id), LIST_TEXT.topicTitle(name), [scoreChart(reports, archive.deployment)])
    : pictured(PATHS.place(id), LIST_TEXT.placeTitle(name), [scoreChart(reports, archive.deployment)]);
}

function pictured(page: string, title: string, all: readonly (ChartSpec | null)[]): Pictured {
  const specs = all.filter((spec) => spec !== null).filter(hasPicture);
  return {
    page,
    title,
    ids: specs.map(({ id }) => id),
    spec: (id) => specs.find((spec) => spec.id === id),
  };
}
