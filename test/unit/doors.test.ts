import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { astroModule, closedDoors, ROOMS } from '../support/doors.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

let scratch: string;
beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), 'mingji-doors-'));
});
afterEach(() => rmSync(scratch, { recursive: true, force: true }));

/** The rules broken by a project with these files; a file that is imported has to be among them. */
async function broken(files: Record<string, string>): Promise<string[]> {
  const project = join(scratch, 'project');
  const manifest = JSON.stringify({
    dependencies: { zod: '*', astro: '*' },
    devDependencies: { vitest: '*' },
  });
  for (const [path, text] of Object.entries({ 'package.json': manifest, ...files })) {
    mkdirSync(dirname(join(project, path)), { recursive: true });
    writeFileSync(join(project, path), text);
  }
  symlinkSync(join(PROJECT, 'node_modules'), join(project, 'node_modules'));
  for (const folder of ['test', 'content']) mkdirSync(join(project, folder), { recursive: true });
  const violations = await closedDoors(project, join(scratch, 'copy'));
  return [...new Set(violations.map(({ rule }) => rule))].sort();
}

describe('the rooms of src/', () => {
  test('import only through their doors', async () => {
    expect(await closedDoors(PROJECT, join(scratch, 'copy'))).toEqual([]);
  });

  test('are all known', () => {
    const rooms = readdirSync(join(PROJECT, 'src'), { withFileTypes: true });
    const unknown = rooms.filter((entry) => entry.isDirectory() && !ROOMS.includes(entry.name));
    expect(unknown.map(({ name }) => name)).toEqual([]);
    const files = readdirSync(join(PROJECT, 'src'), { recursive: true, encoding: 'utf8' });
    expect(files.filter((path) => /\.(?:mdx|js|mjs|cjs|tsx|jsx)$/.test(path))).toEqual([]);
  });
});

describe('a closed door', () => {
  const X = 'export const x = 1;\nexport type X = number;\n';
  const cases: readonly [name: string, rules: readonly string[], files: Record<string, string>][] = [
    [
      'an open one',
      [],
      { 'src/scoring/a.ts': "import { x } from '../model/x.ts'; void x;", 'src/model/x.ts': X },
    ],
    [
      'against the flow',
      ['model-doors'],
      { 'src/model/a.ts': "import { x } from '../view/x.ts'; void x;", 'src/view/x.ts': X },
    ],
    [
      'a type against the flow',
      ['text-doors'],
      { 'src/text/a.ts': "import type { X } from '../model/x.ts'; export type Y = X;", 'src/model/x.ts': X },
    ],
    [
      'a dynamic import against the flow',
      ['scoring-doors'],
      { 'src/scoring/a.ts': "export const y = () => import('../checks/x.ts');", 'src/checks/x.ts': X },
    ],
    ['a package in text', ['text-packages'], { 'src/text/a.ts': "import { z } from 'zod'; void z;" }],
    ['a package that model may use', [], { 'src/model/a.ts': "import { z } from 'zod'; void z;" }],
    [
      'the framework in the core',
      ['core-knows-no-framework'],
      {
        'src/view/a.ts': "import { build } from 'astro'; void build;",
        'src/reader/b.ts': "import type { Loader } from 'astro/loaders'; export type L = Loader;",
        'src/charts/c.ts': "import { getCollection } from 'astro:content'; void getCollection;",
      },
    ],
    ['the framework in a page', [], { 'src/pages/a.ts': "import { build } from 'astro'; void build;" }],
    [
      'files in the core',
      ['parsing-is-not-node', 'reader-alone-opens-files'],
      { 'src/view/a.ts': "import 'node:fs/promises';" },
    ],
    ['files in the half of the reader on disk', [], { 'src/reader/disk/bytes.ts': "import 'node:fs';" }],
    ['files in parsing', ['parsing-is-not-node'], { 'src/reader/a.ts': "import 'node:fs';" }],
    [
      'the disk behind parsing',
      ['parsing-opens-no-files'],
      { 'src/reader/a.ts': "import { x } from './disk/bytes.ts'; void x;", 'src/reader/disk/bytes.ts': X },
    ],
    [
      'processes in the core',
      ['core-starts-nothing'],
      { 'src/reader/disk/bytes.ts': "import 'node:child_process';" },
    ],
    [
      'a circle',
      ['no-circular'],
      { 'src/model/a.ts': "import './b.ts';", 'src/model/b.ts': "import './a.ts';" },
    ],
    [
      'a test',
      ['nothing-imports-outside-src'],
      { 'src/cli/a.ts': "import '../../test/x.ts';", 'test/x.ts': X },
    ],
    [
      'content',
      ['nothing-imports-outside-src'],
      { 'src/cli/a.ts': "import '../../content/site.json';", 'content/site.json': '{}' },
    ],
    ['an import that leads nowhere', ['no-unresolvable'], { 'src/model/a.ts': "import './nowhere.ts';" }],
    ['a tool of the tests', ['no-dev-dependency'], { 'src/cli/a.ts': "import 'vitest';" }],
    ['a package of a package', ['no-undeclared-package'], { 'src/cli/a.ts': "import 'vite';" }],
    [
      'the reader in a check',
      ['checks-read-positions-only'],
      {
        'src/checks/a.ts': "import { x } from '../reader/files.ts'; void x;",
        'src/checks/b.ts': "import type { X } from '../reader/files.ts'; export type Y = X;",
        'src/reader/files.ts': X,
      },
    ],
    [
      'a component that calls the view',
      ['parts-print-finished-values'],
      {
        'src/components/A.astro': "---\nimport { x } from '../view/x.ts';\n---\n{x}",
        'src/components/B.astro': "---\nimport type { X } from '../view/x.ts';\n---\n",
        'src/view/x.ts': X,
      },
    ],
    [
      'a component that reads the model',
      ['components-doors'],
      {
        'src/components/A.astro': "---\nimport type { X } from '../model/x.ts';\n---\n",
        'src/model/x.ts': X,
      },
    ],
    [
      'a page that uses a component, which scores',
      ['components-doors'],
      {
        'src/pages/index.astro': "---\nimport A from '../components/A.astro';\n---\n<A />",
        'src/components/A.astro': "---\nimport { x } from '../scoring/x.ts';\n---\n{x}",
        'src/scoring/x.ts': X,
      },
    ],
    [
      'a script in a layout',
      ['layouts-doors'],
      {
        'src/layouts/A.astro': "<p>无</p>\n<script>\nimport '../reader/x.ts';\n</script>",
        'src/reader/x.ts': X,
      },
    ],
    [
      'a component that loads what runs in the browser, and what does not',
      ['parts-start-browser-scripts-only'],
      {
        'src/components/A.astro': '<script src="../charts/browser.ts"></script>',
        'src/components/B.astro': "<script>import('../search/browser/main.ts');</script>",
        'src/components/C.astro': "<script>import { x } from '../charts/spec.ts'; x;</script>",
        'src/charts/browser.ts': X,
        'src/charts/spec.ts': X,
        'src/search/browser/main.ts': X,
      },
    ],
    [
      'Node in the browser',
      ['browser-parts-are-not-node', 'parsing-is-not-node'],
      { 'src/charts/browser.ts': "import 'node:crypto';" },
    ],
    [
      'a page that goes round the view',
      ['pages-doors'],
      {
        'src/pages/[...id].astro': "---\nimport { x } from '../reader/x.ts';\n---\n{x}",
        'src/reader/x.ts': X,
      },
    ],
    [
      'a component that is not there',
      ['no-unresolvable'],
      { 'src/pages/a.astro': "---\nimport A from '../components/A.astro';\n---\n<A />" },
    ],
    [
      'a file at the root',
      ['root-of-src-is-config'],
      { 'src/content.config.ts': "import '../src/view/x.ts';", 'src/view/x.ts': X },
    ],
  ];
  test.each(cases)('%s', async (_name, rules, files) => {
    expect(await broken(files)).toEqual(rules);
  });
});

describe('the imports of an .astro file', () => {
  test('come from frontmatter, scripts and template', () => {
    const source = [
      '---',
      "import A from './A.astro';",
      'const line = "---";',
      '---',
      '<p>{(await import("./b.ts")).b}</p>',
      '<script>import "./c.ts";</script>',
      '<script src="./d.ts"></script>',
      '<script is:inline src="https://example.com/e.js"></script>',
    ].join('\r\n');
    const module = astroModule(source);
    for (const file of ['./A.astro', './b.ts', './c.ts', './d.ts']) expect(module).toContain(file);
    expect(module).not.toContain('example.com');
    expect(module).not.toContain('<p>');
  });
});
