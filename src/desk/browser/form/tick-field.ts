import { element } from '../../../browser/element.ts';
import type { Pointer } from '../../../reader/content.ts';
import type { FormField } from '../../../view/guide/try-form-field.ts';
import { keyOf } from '../../report-values.ts';

/** A value that is there or not. */
export function tickElement(
  { label, hint }: FormField,
  pointer: Pointer,
  value: unknown,
  put: (value: unknown) => void,
): HTMLElement {
  const id = `f-${keyOf(pointer).replaceAll('/', '-')}`;
  const box = element('input', {
    type: 'checkbox',
    id,
    checked: value === true,
    'aria-describedby': `${id}-hint ${id}-errors`,
  });
  box.addEventListener('change', () => put(box.checked || undefined));
  return element(
    'div',
    { class: 'field try-field', 'data-at': keyOf(pointer) },
    element('label', { class: 'try-absent' }, box, label),
    element('p', { class: 'small muted', id: `${id}-hint` }, hint),
    element('div', { class: 'try-errors', id: `${id}-errors`, 'data-errors': '' }),
  );
}
