/** Opens the parts that a link leads into, where the browser does not do it itself. */
export function openTarget(document: Document): void {
  const open = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target === null) return;
    let isClosed = false;
    for (let part = target.closest('details'); part; part = part.parentElement?.closest('details') ?? null) {
      isClosed ||= !part.open;
      part.open = true;
    }
    if (isClosed) target.scrollIntoView();
  };
  addEventListener('hashchange', open);
  open();
}
