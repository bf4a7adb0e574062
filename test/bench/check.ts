import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeCorpus } from './corpus.ts';
import type { Cost } from './measure.ts';
import { measure, median } from './measure.ts';

const SHAPE = { indicators: 30, paragraphs: 12 };
const RUNS = 3;
const NOW = '2026-11-22T00:00:00Z';
const GOAL = { seconds: 10, peakMb: 600 };
/** Processors that the check uses; the time it needs where nothing else runs is its work divided among them. */
const PROCESSORS = 2;

/**
 * `check` over many reports, from the start of the process to its end, threads included, beside the same over a
 * hundredth of them; as JSON, and once as the text that people read. Goal for 3,000 reports on two processors: below 10 s and 600 MB.
 */
export async function benchCheck(folder: string, project: string, reports: number): Promise<string> {
  const child = join(project, 'test/bench/check-child.ts');
  const few = Math.max(1, Math.round(reports / 100));
  const corpora = new Map<number, string>();
  for (const count of [reports, few]) {
    const corpus = join(folder, `check-${count}`);
    await mkdir(folder, { recursive: true });
    await rm(corpus, { recursive: true, force: true });
    await writeCorpus(corpus, { reports: count, ...SHAPE });
    corpora.set(count, corpus);
  }
  const costs = new Map<number, Cost>();
  for (const [count, corpus] of corpora) {
    const runs: Cost[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      const env = { MINGJI_CONTENT: corpus, MINGJI_NOW: NOW };
      runs.push(await measure(child, ['json'], env));
    }
    costs.set(count, middle(runs));
  }
  const env = { MINGJI_CONTENT: corpora.get(reports) ?? '', MINGJI_NOW: NOW };
  // For people every finding comes with its lines, so that nearly every file is opened and masked once more.
  const asText = await measure(child, ['text'], env);
  const many = costs.get(reports);
  if (!many) throw new Error('Nothing was measured');
  return [
    `check ${reports} reports × ${SHAPE.indicators} indicators × ${SHAPE.paragraphs} paragraphs, median of ${RUNS}`,
    ...[...costs].map(([count, cost]) => line(`${count} reports`, cost)),
    line(`${reports}, printed whole`, asText),
    `  goal for 3000          ${GOAL.seconds} s   CPU ${GOAL.seconds * PROCESSORS} s   peak ${GOAL.peakMb} MB`,
    `  of the goal            time ${share(many.seconds, GOAL.seconds)}   CPU ${share(many.cpuSeconds, GOAL.seconds * PROCESSORS)}   peak ${share(many.peakMb, GOAL.peakMb)}`,
  ].join('\n');
}

function middle(runs: readonly Cost[]): Cost {
  return {
    seconds: median(runs.map(({ seconds }) => seconds)),
    cpuSeconds: median(runs.map(({ cpuSeconds }) => cpuSeconds)),
    peakMb: median(runs.map(({ peakMb }) => peakMb)),
  };
}

function line(label: string, { seconds, cpuSeconds, peakMb }: Cost): string {
  return `  ${label.padEnd(22)} ${seconds.toFixed(1)} s   CPU ${cpuSeconds.toFixed(1)} s   peak ${peakMb.toFixed(0)} MB`;
}

function share(part: number, whole: number): string {
  return (part / whole).toFixed(2);
}
