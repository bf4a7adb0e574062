import { formatDate } from '../model/format.ts';
import type { Redirects } from '../model/reference.ts';
import { onceEach } from '../model/remember.ts';
import { MOVED_TEXT } from '../text/report/gone.ts';
import { absolute, PATHS } from './address.ts';
import type { Archive } from './archive.ts';
import { versionsGone, versionsOf } from './entries.ts';
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

/** What moved where: what an editor wrote, and the versions of a report that moved, which go with it. */
const allMoves = onceEach((archive: Archive): Redirects => {
  const { redirects, reports, withdrawn } = archive.content;
  const written = new Set(redirects.map(({ from }) => from));
  const versions = new Map([
    ...reports.map((report) => [PATHS.report(report.id), versionsOf(report)] as const),
    ...withdrawn.map((gone) => [PATHS.report(gone.id), versionsGone(gone)] as const),
  ]);
  const along = redirects
    .filter(({ from }) => from.startsWith(REPORTS))
    .flatMap((redirect) => {
      const to = finalAddress(redirects, redirect.from);
      return (versions.get(to) ?? []).map(({ version }) => ({
        ...redirect,
        from: `${redirect.from}v${version}/`,
        to: `${to}v${version}/`,
      }));
    });
  return [...redirects, ...along.filter(({ from }) => !written.has(from))];
});

const REPORTS = PATHS.report('').slice(0, -1);

/** Every address that moved, as the route asks for it: without the slashes at its ends. */
export function movedPaths(archive: Archive): readonly string[] {
  return allMoves(archive).map(({ from }) => from.slice(1, -1));
}

/** Where an address leads in the end. The check refuses loops, so a chain ends. */
export function finalAddress(redirects: Redirects, address: string): string {
  const next = redirects.find(({ from }) => from === address);
  return next ? finalAddress(redirects, next.to) : address;
}

/** @param path of {@link movedPaths} */
export function movedPage(archive: Archive, path: string): MovedPage {
  const { content, deployment } = archive;
  const moves = allMoves(archive);
  const first = moves.find(({ from }) => from === `/${path}/`);
  if (!first) throw new Error(`Nothing moved from /${path}/`);
  const to = finalAddress(moves, first.from);
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
