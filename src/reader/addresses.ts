import type { Known } from './records.ts';

/** Pages that the site always has. */
const FIXED = [
  '/',
  '/years/',
  '/units/',
  '/projects/',
  '/compare/',
  '/rectification/',
  '/coverage/',
  '/checks/',
  '/method/',
  '/search/',
  '/data/',
  '/changes/',
];

/** Every address that a redirect may lead to, given the ids that have pages. */
export function addressesOf(
  known: Known,
  years: Iterable<number>,
  pages: readonly string[],
): ReadonlySet<string> {
  return new Set([
    ...FIXED,
    ...pages.map((page) => `/${page}/`),
    ...[...years].flatMap((year) => [`/years/${year}/`, `/coverage/${year}/`]),
    ...[...known.report].map((id) => reportAddress(id)),
    ...[...known.unit].map((id) => `/units/${id}/`),
    ...[...known.project].map((id) => `/projects/${id}/`),
    ...[...known.scheme].map((id) => `/method/${id}/`),
  ]);
}

/** Where a report stands on the site, without the base. */
export function reportAddress(id: string): string {
  return `/reports/${id}/`;
}
