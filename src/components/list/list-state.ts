import { pageNumberIn } from '../../browser/pager.ts';
import type { ListFieldName } from '../../view/list/list-filter.ts';

function both<N extends string>(name: N): readonly [N, `${N}-asc`] {
  return [name, `${name}-asc`];
}

/** Orders of a list; the empty one is the order in which it is printed. */
export const LIST_SORTS = [
  '',
  ...both('amount'),
  ...both('score'),
  ...both('rate'),
  ...both('contradiction'),
  ...both('absence'),
  ...both('form'),
  ...both('year'),
  ...both('title'),
  ...both('unit'),
  ...both('project'),
  ...both('executed'),
  ...both('gap'),
  ...both('open'),
  ...both('overdue'),
] as const;
export type ListSort = (typeof LIST_SORTS)[number];

export const LIST_FIELDS = [
  'year',
  'topic',
  'place',
  'unit',
  'kind',
  'grade',
  'rate',
  'amount',
  'remark',
] as const satisfies readonly ListFieldName[];

/** What is asked of a list; the address holds it whole. An empty text asks nothing. */
export interface ListState {
  readonly q: string;
  readonly fields: Readonly<Record<ListFieldName, string>>;
  readonly sort: ListSort;
  /** Names of the columns that are shown, with commas between them; empty for those that a table shows by itself. */
  readonly columns: string;
  /** From 1. */
  readonly page: number;
}

const NOTHING = {
  year: '',
  topic: '',
  place: '',
  unit: '',
  kind: '',
  grade: '',
  rate: '',
  amount: '',
  remark: '',
};

export const EMPTY_LIST_STATE: ListState = { q: '', fields: NOTHING, sort: '', columns: '', page: 1 };

/** Reads an address; what cannot be read is as if it were not there. */
export function readListState(search: string): ListState {
  const params = new URLSearchParams(search);
  return {
    q: (params.get('q') ?? '').trim(),
    fields: Object.fromEntries(
      LIST_FIELDS.map((name) => [name, params.get(name) ?? '']),
    ) as ListState['fields'],
    sort: LIST_SORTS.find((sort) => sort === params.get('sort')) ?? '',
    columns: /^[a-z]+(?:,[a-z]+)*$/.exec(params.get('columns') ?? '')?.[0] ?? '',
    page: pageNumberIn(params),
  };
}

/** The query part of the address with its `?`, or an empty text where nothing is asked. */
export function writeListState({ q, fields, sort, columns, page }: ListState): string {
  const params = new URLSearchParams();
  if (q !== '') params.set('q', q);
  for (const name of LIST_FIELDS) if (fields[name] !== '') params.set(name, fields[name]);
  if (sort !== '') params.set('sort', sort);
  if (columns !== '') params.set('columns', columns);
  if (page > 1) params.set('page', String(page));
  const text = params.toString().replaceAll('%2C', ',');
  return text === '' ? '' : `?${text}`;
}

/** Whether rows are left out, whatever their order and page. */
export function isNarrowed({ q, fields }: ListState): boolean {
  return q !== '' || LIST_FIELDS.some((name) => fields[name] !== '');
}
