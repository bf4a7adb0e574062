import { yearOf } from '../../model/date.ts';
import type { SiteReferences } from '../../reader/site-references.ts';
import { TRY_PAGE_TEXT } from '../../text/desk/try.ts';
import type { Deployment, Link } from '../address.ts';
import { href, PATHS } from '../address.ts';
import type { Archive } from '../archive.ts';
import type { PageFrame } from '../page-frame.ts';
import { pageFrame } from '../page-frame.ts';
import type { FormSection } from './try-form.ts';
import { tryForm } from './try-form.ts';

/**
 * What keeps a draft on the machine of its writer: a second policy, since two that hold together can only forbid
 * more. A worker made of a text inherits it; one from an address would not, so there may be none.
 */
export const TRY_POLICY = [
  "connect-src 'none'",
  'worker-src blob:',
  "frame-src 'none'",
  "media-src 'none'",
  "font-src 'none'",
  "img-src 'self' data:",
].join('; ');

/** What the scripts of the page need to know; printed into the page, since it may fetch nothing. */
export interface TryData {
  readonly references: SiteReferences;
  readonly deployment: Deployment;
  readonly form: readonly FormSection[];
  /** The year that a new report most probably is about. */
  readonly year: number;
}

export interface TryPage {
  readonly frame: PageFrame;
  readonly data: TryData;
  /** What can be read of the rules beforehand. */
  readonly links: readonly Link[];
}

export function tryPage(archive: Archive, references: SiteReferences): TryPage {
  const { content, deployment, years, today } = archive;
  const { title, description } = TRY_PAGE_TEXT;
  return {
    frame: pageFrame(
      { heading: title, description, path: PATHS.try, trail: [], policy: TRY_POLICY },
      content.site,
      deployment,
    ),
    data: {
      references,
      deployment,
      form: tryForm(),
      year: years[0] ?? yearOf(today) - 1,
    },
    links: [
      { label: TRY_PAGE_TEXT.rules, href: href(deployment, PATHS.checks) },
      { label: TRY_PAGE_TEXT.methods, href: href(deployment, PATHS.methods) },
      ...(content.pages.includes('guide')
        ? [{ label: TRY_PAGE_TEXT.guide, href: href(deployment, PATHS.guide) }]
        : []),
    ],
  };
}
