import type { SectionKind } from '../files/section-kind.ts';
import { kindOf } from '../files/section-kind.ts';
import type { SearchSection } from '../record.ts';
import type { MarkupElement, MarkupNode } from './nested-markup.ts';
import { readMarkup } from './page-markup.ts';

/** What a selection reads on across without a break. Everything else (cells, blocks, buttons) ends a run of words. */
const INLINE = new Set(
  'a abbr b bdi bdo cite code data del dfn em i ins kbd mark q ruby rb rt s samp span strong sub sup time u var wbr'.split(
    ' ',
  ),
);
/** Not on the page, or nothing a reader can select. */
const SILENT = new Set('script style template noscript datalist select textarea rp title desc'.split(' '));
const HEADING = /^h[1-6]$/;
/** Inline by their element, set apart by the style sheet. */
const APART =
  /(?:^|\s)(?:vh|tag|note-line|reading|steps|lost-points|formula-line|answer-state|answer-grade|score-value|button|remark-weight|remark-place|no-print)(?:\s|$)/;
/** Parts that are the site's words about the page: where to go, what a term means, how to cite. */
const ASIDE = new Set(['terms', 'downloads']);

const isInline = ({ tagName, className }: MarkupElement): boolean =>
  INLINE.has(tagName) && !APART.test(className);

function plainText(node: MarkupNode): string {
  if (typeof node === 'string') return node;
  if (SILENT.has(node.tagName)) return '';
  const separator = isInline(node) ? '' : ' ';
  return separator + node.children.map(plainText).join('') + separator;
}

const UNTIDY = /^\s|\s$|[^\S ]| {2}/;
const tidy = (text: string): string => (UNTIDY.test(text) ? text.replace(/\s+/g, ' ').trim() : text);

interface Draft {
  readonly kind: SectionKind;
  readonly anchor: string;
  readonly heading: string;
  readonly aside: boolean;
  readonly blocks: string[];
  readonly rows: number[];
}

/** What a row is about: its first header. */
function rowHeading({ children }: MarkupElement): string {
  const header = children.find((node) => typeof node !== 'string' && node.tagName === 'th');
  return header === undefined ? '' : tidy(plainText(header));
}

function isRow({ tagName, parent }: MarkupElement): boolean {
  return tagName === 'tr' || (tagName === 'div' && parent?.tagName === 'dl');
}

/** Reads the text of a page in the order of a selection, and notes under which anchor it stands. */
class PageReader {
  readonly sections: Draft[] = [];
  private readonly page: string;
  private run = '';
  private place: Omit<Draft, 'blocks' | 'rows'>;

  constructor(page: string) {
    this.page = page;
    this.place = { kind: 'facts', anchor: this.anchorOf(''), heading: '', aside: false };
  }

  private anchorOf(id: string): string {
    return this.page === '' || id === '' ? this.page + id : `${this.page}#${id}`;
  }

  /** Ends a run of words. */
  private flush(): void {
    const text = tidy(this.run);
    this.run = '';
    if (text === '') return;
    const last = this.sections.at(-1);
    const { anchor, heading, aside } = this.place;
    const goesOn = last?.anchor === anchor && last.heading === heading && last.aside === aside;
    if (goesOn) last.blocks.push(text);
    else this.sections.push({ ...this.place, blocks: [text], rows: [] });
  }

  private enter(id: string, heading: string, aside: boolean): void {
    this.flush();
    this.place = { kind: kindOf(id), anchor: this.anchorOf(id), heading, aside };
  }

  /** A row of a table, or a term with its description: its cells are read together in results. */
  private row(element: MarkupElement): void {
    this.flush();
    const before = this.sections.at(-1);
    const start = before?.blocks.length ?? 0;
    this.element(element);
    const last = this.sections.at(-1);
    const from = last === before ? start : 0;
    const to = last?.blocks.length ?? 0;
    if (to - from > 1) last?.rows.push(from, to);
  }

  private element(element: MarkupElement): void {
    const { tagName, id, isHidden } = element;
    if (SILENT.has(tagName) || isHidden) {
      this.flush();
      return;
    }
    const inline = isInline(element);
    if (!inline) this.flush();
    const before = this.place;
    const aside = before.aside || tagName === 'nav' || ASIDE.has(id);
    if (HEADING.test(tagName)) {
      const anchor = id === '' ? before.anchor : this.anchorOf(id);
      this.place = {
        ...before,
        kind: id === '' ? before.kind : kindOf(id),
        anchor,
        heading: tidy(plainText(element)),
        aside,
      };
      this.nodes(element.children);
      this.flush();
      return;
    }
    const nested = !inline && id !== '' && tagName !== 'caption';
    if (nested) this.enter(id, tagName === 'tr' ? rowHeading(element) : '', aside);
    else this.place = { ...before, aside };
    const within = this.place;
    this.nodes(element.children);
    if (!inline) this.flush();
    // A heading inside a part counts up to the end of that part.
    if (
      nested ||
      within.aside !== before.aside ||
      (!inline && /^(?:section|article|aside|nav|tr|li|details)$/.test(tagName))
    )
      this.place = before;
  }

  nodes(nodes: readonly MarkupNode[]): void {
    for (const node of nodes) {
      if (typeof node === 'string') this.run += node;
      else if (isRow(node)) this.row(node);
      else this.element(node);
    }
  }

  end(): Draft[] {
    this.flush();
    return this.sections;
  }
}

/** The part of a page that is its own: what stands between masthead and foot. Empty for a page without one. */
export function mainOf(html: string): string {
  const start = html.indexOf('<main');
  const end = html.lastIndexOf('</main>');
  return start < 0 || end < start ? '' : html.slice(start, end);
}

/**
 * What a reader can select on a page, in order, by the part it stands in. A cell, a block, a heading is a block of
 * its own.
 *
 * @param main markup as {@link mainOf} gives it
 * @param page address of the page below that of the report: empty for the report's own page, or `checks/`
 */
export function pageSections(main: string, page: string): SearchSection[] {
  const reader = new PageReader(page);
  reader.nodes(readMarkup(main));
  return reader.end();
}
