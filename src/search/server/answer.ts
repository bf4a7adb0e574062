import type { ReportRow, ReportText, SearchManifest } from '../files/manifest.ts';
import { markPhrases, printsPhrase } from '../runtime/excerpt.ts';
import type { FilterCounts, ListFilter } from '../runtime/filters.ts';
import { LIST_FILTERS } from '../runtime/filters.ts';
import type { ParsedQuery } from '../runtime/query.ts';
import type { ResultItem } from '../runtime/result-item.ts';
import { resultItem, shownText } from '../runtime/result-item.ts';
import type { SearchRequest, SearchResponse } from '../runtime/session.ts';
import { answerTo, foundAs } from '../runtime/told.ts';
import { aliasesOf } from './ask.ts';
import { UNIT_KEY_GLUE } from './document.ts';

/**
 * Why a server's answer is none: not had (`unreachable`, `slow`, `refused`), not whole or not what was asked for
 * (`unreadable`), or about another edition of the site (`edition`).
 */
export type ServerTrouble = 'unreachable' | 'slow' | 'refused' | 'unreadable' | 'edition';

/** An answer of a server that cannot be used. */
class TroubleError extends Error {
  override readonly name = 'TroubleError';
  readonly trouble: ServerTrouble;

  constructor(trouble: ServerTrouble) {
    super(trouble);
    this.trouble = trouble;
  }
}

function unreadable(): never {
  throw new TroubleError('unreadable');
}

/** What lies at a path of an answer. */
function at(value: unknown, ...path: readonly string[]): unknown {
  let here = value;
  for (const name of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, name)) return undefined;
    here = (here as Readonly<Record<string, unknown>>)[name];
  }
  return here;
}

function countAt(value: unknown, ...path: readonly string[]): number {
  const count = at(value, ...path);
  return typeof count === 'number' && Number.isSafeInteger(count) && count >= 0 ? count : unreadable();
}

function listAt(value: unknown, ...path: readonly string[]): readonly unknown[] {
  const list = at(value, ...path);
  return Array.isArray(list) ? list : unreadable();
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isTextOrNull = (value: unknown): boolean => value === null || isText(value);
const isSign = (value: unknown): boolean => value === undefined || value === 0 || value === 1;
const isAddress = (value: unknown): boolean => isText(value) && /^\/reports\/[\w/-]+\/$/.test(value);
const isList = (value: unknown, isMember: (member: unknown) => boolean): boolean =>
  Array.isArray(value) && value.every(isMember);
const isPart = (value: unknown): boolean => {
  if (!Array.isArray(value)) return false;
  const [anchor, heading, blocks, aside, rows = []] = value as readonly unknown[];
  return (
    isText(anchor) &&
    isText(heading) &&
    isList(blocks, isText) &&
    isSign(aside) &&
    isList(rows, Number.isInteger)
  );
};

/** The text of a report: everything that results print and link of it. */
function isReportText(value: unknown): value is ReportText {
  return (
    isAddress(at(value, 'u')) &&
    ['t', 'n', 'p', 'k'].every((name) => isText(at(value, name))) &&
    ['g', 's', 'r'].every((name) => isTextOrNull(at(value, name))) &&
    ['v', 'z'].every((name) => at(value, name) === undefined || isText(at(value, name))) &&
    Number.isInteger(at(value, 'y')) &&
    isList(at(value, 'x'), isPart) &&
    isList(at(value, 'c') ?? [], Number.isInteger)
  );
}

function isRow(value: unknown): value is ReportRow {
  if (!Array.isArray(value)) return false;
  const [id, url, title, unit, project, kind, grade, score, rate, fen, example] = value as readonly unknown[];
  return (
    [id, title, unit, project, kind].every(isText) &&
    isAddress(url) &&
    [grade, score, rate].every(isTextOrNull) &&
    (fen === null || Number.isSafeInteger(fen)) &&
    isSign(example)
  );
}

/** Numbers of reports by the values of one filter. */
function bucketsAt(value: unknown, ...path: readonly string[]): readonly (readonly [string, number])[] {
  return listAt(value, ...path, 'buckets').map((bucket) => [
    String(at(bucket, 'key')),
    countAt(bucket, 'doc_count'),
  ]);
}

function countsOf(found: unknown): FilterCounts {
  const lists = LIST_FILTERS.map((name): [ListFilter, Readonly<Record<string, number>>] => [
    name,
    Object.fromEntries(bucketsAt(found, `by_${name}`, 'values')),
  ]);
  return {
    ...(Object.fromEntries(lists) as Record<ListFilter, Readonly<Record<string, number>>>),
    year: Object.fromEntries(bucketsAt(found, 'by_year', 'values')),
    table: countAt(found, 'by_table', 'doc_count'),
    open: countAt(found, 'by_open', 'doc_count'),
  };
}

/** The answer of a server, once it is whole and about the same edition of the site. */
function wholeAnswer(raw: string, index: SearchManifest): unknown {
  const answer: unknown = JSON.parse(raw);
  if (at(answer, 'timed_out') !== false || countAt(answer, '_shards', 'failed') !== 0) unreadable();
  const held = at(answer, 'aggregations', 'held');
  if (countAt(held, 'doc_count') !== index.total || countAt(held, 'edition', 'doc_count') !== index.total)
    throw new TroubleError('edition');
  return answer;
}

/** A text of the report itself before what the site says about it, unless it is only there. */
async function itemOf(
  source: unknown,
  wanted: SearchResponse['answer'] & { readonly sums: readonly bigint[] },
): Promise<ResultItem> {
  const [own, rest] = [at(source, 'own'), at(source, 'rest')];
  if (!isReportText(own) || !(rest === null || isReportText(rest))) unreadable();
  const isAside =
    wanted.sums.length === 0 && !markPhrases(wanted.marks).some((units) => printsPhrase(own, null, units));
  const [report, sections] = await shownText(
    () => Promise.resolve(own),
    () => Promise.resolve(rest),
    isAside,
    wanted,
  );
  return resultItem(report, sections, wanted);
}

/** What a server answered: the response, that nothing at all was found, or why it cannot be used. */
export type ServerAnswer<T> =
  | { readonly kind: 'found'; readonly found: T }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'trouble'; readonly trouble: ServerTrouble };

async function orTrouble<T>(read: () => Promise<ServerAnswer<T>>): Promise<ServerAnswer<T>> {
  try {
    return await read();
  } catch (error) {
    const trouble = error instanceof TroubleError ? error.trouble : 'unreadable';
    return { kind: 'trouble', trouble };
  }
}

/** Reads the answer to {@link searchBody}. */
export function readAnswer(
  raw: string,
  index: SearchManifest,
  query: ParsedQuery,
  request: SearchRequest,
): Promise<ServerAnswer<SearchResponse>> {
  return orTrouble(async () => {
    const answer = wholeAnswer(raw, index);
    const found = at(answer, 'aggregations');
    const unfiltered = countAt(found, 'unfiltered', 'doc_count');
    if (unfiltered === 0) return { kind: 'nothing' };
    const aliases = aliasesOf(index, query).filter(
      (_, alias) => countAt(found, 'held', `alias_${alias}`, 'doc_count') > 0,
    );
    const aside = query.terms.length === 0 ? 0 : countAt(found, 'aside', 'doc_count');
    const told = answerTo(query, foundAs(query, request.q), aliases, aside);
    const { sums: _sums, ...rest } = told;
    const hits = listAt(answer, 'hits', 'hits');
    const names = request.counts ? bucketsAt(found, 'held', 'units') : [];
    const response: SearchResponse = {
      answer: rest,
      total: countAt(answer, 'hits', 'total', 'value'),
      unfiltered,
      items: await Promise.all(hits.map((hit) => itemOf(at(hit, '_source'), told))),
      counts: request.counts ? countsOf(found) : null,
      unitNames: request.counts ? Object.fromEntries(names.map(([key]) => key.split(UNIT_KEY_GLUE))) : null,
      labels: index.options,
    };
    return { kind: 'found', found: response };
  });
}

/** Rows of a list, and how many there are of them in all. */
export interface RowsPart {
  readonly rows: readonly ReportRow[];
  readonly total: number;
}

/** Reads the answer to {@link rowsBody}. */
export function readRows(raw: string, index: SearchManifest): Promise<ServerAnswer<RowsPart>> {
  return orTrouble(async () => {
    const answer = wholeAnswer(raw, index);
    const rows = listAt(answer, 'hits', 'hits').map((hit) => at(hit, '_source', 'row'));
    const total = countAt(answer, 'hits', 'total', 'value');
    if (total === 0) return { kind: 'nothing' };
    return rows.every(isRow) ? { kind: 'found', found: { rows, total } } : unreadable();
  });
}
