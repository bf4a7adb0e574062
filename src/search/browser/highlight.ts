import { element } from '../../browser/element.ts';
import { MARK_WORDS } from '../../text/search.ts';
import { CLASSES } from '../page-contract.ts';
import { findMarks, partPhrases } from '../runtime/excerpt.ts';
import { parseQuery } from '../runtime/query.ts';
import type { TextUnit } from '../words/units.ts';

const HIT = 'search-hit';
const CURRENT = 'search-current';
const UNREAD = 'script, style, noscript, template, svg';
const MOST = 500;

/** The part of the page whose text reads on without a break around a node. */
function blockOf(node: Node): Element | null {
  let element = node.parentElement;
  while (element !== null && /^(?:inline|contents|ruby)$/.test(getComputedStyle(element).display))
    element = element.parentElement;
  return element;
}

/** Text nodes in order; those that read on from one to the next together. */
function textRuns(main: Element): Text[][] {
  const runs: Text[][] = [];
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  let last: Element | null = null;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (!(node instanceof Text) || node.parentElement?.closest(UNREAD) !== null) continue;
    const block = blockOf(node);
    if (block === last) runs.at(-1)?.push(node);
    else runs.push([node]);
    last = block;
  }
  return runs;
}

/** Where an offset of the joined text lies. An end prefers the node it closes. */
function locate(nodes: readonly Text[], offset: number, end: boolean): readonly [Text, number] | null {
  let left = offset;
  for (const node of nodes) {
    if (left < node.length || (end && left === node.length)) return [node, left];
    left -= node.length;
  }
  return null;
}

function rangesIn(nodes: readonly Text[], phrases: readonly (readonly TextUnit[])[]): Range[] {
  const text = nodes.map(({ data }) => data).join('');
  return findMarks(text, phrases).flatMap(([start, end]) => {
    const from = locate(nodes, start, false);
    const to = locate(nodes, end, true);
    if (from === null || to === null) return [];
    const range = document.createRange();
    range.setStart(...from);
    range.setEnd(...to);
    return [range];
  });
}

/** Wraps what lies inside one text node each; for browsers without the highlight registry. */
function wrap(ranges: readonly Range[]): void {
  for (const range of [...ranges].reverse()) {
    if (range.startContainer !== range.endContainer) continue;
    range.surroundContents(element('mark', { class: HIT }));
  }
}

function paint(ranges: readonly Range[], current: number): void {
  if (typeof Highlight === 'undefined') return;
  CSS.highlights.set(HIT, new Highlight(...ranges));
  const range = ranges[current];
  if (range === undefined) CSS.highlights.delete(CURRENT);
  else CSS.highlights.set(CURRENT, new Highlight(range));
}

function bar(ranges: readonly Range[], query: string): HTMLElement {
  let current = -1;
  const status = element('span', { role: 'status' }, MARK_WORDS.found(ranges.length, query));
  const step = (by: number): void => {
    current = (current + by + ranges.length) % ranges.length;
    paint(ranges, current);
    status.textContent = MARK_WORDS.at(current + 1, ranges.length);
    const range = ranges[current];
    const place = range?.startContainer.parentElement;
    place?.closest('details')?.setAttribute('open', '');
    place?.scrollIntoView({ block: 'center' });
  };
  const button = (label: string, act: () => void): HTMLButtonElement => {
    const made = element('button', { type: 'button', class: CLASSES.quietButton }, label);
    made.addEventListener('click', act);
    return made;
  };
  const box = element(
    'div',
    { class: CLASSES.markBar },
    status,
    button(MARK_WORDS.previous, () => step(-1)),
    button(MARK_WORDS.next, () => step(1)),
    button(MARK_WORDS.clear, () => {
      if (typeof Highlight !== 'undefined') for (const name of [HIT, CURRENT]) CSS.highlights.delete(name);
      for (const mark of document.querySelectorAll(`mark.${HIT}`)) mark.replaceWith(...mark.childNodes);
      box.remove();
      history.replaceState(null, '', location.pathname + location.hash);
    }),
  );
  return box;
}

/** Marks inside `main` what the address asks for with `?q=`, and offers to go from place to place. */
export function startHighlight(main: HTMLElement): void {
  const q = new URLSearchParams(location.search).get('q') ?? '';
  const phrases = parseQuery(q).terms.flatMap((term) => term.phrases);
  if (phrases.length === 0) return;
  const runs = textRuns(main);
  const find = (wanted: readonly (readonly TextUnit[])[]): Range[] =>
    runs.flatMap((nodes) => rangesIn(nodes, wanted)).slice(0, MOST);
  const whole = find(phrases);
  const ranges = whole.length > 0 ? whole : find(partPhrases(phrases));
  if (ranges.length === 0) return;
  if (typeof Highlight === 'undefined') wrap(ranges);
  else paint(ranges, -1);
  main.prepend(bar(ranges, q));
}
