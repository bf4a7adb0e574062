import type { ProjectId, UnitId } from '../../model/ids.ts';
import type { Archive } from '../../view/archive.ts';
import { coverageYears } from '../../view/coverage/coverage-year.ts';
import { reportGroup } from '../../view/list/report-groups.ts';
import { succeeded } from '../../view/list/unit-relations.ts';
import { overdueFindings } from '../../view/rectification/finding-record.ts';
import { findingLists } from '../../view/rectification/rectification-lists.ts';
import type { ArchiveKeys } from './archive-keys.ts';
import { key, memo } from './key.ts';
import type { ReportKeys } from './report-keys.ts';
import type { SiteParts } from './site-parts.ts';

/** What the lists of reports depend on, and all that is printed around them. */
export interface ListKeys {
  readonly project: (id: string) => string;
  readonly unit: (id: string) => string;
  readonly year: (year: number) => string;
  /** @param path `topics/x` or `places/x` */
  readonly group: (path: string) => string;
  /**
   * What belongs to one list: its pages, its rows, its figures and its feed.
   * @param list key of the list, one of those above
   * @param rest of the path, below the folder of the list
   * @param some its reports, of which the feed tells more
   */
  readonly file: (list: string, rest: string, some?: readonly string[]) => string;
  /** All files of a project. */
  readonly projectFolder: (id: string) => string;
  /** What the book of a year prints of a report: what its page tells, of the years before too. */
  readonly answers: (id: string) => string;
  readonly book: (year: number) => string;
  /** @param part of the findings: `unit/x`; empty for all */
  readonly findings: (part: string) => string;
  readonly changes: string;
  /** Every list of everything. */
  readonly all: string;
  /** The table of all reports, which tells of their findings too. */
  readonly table: string;
  /** What a feed of some reports tells of the day: one of which no entry has a day is as old as the build. */
  readonly feedDay: (some: readonly string[]) => string | null;
  /** Findings of a report whose deadline had passed. */
  readonly late: (id: string) => readonly string[];
}

/** @param base of everything that all files depend on */
export function listKeys(
  archive: Archive,
  base: string,
  site: SiteParts,
  reports: ReportKeys,
  { ids, own, entities, records }: ArchiveKeys,
): ListKeys {
  const { content, today, byProject, byUnit, byYear } = archive;
  const idsOf = (some: readonly { readonly id: string }[] = []) => some.map(({ id }) => id);
  const roles = roleReports(archive);
  const rows = (some: readonly string[]) => some.map((id) => [id, reports.row(id)]);
  const finds = (some: readonly string[]) => some.some((id) => archive.gist(id).findings.length > 0);
  const feedDay = (some: readonly string[]) =>
    some.some((id) => archive.summaryOf(id).publishedOn !== null) ? null : today;
  const late = (id: string) => [...overdueFindings(archive, id)];

  const project = memo((id: string) => {
    const some = idsOf(byProject.get(id));
    const told = [...new Set(some.flatMap(reports.repeats))];
    const record = content.projects.get(id as ProjectId);
    const held = record && content.units.get(record.unit);
    const lines = told.map((one) => [one, reports.data(one), reports.line(one)]);
    return key([base, id, record, held, lines, some]);
  });
  const unit = memo((id: string) => {
    const some = idsOf(byUnit.get(id));
    const record = content.units.get(id as UnitId);
    const before = (record?.predecessors ?? []).map((one) => content.units.get(one));
    const after = record === undefined ? [] : succeeded(record, content.units);
    return key([
      ...[base, id, record, before, after, rows(some), finds(some)],
      roles.get(id)?.map((one) => [archive.sourced(one).head.roles, reports.row(one)]),
      content.withdrawn.filter((gone) => gone.unit === id),
    ]);
  });
  const year = memo((number: number) => {
    const some = idsOf(byYear.get(number));
    const at = archive.years.indexOf(number);
    const neighbours = [archive.years[at - 1], archive.years[at + 1]];
    const withdrawn = content.withdrawn.filter(({ fiscalYear }) => fiscalYear.to === number);
    const isDue = coverageYears(archive).some((one) => one.year === number);
    return key([base, number, neighbours, isDue, finds(some), rows(some), withdrawn]);
  });
  const group = memo((path: string) => {
    const [room, id = ''] = path.split('/');
    const { name, reports: some } = reportGroup(archive, room === 'topics' ? 'topic' : 'place', id);
    return key([base, id, name, rows(idsOf(some))]);
  });
  const answers = memo((id: string) => key([records, reports.data(id), reports.around(id), late(id)]));
  const book = memo((number: number) =>
    key([records, today, content.coverage, number, idsOf(byYear.get(number)).map(answers)]),
  );
  /** What a list of findings prints of their report: nothing of its figures, nor of what checks say of it. */
  const whose = (id: string) => {
    const { title, fiscalYear, unit, example } = archive.summaryOf(id);
    return [title, fiscalYear, unit, example];
  };
  /** A report stands in half a dozen of these lists. */
  const found = memo((id: string) => key([whose(id), followUp(archive, id)]));
  const parts = new Map(
    findingLists(archive).map(({ by, reports: some }) => [`${by.by}/${by.id}`, idsOf(some)]),
  );
  const findings = memo((part: string) => {
    const some = parts.get(part) ?? ids.filter((id) => finds([id]));
    const told = [...new Set(some.flatMap(reports.repeats))];
    return key([own, today, part, some, told.map((id) => [id, found(id)])]);
  });
  const changes = key([
    ...[own, content.redirects, content.withdrawn, today],
    content.reports
      .filter(({ head }) => head.changes > 0)
      .map(({ id }) => [reports.row(id), reports.facts(id)]),
  ]);
  const all = key([own, entities, archive.years, rows(ids)]);
  const table = key([all, ids.map((id) => [archive.gist(id).findings, late(id)])]);

  const projectFolder = (id: string) => {
    const some = idsOf(byProject.get(id));
    return key([
      ...[project(id), site.picture, site.frame],
      ...[some.map(reports.facts), site.feed, feedDay(some)],
    ]);
  };

  return {
    ...{
      project,
      projectFolder,
      unit,
      year,
      group,
      answers,
      book,
      findings,
      changes,
      all,
      table,
      feedDay,
      late,
    },
    file(list, rest, some = []) {
      if (rest.startsWith('charts/')) return key([list, site.picture]);
      if (rest === 'rows.json') return list;
      if (rest === 'feed.xml') return key([list, some.map(reports.facts), site.feed, feedDay(some)]);
      return key([list, site.frame]);
    },
  };
}

/** What a report says of its findings, and who was evaluated. */
function followUp({ content, sourced, summaryOf }: Archive, id: string): unknown {
  const { followUp: told, repeats } = sourced(id).head;
  return [told, repeats, content.units.get(summaryOf(id).unit.id)];
}

/** Reports that a unit evaluated, or that belong to it as the 主管部门, by unit. */
function roleReports({ summaries, sourced }: Archive): ReadonlyMap<string, readonly string[]> {
  const roles = new Map<string, string[]>();
  for (const { id } of summaries) {
    for (const unit of sourced(id).head.roles) {
      const reports = roles.get(unit) ?? [];
      reports.push(id);
      roles.set(unit, reports);
    }
  }
  return roles;
}
