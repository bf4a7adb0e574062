/**
 * Marks in the contents list where the reader is, and closes the list where it stands above the text instead of
 * beside it. Without this it is an open list of links.
 */
export function followContents(list: HTMLDetailsElement): void {
  if (list.offsetWidth > document.body.offsetWidth / 2) list.open = false;
  const links = new Map<string, HTMLAnchorElement>();
  for (const link of list.querySelectorAll('a')) links.set(decodeURIComponent(link.hash.slice(1)), link);
  const targets = [...links.keys()].flatMap((id) => document.getElementById(id) ?? []);
  let current: HTMLAnchorElement | undefined;

  const mark = () => {
    const line = innerHeight / 3;
    const passed = targets.filter((target) => target.getBoundingClientRect().top <= line).at(-1);
    const link = passed && links.get(passed.id);
    if (link === current) return;
    current?.removeAttribute('aria-current');
    link?.setAttribute('aria-current', 'true');
    current = link;
  };

  let waiting = false;
  addEventListener(
    'scroll',
    () => {
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(() => {
        waiting = false;
        mark();
      });
    },
    { passive: true },
  );
  mark();
}
