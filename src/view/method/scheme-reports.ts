import type { Link } from '../address.ts';
import { href, PATHS } from '../address.ts';
import type { Archive } from '../archive.ts';

const indexes = new WeakMap<Archive, ReadonlyMap<string, readonly Link[]>>();

/** Reports by the scheme of their own result, newest first; found once for an archive. */
export function reportsByScheme(archive: Archive): ReadonlyMap<string, readonly Link[]> {
  const known = indexes.get(archive);
  if (known) return known;
  const index = new Map<string, Link[]>();
  for (const { id, title } of archive.summaries) {
    const { scheme } = archive.sourced(id).head.result;
    if (scheme === null) continue;
    const links = index.get(scheme) ?? [];
    links.push({ label: title, href: href(archive.deployment, PATHS.report(id)) });
    index.set(scheme, links);
  }
  indexes.set(archive, index);
  return index;
}
