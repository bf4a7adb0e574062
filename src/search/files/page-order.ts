import type { ReportText } from './manifest.ts';

/** A part of a report as its text file has it. */
type Part = ReportText['x'][number];

/** The page of a report on which a part stands: empty for the report's own, or `checks`. */
export function pageOf(anchor: string): string {
  const slash = anchor.indexOf('/');
  const page = slash < 0 ? '' : anchor.slice(0, slash);
  return page.includes('#') ? '' : page;
}

/** Parts that follow one another, page by page. */
export function pagesOf<T extends { readonly anchor: string }>(parts: readonly T[]): T[][] {
  const pages: T[][] = [];
  let last: string | null = null;
  for (const part of parts) {
    const page = pageOf(part.anchor);
    if (page === last) pages.at(-1)?.push(part);
    else pages.push([part]);
    last = page;
  }
  return pages;
}

/** {@link ReportText.c} of parts in the order of the pages. @param isOwn of each, whether it is in the report's own file */
export function betweenOf(isOwn: readonly boolean[]): readonly number[] {
  const between: number[] = [];
  let [own, others] = [0, 0];
  for (const one of [...isOwn, true]) {
    if (!one) {
      others += 1;
      continue;
    }
    if (others > 0) between.push(own, others);
    own += 1;
    others = 0;
  }
  return between;
}

/**
 * Parts of a report that stand one directly behind the other.
 *
 * @param rest without it, what of the one file stands so
 */
export function adjoining({ x: own, c: between = [] }: ReportText, rest: ReportText | null): Part[][] {
  const lists: Part[][] = [[]];
  let [at, other] = [0, 0];
  for (let pair = 0; pair < between.length; pair += 2) {
    const [place = 0, count = 0] = [between[pair], between[pair + 1]];
    lists.at(-1)?.push(...own.slice(at, place));
    if (rest === null) lists.push([]);
    else lists.at(-1)?.push(...rest.x.slice(other, other + count));
    at = place;
    other += count;
  }
  lists.at(-1)?.push(...own.slice(at));
  return lists.flatMap((list) =>
    pagesOf(list.map((part) => ({ anchor: part[0], part }))).map((page) => page.map(({ part }) => part)),
  );
}
