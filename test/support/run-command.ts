import type { EditorCommand } from '../../src/cli/editor-command.ts';
import { reportCommand } from '../../src/cli/report-command.ts';

/** The moment at which the commands of the tests run. */
export const COMMAND_NOW = '2026-11-22T00:00:00Z';

/** Runs a command of an editor over a content folder, and keeps what it prints. */
export async function runCommand(
  root: string,
  args: readonly string[],
  command: EditorCommand = reportCommand,
  env: Readonly<Record<string, string>> = {},
) {
  const printed = { out: '', err: '' };
  const output = {
    line: (text: string) => {
      printed.out += `${text}\n`;
    },
    error: (text: string) => {
      printed.err += `${text}\n`;
    },
  };
  const code = await command(args, { MINGJI_CONTENT: root, MINGJI_NOW: COMMAND_NOW, ...env }, output);
  return { code, ...printed };
}
