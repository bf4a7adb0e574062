import { LIST_FILTER_WORDS } from '../../text/pages/list.ts';
import type { ListAnswer } from './list-query.ts';
import type { ListState } from './list-state.ts';
import { EMPTY_LIST_STATE, LIST_FIELDS, LIST_SORTS } from './list-state.ts';

/** The form above a list: what it asks, and how many rows each choice would leave. */
export class ListForm {
  readonly element: HTMLFormElement;

  constructor(form: HTMLFormElement) {
    this.element = form;
  }

  read(): ListState {
    const fields = Object.fromEntries(
      LIST_FIELDS.map((name) => [name, this.select(name)?.value ?? '']),
    ) as ListState['fields'];
    const sort = this.select('sort')?.value ?? '';
    return {
      ...EMPTY_LIST_STATE,
      q: this.text()?.value.trim() ?? '',
      fields,
      sort: LIST_SORTS.find((other) => other === sort) ?? '',
      columns: this.columns.every((box) => box.checked === box.defaultChecked)
        ? ''
        : this.columns.flatMap((box) => (box.checked ? box.value : [])).join(','),
    };
  }

  write({ q, fields, sort, columns }: ListState): void {
    const shown = columns.split(',');
    for (const box of this.columns) {
      box.checked = columns === '' ? box.defaultChecked : shown.includes(box.value);
    }
    const text = this.text();
    if (text !== null && text.value.trim() !== q) text.value = q;
    for (const name of LIST_FIELDS) {
      const select = this.select(name);
      if (select !== null) choose(select, fields[name]);
    }
    const order = this.select('sort');
    if (order !== null) choose(order, sort);
    const details = this.element.querySelector('details');
    if (details !== null && LIST_FIELDS.some((name) => fields[name] !== '')) details.open = true;
  }

  /** Writes the counts into the options. What would leave nothing is hidden, unless it is chosen. */
  count(counts: ListAnswer['counts']): void {
    for (const name of LIST_FIELDS) {
      for (const option of this.select(name)?.options ?? []) {
        if (option.value === '') continue;
        const count = counts.of(name).get(option.value) ?? 0;
        option.textContent = LIST_FILTER_WORDS.option(option.dataset['label'] ?? option.value, count);
        option.hidden = count === 0 && !option.selected;
      }
    }
  }

  /** Shows what belongs to a question: how to take it back, and what a list by score does not say. */
  asked(asked: boolean, byScore: boolean): void {
    const clear = this.element.querySelector<HTMLElement>('[type=reset]');
    if (clear !== null) clear.hidden = !asked;
    const note = this.element.querySelector<HTMLElement>('[data-list-scores]');
    if (note !== null) note.hidden = !byScore;
    const order = this.element.querySelector('[data-list-order]');
    const chosen = this.select('sort')?.selectedOptions[0]?.textContent?.trim() ?? '';
    if (order !== null && chosen !== '') order.textContent = LIST_FILTER_WORDS.ordered(chosen);
  }

  private select(name: string): HTMLSelectElement | null {
    return this.element.querySelector<HTMLSelectElement>(`select[name=${name}]`);
  }

  /** Leaves out of a table the columns that are not ticked. */
  showColumns(table: Element | null): void {
    for (const box of this.columns) table?.classList.toggle(`without-${box.value}`, !box.checked);
  }

  private get columns(): readonly HTMLInputElement[] {
    return [...this.element.querySelectorAll<HTMLInputElement>('input[name=columns]')];
  }

  text(): HTMLInputElement | null {
    return this.element.querySelector('input[type=search]');
  }
}

/** A value that the list does not know becomes an option of its own, so that the form says what is asked. */
function choose(select: HTMLSelectElement, value: string): void {
  if (![...select.options].some((option) => option.value === value)) {
    const option = new Option(value, value);
    option.dataset['label'] = value;
    select.add(option);
  }
  select.value = value;
}
