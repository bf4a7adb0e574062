import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readContent } from '../../../src/reader/disk/read-content.ts';
import type { MadeContent } from '../../support/content.ts';
import { contentFiles, makeContent, REPORT_FOLDER } from '../../support/content.ts';
import { runCommand } from '../../support/run-command.ts';

const NOW = '2026-11-22T00:00:00Z';

let made: MadeContent;
beforeEach(async () => {
  made = await makeContent(contentFiles());
});
afterEach(() => made.remove());

const run = (...args: string[]) => runCommand(made.root, args);

test('report → template → import gives the same report.json, and neither file is written over', async () => {
  const original = join(made.root, REPORT_FOLDER, 'report.json');
  const id = REPORT_FOLDER.replace(/^reports\//, '');
  const file = join(made.root, 'out', '填报表.xlsx');
  expect(await run('template', id, '--out', file)).toMatchObject({ code: 0, err: '' });
  expect((await run('template', id, '--out', file)).err).toContain('没有覆盖');

  const out = join(made.root, 'out', 'draft');
  const imported = await run('import', file, '--out', out);
  expect(imported).toMatchObject({ code: 0, err: '' });
  expect(imported.out).toContain('填报表');
  await run('fmt', id);
  expect(JSON.parse(readFileSync(join(out, 'report.json'), 'utf8'))).toEqual(
    JSON.parse(readFileSync(original, 'utf8')),
  );
  expect((await run('import', file)).err).toContain('没有覆盖');
});

test('an empty template is written, and read back as a draft', async () => {
  const file = join(made.root, 'out', 'empty.xlsx');
  expect(await run('template', '--out', file)).toMatchObject({ code: 0, err: '' });
  const { code, out } = await run('import', file);
  expect(code).toBe(0);
  const folder = /草稿已写到 (\S+)/.exec(out)?.[1] ?? '';
  expect(folder).toContain(join('reports', '2025'));
  expect(JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8'))).toMatchObject({ state: 'draft' });
});

test('a new draft fits the model but for the unit and the project that are yet to be named', async () => {
  const { code, out } = await run('new', 'tushuguan-kaifang', '--year', '2024', '--kind', 'unit-self');
  expect(code).toBe(0);
  expect(out).toContain('空白草稿已写到');
  const folder = join(made.root, 'reports', '2024', 'tushuguan-kaifang');
  expect(existsSync(join(folder, 'narrative.mdx'))).toBe(true);
  const { diagnostics } = await readContent({ root: made.root, now: new Date(NOW) });
  const own = diagnostics.filter(({ file, severity }) => file.includes('tushuguan') && severity === 'error');
  expect(own.map(({ id }) => id).filter((id) => !/^REF|REFERENCE|UNKNOWN/.test(id))).toEqual([]);
  expect((await run('new', 'tushuguan-kaifang', '--year', '2024')).err).toContain('没有覆盖');
});

test.each([
  [['new'], '要写明短名'],
  [['new', '图书馆'], '只能用小写字母'],
  [['new', 'a', '--year', '20'], '不是1990到2100'],
  [['new', 'a', '--kind', 'x'], '没有“x”这种评价'],
])('%j is refused with a sentence', async (args, said) => {
  const { code, err } = await run(...args);
  expect(code).toBe(2);
  expect(err).toContain(said);
});

test('a template of a report that is not there is refused', async () => {
  expect((await run('template', '2020/nichts')).err).toContain('没有找到报告');
});
