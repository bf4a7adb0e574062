import { element } from '../../../browser/element.ts';
import { WAIVER_TEXT as TEXT } from '../../../text/desk/waiver.ts';
import type { Waivable } from '../../waiver.ts';
import { waiverKey } from '../../waiver.ts';

/** What somebody says of a finding that is to stay. */
export interface WaiverWords {
  readonly reason: string;
  readonly by: string;
}

/** Puts a waiver into the draft; `null` takes it out. */
export type Waive = (waivable: Waivable, words: WaiverWords | null) => void;

/** As the model has it. */
const SHORTEST = 4;

/**
 * The tick 原件就是这样 beside a finding: ticked it asks why and who has looked, and only then it holds; unticked it is
 * taken back.
 * @param sharing how many findings it holds for
 */
export function waiverTick(waivable: Waivable, sharing: number, waive: Waive): HTMLElement {
  const key = waiverKey(waivable);
  const id = `waiver-${key}`;
  const box = element('input', { type: 'checkbox', id, checked: waivable.given });
  const label = element('label', { class: 'try-absent', for: id }, box, TEXT.tick);
  const beside = sharing > 1 ? [element('span', { class: 'small muted' }, TEXT.everywhere(sharing))] : [];
  const form = element('form', { class: 'try-waiver no-print', 'data-waiver': key }, label, ...beside);
  if (waivable.given) {
    box.addEventListener('change', () => waive(waivable, null));
    return form;
  }
  const reason = asked(`${id}-reason`, 'reason', TEXT.reason, TEXT.reasonHint);
  const by = asked(`${id}-by`, 'by', TEXT.by, TEXT.byHint);
  const put = element('button', { type: 'submit', class: 'button button-quiet' }, TEXT.put);
  const words = element('div', { hidden: true, 'data-words': '' }, ...reason.parts, ...by.parts, put);
  box.addEventListener('change', () => {
    words.hidden = !box.checked;
    if (box.checked) reason.input.focus();
  });
  reason.input.addEventListener('input', () => reason.input.setCustomValidity(''));
  form.append(words);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const given = { reason: reason.input.value.trim(), by: by.input.value.trim() };
    if (given.by === '') return;
    if (given.reason.length < SHORTEST) {
      reason.input.setCustomValidity(TEXT.short);
      reason.input.reportValidity();
      return;
    }
    // What is shown next has the same tick: who stood in the fields stands there.
    box.focus();
    waive(waivable, given);
  });
  return form;
}

/** The tick that stands for a waiver; `null` where none does. */
export function tickOf(place: ParentNode, key: string | null): HTMLElement | null {
  return place.querySelector<HTMLElement>(`[data-waiver="${key}"] [type="checkbox"]`);
}

function asked(id: string, name: string, label: string, hint: string) {
  const input = element('input', {
    id,
    name,
    required: true,
    autocomplete: 'off',
    'aria-describedby': `${id}-hint`,
  });
  return {
    input,
    parts: [
      element('label', { for: id }, label),
      element('p', { class: 'small muted', id: `${id}-hint` }, hint),
      input,
    ],
  };
}

/** What was typed beside findings and not sent yet, by their keys. */
type Unsent = ReadonlyMap<string, WaiverWords>;

const formsIn = (place: ParentNode) =>
  [...place.querySelectorAll<HTMLFormElement>('form[data-waiver]')].flatMap((form) => {
    const words = form.querySelector<HTMLElement>('[data-words]');
    return words ? [{ key: form.dataset['waiver'] ?? '', form, words }] : [];
  });

const typedIn = (form: HTMLFormElement, name: keyof WaiverWords) =>
  form.querySelector<HTMLInputElement>(`[name="${name}"]`);

export function unsentWaivers(place: ParentNode): Unsent {
  return new Map(
    formsIn(place).flatMap(({ key, form, words }): [string, WaiverWords][] =>
      words.hidden
        ? []
        : [[key, { reason: typedIn(form, 'reason')?.value ?? '', by: typedIn(form, 'by')?.value ?? '' }]],
    ),
  );
}

/** Puts it beside the same findings made anew. */
export function putUnsentWaivers(place: ParentNode, unsent: Unsent): void {
  for (const { key, form, words } of formsIn(place)) {
    const typed = unsent.get(key);
    const box = form.querySelector<HTMLInputElement>('[type="checkbox"]');
    if (!typed || !box) continue;
    box.checked = true;
    words.hidden = false;
    for (const name of ['reason', 'by'] as const) {
      const input = typedIn(form, name);
      if (input) input.value = typed[name];
    }
  }
}
