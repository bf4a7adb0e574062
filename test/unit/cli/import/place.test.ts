import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { zipped } from '../../../support/attachments.ts';
import type { MadeContent } from '../../../support/content.ts';
import { contentFiles, makeContent } from '../../../support/content.ts';
import { runCommand } from '../../../support/run-command.ts';

const FORM = fileURLToPath(new URL('../../../fixtures/desk/open/g-county-chubeiliang.xlsx', import.meta.url));

let made: MadeContent;
let folder: string;
let id: string;
/** The content as the first import has left it. */
let imported: string;
beforeAll(async () => {
  made = await makeContent(contentFiles());
  folder = folderIn((await run(FORM)).out);
  id = folder.split(/[\\/]/u).slice(-2).join('/');
  imported = `${made.root}-imported`;
  cpSync(made.root, imported, { recursive: true, preserveTimestamps: true });
});
beforeEach(() => {
  rmSync(made.root, { recursive: true });
  cpSync(imported, made.root, { recursive: true, preserveTimestamps: true });
});
afterAll(async () => {
  rmSync(imported, { recursive: true });
  await made.remove();
});

const run = (...args: readonly string[]) => runCommand(made.root, ['import', ...args]);
const folderIn = (out: string) => /草稿已写到 (\S+)/u.exec(out)?.[1] ?? '';
const textOf = (name: string) => readFileSync(join(folder, name), 'utf8');

/** The draft becomes a report that no import wrote. */
function becomes(change: Readonly<Record<string, unknown>>) {
  rmSync(join(folder, 'import.json'));
  writeFileSync(
    join(folder, 'report.json'),
    JSON.stringify({ ...JSON.parse(textOf('report.json')), ...change }),
  );
}

/** The draft as the page packs it. */
function packed(): string {
  const files = ['report.json', 'narrative.mdx', 'import.json'];
  const entries = files.map((name) => [
    `reports/${id}/${name}`,
    new Uint8Array(readFileSync(join(folder, name))),
  ]);
  const zip = join(made.root, '..', 'packed.zip');
  writeFileSync(zip, zipped(Object.fromEntries(entries)));
  return zip;
}

describe('where a report lies already', () => {
  test.each([
    ['published', '已公开', 'publish'],
    ['draft', '还没有公开', 'review'],
  ])(
    'one of the same title that was not read from these files, %s, is another: files and package agree',
    async (state, said, command) => {
      const zip = packed();
      becomes({ state });
      const before = textOf('report.json');
      for (const file of [FORM, zip]) {
        const { code, out, err } = await run(file);
        expect(code, err).toBe(0);
        expect(folderIn(out)).toBe(`${folder}-2`);
        expect(out).toContain(`${id} 是已有的另一份报告（${said}）`);
        expect(out).toContain(`这份草稿的编号改为 ${id}-2`);
        expect(textOf('report.json')).toBe(before);
        const twin = out.split('\n').filter((line) => line.startsWith('看起来是同一份报告'));
        expect(twin).toHaveLength(1);
        expect(twin[0]).toContain(JSON.parse(before).title);
        expect(twin[0]).toContain(`reports/${id}`);
        expect(twin[0]).toContain(`npm run report -- ${command} ${id}`);
        rmSync(`${folder}-2`, { recursive: true });
      }
    },
  );

  test.each([
    ['of another kind', { kind: 'finance' }],
    ['of another project', { project: 'jiance' }],
    ['that was taken down', { state: 'withdrawn' }],
  ])('one %s is passed without being taken for the same', async (_name, change) => {
    becomes(change);
    const { out } = await run(FORM);
    expect(out).toContain('是已有的另一份报告');
    expect(out).not.toContain('看起来是同一份报告');
  });

  test('a draft of the same files is named where it lies, and the command that is told reads it anew', async () => {
    becomes({ state: 'published' });
    await run(FORM, '--answer', 'indicators.direction=suggested');
    const second = await run(FORM, '--answer', 'kind=dept');
    expect(second.code).toBe(1);
    expect(second.err).toContain(`${folder}-2 已经存在`);
    const told = /npm run report -- import (.*)/u.exec(second.err)?.[1] ?? '';
    const again = await run(...told.split(' '));
    expect(again.code, again.err).toBe(0);
    expect(folderIn(again.out)).toBe(`${folder}-2`);
    expect(JSON.parse(readFileSync(join(`${folder}-2`, 'import.json'), 'utf8')).answers).toEqual({
      'indicators.direction': 'suggested',
      kind: 'dept',
    });
    expect(readdirSync(join(folder, '..'))).toHaveLength(2);
  });

  test.each([
    ['draft', 'review'],
    ['published', 'publish'],
  ])(
    'one of the same files that was worked on, %s, is neither written over nor told to be read anew',
    async (state, command) => {
      const report = { ...JSON.parse(textOf('report.json')), state };
      writeFileSync(join(folder, 'report.json'), JSON.stringify(report));
      const { code, err } = await run(FORM);
      expect(code).toBe(1);
      expect(err).toContain('没有覆盖');
      expect(err).toContain(`npm run report -- ${command} ${id}`);
      expect(err).not.toContain('--again');
      expect(JSON.parse(textOf('report.json'))).toEqual(report);
      expect((await run(packed())).err.includes('先把旧的文件夹删去')).toBe(state === 'draft');
    },
  );

  test('a folder that somebody chose and that holds a report stays as it is', async () => {
    const { code, err } = await run(FORM, '--out', folder);
    expect(code).toBe(1);
    expect(err).toContain('没有覆盖');
  });
});
