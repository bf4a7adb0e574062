/** Redraws a part while the same control, if it is still there, keeps the focus. */
export function keepFocus(place: Element, redraw: () => void): void {
  const focused = place.contains(document.activeElement) ? document.activeElement : null;
  const key = focused?.getAttribute('data-key');
  redraw();
  if (key === null || key === undefined) return;
  place.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)?.focus();
}
