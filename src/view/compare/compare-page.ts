import { COMPARE_TEXT } from '../../text/pages/compare.ts';
import type { Link } from '../address.ts';
import { href, PATHS } from '../address.ts';
import type { Archive } from '../archive.ts';
import type { PageFrame } from '../page-frame.ts';
import { pageFrame } from '../page-frame.ts';

/** The page on which reports stand side by side; its address says which, and the browser fills it. */
export interface ComparePage {
  readonly frame: PageFrame;
  /** The address to which the chosen reports are added. */
  readonly selfHref: string;
  /** Where reports are chosen. */
  readonly lists: readonly Link[];
}

export function comparePage({ content, deployment }: Archive): ComparePage {
  const lists = [
    { label: COMPARE_TEXT.byYear, path: PATHS.years },
    { label: COMPARE_TEXT.byUnit, path: PATHS.units },
    { label: COMPARE_TEXT.byProject, path: PATHS.projects },
  ];
  return {
    frame: pageFrame(
      { heading: COMPARE_TEXT.title, description: COMPARE_TEXT.description, path: PATHS.compare, trail: [] },
      content.site,
      deployment,
    ),
    selfHref: href(deployment, PATHS.compare),
    lists: lists.map(({ label, path }) => ({ label, href: href(deployment, path) })),
  };
}
