import { parseArgs } from 'node:util';
import { BUILD_TEXT } from '../../text/command/build.ts';
import type { Output } from '../output.ts';

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

const THREADS: readonly (string | undefined)[] = ['1', '2', undefined];

/** Ends the process with exit code 2 at a word that means nothing. */
export function buildOptions(args: readonly string[], output: Output): BuildOptions {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        replace: { type: 'boolean', default: false },
        clean: { type: 'boolean', default: false },
        threads: { type: 'string' },
      },
    });
    const { threads, ...said } = values;
    if (!THREADS.includes(threads)) throw new Error('It cannot be done in so many');
    return { ...said, threads: threads === undefined ? null : Number(threads) };
  } catch {
    output.error(BUILD_TEXT.usage);
    process.exit(USAGE_ERROR);
  }
}
