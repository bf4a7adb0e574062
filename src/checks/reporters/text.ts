import { REPORTER_TEXT } from '../../text/reporters.ts';
import { SEVERITY_WORDS } from '../../text/severity.ts';
import type { Counts } from '../failures.ts';
import { countsOf } from '../failures.ts';
import type { CheckReport, ReportedFinding, Reporter } from './report.ts';
import { gravestLast } from './report.ts';

/** For people: every finding with its lines and what to write instead, errors last, and one line at the end. */
export const reportText: Reporter = (report) =>
  [
    ...gravestLast(report).map((finding) => `${describeFinding(finding, report.prefix)}\n`),
    summaryLine(report, countsOf(report.findings)),
  ].join('\n');

/** `检查完成：27 个文件，…`. */
export function summaryLine(
  { files, milliseconds }: Pick<CheckReport, 'files' | 'milliseconds'>,
  counts: Counts,
): string {
  return REPORTER_TEXT.summary({ files, ...counts, seconds: (milliseconds / 1000).toFixed(1) });
}

/** One finding: place, severity, id and message, the lines around it, what to write instead. */
export function describeFinding(
  { file, position, severity, id, message, frame, hint }: ReportedFinding,
  prefix: string,
): string {
  const place = position ? `${prefix}${file}:${position.line}:${position.column}` : `${prefix}${file}`;
  return [
    `${place} ${SEVERITY_WORDS[severity]} ${id} ${message}`,
    ...(frame === null ? [] : [frame]),
    `  ${REPORTER_TEXT.hint(hint)}`,
  ].join('\n');
}
