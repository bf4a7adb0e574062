import type { Loader } from 'astro/loaders';
import { afterEach, expect, expectTypeOf, test } from 'vitest';
import type { ReportLoader } from '../../../src/reader/astro-loader.ts';
import { reportLoader } from '../../../src/reader/astro-loader.ts';
import { forgetContent, loadContent } from '../../../src/reader/content-cache.ts';
import type { ContentFiles, MadeContent } from '../../support/content.ts';
import { contentFiles, makeContent, reportFiles } from '../../support/content.ts';

let made: MadeContent | null = null;
afterEach(async () => {
  await made?.remove();
  made = null;
  delete process.env['MINGJI_CONTENT'];
  delete process.env['MINGJI_BASE'];
  forgetContent();
});

async function use(files: ContentFiles): Promise<void> {
  made = await makeContent(files);
  process.env['MINGJI_CONTENT'] = made.root;
  forgetContent();
}

function recordingStore() {
  const log: string[] = [];
  const store = {
    clear: () => log.push('clear'),
    set: ({ id, digest }: { id: string; digest: string }) => log.push(`${id} ${digest.length}`),
  };
  return { store, log };
}

test('empties the store, then announces each public report', async () => {
  await use({
    ...contentFiles(),
    ...reportFiles('2022/jiance'),
    ...reportFiles('2021/jiance', { state: 'draft' }),
  });
  const { store, log } = recordingStore();
  await reportLoader().load({ store });
  expect(log).toEqual(['clear', '2022/jiance 64', '2023/jiance 64']);
});

test('stops with one error that names the first findings, and leaves the store alone', async () => {
  const broken = Object.fromEntries(Array.from({ length: 7 }, (_, index) => [`x${index}.txt`, 'x']));
  await use({ ...contentFiles(), ...broken });
  const { store, log } = recordingStore();
  const failure = await reportLoader()
    .load({ store })
    .then(
      () => '',
      (error: Error) => error.message,
    );
  expect(failure.split('\n')).toEqual([
    '内容有 7 处错误，未生成网站：',
    ...[0, 1, 2, 3, 4].map(
      (index) => `  x${index}.txt 错误 FILE_UNKNOWN 不认识“x${index}.txt”，这里不会读取它`,
    ),
    '  ……另有 2 处',
    '运行 npm run check 查看全部和改法',
  ]);
  expect(log).toEqual([]);
});

test('the framework takes it', () => {
  expectTypeOf<ReportLoader>().toExtend<Loader>();
});

test('content is read once for all pages, with links completed by the base of the site', async () => {
  await use({
    ...contentFiles(),
    'reports/2023/jiance/narrative.mdx': '## 一、情况\n\n见[目录](/years/)。\n',
  });
  process.env['MINGJI_BASE'] = '/jixiao/';
  const [first, second] = await Promise.all([loadContent(), loadContent()]);
  expect(second).toBe(first);
  expect(JSON.stringify(first?.reports[0]?.narrative.sections)).toContain('/jixiao/years/');
  forgetContent();
  expect(await loadContent()).not.toBe(first);
});
