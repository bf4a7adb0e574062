import { element } from '../../../browser/element.ts';
import { PLACE_TEXT } from '../../../text/desk/new-record.ts';
import { TRY_TEXT } from '../../../text/desk/try.ts';

/** The choice that is not in the list: its name is asked for, and it goes with the draft as a record of its own. */
export const NEW = '+';

/** Where a unit is that the draft brings along. */
export interface OwnPlace {
  readonly typed: string;
  /** Places of the site's register, as they are typed. */
  readonly known: readonly string[];
  readonly put: (typed: string) => void;
}

interface Wishes {
  /** Takes the name of the new record, which the control then stands for. */
  readonly named: (name: string) => void;
  /** Of the unit that the control stands for; `null` where the site knows it, or it is no unit. */
  readonly place: () => OwnPlace | null;
}

/** What is asked of a record that is not in the list. */
export function newRecord(control: HTMLSelectElement, id: string, { named, place }: Wishes): HTMLElement {
  const name = element('input', { id: `${id}-new`, autocomplete: 'off' });
  const nameLabel = element('label', { for: `${id}-new` }, TRY_TEXT.form.newRecordLabel);
  const where = element('input', { id: `${id}-place`, autocomplete: 'off', list: `${id}-places` });
  const list = element('datalist', { id: `${id}-places` });
  const placePart = element(
    'div',
    { hidden: true },
    element('label', { for: `${id}-place` }, PLACE_TEXT.place),
    element('p', { class: 'small muted' }, PLACE_TEXT.placeHint),
    where,
    list,
  );
  const showPlace = () => {
    const own = place();
    placePart.hidden = own === null;
    if (own === null) return;
    where.value = own.typed;
    list.replaceChildren(...own.known.map((value) => element('option', { value })));
  };
  const namePart = element('div', { hidden: true }, nameLabel, name);
  control.addEventListener('change', () => {
    namePart.hidden = control.value !== NEW;
    if (!namePart.hidden) name.focus();
    showPlace();
  });
  name.addEventListener('input', () => {
    const typed = name.value.trim();
    if (typed === '') return;
    named(typed);
    showPlace();
  });
  where.addEventListener('input', () => place()?.put(where.value));
  showPlace();
  return element('div', { class: 'try-new' }, namePart, placePart);
}
