import { formatDate } from '../model/format.ts';
import type { Redirects } from '../model/reference.ts';
import { MOVED_TEXT } from '../text/gone.ts';
import { absolute } from './address.ts';
import type { Archive } from './archive.ts';
import type { PageFrame } from './page-frame.ts';
import { pageFrame } from './page-frame.ts';

/**
 * What stands at an address whose page moved. A static site cannot answer 301: the page sends the browser on at once
 * by `<meta http-equiv="refresh">`, names the new address as canonical for search engines, and holds a link for
 * everybody else.
 */
export interface MovedPage {
  readonly frame: PageFrame;
  readonly lead: string;
  readonly from: string;
  readonly to: { readonly address: string; readonly href: string };
}

/** Every address that moved, as the route asks for it: without the slashes at its ends. */
export function movedPaths({ content }: Archive): readonly string[] {
  return content.redirects.map(({ from }) => from.slice(1, -1));
}

/** Where an address leads in the end. The check refuses loops, so a chain ends. */
export function finalAddress(redirects: Redirects, address: string): string {
  const next = redirects.find(({ from }) => from === address);
  return next ? finalAddress(redirects, next.to) : address;
}

/** @param path of {@link movedPaths} */
export function movedPage({ content, deployment }: Archive, path: string): MovedPage {
  const first = content.redirects.find(({ from }) => from === `/${path}/`);
  if (!first) throw new Error(`Nothing moved from /${path}/`);
  const to = finalAddress(content.redirects, first.from);
  const frame = pageFrame(
    {
      heading: MOVED_TEXT.title,
      description: MOVED_TEXT.description,
      path: first.from,
      canonicalPath: to,
      trail: [],
      movedTo: to,
    },
    content.site,
    deployment,
  );
  return {
    frame,
    lead: MOVED_TEXT.lead(formatDate(first.on), first.reason),
    from: absolute(deployment, first.from),
    to: { address: frame.canonical, href: frame.movedHref ?? frame.canonical },
  };
}
