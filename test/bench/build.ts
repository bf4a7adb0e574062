import { spawn } from 'node:child_process';
import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { writeCorpus } from './corpus.ts';
import { median } from './measure.ts';
import { treeUse } from './process-tree.ts';
import { putTable } from './readme-table.ts';

const SHAPE = { indicators: 30, paragraphs: 12 };
const NOW = '2026-11-22T00:00:00Z';
const NEXT_DAY = '2026-11-23T00:00:00Z';
const SAMPLE_MS = 200;
/** An edit takes seconds, so it is measured several times; a build of everything takes minutes. */
const EDIT_RUNS = 3;

/** What one build took, and what it did. */
interface BuildCost {
  readonly seconds: number;
  readonly cpuSeconds: number;
  /** Of all processes together. */
  readonly peakMb: number;
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

function measureBuild(root: string, project: string, { args = [], now = NOW }: Step): Promise<BuildCost> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(process.execPath, [join(project, 'src/cli/build.ts'), ...args], {
      cwd: project,
      env: {
        ...process.env,
        MINGJI_CONTENT: join(root, 'content'),
        MINGJI_DIST: join(root, 'dist'),
        MINGJI_CACHE: join(root, 'cache'),
        MINGJI_NOW: now,
      },
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
      const said = /用时 [\d.]+ 秒：(.*)；新做 (\d+) 个文件，沿用 (\d+) 个/.exec(output);
      if (code !== 0 || said === null)
        return reject(new Error(`The build ended with ${code}:\n${output.slice(-4000)}`));
      const [, phases = '', made, kept] = said;
      resolve({
        seconds: (performance.now() - started) / 1000,
        cpuSeconds,
        peakMb,
        phases: new Map(
          phases.split('、').map((phase) => [phase.split(' ')[0] ?? '', Number(phase.split(' ')[1])]),
        ),
        made: Number(made),
        kept: Number(kept),
      });
    });
  });
}
