import { parse } from 'parse5';
import { elementsOf, textOf } from './page-facts.ts';

/** A row of a table, an entry of a list or a card: what a page says of some reports, units and projects. */
export interface ListRow {
  /** Those that it links to, as `2023/x`, `units/x`, `projects/x`. */
  readonly about: ReadonlySet<string>;
  readonly text: string;
}

const SUBJECT = /\/(?:reports\/(\d{4}\/[^/#?]+)|((?:units|projects)\/[^/#?]+))\//;
const ROWS = new Set(['tr', 'li', 'article', 'dd']);

const isRow = ({ tagName }: { readonly tagName: string }): boolean => ROWS.has(tagName);

/** The rows of a page that are about something; of rows in one another the innermost. */
export function listRows(html: string): readonly ListRow[] {
  return elementsOf(parse(html).childNodes, isRow).flatMap((row) => {
    const about = aboutOf(row);
    const isOuter = elementsOf(row.childNodes, isRow).some((inner) => aboutOf(inner).size > 0);
    return about.size === 0 || isOuter ? [] : [{ about, text: textOf(row) }];
  });
}

/** What an element links to. */
function aboutOf(element: Parameters<typeof elementsOf>[0][number]): ReadonlySet<string> {
  return new Set(
    elementsOf([element], ({ tagName }) => tagName === 'a').flatMap(({ attrs }) => {
      const href = attrs.find(({ name }) => name === 'href')?.value ?? '';
      const [, report, other] = SUBJECT.exec(href) ?? [];
      return report ?? other ?? [];
    }),
  );
}
