import { reportGithub } from '../../checks/reporters/github.ts';
import { reportGitlab } from '../../checks/reporters/gitlab.ts';
import { reportJson } from '../../checks/reporters/json.ts';
import type { Reporter } from '../../checks/reporters/report.ts';
import { count } from '../../checks/reporters/report.ts';
import { reportText, summaryLine } from '../../checks/reporters/text.ts';
import { CHECK_TEXT } from '../../text/reporters.ts';
import { readArguments } from '../arguments.ts';
import { editorCommand } from '../editor-command.ts';
import { showProgress } from '../progress.ts';
import { checkFolder } from './check-folder.ts';

const REPORTERS: Readonly<Record<string, Reporter>> = {
  text: reportText,
  json: reportJson,
  github: reportGithub,
  gitlab: reportGitlab,
};
/** Forms that programs read whole; the summary goes beside them. */
const FOR_PROGRAMS = new Set<Reporter>([reportJson, reportGitlab]);

/** `check`: prints all findings of all files of the content folder that the environment names. */
export const checkCommand = editorCommand(CHECK_TEXT.usage, reporterOf, async (wish, environment, output) => {
  const progress = showProgress(CHECK_TEXT.progress);
  const report = await checkFolder(environment, { progress, framed: wish === reportText ? 'all' : 'none' });
  output.line(wish(report));
  if (FOR_PROGRAMS.has(wish)) output.error(summaryLine(report));
  return count(report, 'error') > 0 ? 1 : 0;
});

/** The reporter that was asked for, `'help'`, or what is wrong with the arguments. */
function reporterOf(args: readonly string[]): Reporter | string {
  const read = readArguments(args, { format: { type: 'string', default: 'text' } });
  if (typeof read === 'string') return read;
  const { values, words } = read;
  if (words[0] !== undefined) return CHECK_TEXT.unexpected(words[0]);
  const { format } = values;
  return (Object.hasOwn(REPORTERS, format) && REPORTERS[format]) || CHECK_TEXT.unknownFormat(format);
}
