import { element } from '../../../browser/element.ts';
import type { Pointer } from '../../../reader/content.ts';
import { TRY_TEXT } from '../../../text/desk/try.ts';
import { ABSENCE_LABELS } from '../../../text/labels.ts';
import type { FormField } from '../../../view/guide/try-form-field.ts';
import { isAbsence, keyOf, NOT_STATED } from '../../report-values.ts';
import type { Source } from '../../value-places.ts';
import type { OwnPlace } from './new-record.ts';
import { NEW, newRecord } from './new-record.ts';
import { tickElement } from './tick-field.ts';

/** A record of the site that a draft may name. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

interface Settings {
  readonly pointer: Pointer;
  readonly value: unknown;
  readonly records: readonly Named[];
  readonly source: Source | null;
  readonly asked: string | null;
  readonly put: (value: unknown) => void;
  /** Takes the name of a record that the site does not have, and gives its id. */
  readonly create: (kind: 'units' | 'projects', name: string) => string;
  /** Where the unit that the field names is, if the draft brings it along. */
  readonly place: () => OwnPlace | null;
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** One value with its label, what the source says, 文中未说明, and room for what is wrong with it. */
export function fieldElement(field: FormField, settings: Settings): HTMLElement {
  const { pointer, value, source, asked, put } = settings;
  if (field.kind === 'tick') return tickElement(field, pointer, value, put);
  const id = `f-${keyOf(pointer).replaceAll('/', '-')}`;
  const absent = isAbsence(value);
  const control = controlOf(field, settings, id);
  const described = [field.hint !== '' && `${id}-hint`, source && `${id}-source`, `${id}-errors`];
  control.setAttribute(
    'aria-describedby',
    described.filter((one) => one !== false && one !== null).join(' '),
  );
  control.disabled = absent;
  control.addEventListener(control instanceof HTMLSelectElement ? 'change' : 'input', () => {
    if (control.value !== NEW) put(typedValue(field, control.value));
  });
  return element(
    'div',
    { class: `field try-field try-${field.kind}`, 'data-at': keyOf(pointer) },
    element(
      'label',
      { for: id },
      field.label,
      ...(field.optional ? [element('span', { class: 'muted' }, TRY_TEXT.form.optional)] : []),
    ),
    ...(field.hint === '' ? [] : [element('p', { class: 'small muted', id: `${id}-hint` }, field.hint)]),
    ...(asked === null
      ? []
      : [element('p', { class: 'small' }, element('a', { href: asked }, TRY_TEXT.form.asked))]),
    element('div', { class: 'try-errors', id: `${id}-errors`, 'data-errors': '' }),
    control,
    ...newRecordOf(field, control, settings, id),
    ...(source ? [sourceLine(source, `${id}-source`)] : []),
    ...(field.mayBeAbsent ? [absenceOf(value, control, field, put)] : []),
  );
}

function newRecordOf(
  { records }: FormField,
  control: Control,
  settings: Settings,
  id: string,
): HTMLElement[] {
  if (!(control instanceof HTMLSelectElement) || (records !== 'units' && records !== 'projects')) return [];
  const { create, place, put } = settings;
  return [newRecord(control, id, { named: (name) => put(create(records, name)), place })];
}

function sourceLine({ at, printed }: Source, id: string): HTMLElement {
  return element('p', { class: 'small try-source', id }, TRY_TEXT.form.source(at, printed));
}

function absenceOf(value: unknown, control: Control, field: FormField, put: Settings['put']): HTMLElement {
  const box = element('input', { type: 'checkbox', checked: isAbsence(value) });
  box.addEventListener('change', () => {
    control.disabled = box.checked;
    put(box.checked ? NOT_STATED : typedValue(field, control.value));
    if (!box.checked) control.focus();
  });
  const reason = isAbsence(value) ? value.absent : NOT_STATED.absent;
  const label = ABSENCE_LABELS[reason as keyof typeof ABSENCE_LABELS] ?? TRY_TEXT.form.notStated;
  return element('label', { class: 'try-absent' }, box, label);
}

function controlOf(field: FormField, { value, records }: Settings, id: string): Control {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  if (field.kind === 'text') {
    const area = element('textarea', { id, rows: '3' });
    area.value = text;
    return area;
  }
  if (field.kind === 'choice' || field.kind === 'record') {
    const offered =
      field.kind === 'choice'
        ? field.choices
        : records.map(({ id: code, name }) => ({ value: code, label: name }));
    const known = text === '' || offered.some((one) => one.value === text);
    const select = element(
      'select',
      { id },
      element('option', { value: '' }, TRY_TEXT.form.choose),
      ...(known ? [] : [element('option', { value: text }, text)]),
      ...offered.map((one) => element('option', { value: one.value }, one.label)),
      ...(field.records === 'units' || field.records === 'projects'
        ? [element('option', { value: NEW }, TRY_TEXT.form.newRecord)]
        : []),
    );
    select.value = text;
    return select;
  }
  const input = element('input', {
    id,
    autocomplete: 'off',
    ...(field.kind === 'year' && { inputmode: 'numeric' }),
  });
  input.value = text;
  return input;
}

/** What the form writes for what somebody typed; nothing typed is nothing written. */
function typedValue(field: FormField, typed: string): unknown {
  const text = typed.trim();
  if (text === '') return undefined;
  return field.kind === 'year' && /^\d{4}$/.test(text) ? Number(text) : text;
}
