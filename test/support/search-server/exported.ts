import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SearchEngine } from '../../../src/search/runtime/engine.ts';
import { exportIndex } from '../../../src/search/server/export-index.ts';
import { ServerEvaluator } from './evaluator.ts';

/** The bulk files of an export in order, line by line. */
export function bulkLines(folder: string): string[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.ndjson'));
  return names.sort().flatMap((name) => readFileSync(join(folder, name), 'utf8').trimEnd().split('\n'));
}

/** A server that has loaded what is exported of an index. */
export async function loadedServer(engine: SearchEngine, folder: string): Promise<ServerEvaluator> {
  await exportIndex(engine, folder);
  const definition: unknown = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8'));
  return new ServerEvaluator(definition, bulkLines(folder));
}
