import { afterEach, expect, test } from 'vitest';
import { checkCommand } from '../../../../src/cli/check/check-command.ts';
import type { ContentFiles, MadeContent } from '../../../support/content.ts';
import { contentFiles, makeContent, REPORT_FOLDER, reportInput } from '../../../support/content.ts';
import { runCommand } from '../../../support/run-command.ts';

let made: MadeContent | null = null;
afterEach(async () => {
  await made?.remove();
  made = null;
});

async function check(args: string[], files: ContentFiles = contentFiles(), env: Record<string, string> = {}) {
  made = await makeContent(files);
  return runCommand(made.root, args, checkCommand, env);
}

const BROKEN = { ...contentFiles(), 'raport.json': '{}' };

test.each([
  [['--format', 'yaml'], '没有“yaml”这种格式'],
  [['--format'], '选项 --format 后面要写内容'],
  [['--formt', 'json'], '不认识的选项 --formt'],
  [['-x'], '不认识的选项 -x'],
])('%j is not how it is called', async (args, complaint) => {
  const { code, out, err } = await check(args);
  expect(code).toBe(2);
  expect(out).toBe('');
  expect(err).toContain(complaint);
  expect(err).toContain('用法：npm run check');
});

test('help is no error', async () => {
  expect(await check(['--help'])).toMatchObject({ code: 0, err: '' });
});

test('an environment that cannot be used is told before anything is read', async () => {
  const { code, err } = await check([], BROKEN, { MINGJI_NOW: 'tomorrow' });
  expect(code).toBe(2);
  expect(err).toContain('ENV_NOW');
});

test('forms for programs stand alone on the output, the summary beside them', async () => {
  for (const format of ['json', 'gitlab']) {
    const { code, out, err } = await check(['--format', format], BROKEN);
    expect(code).toBe(1);
    expect(() => JSON.parse(out)).not.toThrow();
    expect(err).toMatch(/^检查完成：\d+ 个文件，1 个错误/);
  }
  const { out } = await check(['--format', 'github'], BROKEN);
  expect(out).toMatch(/^::error file=.*raport\.json,title=FILE_UNKNOWN::/);
});

test('what must stay private is starred in messages, values, frames and paths', async () => {
  // No number beginning 10 is a mobile number, so the test builds one that could be.
  const phone = `1${'3'.repeat(3)}${'0000'}${'117'}`;
  const files = {
    ...contentFiles(),
    [`${REPORT_FOLDER}/report.json`]: reportInput({ reportDate: `电话${phone}` }),
    [`联系人${phone}.txt`]: 'x',
  };
  for (const format of ['text', 'json', 'github', 'gitlab']) {
    const { out } = await check(['--format', format], files);
    expect(out).toContain('FIELD_DATE');
    expect(out).toContain('FILE_UNKNOWN');
    expect(out).not.toContain(phone);
    expect(out).toContain('****');
  }
});

test('the findings of one report or folder, or the errors alone, and how many there are in all', async () => {
  const files = { ...BROKEN, 'units/Broken.json': '{' };
  const whole = await check([], files);
  expect(whole.out).toContain('raport.json');
  for (const word of ['units', 'units/', './units', 'content/units']) {
    const { code, out, err } = await check([word], files);
    expect([word, code]).toEqual([word, 1]);
    expect(out).toContain('units/Broken.json');
    expect(out).not.toContain('raport.json');
    expect(err).toMatch(/共\d+处，按要求列出\d+处/);
  }
  const report = REPORT_FOLDER.replace('reports/', '');
  expect((await check([report, '--errors'], files)).code).toBe(0);
  for (const word of ['content', '2023/none', '../elsewhere']) {
    const { code, out, err } = await check([word], files);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(`内容文件夹里没有“${word}”`);
  }
});
