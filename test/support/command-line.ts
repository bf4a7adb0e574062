import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PROJECT } from './cache.ts';

const PRELOAD = pathToFileURL(join(PROJECT, 'test/support/assert-node.mjs')).href;
const { scripts } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};

/** What Node is started with to run a TypeScript file of the project, as the npm scripts do. */
export function commandLine(file: string, args: readonly string[] = []): string[] {
  return [...flagsOf(file), '--import', PRELOAD, join(PROJECT, file), ...args];
}

/** What the npm script of a file tells Node of memory and threads. */
function flagsOf(file: string): string[] {
  const [, flags = ''] =
    Object.values(scripts)
      .map((script) => /^node (.*?)--import \S+ (\S+)$/.exec(script))
      .find((script) => script?.[2] === file) ?? [];
  return flags.split(' ').filter((flag) => flag !== '');
}
