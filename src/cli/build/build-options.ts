import type { ParseArgsOptionsConfig } from 'node:util';
import type { Shard } from '../../integrations/shards/shard.ts';
import { readShard } from '../../integrations/shards/shard.ts';
import { BUILD_TEXT } from '../../text/command/build.ts';
import { SHARDS_TEXT } from '../../text/command/shards.ts';
import type { Arguments } from '../arguments.ts';
import { readArguments } from '../arguments.ts';
import type { Output } from '../output.ts';
import { PORT_OPTION, portOf } from '../serve/serving-options.ts';

const USAGE_ERROR = 2;

/** What a build makes. */
export type BuildWork =
  | { readonly of: 'site' }
  /** A part of the pages, to be joined with the others. */
  | { readonly of: 'part'; readonly shard: Shard }
  /** The site, from parts in these folders; where none is named, from those that lie beside it. */
  | { readonly of: 'parts'; readonly folders: readonly string[] };

/** What `build` and `start` can be told. */
export interface BuildOptions {
  readonly work: BuildWork;
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
/** Only `build` makes parts: nobody can be served one. */
const SHARD_OPTIONS = { shard: { type: 'string' }, merge: { type: 'boolean' } } as const;
const THREADS: readonly (string | undefined)[] = ['1', '2', undefined];

/** What `build` was told. Ends the process with exit code 2 at a word that means nothing, with 0 after help. */
export function buildOptions(args: readonly string[], output: Output): BuildOptions {
  const { values, words } = typed(
    args,
    { ...OPTIONS, ...SHARD_OPTIONS },
    BUILD_TEXT.usage,
    output,
    Number.POSITIVE_INFINITY,
  );
  const work = workOf(values.shard, values.merge === true, words);
  return typeof work === 'string'
    ? refuse(work, BUILD_TEXT.usage, output)
    : { ...chosen(values, BUILD_TEXT.usage, output), work };
}

/** What `start` was told: how to build, and where to serve. Ends the process as `buildOptions` does. */
export function startOptions(
  args: readonly string[],
  output: Output,
): BuildOptions & { readonly port: number } {
  const { values } = typed(args, { ...OPTIONS, ...PORT_OPTION }, BUILD_TEXT.startUsage, output, 0);
  const port = portOf(values.port, process.env['PORT']);
  return typeof port === 'number'
    ? { ...chosen(values, BUILD_TEXT.startUsage, output), work: { of: 'site' }, port }
    : refuse(port, BUILD_TEXT.startUsage, output);
}

/** What is to be made, or what is wrong with the words that say it. */
function workOf(shard: string | undefined, merge: boolean, words: readonly string[]): BuildWork | string {
  if (shard !== undefined && merge) return SHARDS_TEXT.notBoth;
  const [word] = words;
  if (word !== undefined && !merge) return SHARDS_TEXT.wordsWithoutMerge(word);
  if (merge) return { of: 'parts', folders: words };
  if (shard === undefined) return { of: 'site' };
  const read = readShard(shard);
  return read === null ? SHARDS_TEXT.badWord(shard) : { of: 'part', shard: read };
}

function typed<O extends ParseArgsOptionsConfig>(
  args: readonly string[],
  options: O,
  usage: string,
  output: Output,
  most: number,
): Arguments<O> {
  const read = readArguments(args, options, most);
  if (read === 'help') {
    output.line(usage);
    process.exit(0);
  }
  return typeof read === 'string' ? refuse(read, usage, output) : read;
}

function chosen(
  { threads, clean, replace }: Arguments<typeof OPTIONS>['values'],
  usage: string,
  output: Output,
): Omit<BuildOptions, 'work'> {
  if (!THREADS.includes(threads)) refuse(BUILD_TEXT.noThreads, usage, output);
  return {
    clean: clean === true,
    replace: replace === true,
    threads: threads === undefined ? null : Number(threads),
  };
}

function refuse(what: string, usage: string, output: Output): never {
  output.error(`${what}\n${usage}`);
  process.exit(USAGE_ERROR);
}
