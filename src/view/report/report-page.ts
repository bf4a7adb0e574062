import type { ReportRecord } from '../../archive/record.ts';
import type { ReportSummary } from '../../archive/summary.ts';
import type { PublishedReport } from '../../model/published.ts';
import type { Part } from '../../narrative/part.ts';
import type { Content } from '../../reader/content.ts';
import type { Deployment } from '../address.ts';
import type { PageFrame } from '../page-frame.ts';
import { oneFolderDeeper } from '../versions/report-versions-narrative.ts';
import type { DownloadsView } from './report-downloads.ts';
import { downloadsView } from './report-downloads.ts';
import { reportFrame } from './report-frame.ts';
import type { ReportParts } from './report-parts.ts';
import { reportParts } from './report-parts.ts';
import { sharedViews } from './shared-views.ts';

/** Everything that the page of one report prints. */
export interface ReportPage extends ReportParts {
  readonly frame: PageFrame;
  /** The words of the report, the sentences that remarks are about marked. */
  readonly words: readonly Part[];
  readonly downloads: DownloadsView;
}

/** What the page of a report is made from. */
export interface ReportPageInput {
  /** The version that the page prints. */
  readonly record: ReportRecord;
  readonly published: PublishedReport;
  /** The version in force, where the page prints an earlier one. */
  readonly newest?: ReportRecord;
  /** The reports of the same project, oldest first. */
  readonly series: readonly ReportSummary[];
  /** The reports of the same unit. */
  readonly siblings?: readonly ReportSummary[];
  /** Ids of findings whose deadline has passed undone; an earlier version tells what was known then. */
  readonly overdue?: ReadonlySet<string>;
  readonly content: Content;
  readonly deployment: Deployment;
  /** The address of the report, which shows the version in force, or that of the version. */
  readonly at?: 'report' | 'version';
}

const NOTHING_OVERDUE: ReadonlySet<string> = new Set();
const NO_SIBLINGS: readonly ReportSummary[] = [];

export function reportPage({
  record,
  published,
  newest = record,
  series,
  siblings = NO_SIBLINGS,
  overdue = NOTHING_OVERDUE,
  content,
  deployment,
  at = 'report',
}: ReportPageInput): ReportPage {
  const parts = reportParts(record, published, newest, series, siblings, overdue, content, deployment);
  const { earlier } = parts.versions;
  const isDeeper = earlier !== null || at === 'version';
  const { words } = sharedViews(record, published, content, deployment);
  return {
    ...parts,
    frame: reportFrame(record.sourced, published, { earlier, at }, parts.sentence, content, deployment),
    words: isDeeper ? oneFolderDeeper(words.parts) : words.parts,
    downloads: downloadsView(published, deployment, isDeeper),
  };
}
