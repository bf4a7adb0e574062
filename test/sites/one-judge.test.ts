import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkFolder } from '../../src/cli/check/check-folder.ts';
import { addressesOf, DATA_FILES, versionAddresses } from '../../src/reader/cross-checks/addresses.ts';
import { listTree } from '../../src/reader/disk/tree.ts';
import { knownIds } from '../../src/reader/records.ts';
import { isOwned } from '../../src/reader/register.ts';
import { PROJECT } from '../support/cache.ts';
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
import { buildSite, scratchFolder, sharedSite } from '../support/site.ts';

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
    dist = await scratchFolder('one-judge');
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

/** Characters and pieces that mean something to a reader of JSON, YAML, MDX, HTML, XML, an address or an expression. */
const PIECES = [
  ...'<>&"\'`\\/?#%{}[]()*_~|$^+-=:;!@ 甲é“”—𠮷😀',
  ...'// .. %zz ** $& $1 ]]> --> <!-- </script> </title> &lt; &#x202e; on= href="/x/" javascript:'.split(' '),
  ...'__proto__ constructor 单位 完成率 2023 1.5万元 [甲](/yeas/) [乙](/years/) 3*4*5 王**'.split(' '),
  ...['- ', '\u0000', '\u001b', '\u202e', '\u200b', '\ud800', '\ufffe', '\ue000', '\u00a0', '\u3000'],
];
const hostile = (pieces: readonly string[]) =>
  fc
    .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 10 })
    .map((chosen) => `文${chosen.join('')}`);
/** Of a few pieces each: were all of them in every file, hardly any content would pass and be built. */
const hostileContent = fc
  .subarray(PIECES, { minLength: 1, maxLength: 3 })
  .chain((pieces) =>
    fc.tuple(
      fc.array(hostile(pieces), { minLength: 9, maxLength: 9 }),
      fc.array(hostile(pieces), { maxLength: 5 }),
      fc.constantFrom('about', 'search', '404', 'guide'),
      fc.constantFrom('/old/', '/data/x/', '/years/2050/'),
    ),
  )
  .map(
    ([
      [
        site = '',
        unit = '',
        project = '',
        title = '',
        term = '',
        reason = '',
        page = '',
        evidence = '',
        word = '',
      ],
      words,
      name,
      from,
    ]): ContentFiles => ({
      ...contentFiles(),
      'site.json': siteInput({ name: site }),
      'units/shijianju.json': unitInput({ name: unit }),
      'projects/jiance.json': projectInput({ name: project }),
      [`${REPORT_FOLDER}/report.json`]: reportInput({ title, kindEvidence: evidence }),
      [`${REPORT_FOLDER}/narrative.mdx`]: `## 一、概况\n\n${toWellFormed(words.join('\n\n'))}\n`,
      'glossary.json': [{ id: 't', term, english: word, definition: reason }],
      [`pages/${name}.mdx`]: `${PAGE}\n${toWellFormed(page)}\n`,
      'redirects.json': [{ from, to: '/years/', on: '2026-01-05', reason }],
    }),
  );
/** Halves of characters cannot be in a file that is written as UTF-8; in JSON they are written as escapes. */
const toWellFormed = (text: string): string => text.replaceAll('\ud800', '');

/** Each build takes seconds: MINGJI_TEST_BUILDS=50 npm run test:site -- test/sites/one-judge.test.ts */
const BUILDS = Number(process.env['MINGJI_TEST_BUILDS'] ?? 1);
/** In ms. A build beside other work has taken minutes. */
const LIMIT = Math.max(3_600_000, BUILDS * 240_000);

describe('whatever the content', () => {
  test(
    'what the check lets pass is built, and what it refuses is not',
    async () => {
      const dist = await scratchFolder('one-judge');
      let refused = 0;
      let built = 0;
      // Most of what is generated is refused, which costs little to see; only what passes is built.
      await fc.assert(
        fc.asyncProperty(hostileContent, async (files) => {
          if (built >= BUILDS) return;
          const made = await makeContent(files);
          try {
            const { findings } = await checkFolder({ content: made.root, now: new Date(NOW) });
            if (findings.some(({ severity }) => severity === 'error')) {
              refused += 1;
              return;
            }
            built += 1;
            const { code, output } = await buildSite({
              content: made.root,
              dist: join(dist, 'site'),
              now: NOW,
            });
            expect(code, output).toBe(0);
            // It takes an hour on a slow machine: whoever looks sees how far it has come.
            if (built % 10 === 0) process.stderr.write(`${built} of ${BUILDS} built, ${refused} refused\n`);
          } finally {
            await made.remove();
          }
        }),
        { numRuns: BUILDS * 400, endOnFailure: true },
      );
      await rm(dist, { recursive: true, force: true });
      expect(refused).toBeGreaterThan(0);
      expect(built).toBeGreaterThan(0);
    },
    LIMIT,
  );
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
