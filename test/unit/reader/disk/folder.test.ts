import { chmod, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { hashFile, listFolder, readBytes } from '../../../../src/reader/disk/bytes.ts';
import { readContent } from '../../../../src/reader/disk/read-content.ts';
import type { ContentFiles, MadeContent } from '../../../support/content.ts';
import { contentFiles, makeContent, REPORT_FOLDER, reportFiles } from '../../../support/content.ts';

let made: MadeContent | null = null;
afterEach(async () => {
  await made?.remove();
  made = null;
});

async function findings(files: ContentFiles, change: (root: string) => Promise<unknown> = async () => null) {
  made = await makeContent({ ...contentFiles(), ...files });
  await change(made.root);
  const { diagnostics } = await readContent({ root: made.root, now: new Date('2026-11-22T00:00:00Z') });
  return diagnostics.map(({ id, file, hint }) => `${file} ${id} ${hint}`);
}

describe('names', () => {
  test.each([
    ['sites.json', 'sites.json FILE_UNKNOWN 是否想写 site.json？请改名；若不需要，请删去'],
    ['unit/x.json', 'unit FILE_UNKNOWN 是否想写 units？请改名；若不需要，请删去'],
    ['units/x.jsn', 'units/x.jsn FILE_UNKNOWN 是否想写 x.json？请改名；若不需要，请删去'],
    ['units/a/x.json', 'units/a FILE_UNKNOWN'],
    [
      'units/Maiji_2023.json',
      'units/Maiji_2023.json FILE_NAME 只用小写英文字母、数字和单个连字符，80 个字符以内，例如 maiji-2023',
    ],
    ['units/a--b.json', 'units/a--b.json FILE_NAME'],
    [`units/${'a'.repeat(81)}.json`, `units/${'a'.repeat(81)}.json FILE_NAME`],
    ['coverage/latest.json', 'coverage/latest.json FILE_YEAR'],
    ['reports/2023/x.json', 'reports/2023/x.json FILE_UNKNOWN'],
    ['reports/x.json', 'reports/x.json FILE_UNKNOWN'],
    ['reports/1899/x/report.json', 'reports/1899 FILE_YEAR'],
    [`${REPORT_FOLDER}/narative.mdx`, `${REPORT_FOLDER}/narative.mdx FILE_UNKNOWN 是否想写 narrative.mdx？`],
    [`${REPORT_FOLDER}/attachment/x.pdf`, `${REPORT_FOLDER}/attachment FILE_UNKNOWN 是否想写 attachments？`],
    [`${REPORT_FOLDER}/attachments/a/x.pdf`, `${REPORT_FOLDER}/attachments/a FILE_UNKNOWN`],
    [`${REPORT_FOLDER}/attachments/.hidden`, `${REPORT_FOLDER}/attachments/.hidden FILE_ATTACHMENT_NAME`],
    [`${REPORT_FOLDER}/attachments/a\u200b.pdf`, `${REPORT_FOLDER}/attachments/a□.pdf FILE_NAME_CHARACTER`],
    [`${REPORT_FOLDER}/~$终稿.docx`, `${REPORT_FOLDER}/~$终稿.docx FILE_TEMPORARY`],
    [`${REPORT_FOLDER}/attachments/.~终稿.docx`, `${REPORT_FOLDER}/attachments/.~终稿.docx FILE_TEMPORARY`],
    ['site.json.bak', 'site.json.bak FILE_TEMPORARY'],
  ])('%s', async (path, expected) => {
    const [found, ...others] = await findings({ [path]: 'x' });
    expect(found?.slice(0, expected.length)).toBe(expected);
    expect(others).toEqual([]);
  });

  test('what systems leave behind is passed over', async () => {
    const noise = {
      '.DS_Store': 'x',
      'units/Thumbs.db': 'x',
      [`${REPORT_FOLDER}/desktop.ini`]: 'x',
      'coverage/.gitkeep': '',
    };
    expect(await findings(noise)).toEqual([]);
  });

  test('of two names that differ in spelling only, the plain one is read', async () => {
    const found = await findings({ ...reportFiles('2022/jiance'), 'reports/2022/JIANCE/report.json': '{}' });
    expect(found.map((one) => one.split(' ').slice(0, 2).join(' '))).toEqual([
      'reports/2022/JIANCE FILE_NAME_CLASH',
    ]);
  });
});

describe('what is no plain file', () => {
  test('links are refused, to files and to folders, also to nowhere', async () => {
    const found = await findings({}, async (root) => {
      await symlink(join(root, 'site.json'), join(root, 'glossary.json'));
      await symlink(join(root, 'units'), join(root, 'schemes-link'));
      await symlink('/nowhere', join(root, REPORT_FOLDER, 'attachments'));
    });
    expect(found.map((one) => one.split(' ').slice(0, 2).join(' '))).toEqual([
      'glossary.json FILE_SYMLINK',
      `${REPORT_FOLDER}/attachments FILE_SYMLINK`,
      'schemes-link FILE_SYMLINK',
    ]);
  });

  test.skipIf(process.platform === 'win32')('a socket is refused', async () => {
    const server = createServer();
    const found = await findings({}, (root) => {
      return new Promise<void>((resolve) => server.listen(join(root, 'units', 's'), resolve));
    });
    await new Promise((resolve) => server.close(resolve));
    expect(found.map((one) => one.split(' ').slice(0, 2).join(' '))).toEqual(['units/s FILE_SPECIAL']);
  });

  test('a folder in the place of a file, and a file in the place of a folder', async () => {
    const found = await findings({}, async (root) => {
      await rm(join(root, REPORT_FOLDER, 'narrative.mdx'));
      await mkdir(join(root, REPORT_FOLDER, 'narrative.mdx'));
      await writeFile(join(root, 'coverage'), 'x');
    });
    expect(found.map((one) => one.split(' ').slice(0, 2).join(' '))).toEqual([
      'coverage FILE_UNKNOWN',
      `${REPORT_FOLDER}/narrative.mdx FILE_MISSING`,
      `${REPORT_FOLDER}/narrative.mdx FILE_UNKNOWN`,
    ]);
  });
});

describe('a disk that fails', () => {
  test('gives findings, never an exception', async () => {
    made = await makeContent();
    const gone = join(made.root, 'gone.json');
    for (const result of [
      await readBytes(gone, 'gone.json', 10),
      await hashFile(gone, 'gone.json', 10),
      await listFolder(gone, 'gone.json'),
    ]) {
      expect(result).toMatchObject({
        ok: false,
        problem: { id: 'FILE_UNREADABLE', message: '文件读不出来：读取时文件已不在' },
      });
    }
    expect(await readBytes(made.root, 'x', Number.MAX_SAFE_INTEGER)).toMatchObject({
      ok: false,
      problem: { values: { code: 'EISDIR' } },
    });
  });

  test('a file beyond the limit is refused unread', async () => {
    made = await makeContent();
    const path = join(made.root, 'site.json');
    for (const result of [await readBytes(path, 'site.json', 10), await hashFile(path, 'site.json', 10)]) {
      expect(result).toMatchObject({
        ok: false,
        problem: { id: 'FILE_TOO_LARGE', values: { size: '0.1 MB' } },
      });
    }
  });

  // The superuser may read everything.
  test.skipIf(process.getuid?.() === 0)('without permission', async () => {
    const found = await findings({}, (root) => chmod(join(root, 'site.json'), 0o000));
    expect(found.map((one) => one.split(' ').slice(0, 2).join(' '))).toEqual(['site.json FILE_UNREADABLE']);
  });
});
