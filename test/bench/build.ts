import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { CommandCost } from './command-cost.ts';
import { measureCommand } from './command-cost.ts';
import { writeCorpus } from './corpus.ts';
import { hugoCost, hugoIsThere } from './hugo.ts';
import { median } from './measure.ts';
import { putTable } from './readme-table.ts';

const SHAPE = { indicators: 30, paragraphs: 12 };
const NOW = '2026-11-22T00:00:00Z';
const NEXT_DAY = '2026-11-23T00:00:00Z';
/** An edit takes seconds, so it is measured several times; a build of everything takes minutes. */
const EDIT_RUNS = 3;

/** What one build took, and what it did. */
interface BuildCost extends CommandCost {
  /** Seconds of each phase, as the build itself says. */
  readonly phases: ReadonlyMap<string, number>;
  readonly made: number;
  readonly kept: number;
}

/** One thing that an editor does, or that time does. `round` makes every run another edit. */
interface Step {
  readonly name: string;
  readonly edit?: (content: string, round: number) => void;
  readonly now?: string;
  readonly args?: readonly string[];
  readonly runs: number;
}

const NEWEST = 'reports/2024/report-9';
const CLOSED = 'reports/2016/report-1';

function replace(file: string, from: RegExp, to: string): void {
  const text = readFileSync(file, 'utf8');
  const edited = text.replace(from, to);
  if (edited === text) throw new Error(`${from} is not in ${file}`);
  writeFileSync(file, edited);
}

const word = (report: string) => (content: string, round: number) =>
  appendFileSync(join(content, report, 'narrative.mdx'), `\n补充说明第${round + 1}次。\n`);

const STEPS: readonly Step[] = [
  { name: 'everything (`--clean`)', args: ['--clean'], runs: 1 },
  { name: 'nothing changed', runs: EDIT_RUNS },
  { name: 'one word, newest year', edit: word(NEWEST), runs: EDIT_RUNS },
  { name: 'one word, closed year', edit: word(CLOSED), runs: EDIT_RUNS },
  {
    name: 'one actual value',
    edit: (content, round) =>
      replace(join(content, NEWEST, 'report.json'), /"actual": "[^"]*%"/, `"actual": "9${round}.5%"`),
    runs: 1,
  },
  {
    name: 'one title',
    edit: (content, round) =>
      replace(join(content, NEWEST, 'report.json'), /绩效评价报告/, `绩效评价报告${round}`),
    runs: 1,
  },
  {
    name: 'one unit renamed',
    edit: (content) => replace(join(content, 'units/unit-0.json'), /单位/, '新单位'),
    runs: 1,
  },
  { name: 'the next day', now: NEXT_DAY, runs: 1 },
];

/**
 * Whole builds by the command that editors use, from the start of the process to its end: everything, nothing changed,
 * and one edit of each kind, over corpora of several sizes.
 * @param readme file that gets the table, between its two marks; `null` to leave it
 */
export async function benchBuild(
  folder: string,
  project: string,
  sizes: readonly number[],
  readme: string | null,
): Promise<string> {
  const lines: string[] = [];
  for (const reports of sizes) {
    const root = join(folder, `build-${reports}`);
    rmSync(root, { recursive: true, force: true });
    await mkdir(root, { recursive: true });
    await writeCorpus(join(root, 'content'), { reports, ...SHAPE });
    for (const step of STEPS) {
      const costs: BuildCost[] = [];
      for (let round = 0; round < step.runs; round += 1) {
        step.edit?.(join(root, 'content'), round);
        costs.push(await measureBuild(root, project, step));
      }
      const line = row(reports, step.name, costs);
      console.error(line);
      lines.push(line);
    }
    lines.push(await plainRow(root, project, reports));
    console.error(lines.at(-1));
    rmSync(root, { recursive: true, force: true });
  }
  const table = [...HEAD, ...lines].join('\n');
  if (readme !== null) putTable(readme, 'build', table);
  return table;
}

const HEAD = [
  '| reports | changed | time | CPU | peak memory | made | taken over | seconds by phase |',
  '| ---: | --- | ---: | ---: | ---: | ---: | ---: | --- |',
];

/** The same facts and words by a plain generator, which makes everything anew for any edit. */
async function plainRow(root: string, project: string, reports: number): Promise<string> {
  const name = 'Hugo with stock Pagefind, same facts and words';
  if (!hugoIsThere()) return `| ${reports} | ${name} | not measured: no \`hugo\` here | | | | | |`;
  const { hugo, pagefind, files } = await hugoCost(join(root, 'content'), join(root, 'plain'), project);
  const cells = [
    String(reports),
    name,
    `${(hugo.seconds + pagefind.seconds).toFixed(1)} s`,
    `${(hugo.cpuSeconds + pagefind.cpuSeconds).toFixed(1)} s`,
    `${Math.max(hugo.peakMb, pagefind.peakMb).toFixed(0)} MB`,
    String(files),
    '0',
    `pages ${hugo.seconds.toFixed(1)}, search ${pagefind.seconds.toFixed(1)}`,
  ];
  return `| ${cells.join(' | ')} |`;
}

/** The median of several runs; what was done is the same in each. */
function row(reports: number, name: string, costs: readonly BuildCost[]): string {
  const middle = (of: (cost: BuildCost) => number) => median(costs.map(of));
  const first = costs[0];
  if (!first) throw new Error('Nothing was measured');
  const phases = [...first.phases.keys()].map((phase) => {
    const seconds = middle((cost) => cost.phases.get(phase) ?? 0);
    return `${PHASE_NAMES[phase] ?? phase} ${seconds.toFixed(1)}`;
  });
  const cells = [
    String(reports),
    name,
    `${middle(({ seconds }) => seconds).toFixed(1)} s`,
    `${middle(({ cpuSeconds }) => cpuSeconds).toFixed(1)} s`,
    `${middle(({ peakMb }) => peakMb).toFixed(0)} MB`,
    String(first.made),
    String(first.kept),
    phases.join(', '),
  ];
  return `| ${cells.join(' | ')} |`;
}

const PHASE_NAMES: Readonly<Record<string, string>> = {
  检查: 'check',
  准备: 'prepare',
  生成页面: 'pages',
  复制附件: 'originals',
  建立检索: 'search',
  核对: 'verify',
  替换: 'swap',
};

/** What `npm run build` gives Node. */
function buildCommand(project: string): readonly string[] {
  const { scripts } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as {
    readonly scripts: { readonly build: string };
  };
  return scripts.build.split(' ').slice(1);
}

async function measureBuild(
  root: string,
  project: string,
  { args = [], now = NOW }: Step,
): Promise<BuildCost> {
  const cost = await measureCommand(process.execPath, [...buildCommand(project), ...args], {
    cwd: project,
    env: {
      MINGJI_CONTENT: join(root, 'content'),
      MINGJI_DIST: join(root, 'dist'),
      MINGJI_CACHE: join(root, 'cache'),
      MINGJI_NOW: now,
    },
  });
  const said = /用时 [\d.]+ 秒：(.*)；新做 (\d+) 个文件，沿用 (\d+) 个/.exec(cost.output);
  if (said === null) throw new Error(`The build did not say what it did:\n${cost.output.slice(-4000)}`);
  const [, phases = '', made, kept] = said;
  return {
    ...cost,
    phases: new Map(
      phases.split('、').map((phase) => [phase.split(' ')[0] ?? '', Number(phase.split(' ')[1])]),
    ),
    made: Number(made),
    kept: Number(kept),
  };
}
