import { PLACES } from '../page-contract.ts';

const RESULT_LINK = '[data-result-link]';

/** The arrow keys go from the field through the results and back; Enter opens one as any link does. */
export function startKeyboard(root: HTMLElement): void {
  const input = root.querySelector<HTMLInputElement>(PLACES.input);
  root.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    if (event.isComposing || !(event.target instanceof HTMLElement)) return;
    const links = [...root.querySelectorAll<HTMLElement>(RESULT_LINK)];
    const at = links.indexOf(event.target);
    if (at < 0 && event.target !== input) return;
    const next = event.key === 'ArrowDown' ? links[at + 1] : at > 0 ? links[at - 1] : input;
    if (next === undefined || next === null || (event.target === input && event.key === 'ArrowUp')) return;
    event.preventDefault();
    next.focus();
  });
}
