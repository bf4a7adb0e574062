import { REPORT_COMMAND_TEXT } from '../text/command/explain.ts';
import { attachCommand } from './attach.ts';
import type { EditorCommand, ExitCode } from './editor-command.ts';
import { explainCommand } from './explain/explain.ts';
import { fmtCommand } from './fmt.ts';
import { importCommand } from './import/import.ts';
import { newCommand } from './new.ts';
import { openSearchCommand } from './opensearch.ts';
import type { Output } from './output.ts';
import { diffCommand } from './publish/diff.ts';
import { publishCommand } from './publish/publish.ts';
import { renameCommand } from './rename.ts';
import { reviewCommand } from './review/review.ts';
import { sourceCommand } from './source.ts';
import { templateCommand } from './template.ts';
import { withdrawCommand } from './withdraw.ts';

/** What an editor can do with one report. */
const COMMANDS: Readonly<Record<string, EditorCommand>> = {
  attach: attachCommand,
  diff: diffCommand,
  explain: explainCommand,
  fmt: fmtCommand,
  import: importCommand,
  new: newCommand,
  opensearch: openSearchCommand,
  publish: publishCommand,
  rename: renameCommand,
  review: reviewCommand,
  source: sourceCommand,
  template: templateCommand,
  withdraw: withdrawCommand,
};

/** `report <command> …`: hands the rest of the line to the command. */
export async function reportCommand(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  output: Output,
): Promise<ExitCode> {
  const [name, ...rest] = args;
  if (name === 'help' || name === '--help' || name === '-h') {
    output.line(REPORT_COMMAND_TEXT.usage);
    return 0;
  }
  const command = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command !== undefined) return command(rest, env, output);
  const problem = name === undefined ? [] : [REPORT_COMMAND_TEXT.unknown(name), ''];
  output.error([...problem, REPORT_COMMAND_TEXT.usage].join('\n'));
  return 2;
}
