import type { Cell } from '../read/source.ts';
import type { ColumnKind } from './column-words.ts';
import type { Column } from './indicator-headers.ts';
import { signText } from './signs.ts';
import { hasDigit, isBlank, labelText, pointsText } from './words.ts';

/** What the columns of one row hold. */
export interface RowCells {
  readonly cells: Readonly<Partial<Record<ColumnKind, Cell>>>;
  /** Points in a cell that is merged over several rows: whose they are the form does not say. */
  readonly shared: readonly { readonly kind: PointsKind; readonly cell: Cell }[];
  /** What holds nothing, or nothing that is kept. */
  readonly settled: readonly Cell[];
}

export const POINTS_KINDS = ['weight', 'score', 'reviewed'] as const;
export type PointsKind = (typeof POINTS_KINDS)[number];

export const isPoints = (kind: ColumnKind): kind is PointsKind => POINTS_KINDS.some((one) => one === kind);

/** What has no place in the record stays unused and is listed: rates of completion, points lost, other years. */
export const LISTED: ReadonlySet<ColumnKind> = new Set(['ratio', 'deduction', 'baseline']);

/** Sorts the cells of a row by their columns. A cell that does not fit its column stays unused, and is listed. */
export function rowCells(line: readonly Cell[], columns: readonly Column[], name: Cell): RowCells {
  const cells: Partial<Record<ColumnKind, Cell>> = {};
  const shared: { kind: PointsKind; cell: Cell }[] = [];
  const settled: Cell[] = [];
  for (const { index, kind, level, header } of columns) {
    const own = line[index];
    if (own === undefined || ['unknown', 'level', 'name'].includes(kind)) continue;
    if (kind === 'weight' && level !== null) continue;
    // The rest of a header over several columns holds nothing of its own.
    if (kind === 'label') {
      const isHeader = labelText(own.text) === header || !hasDigit(own.text);
      if (own.column === index && isHeader) settled.push(own);
    } else if (kind === 'sequence' || isBlank(own.text)) settled.push(own);
    else if (kind === 'sign' && cells.sign !== undefined && signText(cells.sign.text) === '') {
      // 指标方向 beside 指标性质.
      cells.direction ??= cells.sign;
      cells.sign = own;
    } else if (
      own === name ||
      cells[kind] !== undefined ||
      (kind === 'reason' && isNoReason(own.text)) ||
      (isTick(own.text) && WORDS.has(kind))
    )
      continue;
    else if (!isPoints(kind)) cells[kind] = own;
    else if (pointsText(own.text) === null) continue;
    else if (own.rowSpan > name.rowSpan) shared.push({ kind, cell: own });
    else cells[kind] = own;
  }
  return { cells, shared, settled };
}

/** A tick says which column is meant, and no words: 其他 among kinds of reasons. */
const WORDS: ReadonlySet<ColumnKind> = new Set(['reason', 'improvement', 'remark']);

function isTick(text: string): boolean {
  return /^[√✓✔☑■●]$/.test(text.trim());
}

/** A number says how far off, and is no reason. */
function isNoReason(text: string): boolean {
  return /^[+-]?\d[\d.,]*\s*[%‰]?$/.test(text.normalize('NFKC').trim());
}
