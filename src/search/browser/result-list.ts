import { element } from '../../browser/element.ts';
import { FILTER_WORDS, SEARCH_WORDS } from '../../text/search.ts';
import { CLASSES } from '../page-contract.ts';
import type { SectionHit } from '../runtime/excerpt.ts';
import type { ResultItem } from '../runtime/result-item.ts';
import { marked } from './marks.ts';

/**
 * Address of a result: the page, what was searched for its marks, and the part that contains it.
 *
 * @param anchor id of the part, after the address of another page of the report where it stands there
 */
export function resultHref(base: string, url: string, marks: readonly string[], anchor = ''): string {
  const query = marks.length === 0 ? '' : `?${new URLSearchParams({ q: marks.map(quoted).join(' ') })}`;
  const [, page = '', id = ''] = /^([^/]*\/)?#?(.*)$/.exec(anchor) ?? [];
  return base + url.replace(/^\//, '') + page + query + (id === '' ? '' : `#${encodeURIComponent(id)}`);
}

function quoted(mark: string): string {
  return /\s/.test(mark) ? `"${mark}"` : mark;
}

function sectionItem(section: SectionHit, href: string): HTMLLIElement {
  const heading = section.heading.length > 0 ? marked(section.heading) : [];
  const link = element('a', { class: CLASSES.section, href }, ...heading);
  const more =
    section.count > 1
      ? [element('span', { class: CLASSES.count }, SEARCH_WORDS.moreSections(section.count))]
      : [];
  // A part without a heading is linked by its excerpt.
  if (heading.length === 0) {
    link.append(...marked(section.excerpt));
    return element('li', {}, link, ...more);
  }
  return element(
    'li',
    {},
    link,
    ...more,
    element('p', { class: CLASSES.excerpt }, ...marked(section.excerpt)),
  );
}

function figures(item: ResultItem): HTMLDListElement {
  const pair = (term: string, value: string): HTMLDivElement =>
    element('div', {}, element('dt', {}, term), element('dd', {}, value));
  const score = item.score === null ? SEARCH_WORDS.noScore : SEARCH_WORDS.points(item.score);
  const rate = item.executionRate === null ? SEARCH_WORDS.noScore : SEARCH_WORDS.percent(item.executionRate);
  return element(
    'dl',
    { class: CLASSES.marks },
    pair(SEARCH_WORDS.score, item.grade === null ? score : `${score} ${item.grade}`),
    pair(SEARCH_WORDS.executionRate, rate),
  );
}

/** What says on every result of the fictional district that it is fictional, and which version of a report it is. */
export function titleTags({ example, version }: ResultItem): HTMLElement[] {
  return [
    ...(example ? [element('span', { class: CLASSES.example }, SEARCH_WORDS.example)] : []),
    ...(version === null ? [] : [element('span', { class: CLASSES.version }, version)]),
  ];
}

/** One result, with links that lead to the parts of the report that contain what was searched. */
export function resultItem(item: ResultItem, base: string): HTMLLIElement {
  const { marks } = item;
  const href = resultHref(base, item.url, marks);
  const title = element(
    'h3',
    { class: CLASSES.title },
    element('a', { href, 'data-result-link': true }, ...marked(item.title)),
    ...titleTags(item),
  );
  const meta = element(
    'p',
    { class: CLASSES.meta },
    element('span', {}, FILTER_WORDS.year(String(item.year))),
    element('span', {}, ...marked(item.unit)),
    element('span', {}, item.kind),
  );
  const body =
    item.sections.length > 0
      ? element(
          'ul',
          { class: CLASSES.sections },
          ...item.sections.map((section) =>
            sectionItem(section, resultHref(base, item.url, marks, section.anchor)),
          ),
        )
      : element('p', { class: CLASSES.opening }, ...marked(item.opening));
  return element('li', { class: CLASSES.result }, element('article', {}, title, meta, figures(item), body));
}
