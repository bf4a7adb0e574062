import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { SearchEngine } from './runtime/engine.ts';
import type { PagefindScript } from './runtime/pagefind-host.ts';

/** Opens an index that lies in a folder, for checks and tests; the same code runs in the browser. */
export function openIndexFolder(dir: string): Promise<SearchEngine> {
  return SearchEngine.open(
    async (path) => new Uint8Array(await readFile(join(dir, path))),
    async (path) => (await import(pathToFileURL(resolve(dir, path)).href)) as PagefindScript,
  );
}
