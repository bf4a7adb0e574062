import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { applyTestEnvironment } from './environment.ts';

// `npm test`: every stage in turn, the first that fails ends the run. The npm scripts of the same names run one.

interface Stage {
  readonly title: string;
  readonly script: string;
}

interface Result {
  readonly stage: Stage;
  readonly passed: boolean;
  readonly seconds: number;
}

/** How many stages run side by side: each keeps about one core busy, and two are what any machine has. */
const AT_ONCE = 2;

/**
 * Groups run in turn. The stages of a group begin in this order as soon as there is room: what reads the code alone is told
 * of first, and of the two long ones the longer begins beside it, so that both end together.
 */
const GROUPS: readonly (readonly Stage[])[] = [
  [
    { title: '代码规范', script: 'lint' },
    { title: '锁文件', script: 'test:lock' },
    { title: '类型', script: 'test:types' },
    { title: '单元测试', script: 'test:unit' },
    { title: '整站测试', script: 'test:site' },
  ],
  [{ title: '浏览器测试', script: 'test:e2e' }],
];

const total = GROUPS.flat().length;
const running = new Set<ChildProcess>();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    for (const child of running) child.kill(signal);
    process.exitCode = 130;
  });
}

/** Runs one script. Its output is shown as it comes if it is alone, and in one piece at its end if it is not. */
async function run(stage: Stage, alone: boolean): Promise<Result> {
  const started = performance.now();
  const child = spawn('npm', ['run', '--silent', stage.script], {
    stdio: ['ignore', alone ? 'inherit' : 'pipe', alone ? 'inherit' : 'pipe'],
    shell: process.platform === 'win32',
  });
  running.add(child);
  const chunks: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => chunks.push(chunk));
  const passed = await new Promise<boolean>((resolve) => {
    child.once('error', (error) => {
      chunks.push(Buffer.from(`${error.message}\n`));
      resolve(false);
    });
    child.once('close', (code) => resolve(code === 0));
  });
  running.delete(child);
  process.stdout.write(Buffer.concat(chunks));
  const seconds = (performance.now() - started) / 1000;
  console.log(
    `${passed ? '通过' : '未通过'}：${stage.title}（npm run ${stage.script}），${seconds.toFixed(1)} 秒`,
  );
  return { stage, passed, seconds };
}

applyTestEnvironment();
// One run: the stages share one built site.
process.env['MINGJI_TEST_RUN'] = String(Date.now());
const results: Result[] = [];
for (const stages of GROUPS) {
  for (const { title } of stages) console.log(`\n── ${title}`);
  const waiting = [...stages];
  const hasFailed = () => results.some(({ passed }) => !passed);
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let stage = waiting.shift(); stage !== undefined && !hasFailed(); stage = waiting.shift())
        results.push(await run(stage, stages.length === 1));
    }),
  );
  if (hasFailed()) break;
}

const failed = results.filter(({ passed }) => !passed);
const skipped = total - results.length;
const times = results.map(
  ({ stage, passed, seconds }) => `${passed ? '' : '✘'}${stage.title} ${seconds.toFixed(1)}s`,
);
console.log(`\n${times.join(' · ')}${skipped > 0 ? ` · 未执行 ${skipped} 项` : ''}`);
for (const { stage } of failed) console.log(`单独重跑：npm run ${stage.script}`);
console.log(
  `${results.length - failed.length} passed, ${failed.length} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`,
);
process.exitCode ||= failed.length > 0 ? 1 : 0;
