import { describeFinding, summaryLine } from '../../checks/reporters/text.ts';
import { KnownReports } from '../../integrations/known-reports.ts';
import type { MarkedFolder } from '../../integrations/standing/content-marks.ts';
import type { SiteTold } from '../../integrations/standing/site-note.ts';
import type { Content } from '../../reader/content.ts';
import type { Environment } from '../../reader/disk/environment.ts';
import { siteRendering } from '../../reader/disk/site-content.ts';
import { CHECK_TEXT } from '../../text/reporters.ts';
import type { Inspection } from '../inspect.ts';
import { inspectContent } from '../inspect.ts';
import type { Output } from '../output.ts';
import { showProgress } from '../progress.ts';

export interface CheckedContent {
  /** How many findings stand in the way of a build. */
  readonly errors: number;
  /** What the build will publish; `null` where not even the site is readable. */
  readonly content: Content | null;
  /** What every rule says of every report that will be published. */
  readonly results: Inspection['results'];
  /** What was said, but for the errors. */
  readonly told: SiteTold;
  /** Instants at which reports become public. */
  readonly publishing: readonly number[];
  /** Writes down what was said, and what was made of it meanwhile. */
  readonly save: () => void;
}

/**
 * The check before a build: prints every error in full, everything else as a number.
 * @param seen see `KnownReports.open`
 */
export async function checkContent(
  environment: Environment,
  output: Output,
  seen: MarkedFolder | null,
): Promise<CheckedContent> {
  const progress = showProgress(CHECK_TEXT.progress);
  const kept = KnownReports.open(environment, seen);
  const render = siteRendering(environment.base);
  const {
    report,
    counts,
    content,
    publishing,
    results,
    kept: checks,
  } = await inspectContent(environment, { progress, render, kept });
  kept.save();
  const { findings: errors } = report;
  for (const error of errors) output.line(`${describeFinding(error, report.prefix)}\n`);
  output.line(summaryLine(report, counts));
  const told: SiteTold = {
    files: report.files,
    warnings: counts.warnings,
    notes: counts.notes,
    reports: content?.reports.length ?? 0,
  };
  return { errors: errors.length, content, results, told, publishing, save: () => checks?.save() };
}
