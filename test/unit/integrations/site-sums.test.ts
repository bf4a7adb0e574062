import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { siteFiles, sumOf, sumsList } from '../../../src/integrations/site-sums.ts';

test('every finished file stands on the list once, with its sum, but for the list', async () => {
  const dist = await mkdtemp(join(tmpdir(), 'mingji-sums-'));
  await mkdir(join(dist, '甲/乙'), { recursive: true });
  const files = { 'index.html': '<p>', '甲/乙/原 件.txt': '文字', 'a.bin': '' };
  for (const [path, text] of Object.entries(files)) await writeFile(join(dist, path), text);
  await writeFile(join(dist, 'SHA256SUMS'), 'of an earlier build');
  const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
  const paths = siteFiles(dist);
  const sums = await Promise.all(paths.map(async (path) => [path, await sumOf(join(dist, path))] as const));
  expect(sumsList(new Map(sums))).toBe(
    Object.entries(files)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([path, text]) => `${sha256(text)}  ${path}\n`)
      .join(''),
  );
  await rm(dist, { recursive: true });
});
