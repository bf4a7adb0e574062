import { pageNumberIn } from '../../browser/pager.ts';
import type { SearchFilters, SearchSort } from '../runtime/filters.ts';
import { LIST_FILTERS, NO_FILTERS, SORTS } from '../runtime/filters.ts';
import { QUERY_LIMIT } from '../runtime/query.ts';

/** Everything that makes a result list; the address holds it whole. */
export interface SearchState {
  readonly q: string;
  readonly filters: SearchFilters;
  readonly sort: SearchSort;
  /** From 1. */
  readonly page: number;
}

export const EMPTY_STATE: SearchState = { q: '', filters: NO_FILTERS, sort: 'relevance', page: 1 };

const MANY = 50;

function yearsOf(text: string): SearchFilters['years'] {
  const match = /^(\d{4})?(-)?(\d{4})?$/.exec(text);
  if (match === null || text === '') return [null, null];
  const [, from, dash, to] = match;
  const first = from === undefined ? null : Number(from);
  if (dash === undefined) return [first, first];
  return [first, to === undefined ? null : Number(to)];
}

function yearText([from, to]: SearchFilters['years']): string {
  if (from === null && to === null) return '';
  return from === to ? String(from) : `${from ?? ''}-${to ?? ''}`;
}

/** Reads an address; what cannot be read is as if it were not there. */
export function readState(search: string): SearchState {
  const params = new URLSearchParams(search);
  const list = (name: string): string[] =>
    [...new Set(params.getAll(name))].filter((id) => id !== '').slice(0, MANY);
  return {
    q: (params.get('q') ?? '').trim(),
    filters: {
      years: yearsOf(params.get('year') ?? ''),
      unit: list('unit'),
      kind: list('kind'),
      grade: list('grade'),
      rate: list('rate'),
      amount: list('amount'),
      table: params.get('table') === '1',
      open: params.get('open') === '1',
    },
    sort: SORTS.find((sort) => sort === params.get('sort')) ?? 'relevance',
    page: pageNumberIn(params),
  };
}

/** The query part of the address, with its `?`, or an empty text for the empty state. */
export function writeState(state: SearchState): string {
  const params = new URLSearchParams();
  // Servers refuse long addresses. One character more than is searched, so that it is still said that it was cut.
  const q = Array.from(state.q)
    .slice(0, QUERY_LIMIT + 1)
    .join('');
  if (q !== '') params.set('q', q);
  const year = yearText(state.filters.years);
  if (year !== '') params.set('year', year);
  for (const name of LIST_FILTERS) for (const id of state.filters[name]) params.append(name, id);
  if (state.filters.table) params.set('table', '1');
  if (state.filters.open) params.set('open', '1');
  if (state.sort !== 'relevance') params.set('sort', state.sort);
  if (state.page > 1) params.set('page', String(state.page));
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}

/** Conditions in force; a range of years is one. */
export function filterCount(filters: SearchFilters): number {
  const { years, table, open } = filters;
  const lists = LIST_FILTERS.reduce((sum, name) => sum + filters[name].length, 0);
  return lists + [yearText(years) !== '', table, open].filter(Boolean).length;
}
