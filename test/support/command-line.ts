import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PROJECT } from './cache.ts';

const PRELOAD = pathToFileURL(join(PROJECT, 'test/support/assert-node.mjs')).href;

/** What Node is started with to run a TypeScript file of the project, as the npm scripts do. */
export function commandLine(file: string, args: readonly string[] = []): string[] {
  return ['--import', PRELOAD, join(PROJECT, file), ...args];
}
