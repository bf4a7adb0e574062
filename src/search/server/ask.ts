import type { SearchManifest } from '../files/manifest.ts';
import type { ListFilter, SearchFilters, SearchSort } from '../runtime/filters.ts';
import { LIST_FILTERS } from '../runtime/filters.ts';
import { aliasTexts } from '../runtime/match.ts';
import type { ParsedQuery, QueryTerm } from '../runtime/query.ts';
import { termOf } from '../runtime/query.ts';
import type { SearchRequest } from '../runtime/session.ts';
import { orderOf } from '../runtime/session.ts';
import { answerTo, foundAs, isEmpty } from '../runtime/told.ts';
import type { TextUnit } from '../words/units.ts';
import type { ZoneId } from '../words/zones.ts';
import { ZONES } from '../words/zones.ts';
import { editionOf } from './edition.ts';
import { ANALYZERS, WORD_FIELDS } from './index-definition.ts';
import { isRunOfHan, serverWords } from './words.ts';

/** A part of a query as a search server reads it. */
type Clause = Readonly<Record<string, unknown>>;

const all = (clauses: readonly Clause[]): Clause =>
  clauses.length === 0 ? { match_all: {} } : { bool: { filter: clauses } };

/** What the site says about a report is no word of the report, nor is what stands beside it. */
const OF_THE_REPORT = WORD_FIELDS.filter((id) => id !== 'site' && id !== 'seam');

/** Units one after the other in one of the fields; what the best of them weighs is what it is worth. */
function phraseClause(units: readonly TextUnit[], fields: readonly ZoneId[]): Clause {
  return {
    multi_match: {
      type: 'phrase',
      query: serverWords(units),
      analyzer: isRunOfHan(units) ? ANALYZERS.pairs : ANALYZERS.units,
      fields: ZONES.filter(({ id }) => fields.includes(id)).map(({ id, weight }) => `${id}^${weight}`),
    },
  };
}

const phrases = (term: QueryTerm, fields: readonly ZoneId[]): Clause => ({
  bool: { must: term.phrases.map((units) => phraseClause(units, fields)) },
});

/** One term: as it is, by a full name that it is short for, or as a sum of money in any form. */
function termClause(index: SearchManifest, term: QueryTerm, fields: readonly ZoneId[] = WORD_FIELDS): Clause {
  const others = aliasTexts(index, term).flatMap((text) => termOf(text) ?? []);
  const sums = term.amount === null ? [] : [{ term: { sums: String(term.amount) } }];
  const ways = [...[term, ...others].map((way) => phrases(way, fields)), ...sums];
  return { bool: { should: ways, minimum_should_match: 1 } };
}

function queryClause(index: SearchManifest, query: ParsedQuery): Clause {
  if (isEmpty(query) && query.yearsOut.length === 0) return { match_all: {} };
  const { terms, excluded, yearsOut } = query;
  const years = yearsOut.length === 0 ? [] : [{ terms: { year: yearsOut } }];
  return {
    bool: {
      must: terms.map((term) => termClause(index, term)),
      must_not: [...excluded.map((term) => termClause(index, term)), ...years],
    },
  };
}

const FIELDS: Readonly<Record<ListFilter, string>> = {
  unit: 'unit_id',
  kind: 'kind',
  grade: 'grade',
  rate: 'rate',
  amount: 'amount',
};

/** Each filter in force by its name. */
function filterClauses(filters: SearchFilters): ReadonlyMap<string, Clause> {
  const [from, to] = filters.years;
  const clauses = new Map<string, Clause>();
  if (from !== null || to !== null)
    clauses.set('year', {
      range: { year: { ...(from !== null && { gte: from }), ...(to !== null && { lte: to }) } },
    });
  for (const name of LIST_FILTERS)
    if (filters[name].length > 0) clauses.set(name, { terms: { [FIELDS[name]]: filters[name] } });
  for (const name of ['table', 'open'] as const)
    if (filters[name]) clauses.set(name, { term: { [`has_${name}`]: true } });
  return clauses;
}

/** More values than any filter has; a server counts ten of them unless it is told. */
const MOST_VALUES = 10_000;
const values = (field: string): Clause => ({ terms: { field, size: MOST_VALUES } });

/** Of each filter its values with the reports that all other filters leave. */
function countClauses(filters: SearchFilters): Readonly<Record<string, Clause>> {
  const inForce = filterClauses(filters);
  const others = (name: string): Clause[] =>
    [...inForce].flatMap(([key, clause]) => (key === name ? [] : [clause]));
  const lists: [string, Clause][] = [...Object.entries(FIELDS), ['year', 'year'] as const].map(
    ([name, field]) => [`by_${name}`, { filter: all(others(name)), aggs: { values: values(field) } }],
  );
  const flags = ['table', 'open'].map((name): [string, Clause] => [
    `by_${name}`,
    { filter: all([...others(name), { term: { [`has_${name}`]: true } }]) },
  ]);
  return Object.fromEntries([...lists, ...flags]);
}

const NEWEST_FIRST = { sort_new: 'asc' };

/** Orders as the results have them: reports without the value last, equals newest first. */
function sortClauses(sort: SearchSort): readonly Clause[] {
  if (sort === 'relevance') return [{ _score: 'desc' }, NEWEST_FIRST];
  if (sort === 'year') return [NEWEST_FIRST];
  if (sort === 'year-asc') return [{ year: 'asc' }, NEWEST_FIRST];
  const column = sort.startsWith('amount')
    ? 'sort_fen'
    : sort.startsWith('score')
      ? 'sort_score'
      : 'sort_rate';
  const order = sort.endsWith('-asc') ? 'asc' : 'desc';
  return [{ [column]: { order, missing: '_last' } }, NEWEST_FIRST];
}

/** Full names that are searched too, of all terms. */
export function aliasesOf(index: SearchManifest, { terms }: ParsedQuery): string[] {
  return terms.flatMap((term) => aliasTexts(index, term));
}

/** What of a request decides which reports there are, and in what order. */
export type Asked = Pick<SearchRequest, 'q' | 'filters' | 'sort'>;

function clausesOf(index: SearchManifest, query: ParsedQuery, { q, filters, sort }: Asked) {
  const inForce = [...filterClauses(filters).values()];
  return {
    query: queryClause(index, query),
    // Behind the query, so that what is counted is counted without them.
    ...(inForce.length > 0 && { post_filter: all(inForce) }),
    sort: sortClauses(orderOf(answerTo(query, foundAs(query, q), [], 0), sort)),
    track_total_hits: true,
  };
}

/** How long a server may look; what it has by then is no answer. */
const TIMEOUT = '5s';

/** How many reports a server holds, and how many of them are of the edition of the site. */
const heldClause = (index: SearchManifest, more: Readonly<Record<string, Clause>> = {}): Clause => ({
  global: {},
  aggs: { edition: { filter: { term: { edition: editionOf(index) } } }, ...more },
});

/**
 * A search as the body of a `_search` request: one page of results, how many there are with and without the filters, what
 * the filters would leave, and how many reports the server holds, by which a reader of the answer knows whether it is
 * about the same site.
 *
 * @param query `request.q` as it was read
 */
export function searchBody(index: SearchManifest, query: ParsedQuery, request: SearchRequest): Clause {
  const { filters, offset, limit, counts } = request;
  const aliases = aliasesOf(index, query).map((text, at): [string, Clause] => {
    const term = termOf(text);
    return [`alias_${at}`, { filter: term === null ? { match_none: {} } : phrases(term, WORD_FIELDS) }];
  });
  const units = counts ? { units: values('unit_key') } : {};
  const ofReports = query.terms.map((term) => termClause(index, term, OF_THE_REPORT));
  return {
    ...clausesOf(index, query, request),
    from: offset,
    size: limit,
    timeout: TIMEOUT,
    _source: ['own', 'rest'],
    aggs: {
      held: heldClause(index, { ...Object.fromEntries(aliases), ...units }),
      unfiltered: { filter: { match_all: {} } },
      ...(ofReports.length > 0 && { aside: { filter: { bool: { must_not: ofReports } } } }),
      ...(counts && countClauses(filters)),
    },
  };
}

/** Rows in one answer, when a list is saved. */
export const ROWS_AT_ONCE = 5000;

/** As {@link searchBody}, for the rows of the list alone. */
export function rowsBody(index: SearchManifest, query: ParsedQuery, asked: Asked, offset: number): Clause {
  return {
    ...clausesOf(index, query, asked),
    from: offset,
    size: ROWS_AT_ONCE,
    _source: ['row'],
    aggs: { held: heldClause(index) },
  };
}
