import { afterEach, expect, it } from 'vitest';
import { checkArchive } from '../../../src/checks/run-checks.ts';
import { forgetArchive, loadArchive, offerArchive } from '../../../src/view/load-archive.ts';
import type { ContentFiles, MadeContent } from '../../support/content.ts';
import { contentFiles, makeContent } from '../../support/content.ts';
import { makeContentOf, makeReport } from '../../support/report.ts';

let made: MadeContent | null = null;
afterEach(async () => {
  await made?.remove();
  made = null;
  delete process.env['MINGJI_CONTENT'];
  delete process.env['MINGJI_BASE'];
  forgetArchive();
});

async function use(files: ContentFiles): Promise<void> {
  made = await makeContent(files);
  process.env['MINGJI_CONTENT'] = made.root;
  forgetArchive();
}

/** Content with one report that counts how often its words are read, which a check of it does once. */
function counted() {
  const reads = { times: 0 };
  const { sourced, ...rest } = makeReport();
  const { narrative } = sourced;
  const watched = Object.defineProperty({ ...sourced }, 'narrative', {
    enumerable: true,
    get() {
      reads.times += 1;
      return narrative;
    },
  });
  return { content: makeContentOf([{ ...rest, sourced: watched }]), id: sourced.report.id, reads };
}

it('does not check again what was checked before the build', async () => {
  const { content, id, reads } = counted();
  const results = checkArchive(content);
  expect(reads.times).toBe(1);
  offerArchive(content, results);
  expect((await loadArchive()).checks(id)).toBe(results.get(id));
  expect(reads.times).toBe(1);
});

it('reads content once for all pages, with links completed by the base of the site', async () => {
  await use({
    ...contentFiles(),
    'reports/2023/jiance/narrative.mdx': '## 一、情况\n\n见[目录](/years/)。\n',
  });
  process.env['MINGJI_BASE'] = '/jixiao/';
  const [first, second] = await Promise.all([loadArchive(), loadArchive()]);
  expect(second).toBe(first);
  expect(JSON.stringify(first.sourced('2023/jiance').narrative.sections)).toContain('/jixiao/years/');
  forgetArchive();
  expect(await loadArchive()).not.toBe(first);
});

it('stops with one error that names the first findings', async () => {
  const broken = Object.fromEntries(Array.from({ length: 7 }, (_, index) => [`x${index}.txt`, 'x']));
  await use({ ...contentFiles(), ...broken });
  const failure = await loadArchive().then(
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
});
