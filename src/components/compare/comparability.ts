import { COMPARABLE_WORDS } from '../../text/pages/compare.ts';
import type { CompareColumn } from '../../view/compare/compare-column.ts';

type Compared = Pick<CompareColumn, 'title' | 'by'>;

/** What a reader has to know before setting these reports against each other; scores first. */
export function comparability(columns: readonly Compared[]): readonly string[] {
  if (columns.length < 2) return [];
  const distinct = (values: readonly string[]) => [...new Set(values)];
  const kinds = distinct(columns.map(({ by }) => by.kind));
  const bases = distinct(columns.flatMap(({ by }) => by.basis ?? []));
  const years = distinct(columns.map(({ by }) => by.year));
  return [
    ...schemeNotes(columns),
    ...(kinds.length > 1 ? [COMPARABLE_WORDS.kinds(kinds)] : []),
    ...(bases.length > 1 ? [COMPARABLE_WORDS.bases(bases)] : []),
    ...(years.length > 1 ? [COMPARABLE_WORDS.years(years)] : []),
  ];
}

function schemeNotes(columns: readonly Compared[]): readonly string[] {
  const schemes = new Map(columns.flatMap(({ by }) => (by.scheme ? [[by.scheme.id, by.scheme.title]] : [])));
  const without = columns.filter(({ by }) => by.scheme === null).map(({ title }) => title);
  const titles = [...schemes.values()];
  if (titles.length === 0) return [COMPARABLE_WORDS.noSchemes];
  return [
    ...(titles.length > 1 ? [COMPARABLE_WORDS.schemes(titles)] : []),
    ...(without.length > 0 ? [COMPARABLE_WORDS.noScheme(without)] : []),
    ...(titles.length === 1 && without.length === 0 ? [COMPARABLE_WORDS.same(titles[0] ?? '')] : []),
  ];
}
