import type { AstroPrerenderer } from 'astro';
import { buildWatch } from '../build-watch.ts';
import type { KeptSite } from './kept-site.ts';
import type { PathKeys } from './path-keys.ts';

/**
 * Lets Astro render only what cannot be taken over from the last site.
 * @param base Astro's own prerenderer
 * @param order where a path stands among those that are rendered
 * @param keyed filled with the key of every path, rendered or not, by the path of its file
 */
export function incrementalPrerenderer(
  base: AstroPrerenderer,
  keys: PathKeys,
  order: (path: string) => string,
  kept: Pick<KeptSite, 'take'>,
  keyed: Map<string, string>,
): AstroPrerenderer {
  let done = 0;
  let total = 0;
  return {
    ...base,
    name: 'mingji:incremental',
    async getStaticPaths() {
      const paths = await base.getStaticPaths();
      const left = paths.flatMap((path) => {
        const { pathname, route } = path;
        const file = fileOf(pathname, route.type);
        // Astro would see only the paths that are left, so it cannot tell.
        if (keyed.has(file)) throw new Error(`Two routes make ${file}; the second is ${route.component}`);
        const key = keys.of(file);
        keyed.set(file, key);
        return kept.take(file, key) ? [] : [{ path, place: order(file) }];
      });
      left.sort((a, b) => (a.place < b.place ? -1 : a.place > b.place ? 1 : 0));
      total = left.length;
      buildWatch().phase('pages');
      return left.map(({ path }) => path);
    },
    async render(request, options) {
      const result = await base.render(request, options);
      done += 1;
      buildWatch().step(done, total);
      return result;
    },
  };
}

/** The file that a path is written to, with folders for pages. */
export function fileOf(pathname: string, type: string): string {
  const path = pathname.replace(/^\/+|\/+$/g, '');
  if (type !== 'page') return path;
  if (path === '404' || path === '500') return `${path}.html`;
  return path === '' ? 'index.html' : `${path}/index.html`;
}
