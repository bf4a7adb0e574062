import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SearchEngine } from './runtime/engine.ts';

/** Opens an index that lies in a folder, for checks and tests; the same code runs in the browser. */
export function openIndexFolder(dir: string): Promise<SearchEngine> {
  return SearchEngine.open(async (path) => new Uint8Array(await readFile(join(dir, path))));
}
