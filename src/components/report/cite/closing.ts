/** The day the page was opened: the one date on paper that only the reader's clock knows. */
export function startClosing(page: Document): void {
  const row = page.querySelector<HTMLElement>('[data-retrieved]');
  const day = row?.querySelector('dd');
  if (!row || !day) return;
  const now = new Date();
  // The same day as in the citation, by the clock on the reader's wall.
  const wall = new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()));
  day.textContent = wall.toLocaleDateString('zh-CN', { dateStyle: 'long', timeZone: 'UTC' });
  row.hidden = false;
}
