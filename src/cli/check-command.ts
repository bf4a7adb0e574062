import { parseArgs } from 'node:util';
import { reportGithub } from '../checks/reporters/github.ts';
import { reportGitlab } from '../checks/reporters/gitlab.ts';
import { reportJson } from '../checks/reporters/json.ts';
import type { Reporter } from '../checks/reporters/report.ts';
import { count } from '../checks/reporters/report.ts';
import { reportText, summaryLine } from '../checks/reporters/text.ts';
import { readEnvironment } from '../reader/environment.ts';
import { CHECK_TEXT } from '../text/reporters.ts';
import { checkFolder } from './check-folder.ts';
import type { Output } from './output.ts';
import { showProgress } from './progress.ts';

const REPORTERS: Readonly<Record<string, Reporter>> = {
  text: reportText,
  json: reportJson,
  github: reportGithub,
  gitlab: reportGitlab,
};
/** Forms that programs read whole; the summary goes beside them. */
const FOR_PROGRAMS = new Set<Reporter>([reportJson, reportGitlab]);

/** 0: no errors. 1: the content has errors. 2: the command or the environment is not as it should be. */
export type ExitCode = 0 | 1 | 2;

/** `check`: prints all findings of all files of the content folder that the environment names. */
export async function checkCommand(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  output: Output,
): Promise<ExitCode> {
  const wish = readArguments(args);
  if (wish === 'help') {
    output.line(CHECK_TEXT.usage);
    return 0;
  }
  if (typeof wish === 'string') {
    output.error(`${wish}\n\n${CHECK_TEXT.usage}`);
    return 2;
  }
  const environment = readEnvironment(env);
  for (const { id, message, hint } of environment.diagnostics) output.error(`${id} ${message}\n${hint}`);
  if (environment.diagnostics.length > 0) return 2;

  const progress = showProgress(CHECK_TEXT.progress);
  const report = await checkFolder(environment, { progress, framed: wish === reportText ? 'all' : 'none' });
  output.line(wish(report));
  if (FOR_PROGRAMS.has(wish)) output.error(summaryLine(report));
  return count(report, 'error') > 0 ? 1 : 0;
}

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
