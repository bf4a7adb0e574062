import type { Environment } from '../reader/disk/environment.ts';
import { readEnvironment } from '../reader/disk/environment.ts';
import type { Output } from './output.ts';

/** 0: done; 1: not done, and said why; 2: not written as it has to be. */
export type ExitCode = 0 | 1 | 2;

/** A command as the command line calls it. */
export type EditorCommand = (
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  output: Output,
) => Promise<ExitCode>;

/**
 * What all commands of an editor have in common: help, the way it is to be written, an environment that can be used.
 * @param read what is wished for, `'help'`, or what is wrong with the arguments
 * @param run gives the exit code, or a sentence that says why nothing was done
 */
export function editorCommand<W extends object>(
  usage: string,
  read: (args: readonly string[]) => W | string,
  run: (wish: W, environment: Environment, output: Output) => Promise<ExitCode | string>,
): EditorCommand {
  return async (args, env, output) => {
    const wish = read(args);
    if (wish === 'help') {
      output.line(usage);
      return 0;
    }
    if (typeof wish === 'string') {
      output.error(`${wish}\n\n${usage}`);
      return 2;
    }
    const environment = readEnvironment(env);
    for (const { id, message, hint } of environment.diagnostics) output.error(`${id} ${message}\n${hint}`);
    if (environment.diagnostics.length > 0) return 2;
    const end = await run(wish, environment, output);
    if (typeof end === 'number') return end;
    output.error(end);
    return 1;
  };
}
