import type { Archive } from '../../view/archive.ts';
import { coverageYears } from '../../view/coverage/coverage-year.ts';
import { reportGroup } from '../../view/list/report-groups.ts';
import { succeeded } from '../../view/list/unit-relations.ts';
import { reportsByScheme } from '../../view/method/scheme-reports.ts';
import { overdueFindings } from '../../view/rectification/finding-record.ts';
import { findingLists } from '../../view/rectification/rectification-lists.ts';
import { key, memo } from './key.ts';
import { reportKeys } from './report-keys.ts';
import { siteParts } from './site-parts.ts';

/** The key of what stands at a path; the same key, the same bytes. */
export interface PathKeys {
  /** @param path of a file from the root of the site, without a slash before it: `reports/2023/x/index.html` */
  of(path: string): string;
  /** What everything that reads every word of every report depends on: the search index. */
  readonly whole: string;
}

/**
 * Says of each path on what it depends. A key that says too much costs time, one that says too little leaves an old
 * page standing: where it is not sure, a page depends on everything. Told apart is what editors change one at a time:
 * the words of a report; its facts and what the checks say of it; the records that it names; and of `site.json`, the
 * glossary and what was taken down or moved, what a kind of file prints.
 * @param code digest of the code and of everything installed
 */
export function pathKeys(archive: Archive, code: string): PathKeys {
  const { content, deployment, today, byProject, byUnit, byYear } = archive;
  const base = key([code, deployment]);
  const site = siteParts(content.site);
  const reports = reportKeys(archive, base);
  const idsOf = (some: readonly { readonly id: string }[] = []) => some.map(({ id }) => id);
  const ids = idsOf(archive.summaries);
  const isPublic = new Set(ids);
  const terms = key(content.glossary.map(({ id, term }) => [id, term]));
  const own = key([base, site.whole, content.pages]);
  const entities = key([[...content.units], [...content.projects]]);
  const records = key([
    ...[own, entities, [...content.schemes], content.redirects, content.withdrawn, archive.years],
  ]);
  /** Tables of data tell nothing of the day. */
  const tables = key([records, ids.map(reports.facts)]);
  const everyFact = key([tables, today, content.coverage]);
  const packages = key([everyFact, ids.map(reports.words)]);
  const whole = key([packages, content.glossary, content.aliases]);
  const roles = roleReports(archive);
  const rows = (some: readonly string[]) => some.map((id) => [id, reports.row(id)]);
  const finds = (some: readonly string[]) => some.some((id) => archive.gist(id).findings.length > 0);
  /** A feed of which no entry has a day is as old as the build. */
  const feedDay = (some: readonly string[]) =>
    some.some((id) => archive.summaryOf(id).publishedOn !== null) ? null : today;
  const late = (id: string) => [...overdueFindings(archive, id)];

  const data = memo((id: string) => key([reports.data(id), reports.words(id)]));
  /** Whether a deadline has passed is all that the page of a report tells of the day. */
  const page = memo((id: string) =>
    key([data(id), reports.judged(id), reports.around(id), site.frame, terms, late(id)]),
  );
  /** @param rest of the path, below the folder of the report */
  const ofReport = (id: string, rest: string) => {
    // Lists of what else there is stand where a version was taken down.
    if (rest.startsWith('v') && archive.sourced(id).withdrawnVersions.length > 0)
      return key([everyFact, page(id)]);
    if (/^(?:v\d+\/)?index\.html$/.test(rest)) return page(id);
    if (rest === 'checks/index.html') return key([data(id), reports.judged(id), site.frame]);
    if (rest.startsWith('charts/')) return key([reports.data(id), site.picture]);
    if (rest.endsWith('indicators.csv')) return reports.data(id);
    if (rest.endsWith('report.json')) return data(id);
    if (rest === 'compare.json') {
      const series = byProject.get(archive.summaryOf(id).project.id) ?? [];
      return key([reports.data(id), series.map((one) => [one.id, one.title])]);
    }
    if (rest === 'feed.xml') return key([reports.data(id), site.feed, feedDay([id])]);
    if (rest === 'working-paper.xlsx' || /\/citation\.\w+$/.test(rest))
      return key([data(id), site.publisher]);
    return key([data(id), site.whole]);
  };

  const project = memo((id: string) => {
    const some = idsOf(byProject.get(id));
    const told = [...new Set(some.flatMap(reports.repeats))];
    const record = [...content.projects.values()].find((one) => one.id === id);
    const held = record && content.units.get(record.unit);
    return key([
      base,
      id,
      record,
      held,
      told.map((one) => [one, reports.data(one), reports.line(one)]),
      some,
    ]);
  });
  const unit = memo((id: string) => {
    const some = idsOf(byUnit.get(id));
    const record = [...content.units.values()].find((one) => one.id === id);
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
  /**
   * What belongs to one list: its pages, its rows, its figures and its feed.
   * @param some its reports, of which the feed tells more
   */
  const ofList = (list: string, rest: string, some: readonly string[] = []) => {
    if (rest.startsWith('charts/')) return key([list, site.picture]);
    if (rest === 'rows.json') return list;
    if (rest === 'feed.xml') return key([list, some.map(reports.facts), site.feed, feedDay(some)]);
    return key([list, site.frame]);
  };
  /** Every list of everything. */
  const lists = key([own, entities, archive.years, rows(ids)]);
  const table = key([lists, ids.map((id) => [archive.gist(id).findings, late(id)])]);
  /** The book of a year prints what the reports themselves print, the years before included. */
  const book = memo((number: number) =>
    key([
      ...[records, today, content.coverage, number],
      idsOf(byYear.get(number)).map((id) => [reports.data(id), reports.around(id), late(id)]),
    ]),
  );
  /** What the tables of a year say of its reports: nothing of the years before, and nothing of the day. */
  const yearTables = memo((number: number) => {
    const told = idsOf(byYear.get(number)).flatMap(reports.repeats);
    return key([records, number, told.map((id) => [id, reports.facts(id)])]);
  });
  const yearPackage = memo((number: number) =>
    key([yearTables(number), idsOf(byYear.get(number)).map(reports.words)]),
  );
  const usedBy = reportsByScheme(archive);
  const method = memo((id: string) => key([base, site.frame, reports.scheme(id), usedBy.get(id)]));
  const parts = new Map(
    findingLists(archive).map(({ by, reports: some }) => [`${by.by}/${by.id}`, idsOf(some)]),
  );
  /** @param part of the findings: `unit/x`; empty for all */
  const findings = memo((part: string) => {
    const some = parts.get(part) ?? ids.filter((id) => finds([id]));
    const told = [...new Set(some.flatMap(reports.repeats))];
    return key([own, today, part, some, told.map((id) => [id, reports.row(id), followUp(archive, id)])]);
  });
  const changes = key([
    ...[own, content.redirects, content.withdrawn, today],
    content.reports
      .filter(({ head }) => head.changes > 0)
      .map(({ id }) => [reports.row(id), reports.facts(id)]),
  ]);

  return {
    whole,
    of(path) {
      const [room = '', first = '', second = '', ...deeper] = path.split('/');
      const below = [second, ...deeper].join('/');
      const isPart = second !== '' && first !== 'page';
      switch (room) {
        case 'reports':
          if (isPublic.has(`${first}/${second}`)) return ofReport(`${first}/${second}`, deeper.join('/'));
          return first === 'index.html' || first === 'page' || first === 'rows.json' ? table : everyFact;
        case 'projects':
          return isPart ? ofList(project(first), below, idsOf(byProject.get(first))) : lists;
        case 'units':
          return isPart ? ofList(unit(first), below, idsOf(byUnit.get(first))) : lists;
        case 'years':
          if (!isPart || !byYear.has(Number(first))) return lists;
          return second === 'book' ? book(Number(first)) : ofList(year(Number(first)), below);
        case 'topics':
        case 'places':
          return isPart ? ofList(group(`${room}/${first}`), below) : lists;
        case 'method':
          if (second !== '') return method(first);
          return key([own, [...content.schemes], [...usedBy].map(([id, { length }]) => [id, length])]);
        case 'rectification':
          return isPart ? findings(`${first}/${second}`) : findings('');
        case 'changes':
          return changes;
        case 'coverage':
          return key([lists, content.coverage, content.withdrawn, today]);
        case 'glossary':
          return key([own, content.glossary]);
        case 'search':
        case 'compare':
        case 'guide':
        case '404.html':
        case 'opensearch.xml':
        case 'robots.txt':
          return own;
        case 'data': {
          const [, ofYear, kind] = (second === '' && /^(\d+)\.(xlsx|zip)$/.exec(first)) || [];
          if (byYear.has(Number(ofYear)))
            return kind === 'zip' ? yearPackage(Number(ofYear)) : yearTables(Number(ofYear));
          if (first === 'schema') return base;
          // Some pages and descriptions of the data tell the size of every package, and so the words in them.
          return /\.(?:html|json|jsonld)$/.test(path) ? packages : tables;
        }
        default:
          return content.pages.includes(room) ? own : everyFact;
      }
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
