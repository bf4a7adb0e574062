import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BuiltSite } from '../support/site.ts';
import {
  buildSite,
  copyContent,
  copyGoldenContent,
  copyRealContent,
  copySite,
  scratchFolder,
  sharedGoldenSite,
  sharedRealSite,
  sharedSite,
} from '../support/site.ts';

// What a build does to the site that readers see.

const REPORT = 'reports/2023/maiji-zhiliang-qiangqu';

let folder: string;
beforeAll(async () => {
  folder = await scratchFolder('publishing');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** All bytes of a site as text, compressed parts unpacked and search's word breaks taken out. */
async function everything(site: BuiltSite): Promise<string> {
  const parts: string[] = [];
  for (const path of await site.files()) {
    const bytes = await readFile(join(site.dist, path));
    const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
    parts.push(path, (packed ? gunzipSync(bytes) : bytes).toString('utf8').replaceAll('\u200b', ''));
    if (!path.endsWith('.zip')) continue;
    for (const [name, inner] of Object.entries(unzipSync(bytes))) parts.push(name, strFromU8(inner));
  }
  return parts.join('\n');
}

async function edit(file: string, change: (text: string) => string): Promise<void> {
  await writeFile(file, change(await readFile(file, 'utf8')));
}

describe('a build of content with an error', { timeout: 120_000 }, () => {
  test('says where, ends with 1 and leaves the last good site as it was', async () => {
    const content = await copyRealContent(join(folder, 'broken'));
    const dist = join(folder, 'broken-dist');
    const good = await copySite(await sharedRealSite(), dist);
    const before = await everything(good);

    await edit(join(content, REPORT, 'report.json'), (text) => text.replace('"28.98万元"', '28.98'));
    const bad = await buildSite({ content, dist });
    expect(bad.code).toBe(1);
    expect(bad.output).toMatch(/report\.json:\d+:\d+/);
    expect(bad.output).toContain('原来的网站没有改动');
    expect(await everything(bad)).toBe(before);
    expect((await readdir(folder)).filter((name) => name.includes('.building-'))).toEqual([]);
  });
});

describe('what is not published', { timeout: 120_000 }, () => {
  test('leaves no trace in any byte of the site', async () => {
    const content = await copyRealContent(join(folder, 'draft'));
    const secret = join(content, 'reports/2022/canary-report');
    await mkdir(join(secret, 'attachments'), { recursive: true });
    const facts = JSON.parse(await readFile(join(content, REPORT, 'report.json'), 'utf8'));
    Object.assign(facts, {
      state: 'draft',
      title: '金丝雀项目绩效评价报告',
      fiscalYear: { from: 2022, to: 2022 },
      editorNote: '金丝雀批注',
    });
    await writeFile(join(secret, 'report.json'), JSON.stringify(facts, null, 2));
    await edit(join(content, REPORT, 'report.json'), (text) =>
      text.replace(/^\{/, '{ "editorNote": "金丝雀内部备注",'),
    );
    const words = await readFile(join(content, REPORT, 'narrative.mdx'), 'utf8');
    await writeFile(join(secret, 'narrative.mdx'), `${words}\n\n金丝雀正文。\n`);
    await writeFile(join(secret, 'attachments', 'jinsique.txt'), '金丝雀附件');
    const record = { sources: [{ name: '金丝雀来源.docx' }], open: [], answers: {}, leftOut: [] };
    await writeFile(join(secret, 'import.json'), JSON.stringify(record));

    const site = await buildSite({ content, dist: join(folder, 'draft-dist') });
    expect(site.code, site.output).toBe(0);
    const bytes = await everything(site);
    for (const canary of ['金丝雀', 'canary-report', 'jinsique', '__mingji']) {
      expect(bytes.includes(canary), canary).toBe(false);
    }
    // The page that checks drafts knows the name of the field; no record may hold it.
    for (const path of (await site.files()).filter((one) => one.endsWith('report.json')))
      expect(await site.read(path), path).not.toContain('editorNote');
    expect(bytes).toContain('质量强市');
  });
});

describe('a mobile number', { timeout: 120_000 }, () => {
  test('in the words, in a remark and in a file name stops the build, and is nowhere printed', async () => {
    const content = await copyContent(join(folder, 'leak'));
    const mobile = ['138', '0013', '8000'].join('');
    const example = join(content, 'reports/2024/shili-gonglu-yanghu');
    await edit(join(content, REPORT, 'narrative.mdx'), (text) => `${text}\n\n联系电话${mobile}。\n`);
    await edit(join(example, 'report.json'), (text) => {
      const facts = JSON.parse(text);
      facts.indicators.rows[0].remark = `填报人电话${mobile}`;
      facts.annexes = [{ id: 'leak', title: '附件', kind: 'other', file: `${mobile}.txt` }];
      return JSON.stringify(facts, null, 2);
    });
    await edit(join(content, 'pages/about.mdx'), (text) => `${text}\n\n{/* 经办人电话${mobile} */}\n`);
    await edit(join(content, 'redirects.json'), () =>
      JSON.stringify([{ from: '/old/', to: '/about/', on: '2026-01-05', reason: `致电${mobile}` }]),
    );
    await edit(
      join(content, 'reports/2023/shili-gonglu-yanghu/narrative.mdx'),
      (text) => `${text}\n\n{/* 电话${mobile} */}\n`,
    );
    await mkdir(join(example, 'attachments'), { recursive: true });
    await writeFile(join(example, 'attachments', `${mobile}.txt`), '附件');

    const site = await buildSite({ content, dist: join(folder, 'leak-dist') });
    expect(site.code).toBe(1);
    expect(site.output.match(/PII_MOBILE/g)?.length ?? 0, site.output).toBeGreaterThanOrEqual(6);
    for (const file of ['pages/about.mdx', 'redirects.json', 'shili-gonglu-yanghu/narrative.mdx']) {
      expect(site.output).toContain(file);
    }
    expect(site.output).toContain('138****8000');
    expect(site.output).not.toContain(mobile);
  });
});

describe('what was replaced or taken down', { timeout: 120_000 }, () => {
  test('stands at its address alone: in no list, no export, no search index', async () => {
    const site = await sharedSite();
    const earlier = 'reports/2024/shili-tushuguan-kaifang/v1/index.html';
    const withdrawn = 'reports/2021/shili-yingyang-gaishan/index.html';
    expect(await site.files()).toEqual(expect.arrayContaining([earlier, withdrawn]));
    for (const path of [earlier, withdrawn]) expect(await site.read(path)).toContain('content="noindex"');
    const [stone = ''] = (await site.read(withdrawn)).split('id="series"');
    expect(stone).not.toContain('万元');
    const gone = JSON.parse(await site.read('reports/2021/shili-yingyang-gaishan/report.json'));
    expect(gone).toMatchObject({ format: 'mingji-withdrawn/1', withdrawn: { on: '2022-11-25' } });
    expect(gone).not.toHaveProperty('funds');
    for (const path of await site.files()) {
      // The lists of checksums name every file of the site, and tell nothing of what is in it.
      if (path === earlier || path === withdrawn || /^(?:SHA256SUMS$|data\/sums\/)/.test(path)) continue;
      const bytes = await readFile(join(site.dist, path));
      const text = (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8');
      // The record of changes says in which version the old value stands.
      const isOwn =
        path.startsWith('reports/2024/shili-tushuguan-kaifang/') || path === 'changes/changes.json';
      if (!isOwn) expect(text.includes('2024/shili-tushuguan-kaifang/v1'), path).toBe(false);
      // Lists of changes announce that a report was taken down; data and search no longer know it.
      const isData = path === 'sitemap.xml' || /^(?:data|search-index)\//.test(path);
      if (isData) expect(text.includes('2021/shili-yingyang-gaishan'), path).toBe(false);
    }
  });
});

describe('two builds', { timeout: 240_000 }, () => {
  test('of the same content are the same, byte for byte, wherever it lies', async () => {
    // All examples are built twice too, each with a bundle of its own: see incremental.test.ts.
    const content = await copyGoldenContent(join(folder, 'elsewhere/content'));
    const [first, second] = [
      await sharedGoldenSite(),
      await buildSite({ content, dist: join(folder, 'second') }),
    ];
    expect(second.code, second.output).toBe(0);
    expect(await second.files()).toEqual(await first.files());
    for (const path of await first.files()) {
      const [a, b] = [await readFile(join(first.dist, path)), await readFile(join(second.dist, path))];
      expect(a.equals(b), path).toBe(true);
    }
  });
});

describe('two builds at once, with contents of their own, one at the root and one under a sub-path', () => {
  const TWO_MS = 240_000;
  let mine: BuiltSite;
  let theirs: BuiltSite;
  beforeAll(async () => {
    const content = await copyRealContent(join(folder, 'root-content'));
    await edit(join(content, REPORT, 'narrative.mdx'), (text) => `${text}\n\n这一处的正文。\n`);
    const dist = join(folder, 'root');
    await copySite(await sharedRealSite(), dist);
    const other = await copyRealContent(join(folder, 'sub-content'));
    await edit(join(other, 'pages/about.mdx'), (text) => `${text}\n\n另一处的说明。\n`);
    const moved = {
      from: '/units/old-name/',
      to: '/units/maiji-shijianju/',
      on: '2025-03-01',
      reason: '机构更名',
    };
    await writeFile(join(other, 'redirects.json'), JSON.stringify([moved]));
    [mine, theirs] = await Promise.all([
      buildSite({ content, dist }),
      buildSite({ content: other, dist: join(folder, 'sub'), base: '/gk/jixiao/' }),
    ]);
  }, TWO_MS);

  test('both end right', async () => {
    expect([mine.code, theirs.code], mine.output + theirs.output).toEqual([0, 0]);
    expect(mine.output + theirs.output).toMatch(/另一个生成正在进行（进程 \d+）/);
    expect(await theirs.read('about/index.html')).toContain('另一处的说明');
    expect(await mine.read('about/index.html')).not.toContain('另一处的说明');
    expect(await mine.read(`${REPORT}/index.html`)).toContain('这一处的正文');
    expect(await theirs.read(`${REPORT}/index.html`)).not.toContain('这一处的正文');
  });

  test('they differ in addresses only', async () => {
    const site = theirs;
    const home = await site.read('index.html');
    expect(home).toContain('href="/gk/jixiao/years/"');
    for (const path of (await site.files()).filter((name) => name.endsWith('.html'))) {
      expect(await site.read(path), path).not.toMatch(/(?:href|src|action)="\/(?!gk\/jixiao\/)/);
    }
    const report = JSON.parse(await site.read(`${REPORT}/report.json`));
    expect(report.url).toBe(`https://mingji.example/gk/jixiao/${REPORT}/`);
    const old = await site.read('units/old-name/index.html');
    expect(old).toContain('<meta http-equiv="refresh" content="0; url=/gk/jixiao/units/maiji-shijianju/">');
    expect(old).toContain(
      '<link rel="canonical" href="https://mingji.example/gk/jixiao/units/maiji-shijianju/">',
    );
    expect(await site.read('sitemap.xml')).not.toContain('old-name');
  });
});
