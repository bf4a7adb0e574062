import type { FacetColumns } from '../files/facets.ts';
import { writeColumn } from '../files/facets.ts';
import type { FilterOption, FilterOptions, ReportRow, TierSorts } from '../files/manifest.ts';
import type { LabelledId, SearchRecord } from '../record.ts';

/** Columns for the filters with few choices. @param records in the order of the manifest */
export function facetColumns(records: readonly SearchRecord[]): FacetColumns {
  return {
    judged: writeColumn(
      records.map(({ kind, grade, hasTable, hasOpenFindings }) => [
        kind.id,
        grade?.id ?? '',
        (hasTable ? 1 : 0) | (hasOpenFindings ? 2 : 0),
      ]),
    ),
    paid: writeColumn(records.map(({ rateBucket, amountBucket }) => [rateBucket, amountBucket])),
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
