import { AMOUNT_BUCKETS, RATE_BUCKETS } from '../../model/bucket.ts';
import type { FilterOption, FilterOptions, ReportRow, TierFacets, TierSorts } from '../files/manifest.ts';
import type { LabelledId, SearchRecord } from '../record.ts';

/** Values in order of first appearance with a number each. */
class Dictionary {
  readonly entries: (readonly [string, string])[] = [];
  private readonly numbers = new Map<string, number>();

  number(id: string, label: string): number {
    let number = this.numbers.get(id);
    if (number === undefined) {
      number = this.entries.length;
      this.numbers.set(id, number);
      this.entries.push([id, label]);
    }
    return number;
  }
}

/** Filter columns of a tier; `parts` holds the records of each part in page order. */
export function tierFacets(parts: readonly (readonly SearchRecord[])[]): TierFacets {
  const units = new Dictionary();
  const kinds = new Dictionary();
  const grades = new Dictionary();
  const columns = parts.map((records) => ({
    unit: records.map(({ unit }) => units.number(unit.id, unit.name)),
    kind: records.map(({ kind }) => kinds.number(kind.id, kind.label)),
    grade: records.map(({ grade }) => (grade === null ? -1 : grades.number(grade.id, grade.label))),
    rate: records.map(({ rateBucket }) => RATE_BUCKETS.indexOf(rateBucket)),
    amount: records.map(({ amountBucket }) => AMOUNT_BUCKETS.indexOf(amountBucket)),
    flags: records.map(
      ({ hasTable, hasOpenFindings, example }) =>
        (hasTable ? 1 : 0) | (hasOpenFindings ? 2 : 0) | (example ? 4 : 0),
    ),
  }));
  return {
    units: units.entries,
    kinds: kinds.entries.map(([id]) => id),
    grades: grades.entries.map(([id]) => id),
    parts: columns,
  };
}

export function tierSorts(parts: readonly (readonly SearchRecord[])[]): TierSorts {
  return {
    parts: parts.map((records) => ({
      fen: records.map(({ budgetFen }) => budgetFen),
      score: records.map(({ score }) => score),
      rate: records.map(({ executionRate }) => executionRate),
    })),
  };
}

export function reportRows(records: readonly SearchRecord[]): ReportRow[] {
  return records.map((record) => [
    record.id,
    record.url,
    record.title,
    record.unit.name,
    record.project.name,
    record.kind.label,
    record.grade?.label ?? null,
    record.score,
    record.executionRate,
    record.budgetFen,
    record.example ? 1 : 0,
  ]);
}

function mostFrequentFirst(values: readonly (LabelledId | null)[]): FilterOption[] {
  const counts = new Map<string, { readonly label: string; count: number }>();
  for (const value of values) {
    if (value === null) continue;
    const entry = counts.get(value.id) ?? { label: value.label, count: 0 };
    entry.count += 1;
    counts.set(value.id, entry);
  }
  return [...counts]
    .sort(([a, left], [b, right]) => right.count - left.count || (a < b ? -1 : 1))
    .map(([id, { label }]): FilterOption => [id, label]);
}

/** Values of the coded filters over all reports. */
export function filterOptions(records: readonly SearchRecord[]): FilterOptions {
  return {
    kind: mostFrequentFirst(records.map(({ kind }) => kind)),
    grade: mostFrequentFirst(records.map(({ grade }) => grade)),
  };
}

const NAME_LENGTH = { least: 2, most: 40 } as const;

/** What a title says beside its year, unit and project, for example 支出绩效评价报告: the same for many reports. */
function titleRest({ title, unit, project }: SearchRecord): string[] {
  const known = [unit.name, project.name, project.name.replace(/项目$/, '')].filter(
    (name) => name.length > 1,
  );
  let rest = title.normalize('NFKC').replace(/\d{4}(?:年度?)?/g, '|');
  for (const name of known) rest = rest.replaceAll(name, '|');
  return rest.split('|');
}

/** Names a mistyped query is compared with: unit, project, words of the title. Other words are looked up in texts. */
export function recordNames(record: SearchRecord): string[] {
  return [record.unit.name, record.project.name, ...titleRest(record)].filter(
    (name) => name.length >= NAME_LENGTH.least && name.length <= NAME_LENGTH.most,
  );
}

/** The names of several parts, each once, shortest first. */
export function tierNames(parts: readonly (readonly string[])[]): string[] {
  return [...new Set(parts.flat())].sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
}
