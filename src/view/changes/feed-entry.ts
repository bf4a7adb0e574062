import { valueOf } from '../../model/absence.ts';
import { groupBy } from '../../model/group.ts';
import { onceEach } from '../../model/remember.ts';
import { KIND_LABELS, RECTIFICATION_LABELS } from '../../text/labels.ts';
import { CHANGE_LABELS, CHANGES_TEXT } from '../../text/pages/changes.ts';
import { FEED_TEXT } from '../../text/pages/feed.ts';
import { absolute, PATHS } from '../address.ts';
import type { Archive } from '../archive.ts';
import { reportRow } from '../list/report-row.ts';
import { gradeText } from '../report/score/report-verdict.ts';
import type { ChangeRecord } from './change-record.ts';
import { changeRecords } from './change-record.ts';
import { changeAnchor } from './changes-page.ts';

/** One entry of a feed. */
export interface FeedEntry {
  /** An address that names the entry for ever. */
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  /** First publication, `YYYY-MM-DD`. */
  readonly published: string;
  /** Last change of what the entry is about, `YYYY-MM-DD`. */
  readonly updated: string;
  readonly author: string;
  readonly tags: readonly string[];
}

/** Feeds hold the newest entries; older ones are in the lists and in the data. */
const FEED_LENGTH = 50;

/** The reports that were published or changed last, and what was taken down. @param unit only what this unit did */
export function reportEntries(archive: Archive, unit?: string): readonly FeedEntry[] {
  const { deployment, content } = archive;
  const shown = unit === undefined ? archive.summaries : (archive.byUnit.get(unit) ?? []);
  const gone = unit === undefined ? changeRecords(archive).filter(({ kind }) => kind === 'withdrawal') : [];
  return newestOf([
    ...shown.map((summary) => reportEntry(archive, summary)),
    ...gone.map((record) => ({
      ...changeEntry(archive, record),
      id: absolute(deployment, record.path),
      author: content.site.publisher,
    })),
  ]);
}

/** What happened to the reports of a project: publication, corrections, exceptions, news of rectification. */
export function projectEntries(archive: Archive, project: string): readonly FeedEntry[] {
  return newestOf((archive.byProject.get(project) ?? []).flatMap((summary) => historyOf(archive, summary)));
}

/** What happened to one report. */
export function historyEntries(archive: Archive, summary: Summary): readonly FeedEntry[] {
  return newestOf(historyOf(archive, summary));
}

type Summary = Archive['summaries'][number];

function historyOf(archive: Archive, summary: Summary): readonly FeedEntry[] {
  const url = absolute(archive.deployment, PATHS.report(summary.id));
  const { report } = archive.sourced(summary.id);
  const { published } = archive.gist(summary.id);
  return [
    { ...reportEntry(archive, summary), updated: published },
    ...changesOf(archive, summary.id).map((record) => changeEntry(archive, record)),
    ...(valueOf(report.rectifications) ?? []).map(({ findings, state, measure, updatedOn, id }) => ({
      // A later state of the same measure is news again.
      id: `${url}#rectification-${id}-${updatedOn}`,
      url: `${url}#finding-${findings[0]}`,
      title: titleOf(FEED_TEXT.rectification(RECTIFICATION_LABELS[state], summary.title), summary.example),
      summary: measure,
      published: updatedOn,
      updated: updatedOn,
      author: summary.unit.name,
      tags: [FEED_TEXT.rectificationTag],
    })),
  ];
}

const byReport = onceEach((archive: Archive) => groupBy(changeRecords(archive), ({ report }) => report));

function changesOf(archive: Archive, id: string): readonly ChangeRecord[] {
  return byReport(archive).get(id) ?? [];
}

function reportEntry({ gist, deployment }: Archive, summary: Summary): FeedEntry {
  const { published, modified } = gist(summary.id);
  const url = absolute(deployment, PATHS.report(summary.id));
  const row = reportRow(summary, deployment);
  const { grade, banded } = summary.claimed;
  // Where a review gave another score, each of the two has its grade already.
  const isPlain = grade !== null && row.grade !== null;
  const score = isPlain ? `${row.score}（${gradeText(grade, banded)}）` : row.score;
  const { budget, executed, executionRate } = row;
  return {
    id: url,
    url,
    title: titleOf(summary.title, summary.example),
    summary: FEED_TEXT.summary(summary.unit.name, budget, executed, executionRate, score),
    published,
    updated: modified,
    author: summary.unit.name,
    tags: [row.year, KIND_LABELS[summary.kind]],
  };
}

/** The newest entries of the record of corrections. */
export function changeEntries(archive: Archive): readonly FeedEntry[] {
  return newestOf(changeRecords(archive).map((record) => changeEntry(archive, record)));
}

function changeEntry({ content, deployment }: Archive, record: ChangeRecord): FeedEntry {
  const label = CHANGE_LABELS[record.kind];
  return {
    id: `${absolute(deployment, PATHS.changes)}#${changeAnchor(record)}`,
    url: absolute(deployment, record.path),
    title: titleOf(CHANGES_TEXT.entryTitle(label, record.title), record.example),
    summary: summaryOf(record),
    published: record.on,
    updated: record.on,
    author: content.site.publisher,
    tags: [label],
  };
}

function summaryOf(record: ChangeRecord): string {
  switch (record.kind) {
    case 'correction': {
      const { field, was, now, reason } = record.facts;
      return CHANGES_TEXT.summary(field, was, now, reason);
    }
    case 'waiver':
      return CHANGES_TEXT.waived(record.facts.check, record.facts.reason);
    case 'withdrawal':
      return CHANGES_TEXT.withdrawn(record.facts.reason);
    case 'moved':
      return record.facts.reason;
  }
}

const titleOf = (title: string, example: boolean) => (example ? FEED_TEXT.example(title) : title);

function newestOf(entries: readonly FeedEntry[]): readonly FeedEntry[] {
  return [...entries].sort(byChange).slice(0, FEED_LENGTH);
}

function byChange(a: FeedEntry, b: FeedEntry): number {
  if (a.updated !== b.updated) return a.updated < b.updated ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}
