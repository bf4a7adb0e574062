import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildWatch } from '../build-watch.ts';
import type { PageEntry, SitePath } from '../bundle/astro-insides.ts';
import { sideBySide } from '../side-by-side.ts';
import type { Deal } from '../turns.ts';
import { deal, endDeal, turnsOf } from '../turns.ts';
import type { PathKeys } from './path-keys.ts';
import { isLast, isOfAll, isOfFiles } from './render-order.ts';
import type { RenderThread } from './render-thread.ts';

/** Pages that a thread takes at a time: those of several reports, so that what they share is computed once. */
const MOST_AT_A_TIME = 64;

/** A path of the site with the file that it makes, and what this is made from. */
export interface KeyedPath extends SitePath {
  readonly file: string;
  readonly key: string;
}

/** A path of which nothing could be taken over, and where its file stands among the others. */
export interface PathLeft extends SitePath {
  readonly file: string;
  readonly place: string;
}

/** @throws Error where two routes make the same file, or one makes a file that is there already */
export function keyedPaths(
  paths: readonly SitePath[],
  keys: Pick<PathKeys, 'of'>,
  isThere: (file: string) => boolean = () => false,
): readonly KeyedPath[] {
  const made = new Set<string>();
  return paths.map((path) => {
    const file = fileOf(path.pathname, path.route.type);
    if (made.has(file) || isThere(file))
      throw new Error(`Two routes make ${file}; the second is ${path.route.component}`);
    made.add(file);
    return { ...path, file, key: keys.of(file) };
  });
}

/**
 * The paths that have to be rendered, in order.
 * @param order where a file stands among those that are made
 * @param take takes a file over, if it was made from the same
 */
export function pathsLeft(
  paths: readonly KeyedPath[],
  order: (file: string) => string,
  take: (file: string, key: string) => boolean,
): readonly PathLeft[] {
  const left = paths.flatMap(({ key, ...path }) =>
    take(path.file, key) ? [] : [{ ...path, place: order(path.file) }],
  );
  return left.sort((a, b) => (a.place < b.place ? -1 : a.place > b.place ? 1 : 0));
}

/** Pages between two moments at which this thread, which renders too, listens to the other. */
const LISTEN_AFTER = 20;

/** So many files of the open data are begun before one is written; each may be of a hundred MB. */
export const FILES_AT_ONCE = 3;

/**
 * Renders paths into the folder of a site; the pages of reports and projects together with a second thread, if there
 * is one. What tells of everything is rendered here: one after another, in order; and what is made of finished files when
 * all others are.
 */
export async function renderPages(
  entry: Pick<PageEntry, 'render'>,
  left: readonly PathLeft[],
  into: string,
  begin:
    | ((files: readonly string[], shared: Deal, onDone: (pages: number) => void) => RenderThread)
    | null = null,
): Promise<void> {
  const shared = left.filter(({ place }) => !isLast(place));
  const own = left.filter(({ place }) => isLast(place) && !isOfFiles(place));
  const after = left.filter(({ place }) => isOfFiles(place));
  const dealt = deal(shared.length, begin === null ? 1 : 2, MOST_AT_A_TIME);
  let done = 0;
  const count = (pages: number) => {
    done += pages;
    buildWatch().step(done, left.length);
  };
  const thread = begin?.(
    shared.map(({ file }) => file),
    dealt,
    count,
  );
  const render = async (path: PathLeft | undefined) => {
    const failure = thread?.failed();
    if (failure) throw failure;
    if (path === undefined) return;
    await renderPage(entry, path, into);
    count(1);
    if (done % LISTEN_AFTER === 0) await breath();
  };
  try {
    // Alone it renders the reports first: a table that tells of them finds them computed.
    if (thread) for (const path of own) await render(path);
    for (const index of turnsOf(dealt, 0)) await render(shared[index]);
    if (!thread) for (const path of own) await render(path);
    await thread?.ended;
    const ofAll = after.filter(({ place }) => isOfAll(place));
    await sideBySide(
      after.filter(({ place }) => !isOfAll(place)),
      FILES_AT_ONCE,
      render,
    );
    for (const path of ofAll) await render(path);
  } finally {
    endDeal(dealt);
    thread?.stop();
  }
}

/** Renders one path into the folder of a site. */
export async function renderPage(
  entry: Pick<PageEntry, 'render'>,
  path: SitePath & { readonly file: string },
  into: string,
): Promise<void> {
  const bytes = await entry.render(path);
  writeInto(join(into, path.file), bytes);
}

/** Most files come to lie in a folder that another one has been put into already. */
function writeInto(file: string, bytes: Uint8Array): void {
  try {
    writeFileSync(file, bytes, { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes, { flag: 'wx' });
  }
}

/** Lets what another thread has sent be heard. */
function breath(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

/** The file that a path is written to, with folders for pages. */
export function fileOf(pathname: string, type: string): string {
  const path = pathname.replace(/^\/+|\/+$/g, '');
  if (type !== 'page') return path;
  if (path === '404' || path === '500') return `${path}.html`;
  return path === '' ? 'index.html' : `${path}/index.html`;
}
