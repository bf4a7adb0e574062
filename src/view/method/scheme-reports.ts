import { onceEach } from '../../model/remember.ts';
import type { Link } from '../address.ts';
import { href, PATHS } from '../address.ts';
import type { Archive } from '../archive.ts';

/** Reports by the scheme of their own result, newest first. */
export const reportsByScheme = onceEach((archive: Archive): ReadonlyMap<string, readonly Link[]> => {
  const index = new Map<string, Link[]>();
  for (const { id, title } of archive.summaries) {
    const { scheme } = archive.sourced(id).head.result;
    if (scheme === null) continue;
    const links = index.get(scheme) ?? [];
    links.push({ label: title, href: href(archive.deployment, PATHS.report(id)) });
    index.set(scheme, links);
  }
  return index;
});
