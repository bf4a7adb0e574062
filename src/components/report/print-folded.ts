/**
 * Opens for the paper what is folded on the screen, and folds it again after it. The style sheet says so too
 * (`print/parts.css`), but not to browsers from before 2025, which do not let it into what is folded.
 */
export function printFolded(page: Document): void {
  if (CSS.supports('selector(::details-content)')) return;
  let opened: HTMLDetailsElement[] = [];
  addEventListener('beforeprint', () => {
    const isAll = page.documentElement.classList.contains('print-all');
    const folded = page.querySelectorAll<HTMLDetailsElement>('#main details:not([open])');
    opened = [...folded].filter((one) => isAll || !one.matches('.fold'));
    for (const one of opened) one.open = true;
  });
  addEventListener('afterprint', () => {
    for (const one of opened) one.open = false;
  });
}
