import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { INSIDE } from './site-owner.ts';

/**
 * Where a site folder is mounted it cannot be renamed: the entries in it change places one by one. The name of the
 * folder that the old ones go to says how far that came, so that it can be undone after any break:
 * `.mingji-leaving-…` while they leave, `.mingji-previous-…` while the new ones come in, `.mingji-removing-…` after.
 */
export function exchangeEntries(inside: string, target: string): string {
  const [leaving, previous] = [place(target, 'leaving'), place(target, 'previous')];
  mkdirSync(leaving);
  try {
    for (const entry of entriesOf(target)) renameSync(entry, join(leaving, basename(entry)));
    renameSync(leaving, previous);
    for (const name of readdirSync(inside)) renameSync(join(inside, name), join(target, name));
  } catch (error) {
    undoExchange(target, process.pid);
    throw error;
  }
  rmSync(inside, { recursive: true, force: true });
  return previous;
}

/** Brings the old entries back after an exchange that did not come to its end. */
export function undoExchange(target: string, pid: number): void {
  const [leaving, previous] = [place(target, 'leaving', pid), place(target, 'previous', pid)];
  const kinds = new Set(readdirSync(target));
  if (kinds.has(basename(previous))) {
    for (const half of entriesOf(target)) rmSync(half, { recursive: true, force: true });
    renameSync(previous, leaving);
    kinds.add(basename(leaving));
  }
  if (!kinds.has(basename(leaving))) return;
  for (const name of readdirSync(leaving)) renameSync(join(leaving, name), join(target, name));
  rmSync(leaving, { recursive: true, force: true });
}

/** A folder of the swap within the site folder. */
export function place(target: string, kind: 'building' | 'leaving' | 'previous', pid = process.pid): string {
  return join(target, `.mingji-${kind}-${pid}`);
}

/** Entries of a site folder without those of a swap. */
function entriesOf(target: string): readonly string[] {
  return readdirSync(target)
    .filter((name) => !INSIDE.test(name))
    .map((name) => join(target, name));
}
