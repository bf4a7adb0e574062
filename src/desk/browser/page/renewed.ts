/** Who stands where, by what stays the same when the elements are made anew. */
function placeName(one: Element): string {
  const question = one.closest<HTMLElement>('[data-question], [data-answered]');
  const asked = question?.dataset['question'] ?? question?.dataset['answered'];
  if (asked !== undefined) return `${asked}/${one.localName}/${one.getAttribute('value') ?? one.textContent}`;
  if (one.id !== '') return `#${one.id}`;
  return `${one.localName}/${(one.closest('li') ?? one).textContent}`;
}

/** A fold by its place, or by its words without the numbers in them, which change. */
function foldName(fold: HTMLElement): string {
  const { section, at, answered } = fold.dataset;
  return section ?? at ?? answered ?? fold.querySelector('summary')?.textContent?.replace(/\d/gu, '') ?? '';
}

/**
 * Puts other elements into a place. What somebody opened stays open, and who stood at something in it stands at the same
 * thing again, at the same letter.
 * @param fill puts into them what was typed and stands nowhere else
 */
export function renew(
  place: HTMLElement,
  children: readonly (Node | string)[],
  fill: () => void = () => {},
): void {
  const opened = new Set([...place.querySelectorAll<HTMLElement>('details[open]')].map(foldName));
  const { activeElement } = document;
  const stood = activeElement !== null && place.contains(activeElement) ? activeElement : null;
  const name = stood && placeName(stood);
  const typed = stood instanceof HTMLInputElement || stood instanceof HTMLTextAreaElement ? stood : null;
  const selected = typed && ([typed.selectionStart, typed.selectionEnd] as const);
  place.replaceChildren(...children);
  fill();
  for (const fold of place.querySelectorAll('details')) if (opened.has(foldName(fold))) fold.open = true;
  if (stood === null) return;
  const again = [...place.querySelectorAll<HTMLElement>('button, a, input, select, textarea, summary')].find(
    (one) => one.localName === stood.localName && placeName(one) === name,
  );
  again?.focus({ preventScroll: true });
  const [start = null, end = null] = selected ?? [];
  if (start !== null && (again instanceof HTMLInputElement || again instanceof HTMLTextAreaElement))
    again.setSelectionRange(start, end);
}

/** Leads to what comes next, where the place that somebody stood at is gone; who has gone elsewhere stays there. */
export function leadTo(next: HTMLElement): void {
  if (document.activeElement === null || document.activeElement === document.body) next.focus();
}
