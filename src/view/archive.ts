import type { ReportRecord } from '../archive/record.ts';
import { recordOf } from '../archive/record.ts';
import { withReviewsApart } from '../archive/reviews-apart.ts';
import type { ReportSummary } from '../archive/summary.ts';
import type { Verdict } from '../archive/verdict.ts';
import { verdictOf } from '../archive/verdict.ts';
import type { CheckResult } from '../checks/run-checks.ts';
import { checkArchive } from '../checks/run-checks.ts';
import { chinaDay } from '../model/date.ts';
import { groupBy } from '../model/group.ts';
import { byPinyin } from '../model/name-order.ts';
import type { PublishedReport } from '../model/published.ts';
import { keepingLast } from '../model/remember.ts';
import type { Content, SourcedReport } from '../reader/content.ts';
import { readEnvironment } from '../reader/disk/environment.ts';
import type { Deployment } from './address.ts';
import type { Aside } from './aside.ts';
import { FinishedFiles } from './finished-files.ts';
import { publishedReport } from './published/published-report.ts';
import type { FollowUp } from './rectification/follow-up.ts';
import type { BookAnswer } from './report/answers/book-answer.ts';
import type { WordSection } from './report/report-words.ts';
import { reportWords } from './report/report-words.ts';
import type { ReportGist } from './report-gist.ts';
import { gistOf } from './report-gist.ts';
import type { TableRows } from './table-rows.ts';
import { heldTableRows } from './table-rows.ts';
import { Told } from './told.ts';

/**
 * Everything that is public, indexed once: pages, exports and search all go through here, so that a list of 3,000
 * reports is computed once and not once for every page.
 */
export interface Archive {
  readonly content: Content;
  readonly deployment: Deployment;
  /** The day of the build in China, `YYYY-MM-DD`: what is overdue is overdue on this day. */
  readonly today: string;
  /** Newest year first, then by title. */
  readonly summaries: readonly ReportSummary[];
  readonly years: readonly number[];
  readonly byYear: ReadonlyMap<number, readonly ReportSummary[]>;
  readonly byUnit: ReadonlyMap<string, readonly ReportSummary[]>;
  /** Oldest year first, for a line over the years. */
  readonly byProject: ReadonlyMap<string, readonly ReportSummary[]>;
  summaryOf(id: string): ReportSummary;
  sourced(id: string): SourcedReport;
  /** What is computed of a report; the same object as long as it is one of the last that were asked for. */
  record(id: string): ReportRecord;
  /** Results of every check. */
  checks(id: string): readonly CheckResult[];
  /** What is to be known of these of every report. */
  verdict(id: string): Verdict;
  /** What lists ask of every report beside its summary. */
  gist(id: string): ReportGist;
  /** Reads the report's narrative; ask once for each page. */
  published(id: string): PublishedReport;
  /** The narrative as plain text, by section. */
  words(id: string): readonly WordSection[];
  /** Files of the site that are finished, by path from its root; a build adds to them. Without it they are made again. */
  readonly finished: FinishedFiles;
  /** Gives the bytes of a finished file by its path, `null` where it has to be made; a build puts its own here. */
  readonly built: { read: (path: string) => Uint8Array<ArrayBuffer> | null };
  /**
   * Ids of the figures of each page that are files of their own, by the path of the page, as far as somebody asked; the
   * facts of all reports are read for it, so a build keeps them for the next and tells a thread beside it.
   */
  readonly pictures: Told<readonly string[]>;
  /** The five answers of a report as the book of its year prints them, by its id; a build keeps them for the next. */
  readonly answers: Told<readonly BookAnswer[]>;
  /** What became of the findings of a report, by its id; a build keeps it for the next. */
  readonly followUps: Told<readonly FollowUp[]>;
  /** What the main part of a built page says, as a digest, by the SHA-256 of its file; a build keeps it for the next. */
  readonly mains: Told<{ readonly digest: string }>;
  /** What is told of a table of data, by the SHA-256 of its file; a build keeps it for the next. */
  readonly outlines: Told<TableOutline>;
  /** The rows of tables that were computed already; a build puts those here that earlier ones have computed. */
  readonly tableRows: { store: TableRows };
  /**
   * Whether the paths of a report or of a project are to be listed, by its folder in the site: `reports/2023/x/`. A build
   * leaves those out of which the files stand as they are.
   */
  readonly listed: { isAsked: (folder: string) => boolean };
  /** Who writes files that are made from such rows alone. */
  readonly aside: Aside;
}

/** How long a table of data is, and how it begins. Plain data. */
export interface TableOutline {
  readonly rows: number;
  readonly preview: readonly (readonly (string | number | boolean | null)[])[];
}

/** Records with all points and steps take some 30 KB each: an archive of any size keeps those of one district's year. */
const MOST_RECORDS = 500;

/** What every rule says of every report. */
export interface CheckedReports {
  get(id: string): readonly CheckResult[] | undefined;
  /** What gates, lists and keys ask, where it is known without the results. */
  verdict?(sourced: SourcedReport): Verdict;
  summary?(sourced: SourcedReport, make: () => ReportSummary): ReportSummary;
  gist?(sourced: SourcedReport, make: () => ReportGist): ReportGist;
}

/**
 * @param results where the content has been checked already
 * @param now instant of the build, from the environment unless it is given
 */
export function createArchive(
  content: Content,
  deployment: Deployment,
  results?: CheckedReports,
  now: Date = readEnvironment(process.env).now,
): Archive {
  const sources = new Map<string, SourcedReport>(content.reports.map((sourced) => [sourced.id, sourced]));
  const sourced = (id: string) => {
    const found = sources.get(id);
    if (!found) throw new Error(`No public report has the id ${id}`);
    return found;
  };
  const record = keepingLast(MOST_RECORDS, (id: string) => recordOf(sourced(id), content, () => checks(id)));
  const checked: CheckedReports =
    results ?? checkArchive(content, { computed: ({ report }) => record(report.id) });
  const checks = (id: string) => checked.get(id) ?? [];
  const summaryOf = (one: SourcedReport) => {
    const make = () => record(one.id).summary();
    return checked.summary?.(one, make) ?? make();
  };
  const gists = new Map<string, ReportGist>();
  const gist = (id: string) => {
    const known = gists.get(id);
    if (known !== undefined) return known;
    const one = sourced(id);
    const make = () => gistOf(one.report, content.units.get(one.report.implementingUnit.unit));
    const made = checked.gist?.(one, make) ?? make();
    gists.set(id, made);
    return made;
  };
  const summaries = [...withReviewsApart(content.reports.map(summaryOf))].sort(newestFirst);
  const byId = new Map<string, ReportSummary>(summaries.map((summary) => [summary.id, summary]));
  const byYear = groupBy(summaries, (summary) => summary.fiscalYear);
  return {
    content,
    deployment,
    today: chinaDay(now),
    summaries,
    years: [...byYear.keys()].sort((a, b) => b - a),
    byYear,
    byUnit: groupBy(summaries, (summary) => summary.unit.id),
    byProject: groupBy([...summaries].reverse(), (summary) => summary.project.id),
    summaryOf: (id) => {
      const found = byId.get(id);
      if (!found) throw new Error(`No public report has the id ${id}`);
      return found;
    },
    sourced,
    record,
    checks,
    verdict: (id) => checked.verdict?.(sourced(id)) ?? verdictOf(checks(id)),
    gist,
    published: keepingLast(MOST_RECORDS, (id) => publishedReport(record(id), content, deployment)),
    words: (id) => reportWords(sourced(id)),
    finished: new FinishedFiles(),
    pictures: new Told(),
    built: { read: () => null },
    tableRows: { store: heldTableRows() },
    listed: { isAsked: () => true },
    aside: { give: null },
    answers: new Told(),
    followUps: new Told(),
    mains: new Told(),
    outlines: new Told(),
  };
}

/** Titles in the order of their pinyin. */
function newestFirst(a: ReportSummary, b: ReportSummary): number {
  if (a.fiscalYear !== b.fiscalYear) return b.fiscalYear - a.fiscalYear;
  if (a.title !== b.title) return byPinyin(a.title, b.title);
  return a.id < b.id ? -1 : 1;
}
