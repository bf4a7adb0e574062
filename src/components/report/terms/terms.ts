/**
 * Shows the explanation of a term beside it instead of moving to the glossary, which is fetched once, at the first
 * term that a reader asks about. Without a script, a network, or a browser that knows popovers, the link leads there.
 */
export function startTerms(page: Document): void {
  if (!('popover' in HTMLElement.prototype)) return;
  const note = page.createElement('span');
  note.className = 'term-note';
  note.popover = 'auto';
  // Read out as soon as it is filled.
  note.setAttribute('role', 'status');
  let glossary: Promise<Document> | null = null;
  page.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.term') : null;
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    glossary ??= fetchPage(link);
    void explanation(glossary, link).then((words) => {
      if (words === null) {
        location.assign(link.href);
        return;
      }
      link.after(note);
      note.textContent = '';
      note.showPopover();
      note.textContent = words;
      place(note, link);
    });
  });
}

async function fetchPage({ pathname }: HTMLAnchorElement): Promise<Document> {
  const answer = await fetch(pathname);
  if (!answer.ok) throw new Error(answer.statusText);
  return new DOMParser().parseFromString(await answer.text(), 'text/html');
}

/** The words of the entry, without its source; `null` where they cannot be had. */
async function explanation(glossary: Promise<Document>, { hash }: HTMLAnchorElement): Promise<string | null> {
  const page = await glossary.catch(() => null);
  const words = page?.getElementById(hash.slice(1))?.querySelector('dd')?.firstChild?.textContent?.trim();
  return words === undefined || words === '' ? null : words;
}

/** Above the term, over what was read before it, or below it where there is no room above; never beyond the edge of the page. */
function place(note: HTMLElement, link: HTMLElement): void {
  const { left, top, bottom } = link.getBoundingClientRect();
  const { width, height } = note.getBoundingClientRect();
  const gap = 6;
  const room = document.documentElement.clientWidth - width - gap;
  const isBelow = top < height + gap;
  note.style.left = `${Math.max(gap, Math.min(left, room)) + scrollX}px`;
  note.style.top = `${(isBelow ? bottom + gap : top - gap - height) + scrollY}px`;
}
