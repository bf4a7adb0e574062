import type { PageFrame } from '../../view/page-frame.ts';

/** What every search on a page needs to know: where the site stands, and where its index lies. */
export function searchPlaces({ site }: PageFrame): {
  readonly 'data-base': string;
  readonly 'data-index': string;
} {
  return { 'data-base': site.base, 'data-index': site.searchIndexHref };
}
