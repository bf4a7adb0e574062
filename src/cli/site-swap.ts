import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * A new site is built beside the old one and takes its place only when it is whole. A failed build, a full disk or
 * a pulled plug leaves the last good site as it was.
 */
export interface SiteSwap {
  /** Empty folder to build into, on the same disk as the target, so that the swap is two renames. */
  readonly building: string;
  /** Puts the new site in place; the old one is removed last. */
  commit(): Promise<void>;
  /** Removes what was built. */
  discard(): Promise<void>;
}

export async function beginSwap(target: string): Promise<SiteSwap> {
  const parent = dirname(target);
  const name = basename(target);
  await mkdir(parent, { recursive: true });
  await restoreInterrupted(target, parent, name);
  const building = join(parent, `${name}.building-${process.pid}`);
  const previous = join(parent, `${name}.previous-${process.pid}`);
  await rm(building, { recursive: true, force: true });
  await mkdir(building);
  return {
    building,
    async commit() {
      const hadOld = existsSync(target);
      if (hadOld) await rename(target, previous);
      try {
        await rename(building, target);
      } catch (error) {
        if (hadOld) await rename(previous, target);
        throw error;
      }
      await rm(previous, { recursive: true, force: true });
    },
    discard: () => rm(building, { recursive: true, force: true }),
  };
}

/** Cleans up after a build that was killed: leftovers go, and an old site caught between two renames comes back. */
async function restoreInterrupted(target: string, parent: string, name: string): Promise<void> {
  for (const entry of await readdir(parent)) {
    const match = new RegExp(`^${escapeRegExp(name)}\\.(building|previous)-(\\d+)$`).exec(entry);
    if (!match || isRunning(Number(match[2]))) continue;
    const path = join(parent, entry);
    if (match[1] === 'previous' && !existsSync(target)) await rename(path, target);
    else await rm(path, { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
