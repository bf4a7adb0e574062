import type { PairField } from '../form/pair-words.ts';
import type { FormReading } from '../form/read-form.ts';
import { pointsText } from '../form/words.ts';
import type { Place, Sureness, Value } from '../proposal.ts';
import type { Cell } from '../read/source.ts';

/** A cell as a value; line breaks inside a cell are layout, not text. */
export function cellValue(
  cell: Pick<Cell, 'text' | 'at'>,
  sureness: Sureness = 'sure',
  value: string = oneLine(cell.text),
): Value {
  return { value, printed: cell.text, at: cell.at, sureness };
}

/** Points as printed; `null` for what is none. */
export function pointsValue(cell: Cell | null): Value | null {
  const text = cell === null ? null : pointsText(cell.text);
  return cell === null || text === null ? null : cellValue(cell, 'sure', text);
}

export function wordValue(
  { value, printed, at }: { readonly value: string; readonly printed: string; readonly at: Place },
  sureness: Sureness,
): Value {
  return { value, printed, at, sureness };
}

export function optional(cell: Cell | null | undefined, sureness: Sureness = 'sure'): Value | null {
  return cell === null || cell === undefined ? null : cellValue(cell, sureness);
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, '').trim();
}

/** Text of several lines, kept apart by a space where Latin letters or digits meet. */
export function joinedLines(text: string): string {
  return text
    .replace(/(?<=[A-Za-z0-9])\s*\n\s*(?=[A-Za-z0-9])/g, ' ')
    .replace(/\s*\n\s*/g, '')
    .trim();
}

/** Values of one label over all forms. */
export function pairsOf(forms: readonly FormReading[], field: PairField): readonly Cell[] {
  return forms.flatMap(({ pairs }) => pairs.filter((pair) => pair.field === field).map(({ value }) => value));
}
