import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildWatch } from '../build-watch.ts';
import type { PageEntry, SitePath } from '../bundle/astro-insides.ts';
import type { PathKeys } from './path-keys.ts';

/** A path of which nothing could be taken over, and the file that it makes. */
export interface PathLeft extends SitePath {
  readonly file: string;
}

/**
 * The paths that have to be rendered, in order.
 * @param order where a file stands among those that are made
 * @param take takes a file over from the last site, if it was made from the same
 * @param keyed filled with the key of every path, rendered or not, by its file
 */
export function pathsLeft(
  paths: readonly SitePath[],
  keys: Pick<PathKeys, 'of'>,
  order: (file: string) => string,
  take: (file: string, key: string) => boolean,
  keyed: Map<string, string>,
): readonly PathLeft[] {
  const left = paths.flatMap((path) => {
    const file = fileOf(path.pathname, path.route.type);
    if (keyed.has(file)) throw new Error(`Two routes make ${file}; the second is ${path.route.component}`);
    const key = keys.of(file);
    keyed.set(file, key);
    return take(file, key) ? [] : [{ ...path, file, place: order(file) }];
  });
  return left.sort((a, b) => (a.place < b.place ? -1 : a.place > b.place ? 1 : 0));
}

/** Renders paths one after another into the folder of a site. */
export async function renderPages(
  entry: Pick<PageEntry, 'render'>,
  left: readonly PathLeft[],
  into: string,
): Promise<void> {
  let done = 0;
  for (const path of left) {
    const bytes = await entry.render(path);
    const file = join(into, path.file);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
    done += 1;
    buildWatch().step(done, left.length);
  }
}

/** The file that a path is written to, with folders for pages. */
export function fileOf(pathname: string, type: string): string {
  const path = pathname.replace(/^\/+|\/+$/g, '');
  if (type !== 'page') return path;
  if (path === '404' || path === '500') return `${path}.html`;
  return path === '' ? 'index.html' : `${path}/index.html`;
}
