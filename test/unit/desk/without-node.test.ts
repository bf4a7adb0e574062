import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import { build } from 'vite';
import { expect, test } from 'vitest';
import { checkFolder } from '../../../src/cli/check/check-folder.ts';
import { once } from '../../../src/model/remember.ts';
import { readReferences } from '../../../src/reader/disk/read-references.ts';
import { projectInput, reportInput, schemeInput, siteInput, unitInput } from '../../support/content.ts';
import { REPOSITORY_DAY, repositoryContent } from '../../support/repository.ts';

const PROJECT = fileURLToPath(new URL('../../..', import.meta.url));
const at = (path: string) => join(PROJECT, path);

/** The program of a worker as one script, with everything that Node alone has left unresolved. */
async function bundled(entry: string): Promise<string> {
  const outDir = await mkdtemp(join(tmpdir(), 'mingji-worker-'));
  const missing: string[] = [];
  try {
    await build({
      configFile: false,
      root: PROJECT,
      logLevel: 'silent',
      publicDir: false,
      resolve: {
        // As the site is built, whatever the tests are run for: no packages in their forms for development.
        conditions: ['module', 'browser'],
        alias: {
          'decode-named-character-reference': at('node_modules/decode-named-character-reference/index.js'),
        },
      },
      build: {
        outDir,
        emptyOutDir: true,
        minify: false,
        lib: { entry: at(entry), formats: ['iife'], name: 'worker', fileName: () => 'worker.js' },
        rolldownOptions: {
          plugins: [
            {
              name: 'no-node',
              resolveId(source) {
                if (source.startsWith('node:')) missing.push(source);
                return null;
              },
            },
          ],
        },
      },
    });
    expect(missing).toEqual([]);
    return await readFile(join(outDir, 'worker.js'), 'utf8');
  } finally {
    await rm(outDir, { recursive: true, force: true });
  }
}

const CHECKS = once(() => bundled('src/desk/browser/checks/check-worker.ts'));
const FILES = once(() => bundled('src/desk/browser/files/import-worker.ts'));

interface Answer {
  readonly turn: number;
  readonly value?: never;
  readonly error?: string;
}

/** Runs a program where there is what the language has and what every worker has: no Node, no document. */
function start(script: string) {
  const listeners: ((event: { data: unknown }) => void)[] = [];
  const answers = new Map<number, (answer: Answer) => void>();
  const context = createContext({
    addEventListener: (_: string, listener: (event: { data: unknown }) => void) => listeners.push(listener),
    postMessage: (answer: Answer) => answers.get(answer.turn)?.(answer),
    TextEncoder,
    TextDecoder,
    structuredClone,
    URL,
    setTimeout,
    clearTimeout,
    performance,
    console,
  });
  runInContext('globalThis.self = globalThis;', context);
  runInContext(script, context);
  return (turn: number, task: string, ...args: readonly unknown[]) =>
    new Promise<Answer>((resolve) => {
      answers.set(turn, resolve);
      for (const listener of listeners) listener({ data: structuredClone({ turn, task, args }) });
    });
}

test('what checks a draft runs where there is neither Node nor a document', async () => {
  const call = start(await CHECKS());
  const { review: _, ...report } = reportInput();
  const references = {
    site: siteInput(),
    units: { shijianju: unitInput() },
    projects: { jiance: projectInput() },
    schemes: { banfa: schemeInput() },
    reports: [],
  };
  const opened = await call(1, 'open', references, { origin: 'https://mingji.example', base: '/' });
  expect(opened.error).toBeUndefined();
  const draft = {
    id: '2023/jiance',
    report: { ...report, state: 'draft' },
    narrative: '## 一、情况\n\n办好了。\n',
    attachments: [],
  };
  const judged = await call(2, 'judge', draft, '2026-11-22T00:00:00Z');
  expect(judged.error).toBeUndefined();
  expect((judged.value as unknown as { preview: { title: string } }).preview.title).toBe(report.title);
}, 60_000);

test('a worker says of every report of the repository what the command line says', async () => {
  const call = start(await CHECKS());
  const now = REPOSITORY_DAY;
  const content = await repositoryContent({ includeUnpublished: true });
  await call(1, 'open', readReferences('content', content), { origin: 'https://mingji.example', base: '/' });
  const { findings } = await checkFolder({ content: 'content', now });
  let compared = 0;
  for (const { report, folder, earlier, withdrawnVersions, attachments } of content.reports) {
    // A draft on the page has no earlier versions.
    if (earlier.length + withdrawnVersions.length > 0) continue;
    const draft = {
      id: report.id,
      report: JSON.parse(await readFile(join('content', folder, 'report.json'), 'utf8')),
      narrative: await readFile(join('content', folder, 'narrative.mdx'), 'utf8'),
      attachments: attachments.map(({ name, bytes }) => ({ name, bytes })),
    };
    const judged = await call(compared + 2, 'judge', draft, now.toISOString());
    expect(judged.error).toBeUndefined();
    // Other reports, and the bytes of attachments, are not at hand in a worker.
    const lines = (list: readonly { readonly id: string; readonly message: string }[]) =>
      list
        .filter(({ id }) => id !== 'TPL_DUP' && id !== 'F_REPEAT' && !id.startsWith('ATTACHMENT_'))
        .map(({ id, message }) => `${id} ${message}`)
        .sort();
    const own = findings.filter(({ file }) => file.startsWith(`${folder}/`));
    const said = judged.value as unknown as { findings: { id: string; message: string }[] };
    expect(lines(said.findings)).toEqual(lines(own));
    compared += 1;
  }
  expect(compared).toBeGreaterThan(30);
}, 120_000);

test('what reads files runs there too', async () => {
  const call = start(await FILES());
  const bytes = new TextEncoder().encode(
    '图书馆免费开放项目支出绩效评价报告\n一、项目基本情况\n全年预算50万元。',
  );
  const read = await call(1, 'read', [{ name: '报告.txt', bytes }]);
  expect(read.error).toBeUndefined();
  expect(
    (read.value as unknown as { proposal: { title: { value: string } } }).proposal.title.value,
  ).toContain('图书馆免费开放');
}, 60_000);
