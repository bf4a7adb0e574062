import { element } from '../../../browser/element.ts';
import type { Pointer } from '../../../reader/content.ts';
import { TRY_TEXT } from '../../../text/desk/try.ts';
import type { FormSection } from '../../../view/guide/try-form.ts';
import type { FormField, FormRows } from '../../../view/guide/try-form-field.ts';
import {
  freshId,
  isAbsence,
  keyOf,
  NOT_STATED,
  putAt,
  putField,
  rowsAt,
  valueAt,
} from '../../report-values.ts';
import type { Source } from '../../value-places.ts';
import { renew } from '../page/renewed.ts';
import type { Named } from './field.ts';
import { fieldElement } from './field.ts';
import { showFindingsIn } from './field-findings.ts';
import { formPlaces } from './form-places.ts';
import type { OwnPlace } from './new-record.ts';
import { briefOf, nameOf } from './row-words.ts';

/** What a form needs to know and to tell. */
export interface FormSettings {
  readonly sections: readonly FormSection[];
  /** Names of the site's records by their kind. */
  readonly records: (kind: 'units' | 'projects' | 'schemes') => readonly Named[];
  /** Takes the name of a record that the site does not have, and gives its id. */
  readonly create: (kind: 'units' | 'projects', name: string, slot: string) => string;
  /** Where a unit is that the draft brings along; `null` where the site knows it. */
  readonly placeOf: (unit: unknown) => Omit<OwnPlace, 'put'> | null;
  readonly putPlace: (unit: unknown, typed: string) => void;
  /** Where a value was read; `null` where somebody typed it. */
  readonly sourceOf: (pointer: Pointer) => Source | null;
  /** Address of the question that stands open about a value, on this page; `null` where there is none. */
  readonly askedAt: (pointer: Pointer) => string | null;
  /** Whether a question stands open about something inside a row. */
  readonly isAsked: (pointer: Pointer) => boolean;
  /** Told after every change: what stands at a place now, nothing where it was taken away. */
  readonly changed: (pointer: Pointer, value: unknown) => void;
}

/** Rows that open by themselves; more of them would hide the others. */
const MOST_OPEN = 3;

/** The form over one report. The report is changed in place. */
export class DraftForm {
  readonly #root: HTMLElement;
  readonly #settings: FormSettings;
  #report: object = {};
  #isNew = false;

  constructor(root: HTMLElement, settings: FormSettings) {
    this.#root = root;
    this.#settings = settings;
  }

  /** Shows a report; parts and rows that were open stay open. */
  show(report: object): void {
    this.#report = report;
    const isFirst = this.#root.childElementCount === 0;
    this.#isNew = true;
    renew(
      this.#root,
      this.#settings.sections.map((section, index) => this.#section(section, isFirst && index === 0)),
    );
  }

  /** Puts findings beside the fields that they are about; says how many found their field. */
  mark(findings: Parameters<typeof showFindingsIn>[1]): void {
    showFindingsIn(this.#root, findings);
    if (this.#isNew) this.#openWrong();
    this.#isNew = false;
  }

  /** In a draft that was just opened the first wrong rows of each table lie open; everything else is one line. */
  #openWrong(): void {
    for (const table of this.#root.querySelectorAll('.try-rows')) {
      const wrong = [...table.querySelectorAll<HTMLDetailsElement>(':scope > .try-row')].filter(
        (row) => row.matches('.is-wrong') || row.querySelector('.is-wrong') !== null,
      );
      for (const row of wrong.slice(0, MOST_OPEN)) row.open = true;
    }
  }

  /** Whether the form shows the value at a place. */
  has(pointer: Pointer): boolean {
    return this.#nearest(pointer) !== null;
  }

  /** Opens and focuses the field at a place, or the row or table that it stands in. */
  focus(pointer: Pointer): boolean {
    const found = this.#nearest(pointer);
    if (found === null) return false;
    for (let part = found.closest('details'); part; part = part.parentElement?.closest('details') ?? null) {
      part.open = true;
    }
    // A table is known by its heading: the first of its rows would be one among others.
    found.querySelector<HTMLElement>(':scope > h4, input, select, textarea, summary, button')?.focus();
    found.scrollIntoView({ block: 'center' });
    return true;
  }

  #nearest(pointer: Pointer): HTMLElement | null {
    return formPlaces(this.#root).at(pointer);
  }

  #section(section: FormSection, open: boolean): HTMLElement {
    return element(
      'details',
      { class: 'try-part', open, 'data-section': section.id },
      element(
        'summary',
        {},
        element('h3', {}, section.heading),
        element('span', { class: 'try-count', 'data-count': '' }),
      ),
      ...section.fields.map((field) => this.#field(field, field.pointer)),
      ...section.rows.map((rows) => this.#table(rows)),
    );
  }

  #field(field: FormField, pointer: Pointer): HTMLElement {
    const { records, create, placeOf, putPlace, sourceOf, askedAt, changed } = this.#settings;
    return fieldElement(field, {
      pointer,
      value: valueAt(this.#report, pointer),
      records: field.records === null ? [] : records(field.records),
      create: (kind, name) => create(kind, name, String(pointer[0]).toLowerCase()),
      place: () => {
        const unit = valueAt(this.#report, pointer);
        const own = field.records === 'units' ? placeOf(unit) : null;
        return (
          own && {
            ...own,
            put: (typed) => {
              putPlace(unit, typed);
              changed(pointer, unit);
            },
          }
        );
      },
      source: sourceOf(pointer),
      asked: askedAt(pointer),
      put: (value) => {
        putField(this.#report, pointer, value);
        changed(pointer, value);
      },
    });
  }

  #table(rows: FormRows): HTMLElement {
    const table = element('div', { class: 'try-rows', 'data-at': keyOf(rows.pointer) });
    this.#fill(table, rows);
    return table;
  }

  #fill(table: HTMLElement, rows: FormRows, opened: number | null = null): void {
    const list = rowsAt(this.#report, rows.pointer);
    const add = element(
      'button',
      { type: 'button', class: 'button button-quiet' },
      TRY_TEXT.form.add(rows.rowLabel),
    );
    add.addEventListener('click', () => {
      const id = rows.idPrefix === null ? {} : { id: freshId(rows.idPrefix, list) };
      this.#change(table, rows, [...list, { ...id, ...structuredClone(rows.fresh) }], list.length);
    });
    const whole = valueAt(this.#report, rows.pointer.slice(0, 1));
    const absent = element('input', { type: 'checkbox', checked: isAbsence(whole) });
    absent.addEventListener('change', () => {
      const at = rows.pointer.slice(0, 1);
      const value = absent.checked ? NOT_STATED : undefined;
      putAt(this.#report, at, value);
      this.#settings.changed(at, value);
      this.#fill(table, rows);
    });
    const isEmpty = list.length === 0;
    table.replaceChildren(
      element('h4', { tabindex: '-1' }, TRY_TEXT.form.rows(rows.label, list.length)),
      element('div', { class: 'try-errors', 'data-errors': '' }),
      ...list.map((row, index) => this.#row(table, rows, row, index, index === opened)),
      ...(isEmpty && rows.mayBeAbsent
        ? [element('label', { class: 'try-absent' }, absent, TRY_TEXT.form.notStated)]
        : []),
      add,
    );
  }

  #row(table: HTMLElement, rows: FormRows, row: unknown, index: number, open: boolean): HTMLElement {
    const pointer = [...rows.pointer, index];
    const remove = element(
      'button',
      { type: 'button', class: 'button button-quiet' },
      TRY_TEXT.form.remove(rows.rowLabel),
    );
    remove.addEventListener('click', () => {
      const list = rowsAt(this.#report, rows.pointer);
      this.#change(
        table,
        rows,
        list.filter((_, at) => at !== index),
        null,
      );
      table.querySelector<HTMLElement>('button:last-of-type')?.focus();
    });
    return element(
      'details',
      { class: 'try-row', open, 'data-at': keyOf(pointer) },
      element(
        'summary',
        {},
        element('span', { class: 'try-row-name' }, `${index + 1}. ${nameOf(rows, row)}`),
        ...briefOf(rows, row),
        ...(this.#settings.isAsked(pointer)
          ? [element('span', { class: 'try-count' }, TRY_TEXT.form.open)]
          : []),
        element('span', { class: 'try-count', 'data-count': '' }),
      ),
      element('div', { class: 'try-errors', 'data-errors': '' }),
      element(
        'div',
        { class: 'try-cells' },
        ...rows.columns.map((column) => this.#field(column, [...pointer, ...column.pointer])),
      ),
      remove,
    );
  }

  #change(table: HTMLElement, rows: FormRows, list: readonly unknown[], opened: number | null): void {
    putAt(this.#report, rows.pointer, list);
    this.#settings.changed(rows.pointer, list);
    this.#fill(table, rows, opened);
    if (opened !== null) {
      table
        .querySelectorAll('.try-row')
        [opened]?.querySelector<HTMLElement>('input, select, textarea')
        ?.focus();
    }
  }
}
