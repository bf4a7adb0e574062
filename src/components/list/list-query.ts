import { FacetCounts, valuesInOrder } from '../../browser/facet-counts.ts';
import type { ListData, ListDatum } from '../../view/list/list-data.ts';
import type { ListFieldName } from '../../view/list/list-filter.ts';
import type { ListState } from './list-state.ts';
import { LIST_FIELDS } from './list-state.ts';

/** Position of each value in a {@link ListDatum}. */
export const AT = {
  id: 0,
  title: 1,
  unit: 2,
  kind: 3,
  year: 4,
  grade: 5,
  score: 6,
  executionRate: 7,
  budget: 8,
  executed: 9,
  project: 10,
  example: 11,
  scoreValue: 12,
  rateValue: 13,
  budgetValue: 14,
  rateBucket: 15,
  amountBucket: 16,
  version: 17,
  mark: 18,
  contradiction: 19,
  absence: 20,
  form: 21,
  remark: 22,
  line: 23,
} as const;

/** Position of each value in a {@link LineDatum}. */
export const LINE_AT = {
  gap: 0,
  open: 1,
  overdue: 2,
  topic: 3,
  place: 4,
  gapValue: 5,
  openValue: 6,
  overdueValue: 7,
  executedValue: 8,
  titleOrder: 9,
  unitOrder: 10,
  projectOrder: 11,
  project: 12,
} as const;

export interface ListAnswer {
  /** The rows asked for, in the order asked for. */
  readonly rows: readonly ListDatum[];
  /** Of each value of each field, the rows there would be if it were chosen and the other fields stayed. */
  readonly counts: FacetCounts<ListFieldName>;
}

/** A list made ready for questions: text folded once, values of the fields side by side. */
export class ListIndex {
  private readonly rows: readonly ListDatum[];
  private readonly texts: readonly string[];
  private readonly values: readonly Readonly<Record<ListFieldName, string>>[];

  constructor({ rows, units, kinds }: ListData) {
    this.rows = rows;
    this.texts = rows.map((row) =>
      fold(`${row[AT.title]}\n${row[AT.project]}\n${units[row[AT.unit]]?.[1] ?? ''}`),
    );
    this.values = rows.map((row) => ({
      year: String(row[AT.year]),
      topic: row[AT.line]?.[LINE_AT.topic] ?? '',
      place: row[AT.line]?.[LINE_AT.place] ?? '',
      unit: units[row[AT.unit]]?.[0] ?? '',
      kind: kinds[row[AT.kind]]?.[0] ?? '',
      grade: row[AT.grade] ?? 'none',
      rate: row[AT.rateBucket],
      amount: row[AT.amountBucket],
      remark: row[AT.remark],
    }));
  }

  ask({ q, fields, sort }: ListState): ListAnswer {
    const words = fold(q).split(' ').filter(Boolean);
    const asked = LIST_FIELDS.filter((name) => fields[name] !== '');
    const counts = new FacetCounts(LIST_FIELDS);
    const found: ListDatum[] = [];
    for (const [index, row] of this.rows.entries()) {
      const text = this.texts[index] ?? '';
      const values = this.values[index];
      if (values === undefined || !words.every((word) => text.includes(word))) continue;
      const failed = asked.filter((name) => values[name] !== fields[name]);
      if (failed.length === 0) found.push(row);
      counts.add(values, failed);
    }
    return { rows: sorted(found, sort), counts };
  }
}

/** Remarks of the check on a report, by what they are to a reader. */
export function remarksOf(row: ListDatum) {
  return { contradiction: row[AT.contradiction], absence: row[AT.absence], form: row[AT.form] };
}

/** Full-width and half-width, capital and small letters are the same; blanks part words. */
function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ');
}

/** What a row is sorted by; rows of lists that do not know the value stay in their order. */
const SORT_VALUES = {
  amount: (row) => row[AT.budgetValue],
  score: (row) => row[AT.scoreValue],
  rate: (row) => row[AT.rateValue],
  contradiction: (row) => row[AT.contradiction],
  absence: (row) => row[AT.absence],
  form: (row) => row[AT.form],
  year: (row) => row[AT.year],
  title: (row) => row[AT.line]?.[LINE_AT.titleOrder] ?? null,
  unit: (row) => row[AT.line]?.[LINE_AT.unitOrder] ?? null,
  project: (row) => row[AT.line]?.[LINE_AT.projectOrder] ?? null,
  executed: (row) => row[AT.line]?.[LINE_AT.executedValue] ?? null,
  gap: (row) => row[AT.line]?.[LINE_AT.gapValue] ?? null,
  open: (row) => row[AT.line]?.[LINE_AT.openValue] ?? null,
  overdue: (row) => row[AT.line]?.[LINE_AT.overdueValue] ?? null,
} satisfies Readonly<Record<string, (row: ListDatum) => number | null>>;

/** Rows without the value come last either way; equal rows keep the order of the list. */
function sorted(rows: readonly ListDatum[], sort: ListState['sort']): readonly ListDatum[] {
  if (sort === '') return rows;
  const [name, direction] = sort.split('-') as [keyof typeof SORT_VALUES, string | undefined];
  const valueOf = SORT_VALUES[name];
  const sign = direction === 'asc' ? 1 : -1;
  return [...rows].sort((a, b) => valuesInOrder(valueOf(a), valueOf(b), sign));
}
