import type { Archive } from '../../view/archive.ts';
import { overdueFindings } from '../../view/rectification/finding-record.ts';
import { key, memo } from './key.ts';
import { namedRecords } from './named-records.ts';

/** The key of what stands at a path; the same key, the same bytes. */
export interface PathKeys {
  /** @param path of a file from the root of the site, without a slash before it: `reports/2023/x/index.html` */
  of(path: string): string;
  /** What everything that reads every word of every report depends on: the search index. */
  readonly whole: string;
}

/**
 * Says of each path on what it depends. A key that says too much costs time, one that says too little leaves an old
 * page standing: where it is not sure, a page depends on everything. Three things are told apart, because editors
 * change one of them at a time: the words of a report, which only its own pages and packages print; its facts and
 * what the checks say of it; and the records of units and projects, of which a report prints those that it names.
 * @param code digest of the code and of everything installed
 */
export function pathKeys(archive: Archive, code: string): PathKeys {
  const { content, deployment, today } = archive;
  const base = key([
    code,
    deployment,
    content.site,
    [...content.schemes],
    content.glossary,
    content.aliases,
    content.allowances,
    content.redirects,
    content.pages,
    content.withdrawn,
    archive.years,
  ]);
  const records = key([base, [...content.units], [...content.projects]]);
  const facts = memo((id: string) => factsKey(archive, id));
  const words = memo((id: string) => wordsKey(archive, id));
  const everyFact = key([records, today, content.coverage, archive.summaries.map(({ id }) => facts(id))]);
  const whole = key([everyFact, archive.summaries.map(({ id }) => words(id))]);
  const repeats = repeatGroups(archive);
  const ids = new Map(archive.summaries.map((summary) => [summary.id as string, summary]));
  const roles = roleReports(archive);
  const named = namedRecords(content);

  /** What a page tells of a report and of those around it, but for the words. */
  const around = memo((id: string) => {
    const summary = ids.get(id);
    if (!summary) return whole;
    const series = archive.byProject.get(summary.project.id) ?? [];
    const siblings = (archive.byUnit.get(summary.unit.id) ?? [])
      .filter(({ fiscalYear }) => fiscalYear === summary.fiscalYear)
      .map(({ id: other, title, project }) => [other, title, project.id]);
    const others = [...new Set([id, ...series.map(({ id: other }) => other), ...(repeats.get(id) ?? [])])];
    return key([base, siblings, others.map((other) => [other, facts(other), named(archive.sourced(other))])]);
  });
  /** Whether a deadline has passed is all that the page of a report tells of the day. */
  const report = memo((id: string) =>
    ids.has(id) ? key([around(id), words(id), [...overdueFindings(archive, id)]]) : whole,
  );
  const project = memo((id: string) => {
    const reports = archive.byProject.get(id) ?? [];
    return key([base, today, id, reports.map((one) => [one.id, around(one.id)])]);
  });
  const unit = memo((id: string) => {
    const reports = [...(archive.byUnit.get(id) ?? []).map((one) => one.id), ...(roles.get(id) ?? [])];
    return key([records, today, id, reports.map((one) => [one, facts(one)])]);
  });
  const year = memo((number: number) => {
    const reports = archive.byYear.get(number) ?? [];
    const finds = reports.some(({ id }) => archive.sourced(id).head.findings > 0);
    return key([records, today, content.coverage, number, finds, reports]);
  });
  /** The book of a year prints what the reports themselves print, the years before included. */
  const book = memo((number: number) => {
    const reports = archive.byYear.get(number) ?? [];
    return key([year(number), reports.map(({ id }) => around(id))]);
  });
  /** What the tables of a year say of its reports: nothing of the years before, and nothing of the day. */
  const yearTables = memo((number: number) => {
    const reports = archive.byYear.get(number) ?? [];
    const told = reports.flatMap(({ id }) => [id, ...(repeats.get(id) ?? [])]);
    return key([records, number, told.map((id) => [id, facts(id)])]);
  });
  const yearPackage = memo((number: number) => {
    const reports = archive.byYear.get(number) ?? [];
    return key([yearTables(number), reports.map(({ id }) => words(id))]);
  });
  const rectification = memo((_: 'all') => key([records, today, archive.summaries, followUps(archive)]));

  return {
    whole,
    of(path) {
      const [room = '', first = '', second = ''] = path.split('/');
      if (room === 'reports' && ids.has(`${first}/${second}`)) {
        const found = report(`${first}/${second}`);
        // A feed without an entry is as old as the build.
        return path.endsWith('.xml') ? key([found, today]) : found;
      }
      if (room === 'projects' && first !== 'page' && archive.byProject.has(first)) return project(first);
      if (room === 'units' && first !== 'page' && archive.byUnit.has(first)) return unit(first);
      if (room === 'years' && archive.byYear.has(Number(first)))
        return second === 'book' ? book(Number(first)) : year(Number(first));
      const [, ofYear, kind] = (room === 'data' && second === '' && /^(\d+)\.(xlsx|zip)$/.exec(first)) || [];
      if (archive.byYear.has(Number(ofYear)))
        return kind === 'zip' ? yearPackage(Number(ofYear)) : yearTables(Number(ofYear));
      if (room === 'rectification') return rectification('all');
      // Some pages and descriptions of the data tell the size of every package, and so the words in them.
      if (room === 'data' && /\.(?:html|json|jsonld)$/.test(path)) return whole;
      return everyFact;
    },
  };
}

/** A report as its tables are written and as it was judged, in all its versions. Where a remark stands is no part of it. */
function factsKey(archive: Archive, id: string): string {
  const { factsDigest, attachments, earlier, withdrawnVersions } = archive.sourced(id);
  return key([
    factsDigest,
    attachments.map(({ name, sha256 }) => [name, sha256]),
    earlier.map((version) => version.factsDigest),
    withdrawnVersions,
    archive.verdict(id).said,
  ]);
}

/** A report to the last byte, and where in it each remark stands. */
function wordsKey(archive: Archive, id: string): string {
  const { digest, earlier } = archive.sourced(id);
  return key([digest, earlier.map((version) => version.digest), archive.verdict(id).places]);
}

/** What the reports with findings say of them, and who was evaluated. */
function followUps({ content, summaries, sourced }: Archive): readonly unknown[] {
  return summaries.flatMap(({ id, unit }) => {
    const { head } = sourced(id);
    return head.findings === 0 ? [] : [[id, head.followUp, head.repeats, content.units.get(unit.id)]];
  });
}

/** Reports whose findings repeat one another, over any number of steps, by report; each group in a fixed order. */
function repeatGroups({ content }: Archive): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, Set<string>>();
  const groupOf = (id: string) => {
    const group = groups.get(id) ?? new Set([id]);
    groups.set(id, group);
    return group;
  };
  const isPublic = new Set(content.reports.map((report) => report.id as string));
  for (const { id: own, head } of content.reports) {
    for (const repeated of head.repeats) {
      if (!isPublic.has(repeated)) continue;
      const [mine, theirs] = [groupOf(own), groupOf(repeated)];
      if (mine === theirs) continue;
      for (const id of theirs) {
        mine.add(id);
        groups.set(id, mine);
      }
    }
  }
  return new Map([...groups].map(([id, group]) => [id, [...group].sort()]));
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
