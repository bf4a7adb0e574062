import { readdirSync, readFileSync } from 'node:fs';

/** What a process and all that it started hold and have used, as the system counts it. */
export interface TreeUse {
  readonly memoryMb: number;
  readonly cpuSeconds: number;
}

/** Fields of `/proc/<pid>/stat` after the name: parent, user and system time, those of ended children, pages held. */
const [PARENT, USER, SYSTEM, ENDED_USER, ENDED_SYSTEM, PAGES] = [1, 11, 12, 13, 14, 21] as const;
const TICKS_PER_SECOND = 100;
const PAGE_BYTES = 4096;

/** Works on Linux. A process that ends meanwhile counts for nothing. */
export function treeUse(root: number): TreeUse {
  const stats = new Map<number, readonly number[]>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const text = readFileSync(`/proc/${name}/stat`, 'latin1');
      stats.set(
        Number(name),
        text
          .slice(text.lastIndexOf(')') + 2)
          .split(' ')
          .map(Number),
      );
    } catch {
      // It has ended.
    }
  }
  const belongs = (pid: number): boolean => {
    if (pid === root) return true;
    const parent = stats.get(pid)?.[PARENT];
    return parent !== undefined && parent > 1 && belongs(parent);
  };
  let [pages, ticks] = [0, 0];
  for (const [pid, fields] of stats) {
    if (!belongs(pid)) continue;
    if (pid === root || !isCopy(pid, fields[PARENT] ?? 0)) pages += fields[PAGES] ?? 0;
    for (const field of [USER, SYSTEM, ENDED_USER, ENDED_SYSTEM]) ticks += fields[field] ?? 0;
  }
  return { memoryMb: (pages * PAGE_BYTES) / 2 ** 20, cpuSeconds: ticks / TICKS_PER_SECOND };
}

/** Whether a process is still the copy of the one that started it: until it runs its own program it holds the pages of that. */
function isCopy(pid: number, parent: number): boolean {
  const commandOf = (of: number) => readFileSync(`/proc/${of}/cmdline`, 'latin1');
  try {
    return commandOf(pid) === commandOf(parent);
  } catch {
    // One of them has ended.
    return true;
  }
}
