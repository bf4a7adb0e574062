import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { codeDigest } from '../../../../src/integrations/incremental/code-digest.ts';

test('changes with the code of the pages, their names, and nothing else of the content', async () => {
  const root = mkdtempSync(join(tmpdir(), 'mingji-code-'));
  const project = join(root, 'project');
  for (const folder of ['src/pages', 'public']) mkdirSync(join(project, folder), { recursive: true });
  for (const file of ['astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json', 'src/a.ts'])
    writeFileSync(join(project, file), file);
  const content = join(root, 'content');
  mkdirSync(join(content, 'pages'), { recursive: true });
  const digests: string[] = [];
  const steps: (() => void)[] = [
    () => {},
    () => writeFileSync(join(project, 'src/pages/script.ts'), 'alert(1)'),
    () => writeFileSync(join(project, 'src/pages/script.ts'), 'alert(2)'),
    () => writeFileSync(join(project, 'public/icon.svg'), ''),
    () => writeFileSync(join(project, 'package-lock.json'), 'newer'),
    () => writeFileSync(join(content, 'pages/about.mdx'), 'words'),
  ];
  for (const step of steps) {
    step();
    digests.push(codeDigest(content, project));
  }
  expect(new Set(digests).size).toBe(steps.length);
  writeFileSync(join(content, 'site.json'), '{}');
  expect(codeDigest(content, project)).toBe(digests.at(-1));
  rmSync(root, { recursive: true });
});
