import type { Stats } from 'node:fs';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmdirSync,
} from 'node:fs';
import { cp, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { BUILD_TEXT } from '../../text/command/build.ts';
import { isRunning } from './running.ts';
import { exchangeEntries, place, undoExchange } from './site-exchange.ts';
import type { LookedAt } from './site-owner.ts';
import { foreignFiles, lookAt, SITE_MARKS } from './site-owner.ts';

/**
 * A new site is built beside the old one and takes its place only when it is whole. A failed build, a full disk or
 * a pulled plug leaves the last good site as it was, and what no build has written is never removed.
 */
export interface SiteSwap {
  /** Empty folder to build into, on the same disk as the target where there is room for one. */
  readonly building: string;
  /** What lay in the folder: what no build has written goes when the new site comes. */
  readonly found: LookedAt;
  /**
   * Brings the site before the last one into the folder, with whatever lies in it: most of its files are those of the
   * next site, and need be neither linked again nor removed. Where there is none the folder stays empty.
   */
  bringSpare(): void;
  /**
   * Puts the new site in place; the old one is kept as a spare or removed last.
   * @returns where the old site was kept because somebody put files into it meanwhile; `null` as a rule
   */
  commit(): Promise<string | null>;
  /** Removes what was built. */
  discard(): Promise<void>;
}

export interface SwapOptions {
  /** Whether what lies in the folder and was not built may go. */
  readonly replace?: boolean;
  /** Files that everything that a build puts there has; those of a site by default. */
  readonly marks?: readonly string[];
  /** Folders of the site as a build has left them: where nothing has come or gone since they are not looked through. */
  readonly left?: LookedAt['folders'];
  /** Where the site before the last one is kept; nowhere by default. */
  readonly spare?: string;
}

const NOTHING: LookedAt = { foreign: [], folders: new Map() };

/** Why a folder cannot take a site, in words for the editor. */
export class SiteFolderProblem extends Error {}

/** Node says that a folder is not there where it may not make it. */
const NO_PERMISSION: ReadonlySet<string> = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOENT']);
/** A folder on another disk, a mounted one, or one whose surroundings may not be touched. */
const NO_RENAME: ReadonlySet<string> = new Set(['EACCES', 'EPERM', 'EROFS', 'EXDEV', 'EBUSY']);

/**
 * @param dist where the site is to stand; a link stays, and the site stands where it leads
 * @throws SiteFolderProblem where the folder cannot take a site, or holds what is not ours
 */
export async function beginSwap(
  dist: string,
  { replace = false, marks = SITE_MARKS, left, spare }: SwapOptions = {},
): Promise<SiteSwap> {
  await restoreSite(dist, marks);
  const target = siteFolder(dist);
  const look = (folder: string, before?: LookedAt) =>
    existsSync(folder) ? lookAt(folder, marks, before) : NOTHING;
  const refuse = ({ foreign }: LookedAt) => {
    if (!replace && foreign.length > 0) throw new SiteFolderProblem(BUILD_TEXT.foreign(dist, foreign));
  };
  const found = look(target, left && { foreign: [], folders: left });
  refuse(found);
  const building = emptyPlace(target, dist);
  return {
    building,
    found,
    bringSpare() {
      if (spare === undefined) return;
      rmdirSync(building);
      if (!moved(spare, building)) mkdirSync(building);
    },
    async commit() {
      if (!replace) refuse(look(target, found));
      const previous = await putInPlace(building, target);
      if (previous === null) return null;
      if (!replace && look(previous, found).foreign.length > 0) return keepAside(previous);
      return spare !== undefined && found.foreign.length === 0 && moved(previous, spare)
        ? null
        : removeSite(previous);
    },
    discard: () => rm(building, { recursive: true, force: true, maxRetries: 3 }),
  };
}

/**
 * Cleans up after a build that was killed: leftovers go, and an old site caught between two renames comes back.
 * Every command that builds or serves begins with it.
 * @param marks see {@link SwapOptions}
 * @throws SiteFolderProblem where no site can stand at all
 */
export async function restoreSite(dist: string, marks: readonly string[] = SITE_MARKS): Promise<void> {
  const target = siteFolder(dist);
  for (const { path, kind } of leftovers(dirname(target), `${basename(target)}.`)) {
    if (kind !== 'previous') await rm(path, { recursive: true, force: true });
    else if (existsSync(target) && foreignFiles(path, marks).length > 0) keepAside(path);
    else if (existsSync(target)) await removeSite(path);
    else renameSync(path, target);
  }
  const inside = leftovers(target, '.mingji-');
  for (const { pid } of inside) undoExchange(target, pid);
  for (const { path } of inside) await rm(path, { recursive: true, force: true });
}

interface Leftover {
  readonly path: string;
  readonly kind: string;
  readonly pid: number;
}

/** Folders of swaps whose process is gone. */
function leftovers(folder: string, prefix: string): readonly Leftover[] {
  if (lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return [];
  return readdirSync(folder)
    .filter((name) => name.startsWith(prefix))
    .flatMap((name) => {
      const [, kind = '', pid] =
        /^(building|leaving|previous|removing)-(\d+)$/.exec(name.slice(prefix.length)) ?? [];
      return pid === undefined || isRunning(Number(pid))
        ? []
        : [{ path: join(folder, name), kind, pid: Number(pid) }];
    });
}

/** The folder itself, behind links. */
function siteFolder(dist: string): string {
  const stats = statsOf(dist);
  if (stats === undefined || stats.isDirectory()) return dist;
  if (!stats.isSymbolicLink()) throw new SiteFolderProblem(BUILD_TEXT.distIsFile(dist));
  if (!existsSync(dist)) {
    throw new SiteFolderProblem(BUILD_TEXT.distLinkDead(dist, resolve(dirname(dist), readlinkSync(dist))));
  }
  return siteFolder(realpathSync(dist));
}

function statsOf(dist: string): Stats | undefined {
  try {
    return lstatSync(dist, { throwIfNoEntry: false });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOTDIR') throw error;
    throw new SiteFolderProblem(BUILD_TEXT.parentIsFile(dist));
  }
}

/** Beside the target, or inside it where its surroundings belong to somebody else. */
function emptyPlace(target: string, dist: string): string {
  const isThere = existsSync(target);
  const beside = `${target}.building-${process.pid}`;
  const inside = isThere ? [place(target, 'building')] : [];
  const isMounted = isThere && lstatSync(target).dev !== lstatSync(dirname(target)).dev;
  for (const folder of isMounted ? inside : [beside, ...inside]) {
    try {
      mkdirSync(dirname(folder), { recursive: true });
      mkdirSync(folder);
      return folder;
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException;
      if (code === 'ENOTDIR' || code === 'EEXIST') throw new SiteFolderProblem(BUILD_TEXT.parentIsFile(dist));
      if (!NO_PERMISSION.has(code)) throw error;
    }
  }
  throw new SiteFolderProblem(BUILD_TEXT.noPermission(dist));
}

/** Nothing is awaited between two renames, so that no signal is heard between them. */
async function putInPlace(building: string, target: string): Promise<string | null> {
  if (dirname(building) === target) return exchangeEntries(building, target);
  const previous = `${target}.previous-${process.pid}`;
  const hadOld = existsSync(target);
  try {
    if (hadOld) renameSync(target, previous);
  } catch (error) {
    if (!NO_RENAME.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
    return exchangeEntries(await bringInside(building, target), target);
  }
  try {
    renameSync(building, target);
  } catch (error) {
    if (hadOld) renameSync(previous, target);
    throw error;
  }
  return hadOld ? previous : null;
}

/** A mounted folder keeps its place; the new site comes into it whole first, whichever disk it was built on. */
async function bringInside(building: string, target: string): Promise<string> {
  const inside = place(target, 'building');
  try {
    renameSync(building, inside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    await cp(building, inside, { recursive: true });
    await rm(building, { recursive: true, force: true });
  }
  return inside;
}

const named = (previous: string, kind: string) => previous.replace(/previous-(\d+)$/, `${kind}-$1`);

/** Keeps an old site that somebody has put something into. */
function keepAside(previous: string): string {
  const kept = `${named(previous, 'kept')}-${Date.now()}`;
  renameSync(previous, kept);
  return kept;
}

/** @returns whether the folder lies there now: not on another disk, nor where something lies already */
function moved(from: string, to: string): boolean {
  try {
    mkdirSync(dirname(to), { recursive: true });
    renameSync(from, to);
    return true;
  } catch {
    return false;
  }
}

/** Removes an old site, under a name that says that nothing of it is missed. */
async function removeSite(previous: string): Promise<null> {
  renameSync(previous, named(previous, 'removing'));
  await rm(named(previous, 'removing'), { recursive: true, force: true });
  return null;
}
