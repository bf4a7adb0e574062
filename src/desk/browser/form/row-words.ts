import { element } from '../../../browser/element.ts';
import { TRY_TEXT } from '../../../text/desk/try.ts';
import type { FormRows } from '../../../view/guide/try-form-field.ts';
import { keyOf, valueAt } from '../../report-values.ts';

/** The values by which a folded row can be checked at a glance: what was reached, and its points. */
export function briefOf({ brief, columns }: FormRows, row: unknown): readonly HTMLElement[] {
  const values = brief.flatMap((pointer) => {
    const value = valueAt(row, pointer);
    const label = columns.find((one) => keyOf(one.pointer) === keyOf(pointer))?.label ?? '';
    return typeof value === 'string' && value !== '' ? [{ label, value }] : [];
  });
  if (values.length === 0) return [];
  return [
    element(
      'span',
      { class: 'try-row-brief' },
      ...values.map(({ label, value }) =>
        element('span', {}, element('span', { class: 'vh' }, `${label} `), value),
      ),
    ),
  ];
}

/** What a row is known by. */
export function nameOf(rows: FormRows, row: unknown): string {
  const value = valueAt(row, rows.nameOf);
  const column = rows.columns.find((one) => keyOf(one.pointer) === keyOf(rows.nameOf));
  const label = column?.choices.find((choice) => choice.value === value)?.label;
  return label ?? (typeof value === 'string' && value !== '' ? value : TRY_TEXT.form.unnamed);
}
