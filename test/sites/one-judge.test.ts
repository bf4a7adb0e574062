import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkFolder } from '../../src/cli/check-folder.ts';
import { addressesOf, DATA_FILES, versionAddresses } from '../../src/reader/addresses.ts';
import { knownIds } from '../../src/reader/records.ts';
import { isOwned } from '../../src/reader/register.ts';
import { listTree } from '../../src/reader/tree.ts';
import { CACHE, PROJECT } from '../support/cache.ts';
import type { ContentFiles, MadeContent } from '../support/content.ts';
import {
  contentFiles,
  makeContent,
  PAGE,
  projectInput,
  REPORT_FOLDER,
  reportInput,
  siteInput,
  unitInput,
} from '../support/content.ts';
import type { BuiltSite } from '../support/site.ts';
import { buildSite, sharedSite } from '../support/site.ts';

const NOW = '2026-11-22T00:00:00+08:00';

/** Everything that stands where words stand and means something to some program. */
const ODD = [
  `<script>alert(1)</script> & "甲" 'b' \`c\` {d} \${e} [f](g) |h| %zz %20 \\ / // ]]> --> <!-- &amp; &#60; 𠮷😀`,
  'onclick=1 style=x href="/nirgends/" src="javascript:x" <iframe <base set:html={x}',
  '“弯引号”与‘单’（括号）【方】《书》—— … ·、。1*2**3_4~5^6',
].join(' ');

const HOSTILE: ContentFiles = {
  ...contentFiles(),
  'site.json': siteInput({ name: ODD, shortName: '甲&乙', description: ODD }),
  'units/shijianju.json': unitInput({ name: `局${ODD}` }),
  'projects/jiance.json': projectInput({ name: `项目${ODD}` }),
  [`${REPORT_FOLDER}/report.json`]: reportInput({ title: `报告${ODD}`, kindEvidence: ODD }),
  [`${REPORT_FOLDER}/narrative.mdx`]: [
    '## 一、1*2 号 “甲” on="b" 2#',
    '水窖3*4*5米，王**和李**，138****0000，href="/nirgends/"，style="x"，&copy;，见[术语](/glossary/#term-t)、[旧](/old/)。',
    '- 13.27万元为调减数',
    '3) 印出来的号码\n4) 下一个',
    '甲[^1]乙',
    '<Note title="onclick=1 <iframe 甲">正文</Note>',
    '[^1]: 末',
  ].join('\n\n'),
  'glossary.json': [
    { id: 't', term: '“一上-一下”（预算*执行率）[甲|乙]', english: 'a-b (c) [d] {e} \\', definition: ODD },
    { id: 'u', term: '执行率', english: 'x', definition: '解释' },
  ],
  'pages/about.mdx': PAGE.replace('关于', JSON.stringify(ODD)),
  'redirects.json': [
    { from: '/old/', to: '/units/shijianju/', on: '2026-01-05', reason: ODD },
    { from: '/reports/2023/weg/v1/', to: '/reports/2023/jiance/', on: '2026-01-05', reason: '改名' },
  ],
};

describe('content at which the check finds no error', () => {
  let made: MadeContent;
  let dist: string;
  let site: BuiltSite;
  beforeAll(async () => {
    made = await makeContent(HOSTILE);
    dist = await mkdtemp(join(CACHE, 'one-judge-'));
    site = await buildSite({ content: made.root, dist: join(dist, 'site'), now: NOW, base: '/unter/' });
  });
  afterAll(async () => {
    await made.remove();
    await rm(dist, { recursive: true, force: true });
  });

  test('is built, however odd it is', async () => {
    const { findings } = await checkFolder({ content: made.root, now: new Date(NOW) });
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(site.output).not.toContain('Invalid regular expression');
    expect(site.code, site.output).toBe(0);
  });

  test('is printed as it stands', async () => {
    const html = await site.read('reports/2023/jiance/index.html');
    for (const text of ['水窖3*4*5米', '王**和李**', '138****0000', '- 13.27万元为调减数', '3) 印出来的号码'])
      expect(html).toContain(text);
  });
});

describe('the register of addresses', () => {
  test('knows who owns whatever a build writes, and no page that it does not write', async () => {
    const files = await (await sharedSite()).files();
    const tree = await listTree(join(PROJECT, 'content'));
    const known = knownIds(tree);
    const pages = tree.pages.map(({ id }) => id);
    const addresses = files.flatMap((file) => /^(.*\/)?index\.html$/.exec(file)?.[1] ?? []);
    expect(addresses.length).toBeGreaterThan(100);
    // Files beside the pages of a record or a list are below its address.
    const folders = files.flatMap((file) =>
      file.includes('/') ? [file.slice(0, file.lastIndexOf('/') + 1)] : [],
    );
    const strangers = [...new Set([...addresses, ...folders])].filter(
      (path) => !isOwned(`/${path}`, known, new Set(pages)),
    );
    expect(strangers).toEqual([]);

    const coverage = tree.records.coverage.map(({ id }) => Number(id));
    const years = { reports: tree.reports.map(({ year }) => year), coverage };
    const listed = addressesOf(known, years, pages, tree.reports.flatMap(versionAddresses));
    const written = new Set(files.map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`));
    expect([...listed, ...DATA_FILES].filter((address) => !written.has(address))).toEqual([]);
  });
});
