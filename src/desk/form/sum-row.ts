import type { Cell } from '../read/source.ts';
import type { Column } from './indicator-headers.ts';
import { isPoints } from './row-cells.ts';
import { isSumLabel } from './sum-label.ts';
import { pointsText } from './words.ts';

const SUBTOTAL = /小计$/;
const LONGEST = 12;

/** 产出小计 gives the points of a block. */
export function isSubtotal(label: string): boolean {
  return SUBTOTAL.test(label) && label.length <= LONGEST;
}

/** The block that a subtotal names; empty where it names none. */
export function blockOf(label: string): string {
  return label.replace(SUBTOTAL, '');
}

/** The words a row begins with; in a table that is written from the right the sums stand before their label. */
export function rowLabel(own: readonly Cell[]): Cell | undefined {
  const last = own.at(-1);
  const isTurned =
    last !== undefined &&
    isSumLabel(last.text) &&
    own.every((one) => one === last || pointsText(one.text) !== null);
  return isTurned ? last : own[0];
}

/** The sum below a column; a number that reaches over several columns of points is the sum of none. */
export function sumIn(line: readonly Cell[], { index }: Column, columns: readonly Column[]): Cell | null {
  const cell = line[index];
  const covered = columns.filter((one) => isPoints(one.kind) && line[one.index] === cell).length;
  const isOwn = cell !== undefined && cell.column === index && covered === 1;
  return isOwn && pointsText(cell.text) !== null ? cell : null;
}
