import { spawn } from 'node:child_process';
import { treeUse } from './process-tree.ts';

const SAMPLE_MS = 200;

/** What a command took, with all processes that it started, and what it said. */
export interface CommandCost {
  readonly seconds: number;
  readonly cpuSeconds: number;
  /** Of all processes together. */
  readonly peakMb: number;
  readonly output: string;
}

/** @throws Error with the end of what it said, where the command fails */
export function measureCommand(
  command: string,
  args: readonly string[],
  { cwd, env = {} }: { readonly cwd: string; readonly env?: Readonly<Record<string, string>> },
): Promise<CommandCost> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        output += chunk.toString();
      });
    }
    let [peakMb, cpuSeconds] = [0, 0];
    const sample = setInterval(() => {
      const use = treeUse(child.pid ?? 0);
      peakMb = Math.max(peakMb, use.memoryMb);
      cpuSeconds = Math.max(cpuSeconds, use.cpuSeconds);
    }, SAMPLE_MS);
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(sample);
      if (code === 0) resolve({ seconds: (performance.now() - started) / 1000, cpuSeconds, peakMb, output });
      else reject(new Error(`${command} ${args.join(' ')} ended with ${code}:\n${output.slice(-4000)}`));
    });
  });
}
