import { SITE_TEXT } from '../../text/pages/site.ts';
import type { Archive } from '../archive.ts';
import type { PageFrame } from '../page-frame.ts';
import { pageFrame } from '../page-frame.ts';
import type { Slice } from '../paging.ts';

/** What one list says about itself, whichever of its pages is shown. */
export interface ListIdentity {
  readonly heading: string;
  readonly description: string;
  readonly trail: readonly { readonly label: string; readonly path: string }[];
  readonly example?: boolean;
  /** Feeds of this list, beyond those of the site. */
  readonly feeds?: readonly { readonly title: string; readonly path: string }[];
}

/** Frame of one page of a list; the second and later pages say in their title which they are. */
export function listFrame(archive: Archive, list: ListIdentity, part: Slice<unknown>): PageFrame {
  const later = part.pager !== null && part.pager.previous !== null;
  const heading = later ? SITE_TEXT.pagedHeading(list.heading, part.pager.position) : list.heading;
  return pageFrame({ ...list, heading, path: part.path }, archive.content.site, archive.deployment);
}
