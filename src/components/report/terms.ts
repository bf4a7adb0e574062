/**
 * Shows the explanation of a term beside it instead of moving to the list of explanations. Without a script, or in a
 * browser that knows no popovers, the link leads to that list.
 */
export function startTerms(page: Document): void {
  if (!('popover' in HTMLElement.prototype)) return;
  const note = page.createElement('span');
  note.className = 'term-note';
  note.popover = 'auto';
  // Read out as soon as it is filled.
  note.setAttribute('role', 'status');
  page.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.term') : null;
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const words = page.getElementById(link.hash.slice(1))?.querySelector('dd')?.textContent;
    if (!words) return;
    event.preventDefault();
    link.after(note);
    note.textContent = '';
    note.showPopover();
    note.textContent = words;
    place(note, link);
  });
}

/** Below the term, or above it where there is no room below; never beyond the edge of the page. */
function place(note: HTMLElement, link: HTMLElement): void {
  const { left, top, bottom } = link.getBoundingClientRect();
  const { width, height } = note.getBoundingClientRect();
  const gap = 6;
  const room = document.documentElement.clientWidth - width - gap;
  const isBelow = bottom + gap + height <= innerHeight || top < height + gap;
  note.style.left = `${Math.max(gap, Math.min(left, room)) + scrollX}px`;
  note.style.top = `${(isBelow ? bottom + gap : top - gap - height) + scrollY}px`;
}
