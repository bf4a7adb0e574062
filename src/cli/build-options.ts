import { parseArgs } from 'node:util';
import { BUILD_TEXT } from '../text/build.ts';
import type { Output } from './output.ts';

const USAGE_ERROR = 2;

/** What `build` and `start` can be told. */
export interface BuildOptions {
  /** Whether what lies in the site's folder and was not built may go. */
  readonly replace: boolean;
  /** Whether everything is made anew, whatever the cache knows. */
  readonly clean: boolean;
}

/** Ends the process with exit code 2 at a word that means nothing. */
export function buildOptions(args: readonly string[], output: Output): BuildOptions {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { replace: { type: 'boolean', default: false }, clean: { type: 'boolean', default: false } },
    });
    return values;
  } catch {
    output.error(BUILD_TEXT.usage);
    process.exit(USAGE_ERROR);
  }
}
