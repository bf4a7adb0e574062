import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FIRST_RESULTS } from '../../src/search/page-contract.ts';
import { SearchEngine } from '../../src/search/runtime/engine.ts';
import { NO_FILTERS } from '../../src/search/runtime/filters.ts';
import { SearchSession } from '../../src/search/runtime/session.ts';

/** What a first search asks the server for below the index, with the excerpts shown at once. */
export interface FirstSearch {
  readonly q: string;
  readonly kilobytes: number;
  readonly requests: number;
}

/** Every query as the first of a visit: nothing is loaded before it. Ascending by bytes. */
export async function firstSearches(index: string, queries: readonly string[]): Promise<FirstSearch[]> {
  const weighed: FirstSearch[] = [];
  for (const q of queries) {
    let [bytes, requests] = [0, 0];
    const engine = await SearchEngine.open(async (path) => {
      const content = await readFile(join(index, path));
      bytes += content.byteLength;
      requests += 1;
      return new Uint8Array(content);
    });
    const request = {
      q,
      filters: NO_FILTERS,
      sort: 'relevance',
      offset: 0,
      limit: FIRST_RESULTS,
      counts: false,
    } as const;
    await new SearchSession(engine).search(request);
    weighed.push({ q, kilobytes: bytes / 1000, requests });
  }
  return weighed.sort((a, b) => a.kilobytes - b.kilobytes);
}

/** The value that a share of an ascending list does not exceed. */
export function quantile(ascending: readonly number[], share: number): number {
  return ascending[Math.min(ascending.length - 1, Math.floor(ascending.length * share))] ?? 0;
}
