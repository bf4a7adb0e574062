import type { Stats } from 'node:fs';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  renameSync,
} from 'node:fs';
import { cp, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { BUILD_TEXT } from '../../text/command/build.ts';
import { isRunning } from './running.ts';
import { exchangeEntries, place, undoExchange } from './site-exchange.ts';
import { foreignFiles } from './site-owner.ts';

/**
 * A new site is built beside the old one and takes its place only when it is whole. A failed build, a full disk or
 * a pulled plug leaves the last good site as it was, and what no build has written is never removed.
 */
export interface SiteSwap {
  /** Empty folder to build into, on the same disk as the target where there is room for one. */
  readonly building: string;
  /**
   * Puts the new site in place; the old one is removed last.
   * @returns where the old site was kept because somebody put files into it meanwhile; `null` as a rule
   */
  commit(): Promise<string | null>;
  /** Removes what was built. */
  discard(): Promise<void>;
}

export interface SwapOptions {
  /** Whether what lies in the folder and was not built may go. */
  readonly replace?: boolean;
}

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
export async function beginSwap(dist: string, { replace = false }: SwapOptions = {}): Promise<SiteSwap> {
  await restoreSite(dist);
  const target = siteFolder(dist);
  if (!replace) refuseForeign(target, dist);
  const building = emptyPlace(target, dist);
  return {
    building,
    async commit() {
      if (!replace) refuseForeign(target, dist);
      const previous = await putInPlace(building, target);
      return previous === null ? null : removeSite(previous, replace);
    },
    discard: () => rm(building, { recursive: true, force: true, maxRetries: 3 }),
  };
}

/**
 * Cleans up after a build that was killed: leftovers go, and an old site caught between two renames comes back.
 * Every command that builds or serves begins with it.
 * @throws SiteFolderProblem where no site can stand at all
 */
export async function restoreSite(dist: string): Promise<void> {
  const target = siteFolder(dist);
  for (const { path, kind } of leftovers(dirname(target), `${basename(target)}.`)) {
    if (kind !== 'previous') await rm(path, { recursive: true, force: true });
    else if (existsSync(target)) await removeSite(path, false);
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

function refuseForeign(target: string, dist: string): void {
  if (!existsSync(target)) return;
  const foreign = foreignFiles(target);
  if (foreign.length > 0) throw new SiteFolderProblem(BUILD_TEXT.foreign(dist, foreign));
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

/** Removes an old site, under a name that says that nothing of it is missed. What was put into it is kept. */
async function removeSite(previous: string, replace: boolean): Promise<string | null> {
  const named = (kind: string) => previous.replace(/previous-(\d+)$/, `${kind}-$1`);
  if (!replace && foreignFiles(previous).length > 0) {
    const kept = `${named('kept')}-${Date.now()}`;
    renameSync(previous, kept);
    return kept;
  }
  renameSync(previous, named('removing'));
  await rm(named('removing'), { recursive: true, force: true });
  return null;
}
