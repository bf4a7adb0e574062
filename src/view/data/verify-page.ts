import { SITE_TEXT } from '../../text/pages/site.ts';
import { VERIFY_PAGE_TEXT as TEXT } from '../../text/pages/verify-page.ts';
import type { Link } from '../address.ts';
import { href, PATHS } from '../address.ts';
import type { Archive } from '../archive.ts';
import type { PageFrame } from '../page-frame.ts';
import { pageFrame } from '../page-frame.ts';

/** What may leave the page, besides what the site allows: it asks this site for lists, and nothing else. */
const VERIFY_POLICY = [
  "connect-src 'self'",
  "worker-src 'none'",
  "frame-src 'none'",
  "media-src 'none'",
  "font-src 'none'",
  "form-action 'none'",
].join('; ');

/** What the script of the page needs to know. */
export interface VerifyData {
  /** Where the site begins. */
  readonly home: string;
  /** Folder of the pieces of the list. */
  readonly pieces: string;
  /** Files of the open data by their own names, which change with every edition. */
  readonly names: Readonly<Record<string, string>>;
}

export interface VerifyPage {
  readonly frame: PageFrame;
  readonly data: VerifyData;
  readonly sums: Link;
  readonly contact: string;
}

/** @param names of the files below `/data/` */
export function verifyPage({ content, deployment }: Archive, names: readonly string[]): VerifyPage {
  const { site } = content;
  return {
    frame: pageFrame(
      {
        heading: TEXT.title,
        description: TEXT.description,
        path: PATHS.verify,
        trail: [{ label: SITE_TEXT.data, path: PATHS.data }],
        policy: VERIFY_POLICY,
      },
      site,
      deployment,
    ),
    data: {
      home: href(deployment, PATHS.home),
      pieces: href(deployment, PATHS.sumPieces),
      names: Object.fromEntries(
        // A choice without examples has the names of the whole: the whole is what is offered first.
        [...names]
          .reverse()
          .map((name) => [name.split('/').at(-1) ?? name, href(deployment, PATHS.dataFile(name))]),
      ),
    },
    sums: { label: TEXT.commands.list, href: href(deployment, PATHS.sums) },
    contact: site.contact.name,
  };
}
