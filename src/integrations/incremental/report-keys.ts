import type { Archive } from '../../view/archive.ts';
import { MOST_SIBLINGS } from '../../view/report/report-series.ts';
import { reportSchemes } from '../../view/report/score/report-schemes.ts';
import { key, memo } from './key.ts';
import { namedRecords } from './named-records.ts';
import { repeatGroups } from './repeat-groups.ts';

/** Digests of what the files of a report tell, of it and of others, by its id. Each as far as one of them tells it. */
export interface ReportKeys {
  /** Its facts, in all its versions, and what the checks say; nothing of how these name what they refer to. */
  readonly facts: (id: string) => string;
  /** Its words, and where in it each remark stands. */
  readonly words: (id: string) => string;
  /** Its facts with all that these refer to: units, projects, schemes. What a file of data holds of it. */
  readonly data: (id: string) => string;
  /** Every scheme that it could be judged by: its page tells what they would make of it. */
  readonly judged: (id: string) => string;
  /** What lists print of it. */
  readonly row: (id: string) => string;
  /** What the reports of its project and the project itself print of it: beside this what was recomputed. */
  readonly line: (id: string) => string;
  readonly scheme: (id: string) => string;
  /** The units and projects that it names, and those that these name. */
  readonly named: (id: string) => string;
  /** What its page tells of other reports: of its project, of its unit in the same year, and those of the same problem. */
  readonly around: (id: string) => string;
  /** Reports whose findings repeat one another, itself included. */
  readonly repeats: (id: string) => readonly string[];
}

/** @param base of everything that all files depend on */
export function reportKeys(archive: Archive, base: string): ReportKeys {
  const { content } = archive;
  const groups = repeatGroups(archive);
  const repeats = (id: string) => groups.get(id) ?? [id];
  const namedBy = namedRecords(content);
  const named = memo((id: string) => namedBy(archive.sourced(id)));
  const schemeDigests = memo((id: string) => key([...content.schemes].find(([own]) => own === id) ?? null));

  const facts = memo((id: string) => factsKey(archive, id));
  const words = memo((id: string) => wordsKey(archive, id));
  const digestsOf = (schemes: readonly string[]) => key(schemes.map((one) => [one, schemeDigests(one)]));
  const judged = memo((id: string) => digestsOf(reportSchemes(archive, id)));
  const known = new Set<string>(content.schemes.keys());
  const data = memo((id: string) => {
    const { head, earlier } = archive.sourced(id);
    const names = new Set([head, ...earlier.map((version) => version.head)].flatMap((one) => one.names));
    const schemes = [...names].filter((name) => known.has(name)).sort();
    return key([base, facts(id), named(id), digestsOf(schemes)]);
  });
  const row = memo((id: string) => {
    const { checkCounts, computed: _, ...told } = archive.summaryOf(id);
    const { result } = archive.sourced(id).head;
    return key([
      told,
      checkCounts.remarks,
      result.noTotal,
      result.scheme === null ? null : schemeDigests(result.scheme),
    ]);
  });
  const line = memo((id: string) => key([row(id), archive.summaryOf(id).computed]));
  const around = memo((id: string) => {
    const own = archive.summaryOf(id);
    const series = archive.byProject.get(own.project.id) ?? [];
    const siblings = (archive.byUnit.get(own.unit.id) ?? []).filter(
      (one) => one.id !== id && one.fiscalYear === own.fiscalYear && one.project.id !== own.project.id,
    );
    return key([
      series.map((one) => [one.id, line(one.id)]),
      siblings.slice(0, MOST_SIBLINGS).map((one) => [one.id, one.title]),
      repeats(id).map((one) => {
        const { title, fiscalYear, fiscalYearFrom } = archive.summaryOf(one);
        return [one, title, fiscalYear, fiscalYearFrom, archive.sourced(one).head.followUp];
      }),
    ]);
  });
  return { facts, words, data, judged, row, line, around, repeats, named, scheme: schemeDigests };
}

/** A report as its tables are written and as it was judged, in all its versions. Where a remark stands is no part of it. */
function factsKey(archive: Archive, id: string): string {
  const { factsDigest, head, attachments, earlier, withdrawnVersions } = archive.sourced(id);
  return key([
    factsDigest,
    // Without those that nobody can open.
    head.repeats,
    attachments.map(({ name, sha256 }) => [name, sha256]),
    earlier.map((version) => [version.factsDigest, version.head.repeats]),
    withdrawnVersions,
    archive.verdict(id).said,
  ]);
}

/** A report to the last byte, and where in it each remark stands. */
function wordsKey(archive: Archive, id: string): string {
  const { digest, earlier } = archive.sourced(id);
  return key([digest, earlier.map((version) => version.digest), archive.verdict(id).places]);
}
