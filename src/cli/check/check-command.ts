import { parseArgs } from 'node:util';
import { reportGithub } from '../../checks/reporters/github.ts';
import { reportGitlab } from '../../checks/reporters/gitlab.ts';
import { reportJson } from '../../checks/reporters/json.ts';
import type { Reporter } from '../../checks/reporters/report.ts';
import { count } from '../../checks/reporters/report.ts';
import { reportText, summaryLine } from '../../checks/reporters/text.ts';
import { CHECK_TEXT } from '../../text/reporters.ts';
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
export const checkCommand = editorCommand(
  CHECK_TEXT.usage,
  readArguments,
  async (wish, environment, output) => {
    const progress = showProgress(CHECK_TEXT.progress);
    const report = await checkFolder(environment, { progress, framed: wish === reportText ? 'all' : 'none' });
    output.line(wish(report));
    if (FOR_PROGRAMS.has(wish)) output.error(summaryLine(report));
    return count(report, 'error') > 0 ? 1 : 0;
  },
);

/** The reporter that was asked for, `'help'`, or what is wrong with the arguments. */
function readArguments(args: readonly string[]): Reporter | string {
  const { values, tokens } = parseArgs({
    args: [...args],
    options: { format: { type: 'string', default: 'text' }, help: { type: 'boolean', short: 'h' } },
    strict: false,
    tokens: true,
    allowPositionals: true,
  });
  if (values['help'] === true) return 'help';
  for (const token of tokens) {
    if (token.kind === 'positional') return CHECK_TEXT.unexpected(token.value);
    if (token.kind === 'option' && token.name !== 'format') return CHECK_TEXT.unknownOption(token.rawName);
  }
  const { format } = values;
  if (typeof format !== 'string') return CHECK_TEXT.missingFormat;
  return (Object.hasOwn(REPORTERS, format) && REPORTERS[format]) || CHECK_TEXT.unknownFormat(format);
}
