import { readQuery } from '../runtime/answer.ts';
import type { ParsedQuery } from '../runtime/query.ts';
import { pastedText } from '../runtime/query.ts';
import type { SearchSession } from '../runtime/session.ts';
import { isEmpty } from '../runtime/told.ts';
import { readAnswer, readRows } from '../server/answer.ts';
import type { Asked } from '../server/ask.ts';
import { ROWS_AT_ONCE, rowsBody, searchBody } from '../server/ask.ts';
import { LARGEST_WINDOW } from '../server/index-definition.ts';
import type { Handlers } from './answerer.ts';
import { FROM_INDEX } from './answerer.ts';
import { listen } from './listen.ts';
import type { ServerQuestions } from './protocol.ts';

/**
 * The query as a server is asked, or `null` for what it cannot answer: signs alone, a text pasted over the border of two
 * cells, results further on than it counts.
 */
async function asked({ engine }: SearchSession, { q }: Asked, end: number): Promise<ParsedQuery | null> {
  const query = await readQuery(engine, q);
  const isUnsearchable = isEmpty(query) && query.yearsOut.length === 0 && q.trim() !== '';
  return isUnsearchable || pastedText(query) !== null || end > LARGEST_WINDOW ? null : query;
}

const HANDLERS: Handlers<ServerQuestions> = {
  ...FROM_INDEX,
  body: async (session, request) => {
    const query = await asked(session, request, request.offset + request.limit);
    return query === null ? null : JSON.stringify(searchBody(session.engine.manifest, query, request));
  },
  read: async ({ engine }, { request, raw }) =>
    readAnswer(raw, engine.manifest, await readQuery(engine, request.q), request),
  rowsBody: async (session, request) => {
    const query = await asked(session, request, request.offset + ROWS_AT_ONCE);
    return query === null
      ? null
      : JSON.stringify(rowsBody(session.engine.manifest, query, request, request.offset));
  },
  readRows: ({ engine }, raw) => readRows(raw, engine.manifest),
};

listen(HANDLERS);
