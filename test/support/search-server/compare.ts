import { readQuery } from '../../../src/search/runtime/answer.ts';
import { findMarks } from '../../../src/search/runtime/excerpt.ts';
import type { SearchRequest, SearchResponse, SearchSession } from '../../../src/search/runtime/session.ts';
import { readAnswer, readRows } from '../../../src/search/server/answer.ts';
import { rowsBody, searchBody } from '../../../src/search/server/ask.ts';
import { isRunOfHan, serverWords } from '../../../src/search/server/words.ts';
import { unitsOf } from '../../../src/search/words/units.ts';
import { analyse } from './analysis.ts';
import type { ServerEvaluator } from './evaluator.ts';

/** Steps of the site's own search that a server takes too; for all others it has to find nothing. */
const TAKEN: ReadonlySet<string> = new Set(['all', 'exact', 'simplified']);

/** Both answers to one request. */
export interface Compared {
  readonly tier: string;
  readonly own: unknown;
  readonly server: unknown;
}

const without = ({ items: _items, ...rest }: SearchResponse): unknown => rest;

/** What the site's own search says, and what it makes of the answer of a server: reports in order, numbers, words. */
export async function bothAnswers(
  session: SearchSession,
  server: ServerEvaluator,
  request: SearchRequest,
): Promise<Compared> {
  const { q, filters, sort } = request;
  const { manifest } = session.engine;
  const query = await readQuery(session.engine, q);
  const raw = JSON.stringify(server.search(searchBody(manifest, query, request)));
  const answer = await readAnswer(raw, manifest, query, request);
  const list = await readRows(JSON.stringify(server.search(rowsBody(manifest, query, request, 0))), manifest);
  const own = await session.search(request);
  const { tier, wish } = own.answer;
  const isRanked = sort === 'relevance' && tier !== 'all' && wish === null;
  const rows = await session.rows(q, filters, sort);
  if (!TAKEN.has(tier)) return { tier, own: { kind: 'nothing' }, server: answer };
  // Of an order by relevance it is only said that there is one.
  const inOrder = <T>(some: readonly T[]): readonly T[] =>
    isRanked ? some.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)) : some;
  return {
    tier,
    own: {
      kind: 'found',
      said: without(own),
      rows: inOrder(rows),
      items: isRanked ? own.items.length : own.items,
    },
    server: {
      kind: answer.kind,
      ...(answer.kind === 'found' && {
        said: without(answer.found),
        items: isRanked ? answer.found.items.length : answer.found.items,
      }),
      rows: inOrder(list.kind === 'found' ? list.found.rows : []),
    },
  };
}

/** Whether a text has a phrase: by the units that the site searches by, and by the positions that a server has. */
export function bothFind(text: string, phrase: string): { readonly own: boolean; readonly server: boolean } {
  const wanted = unitsOf(phrase);
  const words = new Map<number, Set<string>>();
  for (const { text: word, position } of analyse(serverWords(unitsOf(text)), { pairs: true, singles: true }))
    words.set(position, (words.get(position) ?? new Set()).add(word));
  const pairs = isRunOfHan(wanted);
  const asked = analyse(serverWords(wanted), { pairs, singles: !pairs });
  const stands = (from: number): boolean =>
    asked.every(({ text: word, position }) => words.get(from + position)?.has(word) === true);
  return {
    own: findMarks(text, [wanted]).length > 0,
    server: asked.length > 0 && [...words.keys()].some(stands),
  };
}
