import { describeFinding, summaryLine } from '../checks/reporters/text.ts';
import type { Environment } from '../reader/environment.ts';
import { CHECK_TEXT } from '../text/reporters.ts';
import { inspectContent } from './inspect.ts';
import type { Output } from './output.ts';
import { showProgress } from './progress.ts';

export interface CheckedContent {
  /** How many findings stand in the way of a build. */
  readonly errors: number;
  /** How many reports the build will publish. */
  readonly reports: number;
}

/** The check before a build: prints every error in full, everything else as a number. */
export async function checkContent(environment: Environment, output: Output): Promise<CheckedContent> {
  const progress = showProgress(CHECK_TEXT.progress);
  const { report, content } = await inspectContent(environment, { progress });
  const errors = report.findings.filter(({ severity }) => severity === 'error');
  for (const error of errors) output.line(`${describeFinding(error, report.prefix)}\n`);
  output.line(summaryLine(report));
  return { errors: errors.length, reports: content?.reports.length ?? 0 };
}
