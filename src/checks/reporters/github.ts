import type { Severity } from '../../model/diagnostic.ts';
import { REPORTER_TEXT } from '../../text/reporters.ts';
import { countsOf } from '../failures.ts';
import type { ReportedFinding, Reporter } from './report.ts';
import { summaryLine } from './text.ts';

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warn: 'warning', note: 'notice' };

/** Workflow commands of GitHub Actions, which show findings on the lines of a pull request without any token. */
export const reportGithub: Reporter = (report) =>
  [
    ...report.findings.map((finding) => command(finding, report.prefix)),
    summaryLine(report, countsOf(report.findings)),
  ].join('\n');

function command({ id, severity, message, hint, file, position }: ReportedFinding, prefix: string): string {
  const properties = {
    file: prefix + file,
    ...(position && {
      line: position.line,
      col: position.column,
      endColumn: position.column + (position.length ?? 1),
    }),
    title: id,
  };
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${COMMANDS[severity]} ${list.join(',')}::${escapeText(`${message}\n${REPORTER_TEXT.hint(hint)}`)}`;
}

function escapeText(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeText(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
