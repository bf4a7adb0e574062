import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroPrerenderer } from 'astro';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import { answerAtOnce } from './answer-at-once.ts';

/**
 * Everything that this project knows of the framework without its having been promised: where it leaves the bundled
 * pages, and what they ask for to be rendered without the bundler beside them. It was read in
 * `astro/dist/core/build/`: `default-prerenderer.js`, `environment.js`, `generate.js` and `app.js`.
 */
export const KNOWN_ASTRO = '7.3.4';

/** What makes the development server ask again which pages a route has; it was read in `astro/dist/content/`. */
export const CONTENT_CHANGED = 'astro:content-changed';

/** Where the framework leaves the bundled pages, below a folder for the site that lies within the project. */
export const ENTRY_FOLDER = '.prerender';

type Page = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];
export type Route = Page['route'];

/** A path of the site and the route that makes it. */
export interface SitePath {
  readonly pathname: string;
  readonly route: Route;
}

/** The style sheets of the pages of a route, as the framework orders and prints them; by the key of the route. */
export type PageStyles = readonly (readonly [string, readonly unknown[]])[];

/** Bundled pages that can be rendered. */
export interface PageEntry {
  /** Every path that is asked for; those that were listed before are forgotten. */
  paths(): Promise<readonly SitePath[]>;
  /** The bytes of the file that a path makes. */
  render(path: SitePath): Promise<Uint8Array>;
}

interface Manifest {
  readonly base: string;
  readonly site?: string;
}

/** What a route makes one of its paths from. */
interface StaticPath {
  readonly props?: Readonly<Record<string, unknown>>;
}

/** The module of a route that makes a file and no page. */
interface Endpoint {
  GET(context: { readonly params: object; readonly props: object }): Promise<Response>;
}

interface App {
  readonly manifest: Manifest;
  readonly routeCache: {
    clearAll(): void;
    get(
      route: Route,
    ): { readonly staticPaths?: { readonly keyed: ReadonlyMap<string, StaticPath> } } | undefined;
  };
  getComponentByRoute(route: Route): Promise<unknown>;
  getOptions(): { readonly allPages: Readonly<Record<string, { key: string; styles: readonly unknown[] }>> };
  setInternals(internals: { readonly pagesByKeys: ReadonlyMap<string, { styles: unknown[] }> }): void;
  setOptions(options: unknown): void;
  render(request: Request, options: { readonly routeData: Route }): Promise<Response>;
}

/** @throws Error where another version is installed than the one that was read */
export function refuseOtherAstro(installed: string = installedAstro()): void {
  if (installed === KNOWN_ASTRO) return;
  throw new Error(
    `Astro ${installed} is installed, but its pages are rendered by what was read in Astro ${KNOWN_ASTRO}: read the files named in src/integrations/bundle/astro-insides.ts again, then set KNOWN_ASTRO`,
  );
}

function installedAstro(): string {
  return (createRequire(import.meta.url)('astro/package.json') as { version: string }).version;
}

/** The style sheets of all pages, from the framework's own prerenderer after its setup. */
export function stylesOf(base: AstroPrerenderer): PageStyles {
  const { app } = base as AstroPrerenderer & { readonly app?: App };
  if (app === undefined) throw new Error('The prerenderer of Astro holds no app');
  return Object.values(app.getOptions().allPages).map(({ key, styles }) => [key, styles] as const);
}

/** The name of the module that the pages are entered by. */
export function entryFileOf(folder: string): string {
  const names = readdirSync(folder).filter(
    (name) => name.startsWith('prerender-entry') && name.endsWith('.mjs'),
  );
  const [name] = names.length === 1 ? names : names.filter((one) => /\bas app\b/.test(read(folder, one)));
  if (name === undefined) throw new Error(`No entry of the pages is in ${folder}`);
  return name;
}

const read = (folder: string, name: string) => readFileSync(join(folder, name), 'utf8');

/**
 * Loads bundled pages.
 * @param file the module that they are entered by; it lies within the project, where the packages are found
 */
export async function openEntry(file: string, styles: PageStyles): Promise<PageEntry> {
  refuseOtherAstro();
  const { app } = (await import(pathToFileURL(file).href)) as { readonly app: App };
  app.setInternals({ pagesByKeys: new Map(styles.map(([key, sheets]) => [key, { styles: [...sheets] }])) });
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: SPOKEN } } });
  answerAtOnce();
  const { base, site } = app.manifest;
  const origin = new URL(site ?? 'http://localhost').origin;
  return {
    async paths() {
      app.routeCache.clearAll();
      const paths = await new StaticPaths(app as never).getAll();
      return paths.map(({ pathname, route }) => ({ pathname, route }));
    },
    async render({ pathname, route }) {
      const response =
        route.type === 'endpoint'
          ? await answerOf(app, { pathname, route })
          : await app.render(new Request(addressOf(pathname, base, origin)), { routeData: route });
      const isMade = response.status === 200 || route.route === '/404';
      const bytes = await response.bytes();
      if (!isMade || bytes.length === 0)
        throw new Error(`${route.component} answered ${response.status} for ${pathname}`);
      return bytes;
    },
  };
}

/**
 * What a route answers that makes a file: it is asked for nothing but the parts of its path and what it listed them
 * with. A request, its cookies and what may stand between cost more than most files.
 */
async function answerOf(app: App, { pathname, route }: SitePath): Promise<Response> {
  const { GET } = (await app.getComponentByRoute(route)) as Endpoint;
  const listed = route.pathname === undefined ? app.routeCache.get(route)?.staticPaths?.keyed : undefined;
  const props = { ...listed?.get(pathname)?.props };
  const parts = route.pattern.exec(pathname) ?? [];
  const params = Object.fromEntries(
    route.params.map((name, at) => [name.replace(/^\.\.\./, ''), parts[at + 1] || undefined]),
  );
  return GET({ params, props });
}

/** What the pages themselves warn of while they are rendered. */
const SPOKEN = {
  write({ level, label, message }: { level: string; label: string | null; message: string }): boolean {
    if (level === 'warn' || level === 'error') process.stderr.write(`[${label ?? 'astro'}] ${message}\n`);
    return true;
  },
};

/** The address that a page is asked for by, with a slash at its end. */
function addressOf(pathname: string, base: string, origin: string): URL {
  const path = pathname.replace(/^\/+|\/+$/g, '');
  return new URL(`${base.replace(/\/*$/, '/')}${path}${path === '' ? '' : '/'}`, origin);
}
