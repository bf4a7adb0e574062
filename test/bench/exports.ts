import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeCorpus } from './corpus.ts';
import type { Cost } from './measure.ts';
import { measure } from './measure.ts';
import { putTable } from './readme-table.ts';

const SHAPE = { indicators: 30, paragraphs: 12 };
const NOW = '2026-11-22T00:00:00Z';
/** Goal for 10,000 reports where nothing else runs. */
const GOAL = { seconds: 30, peakMb: 700 };

/** Reports that are read and checked stand for so many each. */
const COPIES = 10;

/**
 * The files below `/data/` of many reports: all, and those that a change in one year makes again; in a process of their
 * own each, which reads the reports before it is measured.
 * @param readme file that gets the table, between its two marks; `null` to leave it
 */
export async function benchExports(
  folder: string,
  project: string,
  reports: number,
  readme: string | null,
): Promise<string> {
  const root = join(folder, `exports-${reports}`);
  await rm(root, { recursive: true, force: true });
  await mkdir(root, { recursive: true });
  await writeCorpus(join(root, 'content'), { reports: Math.ceil(reports / COPIES), ...SHAPE });
  const costOf = (which: string) =>
    measure(join(project, 'test/bench/exports-child.ts'), [join(root, which), String(COPIES), which], {
      MINGJI_CONTENT: join(root, 'content'),
      MINGJI_CACHE: join(root, 'cache'),
      MINGJI_NOW: NOW,
    });
  const rows = [
    row(reports, 'everything', await costOf('all')),
    row(reports, 'what one changed year makes again', await costOf('year')),
  ];
  await rm(root, { recursive: true, force: true });
  const table = [
    '| reports | files | time | CPU | memory above that of the archive |',
    '| ---: | --- | ---: | ---: | ---: |',
    ...rows,
  ].join('\n');
  if (readme !== null) putTable(readme, 'exports', table);
  return `${table}\ngoal for 10000: ${GOAL.seconds} s, ${GOAL.peakMb} MB`;
}

function row(reports: number, name: string, { seconds, cpuSeconds, peakMb }: Cost): string {
  const cells = [
    String(reports),
    name,
    `${seconds.toFixed(1)} s`,
    `${cpuSeconds.toFixed(1)} s`,
    `${peakMb.toFixed(0)} MB`,
  ];
  return `| ${cells.join(' | ')} |`;
}
