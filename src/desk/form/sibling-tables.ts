import { groupBy } from '../../model/group.ts';
import type { ColumnKind } from './column-words.ts';
import type { Column, HeaderReading } from './indicator-headers.ts';
import type { TableReading } from './indicator-table.ts';

interface Read {
  readonly header: HeaderReading;
  readonly table: TableReading;
}

/** What a table tells of the others that have the words of its header: the next page, the next block. */
export interface Sibling {
  readonly columns: readonly Column[];
  /** Its first level stands in a line above it, so theirs does too. */
  readonly isBelow: boolean;
}
export type Siblings = ReadonlyMap<string, Sibling>;
export const NO_SIBLINGS: Siblings = new Map();

/** A table of few rows shows less of what its columns hold than the longest with the same header. */
export function siblingsOf(tables: readonly Read[]): Siblings {
  const found = new Map<string, Sibling>();
  for (const [words, own] of groupBy(tables, ({ header }) => wordsOf(header))) {
    const [longest, other] = [...own].sort((a, b) => b.table.rows.length - a.table.rows.length);
    if (longest === undefined || other === undefined) continue;
    const isBelow = own.some(({ table }) => table.hasLevelAbove);
    found.set(words, { columns: longest.header.columns, isBelow });
  }
  return found;
}

/** A header as its siblings know it. */
export function alike(header: HeaderReading, siblings: Siblings): HeaderReading {
  const known = siblings.get(wordsOf(header));
  return known === undefined
    ? header
    : { ...header, isBelow: known.isBelow, columns: columnsAlike(header, known) };
}

/** What names and files the rows is the same in all of them; of values each table's own cells tell. */
const OF_ROWS: ReadonlySet<ColumnKind> = new Set(['level', 'name', 'label', 'unknown']);

function columnsAlike({ columns }: HeaderReading, known: Sibling): readonly Column[] {
  return columns.map((column) => {
    const other = known.columns.find(({ index }) => index === column.index);
    return other !== undefined && OF_ROWS.has(column.kind) ? { ...other, index: column.index } : column;
  });
}

/** Whether knowing the siblings makes another reading. */
export function isUnlike({ header, table }: Read, siblings: Siblings): boolean {
  const known = siblings.get(wordsOf(header));
  if (known === undefined) return false;
  return (
    (known.isBelow && !table.hasLevelAbove) ||
    columnsAlike(header, known).some(({ kind, level }, at) => {
      const own = header.columns[at];
      return own?.kind !== kind || own.level !== level;
    })
  );
}

/** Columns without a word at the end belong to something else on the sheet. */
function wordsOf({ columns }: HeaderReading): string {
  return columns
    .map(({ header }) => header)
    .join('|')
    .replace(/\|+$/, '');
}
