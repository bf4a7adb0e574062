import { element } from '../../../browser/element.ts';
import { TRY_TEXT } from '../../../text/desk/try.ts';
import type { PlacedFinding } from '../../judge-draft.ts';
import { severityWord } from '../checks/findings.ts';
import { formPlaces } from './form-places.ts';

/** Puts each finding beside what shows its value, and counts them on what is folded. */
export function showFindingsIn(root: HTMLElement, findings: readonly PlacedFinding[]): void {
  const places = formPlaces(root);
  const found = new Map<HTMLElement, PlacedFinding[]>();
  for (const finding of findings) {
    const place = finding.pointer && places.at(finding.pointer);
    if (place) found.set(place, [...(found.get(place) ?? []), finding]);
  }
  for (const place of places.all) {
    const own = found.get(place) ?? [];
    place
      .querySelector<HTMLElement>(':scope > [data-errors]')
      ?.replaceChildren(...own.map((finding) => messageOf(finding)));
    place.classList.toggle(
      'is-wrong',
      own.some(({ severity }) => severity === 'error'),
    );
    place
      .querySelector(':scope > input, :scope > select, :scope > textarea')
      ?.setAttribute('aria-invalid', String(own.some(({ severity }) => severity === 'error')));
  }
  for (const part of root.querySelectorAll<HTMLElement>('details')) {
    const inside = [...found].flatMap(([place, own]) => (part.contains(place) ? own : []));
    const slot = part.querySelector<HTMLElement>(':scope > summary [data-count]');
    if (slot) slot.textContent = inside.length === 0 ? '' : TRY_TEXT.form.count(inside.length);
  }
}

function messageOf(finding: PlacedFinding): HTMLElement {
  const { severity, message, hint } = finding;
  return element(
    'p',
    { class: `try-message is-${severity}` },
    element('span', { class: 'try-severity' }, severityWord(finding)),
    message,
    ...(hint === '' ? [] : [element('span', { class: 'try-hint' }, hint)]),
  );
}
