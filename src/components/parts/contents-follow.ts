/**
 * Closes the list that it stands in where that stands above the text instead of beside it. It runs before the links
 * have come: a long list that closes later takes the text with it, under the eyes of whoever reads. The content security
 * policy admits it by its hash.
 */
export const CONTENTS_SCRIPT =
  '(function(d){if(d.offsetWidth>document.body.offsetWidth/2)d.open=false})(document.currentScript.parentNode)';

/** Marks in the contents list where the reader is. Without this it is a list of links. */
export function followContents(list: HTMLDetailsElement): void {
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
