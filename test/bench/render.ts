import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeCorpus } from './corpus.ts';
import type { Cost } from './measure.ts';
import { measure } from './measure.ts';
import type { Variant } from './render-projects.ts';
import { writeProject } from './render-projects.ts';

const SHAPE = { indicators: 30, paragraphs: 12 };

/**
 * Cold build of the pages of many reports, words as data against words as MDX modules, in one run.
 * Goal: at most half the time and half the peak memory.
 */
export async function benchRender(folder: string, project: string, reports: number): Promise<string> {
  await mkdir(folder, { recursive: true });
  const corpus = join(folder, 'corpus');
  await rm(corpus, { recursive: true, force: true });
  await writeCorpus(corpus, { reports, ...SHAPE });
  const costs = {} as Record<Variant, Cost>;
  for (const variant of ['data', 'modules'] as const) {
    const { root, content } = await writeProject(folder, variant, join(project, 'src'), corpus);
    costs[variant] = await measure(join(project, 'test/bench/build-child.ts'), [root, join(root, 'dist')], {
      MINGJI_CONTENT: content,
      MINGJI_DIST: join(root, 'dist'),
      MINGJI_CACHE: join(root, 'cache'),
      ASTRO_TELEMETRY_DISABLED: '1',
    });
  }
  const { data, modules } = costs;
  return [
    `render ${reports} reports × ${SHAPE.indicators} indicators × ${SHAPE.paragraphs} paragraphs`,
    line('words as data', data),
    line('words as MDX modules', modules),
    `  ratio                  time ${ratio(data.seconds, modules.seconds)}   peak memory ${ratio(data.peakMb, modules.peakMb)}`,
  ].join('\n');
}

function line(label: string, { seconds, cpuSeconds, peakMb }: Cost): string {
  return `  ${label.padEnd(22)} ${seconds.toFixed(1)} s   CPU ${cpuSeconds.toFixed(1)} s   peak ${peakMb.toFixed(0)} MB`;
}

function ratio(part: number, whole: number): string {
  return (part / whole).toFixed(2);
}
