import type { TableReading } from '../form/indicator-table.ts';
import type { FormReading } from '../form/read-form.ts';
import { hasDigit, labelText, pointsText } from '../form/words.ts';
import type { LeftOut } from '../proposal.ts';
import type { Cell } from '../read/source.ts';

/**
 * The indicators of the report: of several tables the longest that tells results, where one that goes over a page, its header printed
 * again, is one table.
 * @param forms in the order of the files
 */
export function wholeTable(forms: readonly FormReading[]): {
  readonly table: TableReading | undefined;
  /** Numbers of the tables that were not read. */
  readonly leftOut: readonly LeftOut[];
} {
  const wholes: { readonly key: string; readonly parts: TableReading[] }[] = [];
  for (const { grid, tables } of forms)
    for (const { header, table } of tables) {
      const key = `${grid.file} ${header.columns.flatMap(({ kind, header: words }) => (words === '' && kind === 'unknown' ? [] : [`${kind} ${words}`])).join('|')}`;
      const last = wholes.at(-1);
      const isOpen = last?.parts.at(-1)?.total === null;
      if (last !== undefined && isOpen && (last.key === key || areParts([...last.parts, table])))
        last.parts.push(table);
      else wholes.push({ key, parts: [table] });
    }
  const count = (parts: readonly TableReading[]) => parts.reduce((sum, { rows }) => sum + rows.length, 0);
  const results = (parts: readonly TableReading[]) => Number(parts.some(tellsResults));
  const [longest, ...others] = [...wholes].sort(
    (a, b) => results(b.parts) - results(a.parts) || count(b.parts) - count(a.parts),
  );
  if (longest === undefined) return { table: undefined, leftOut: [] };
  const known = new Set(longest.parts.flatMap(cellsOf).map(({ text }) => text));
  const dropped = others.flatMap(({ parts }) => parts).flatMap(cellsOf);
  return {
    table: joined(longest.parts),
    // A copy of the table, in Word beside Excel, says nothing new.
    leftOut: dropped
      .filter(({ text }) => hasDigit(text) && !known.has(text))
      .map(({ text, at }) => ({ reason: 'unused-number', text: text.slice(0, 80), at })),
  };
}

/** Whether any row says what was reached or scored: a table of goals alone is a plan. */
export function tellsResults({ rows }: TableReading): boolean {
  return rows.some(({ cells }) => cells.actual || cells.score || cells.reviewed);
}

/**
 * Outputs in one table and effects in the next, each with words of its own in the header: parts of one whole where
 * every row has a target, a result and points, no name stands twice, and the points are a hundred at most.
 */
function areParts(parts: readonly TableReading[]): boolean {
  const rows = parts.flatMap((part) => part.rows);
  const names = new Set(rows.map(({ name }) => labelText(name.text)));
  const isFull = rows.every(({ cells }) => cells.target && cells.actual && cells.weight && cells.score);
  const points = rows.reduce((sum, { cells }) => sum + Number(pointsText(cells.weight?.text ?? '') ?? 0), 0);
  return isFull && names.size === rows.length && points <= 100;
}

function joined(parts: readonly TableReading[]): TableReading | undefined {
  const [first] = parts;
  if (first === undefined || parts.length === 1) return first;
  return {
    ...first,
    rows: parts.flatMap(({ rows }) => rows),
    extras: parts.flatMap(({ extras }) => extras),
    groups: parts.flatMap(({ groups }) => groups),
    total: parts.at(-1)?.total ?? null,
    used: new Set(parts.flatMap(({ used }) => [...used])),
  };
}

function cellsOf({ rows, groups, total }: TableReading): readonly Cell[] {
  return [
    ...rows.flatMap(({ name, cells }) => [name, ...Object.values(cells)]),
    ...groups.flatMap(({ weight, score }) => [weight, score]),
    total?.score,
    total?.reviewed,
  ].filter((cell) => cell !== null && cell !== undefined);
}
