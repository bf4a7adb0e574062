import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { isRunning } from './running.ts';

/** Holds that other builds of the same project wait. */
export interface BuildLock {
  release(): void;
}

const LOOK_AGAIN_MS = 300;
/** A holder says this often that it lives; one that has not for ten minutes is taken to be gone. */
const BEAT_MS = 20_000;
const SILENT_MS = 10 * 60_000;

/**
 * Waits until no other build uses the folders that Astro keeps for a whole project. Two at once would take each
 * other's pages for their own.
 * @param file the mark of the holder; left by a killed process it is taken over
 * @param onWait told once, with the process that is waited for
 */
export async function lockBuild(file: string, onWait: (pid: number) => void): Promise<BuildLock> {
  mkdirSync(dirname(file), { recursive: true });
  let told = false;
  while (!take(file)) {
    const holder = holderOf(file);
    if (holder === null) rmSync(file, { force: true });
    else {
      if (!told) onWait(holder);
      told = true;
      await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
    }
  }
  const beat = setInterval(() => touch(file), BEAT_MS);
  beat.unref();
  return {
    release() {
      clearInterval(beat);
      if (read(file).pid === process.pid) rmSync(file, { force: true });
    },
  };
}

function take(file: string): boolean {
  try {
    const handle = openSync(file, 'wx');
    writeSync(handle, JSON.stringify({ pid: process.pid, host: hostname() }));
    closeSync(handle);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** The process that holds the lock, `null` where it is gone. */
function holderOf(file: string): number | null {
  const { pid, host } = read(file);
  const silent = Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0);
  // A mark that is not written yet belongs to somebody who is just taking it.
  if (pid === null) return silent < LOOK_AGAIN_MS ? -1 : null;
  if (silent > SILENT_MS) return null;
  return host !== hostname() || isRunning(pid) ? pid : null;
}

function read(file: string): { pid: number | null; host: string } {
  try {
    const { pid, host } = JSON.parse(readFileSync(file, 'utf8'));
    return { pid: Number.isInteger(pid) ? pid : null, host: String(host) };
  } catch {
    return { pid: null, host: '' };
  }
}

function touch(file: string): void {
  try {
    utimesSync(file, new Date(), new Date());
  } catch {
    // Whoever removed the mark knows better.
  }
}
