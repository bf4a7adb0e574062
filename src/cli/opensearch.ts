import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { Environment } from '../reader/disk/environment.ts';
import { openIndexFolder } from '../search/open-folder.ts';
import { INDEX_FOLDER } from '../search/page-contract.ts';
import type { SearchEngine } from '../search/runtime/engine.ts';
import { exportIndex, foreignFiles } from '../search/server/export-index.ts';
import { OPENSEARCH_TEXT as TEXT } from '../text/command/opensearch.ts';
import { readArguments } from './arguments.ts';
import { editorCommand } from './editor-command.ts';

const MEGABYTE = 1_000_000;

/** `opensearch`: writes the search index of the built site as a search server takes it. */
export const openSearchCommand = editorCommand(TEXT.usage, wishOf, async ({ out }, environment, output) => {
  const folder = resolve(out);
  if (own(environment).some((path) => contains(path, folder) || contains(folder, path)))
    return TEXT.inside(folder);
  const foreign = existsSync(folder) ? foreignFiles(folder) : [];
  if (foreign.length > 0) return TEXT.foreign(folder, foreign);
  const engine = await openIndex(join(environment.dist, INDEX_FOLDER));
  if (engine === null) return TEXT.noIndex(environment.dist);
  const { edition, reports, files, bytes } = await exportIndex(engine, folder);
  output.line(TEXT.done(reports, folder, files.length, (bytes / MEGABYTE).toFixed(1)));
  output.line(TEXT.next(`mingji-${edition}`));
  return 0;
});

const own = ({ content, dist, cache }: Environment): readonly string[] => [content, dist, cache];

/** Whether a path is a folder or lies in it. */
function contains(folder: string, path: string): boolean {
  return !/^\.\.(?:[\\/]|$)|^(?:[a-z]:)?[\\/]/i.test(relative(folder, path));
}

/** The index in a folder, or `null` where there is none that this release can read. */
async function openIndex(folder: string): Promise<SearchEngine | null> {
  try {
    return await openIndexFolder(folder);
  } catch {
    return null;
  }
}

function wishOf(args: readonly string[]): { readonly out: string } | string {
  const read = readArguments(args, { out: { type: 'string' } }, 0);
  if (typeof read === 'string') return read;
  const { out } = read.values;
  return typeof out === 'string' && out.trim() !== '' ? { out } : TEXT.missing;
}
