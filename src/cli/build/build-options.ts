import type { ParseArgsOptionsConfig } from 'node:util';
import { BUILD_TEXT } from '../../text/command/build.ts';
import type { Arguments } from '../arguments.ts';
import { readArguments } from '../arguments.ts';
import type { Output } from '../output.ts';
import { PORT_OPTION, portOf } from '../serve/serving-options.ts';

const USAGE_ERROR = 2;

/** What `build` and `start` can be told. */
export interface BuildOptions {
  /** Whether what lies in the site's folder and was not built may go. */
  readonly replace: boolean;
  /** Whether everything is made anew, whatever the cache knows. */
  readonly clean: boolean;
  /** How many threads render, 1 or 2; `null` for as many as are worth while. */
  readonly threads: number | null;
}

const OPTIONS = {
  replace: { type: 'boolean' },
  clean: { type: 'boolean' },
  threads: { type: 'string' },
} as const;
const THREADS: readonly (string | undefined)[] = ['1', '2', undefined];

/** What `build` was told. Ends the process with exit code 2 at a word that means nothing, with 0 after help. */
export function buildOptions(args: readonly string[], output: Output): BuildOptions {
  return chosen(typed(args, OPTIONS, output), output);
}

/** What `start` was told: how to build, and where to serve. Ends the process as `buildOptions` does. */
export function startOptions(
  args: readonly string[],
  output: Output,
): BuildOptions & { readonly port: number } {
  const values = typed(args, { ...OPTIONS, ...PORT_OPTION }, output);
  const port = portOf(values.port, process.env['PORT']);
  return typeof port === 'number' ? { ...chosen(values, output), port } : refuse(port, output);
}

function typed<O extends ParseArgsOptionsConfig>(
  args: readonly string[],
  options: O,
  output: Output,
): Arguments<O>['values'] {
  const read = readArguments(args, options, 0);
  if (read === 'help') {
    output.line(BUILD_TEXT.usage);
    process.exit(0);
  }
  return typeof read === 'string' ? refuse(read, output) : read.values;
}

function chosen(
  { threads, clean, replace }: Arguments<typeof OPTIONS>['values'],
  output: Output,
): BuildOptions {
  if (!THREADS.includes(threads)) refuse(BUILD_TEXT.noThreads, output);
  return {
    clean: clean === true,
    replace: replace === true,
    threads: threads === undefined ? null : Number(threads),
  };
}

function refuse(what: string, output: Output): never {
  output.error(`${what}\n${BUILD_TEXT.usage}`);
  process.exit(USAGE_ERROR);
}
