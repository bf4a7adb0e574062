/** Marks a link from one state of a page to another, which the page answers without being loaded again. */
export const STATE_LINK = 'data-state-link';

/** The marked link that a press follows; `null` for others, and for presses that open a tab or window of their own. */
export function followedLink(event: MouseEvent): HTMLAnchorElement | null {
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return null;
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  return link?.hasAttribute(STATE_LINK) === true ? link : null;
}
