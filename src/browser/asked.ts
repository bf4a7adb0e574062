/** Class of a page whose address asks something, until the answer stands in it (`arrival.css`). */
export const ASKED = 'asked';

/** Shows the page: the answer stands, or why there is none. */
export function answered(): void {
  document.documentElement.classList.remove(ASKED);
}
