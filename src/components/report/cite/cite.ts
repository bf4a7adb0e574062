/** Fills in the day on which the page was opened, and makes the citations copyable. */
export function startCite(root: Document): void {
  const day = today(new Date());
  for (const gap of root.querySelectorAll<HTMLElement>('[data-accessed]')) gap.textContent = day;
  for (const note of root.querySelectorAll<HTMLElement>('[data-accessed-note]')) note.hidden = true;
  const status = root.querySelector<HTMLElement>('[data-cite-status]');
  const textOf = (id: string | undefined) => root.getElementById(id ?? '')?.textContent ?? '';

  for (const button of root.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
    // Without a secure connection browsers offer no clipboard; the text can still be selected.
    if (!('clipboard' in navigator)) continue;
    button.hidden = false;
    button.addEventListener('click', async () => {
      const { copied = '', failed = '' } = button.closest<HTMLElement>('[data-copied]')?.dataset ?? {};
      const done = await navigator.clipboard.writeText(textOf(button.dataset['copy'])).then(
        () => copied,
        () => failed,
      );
      if (status) status.textContent = done;
      const label = button.textContent;
      button.textContent = done;
      setTimeout(() => {
        button.textContent = label;
      }, 2000);
    });
  }
}

/** `2026-01-31`, by the reader's calendar. */
function today(now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
