import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PROJECT } from '../support/cache.ts';
import { buildSite, copyRealContent, copySite, run, scratchFolder, sharedRealSite } from '../support/site.ts';

// From a Word file to the page that readers see, its correction and its end, through the commands that editors use.

const FORM = join(PROJECT, 'test/fixtures/desk/open/g-county-chubeiliang.docx');
const NOW = '2026-01-01T00:00:00+08:00';
const SIGNED = ['--secrecy', '办公室保密员', '--privacy', '法规科审查岗', '--omissions', '财务科复核岗'];

let scratch: string;
beforeAll(async () => {
  scratch = await scratchFolder('life');
});
afterAll(() => rm(scratch, { recursive: true, force: true }));

describe('a report from Word', { timeout: 240_000 }, () => {
  test('becomes a page, is corrected, and is taken down', async () => {
    const content = await copyRealContent(join(scratch, 'content'));
    const dist = join(scratch, 'dist');
    await copySite(await sharedRealSite(), dist);
    const report = async (...args: string[]) => {
      const { code, output } = await run('src/cli/report.ts', args, {
        MINGJI_CONTENT: content,
        MINGJI_NOW: NOW,
      });
      expect(code, output).toBe(0);
      return output;
    };
    const build = async () => {
      const site = await buildSite({ content, dist, now: NOW });
      expect(site.code, site.output).toBe(0);
      return site;
    };
    const written = await report('import', FORM);
    const folder = /草稿已写到 (\S+)/.exec(written)?.[1] ?? '';
    const id = folder.split(/[\\/]/).slice(-2).join('/');
    const file = join(folder, 'report.json');
    // The form prints 290%: it is published as it is, and somebody has said so.
    const waiver = { check: 'T_SHARE', reason: '原件如此，已核对', by: '财务科复核岗', on: '2025-12-31' };
    const draft = JSON.parse(await readFile(file, 'utf8'));
    await writeFile(file, JSON.stringify({ ...draft, waivers: [waiver] }, null, 2));
    const { open } = JSON.parse(await readFile(join(folder, 'import.json'), 'utf8')) as {
      open: { id: string; suggested: string | null }[];
    };
    const answers = open.flatMap(({ id: one, suggested }) => [
      '--answer',
      // Where the units are is asked of who brings them.
      `${one}=${one.startsWith('region.') ? '340123 示例县' : (suggested ?? 'done')}`,
    ]);
    await report('review', id, ...answers, '--writer', '业务科录入岗', ...SIGNED);
    await report('publish', id);
    const page = `reports/${id}/index.html`;
    const first = await build();
    const facts = JSON.parse(await readFile(file, 'utf8'));
    const [row] = facts.indicators.rows;
    expect(await first.read(page)).toContain(row.actual);
    // What colleagues need beside a report is nothing for readers.
    expect((await first.files()).filter((path) => /import\.json|\/published\//.test(path))).toEqual([]);

    row.actual = '97.31%';
    await writeFile(file, JSON.stringify(facts, null, 2));
    await report('review', id, ...SIGNED);
    await report('publish', id, '--reason', '录入时看错一行', '--by', '财务科负责岗');
    const second = await build();
    const corrected = await second.read(page);
    for (const words of ['97.31%', '录入时看错一行', '第2版']) expect(corrected).toContain(words);
    expect(await second.read(`reports/${id}/v1/index.html`)).toContain('旧版');

    await report('withdraw', id, '--reason', '统计口径有误', '--by', '局长办公会');
    const gone = await (await build()).read(page);
    expect(gone).toContain('统计口径有误');
    expect(gone).not.toContain('97.31%');
  });
});
