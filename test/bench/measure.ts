import { spawn } from 'node:child_process';

/** What a child process took. */
export interface Cost {
  readonly seconds: number;
  readonly cpuSeconds: number;
  /** Peak resident memory of the process, in MB. */
  readonly peakMb: number;
}

const MARK = 'BENCH ';

/** Runs a TypeScript file in a fresh process and reads its cost from its last line (see {@link reportCost}). */
export function measure(
  file: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Cost> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [file, ...args], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
    child.stderr.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
    child.on('error', reject);
    child.on('close', (code) => {
      const line = output.split('\n').findLast((text) => text.startsWith(MARK));
      if (code === 0 && line !== undefined) resolve(JSON.parse(line.slice(MARK.length)) as Cost);
      else reject(new Error(`${file} ended with ${code}:\n${output.slice(-4000)}`));
    });
  });
}

const NOTHING = { maxRSS: 0, userCPUTime: 0, systemCPUTime: 0 } as const;

/**
 * Called by the child when its work is done.
 * @param before what the process had used when the work began, where only the rest counts
 */
export function reportCost(
  started: number,
  before: Pick<NodeJS.ResourceUsage, keyof typeof NOTHING> = NOTHING,
): void {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const cost: Cost = {
    seconds: (performance.now() - started) / 1000,
    cpuSeconds: (userCPUTime + systemCPUTime - before.userCPUTime - before.systemCPUTime) / 1e6,
    peakMb: (maxRSS - before.maxRSS) / 1024,
  };
  process.stdout.write(`\n${MARK}${JSON.stringify(cost)}\n`);
}

/** The middle of several runs; machines are noisy. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
