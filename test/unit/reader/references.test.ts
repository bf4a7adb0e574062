import { afterEach, describe, expect, test } from 'vitest';
import { readContent } from '../../../src/reader/disk/read-content.ts';
import { listTree } from '../../../src/reader/disk/tree.ts';
import { knownIds } from '../../../src/reader/records.ts';
import type { ContentFiles, MadeContent, ReportInput } from '../../support/content.ts';
import {
  contentFiles,
  makeContent,
  PAGE,
  projectInput,
  REPORT_FOLDER,
  reportFiles,
  reportInput,
  schemeInput,
  unitInput,
} from '../../support/content.ts';

const REPORT = `${REPORT_FOLDER}/report.json`;
const WORDS = `${REPORT_FOLDER}/narrative.mdx`;
const ABSENT = { absent: 'not-stated' } as const;
const FINDING = { id: 'f', text: '问题', category: 'records', cause: ABSENT } as const;

let made: MadeContent | null = null;
afterEach(async () => {
  await made?.remove();
  made = null;
});

/** `file:line ID message | hint` of every finding. */
async function findings(files: ContentFiles): Promise<string[]> {
  made = await makeContent({ ...contentFiles(), ...files });
  const { diagnostics } = await readContent({ root: made.root, now: new Date('2026-11-22T00:00:00Z') });
  return diagnostics.map(({ file, id, message, hint }) => `${file} ${id} ${message} | ${hint}`);
}

const report = (change: Partial<ReportInput>) => findings({ [REPORT]: reportInput(change) });
const redirects = (...rows: [string, string][]) => ({
  'redirects.json': rows.map(([from, to]) => ({ from, to, on: '2026-01-05', reason: '改名' })),
});

describe('within a report', () => {
  const [line] = (reportInput().funds as { lines: object[] }).lines;
  const rectification = {
    id: 'zg',
    measure: '补齐',
    responsible: ABSENT,
    due: ABSENT,
    state: 'done',
    updatedOn: '2024-05-01',
  } as const;

  test.each<[string, Partial<ReportInput>, string]>([
    [
      'a sub-project that the project has not',
      { funds: { executionBasis: 'full-year-budget', lines: [{ ...line, subProject: 'yiqi' }] } as never },
      '找不到子项目“yiqi” | 请检查编号，或先建立这个子项目',
    ],
    [
      'the holder of an honour',
      {
        entities: [{ id: 'gongsi', name: '某公司', kind: 'company', role: '试点' }],
        honours: [{ id: 'shidian', title: '试点', level: 'city', holder: 'gongsii', event: 'listed' }],
      },
      '找不到文中单位“gongsii” | 是否想写 gongsi？',
    ],
    [
      'a finding that a rectification answers',
      { rectifications: [{ ...rectification, findings: ['anzhuang'] }] },
      '找不到问题“anzhuang” | 现有的是：anzhuang-chi',
    ],
    [
      'what a waiver is limited to',
      { waivers: [{ check: 'W_SUM', at: 'wu', reason: '原表如此', by: '科长', on: '2024-05-01' }] },
      '找不到指标、数字或问题“wu” | 现有的是：anzhuang、anzhuang-chi、goumai、jinkuai、shebei',
    ],
    [
      'a sum of figures that are not there',
      { statements: [{ id: 'a', label: '数', figure: '3台', sumOf: ['b', 'c'] }] },
      '找不到正文数字“b” | 现有的是：a',
    ],
  ])('%s', async (_, change, expected) => {
    const words = { [WORDS]: '## 一、情况\n\n没有数字。\n' };
    const [found] = await findings({ [REPORT]: reportInput(change), ...words });
    expect(found).toBe(`${REPORT} REF_DANGLING ${expected}`);
  });

  test('figures that are parts of each other', async () => {
    const figures = [
      { id: 'goumai', label: '购置', figure: '5台', partOf: 'anzhuang' },
      { id: 'anzhuang', label: '安装', figure: '4台', partOf: 'goumai' },
    ];
    expect(await report({ statements: figures })).toEqual([
      `${REPORT} REF_LOOP 引用成环：anzhuang → goumai → anzhuang | 请删去其中不成立的一处`,
    ]);
  });

  test('a figure that is its own sum', async () => {
    const figures = [
      { id: 'goumai', label: '购置', figure: '5台', sumOf: ['goumai', 'anzhuang'] },
      { id: 'anzhuang', label: '安装', figure: '4台' },
    ];
    expect(await report({ statements: figures })).toEqual([
      `${REPORT} REF_LOOP 引用成环：goumai → goumai | 请删去其中不成立的一处`,
    ]);
  });

  test('an id that the headings of the words use', async () => {
    const [found] = await report({
      recommendations: [{ id: 's1-2', text: '尽快', addressedTo: ABSENT, findings: [] }],
    });
    expect(found).toBe(
      `${REPORT} ID_RESERVED 编号“s1-2”留给正文的标题使用 | 请改用有含义的编号，例如 "jianding-qiju"`,
    );
  });

  test('every id that is used again, across all lists', async () => {
    const found = await report({
      documents: [{ id: 'goumai', relation: 'basis', document: { title: '通知', docNo: ABSENT } }],
      reportedWork: [{ id: 'goumai', name: '购置' }],
    });
    expect(found).toHaveLength(2);
    expect(found[0]).toMatch(/ID_DUPLICATE 编号“goumai”已经用过（第\d+行的文中文件）/);
    expect(found[1]).toMatch(/ID_DUPLICATE 编号“goumai”已经用过（第\d+行的文中文件）/);
  });

  test('a file that a link of the words names', async () => {
    expect(await findings({ [WORDS]: '## 一、情况\n\n见[表](./attachments/biao.pdf)。\n' })).toEqual([
      `${WORDS} REF_DANGLING 找不到附件“biao.pdf” | 请把文件放进报告的 attachments 文件夹，或改正文件名`,
    ]);
  });

  test('what still waits for a decision stops a public report, not a draft', async () => {
    const words = { [WORDS]: '## 一、情况\n\n没有数字。{/* 待确认：日期 */}\n' };
    const found = await findings(words);
    expect(found.filter((one) => one.includes('STATE_PENDING 正文里还有待确认的内容'))).toHaveLength(1);
    await made?.remove();
    const draft = await findings({ ...words, [REPORT]: reportInput({ state: 'draft' }) });
    expect(draft.join('\n')).not.toContain('STATE_PENDING');
  });
});

describe('between reports', () => {
  const repeats = (target: string, finding: string) => ({
    [REPORT]: reportInput({
      findings: [{ ...FINDING, repeats: { report: target, finding } }],
      recommendations: ABSENT,
    }),
  });

  test('an earlier report that is not there', async () => {
    expect(await findings(repeats('2022/jiance', 'f'))).toEqual([
      `${REPORT} REF_DANGLING 找不到报告“2022/jiance” | 是否想写 2023/jiance？`,
    ]);
  });

  test('a finding that the earlier report has not', async () => {
    const found = await findings({ ...repeats('2022/jiance', 'anzhuang-ch'), ...reportFiles('2022/jiance') });
    expect(found).toEqual([`${REPORT} REF_DANGLING 找不到问题“anzhuang-ch” | 是否想写 anzhuang-chi？`]);
  });

  test('a finding of a report that is broken itself is not doubted', async () => {
    const found = await findings({
      ...repeats('2022/jiance', 'x'),
      ...reportFiles('2022/jiance'),
      'reports/2022/jiance/report.json': '{',
    });
    expect(found).toHaveLength(1);
    expect(found[0]).toContain('JSON_UNCLOSED');
  });
});

describe('units, projects and lists of what is due', () => {
  const coverage = (change: object) => ({
    'coverage/2023.json': {
      year: 2023,
      due: [{ unit: 'shijianju', project: 'jiance', kind: 'dept', dueOn: '2024-06-30', ...change }],
    },
  });

  test.each<[string, ContentFiles, string]>([
    [
      'a unit before this one',
      { 'units/xin.json': unitInput({ name: '新局', predecessors: ['jiu'] }) },
      'units/xin.json REF_DANGLING 找不到单位“jiu”',
    ],
    [
      'a unit that is its own past',
      { 'units/xin.json': unitInput({ name: '新局', predecessors: ['xin'] }) },
      'units/xin.json REF_LOOP 引用成环：xin → xin',
    ],
    [
      'a due project',
      coverage({ project: 'jiancee' }),
      'coverage/2023.json REF_DANGLING 找不到项目“jiancee” | 是否想写 jiance？',
    ],
    ['a due unit', coverage({ unit: 'x' }), 'coverage/2023.json REF_DANGLING 找不到单位“x”'],
    [
      'a published report',
      coverage({ report: '2023/jianc' }),
      'coverage/2023.json REF_DANGLING 找不到报告“2023/jianc” | 是否想写 2023/jiance？',
    ],
    [
      'the year of a list',
      { 'coverage/2022.json': { year: 2023, due: [] } },
      'coverage/2022.json COVERAGE_YEAR 文件名是 2022 年度，内容却写 2023 年度',
    ],
  ])('%s', async (_, files, expected) => {
    const found = await findings(files);
    expect(found).toHaveLength(1);
    expect(found[0]?.slice(0, expected.length)).toBe(expected);
  });

  test('a list that is right', async () => {
    expect(await findings(coverage({ report: '2023/jiance' }))).toEqual([]);
  });
});

describe('units and projects', () => {
  test.each<[string, ContentFiles, string[]]>([
    [
      'two units of one name, whoever made the second up',
      { 'units/xin.json': unitInput({ name: ' 示例市场监督管理局', example: true }) },
      ['units/xin.json NAME_TWICE 已经有一个单位叫“ 示例市场监督管理局”（units/shijianju.json）'],
    ],
    ['a unit that took the name over', { 'units/xin.json': unitInput({ predecessors: ['shijianju'] }) }, []],
    [
      'two projects of one name and unit',
      { 'projects/xin.json': projectInput() },
      [`projects/xin.json NAME_TWICE 已经有一个项目叫“${projectInput().name}”（projects/jiance.json）`],
    ],
    [
      'two projects of one name and two units',
      { 'units/xin.json': unitInput({ name: '新局' }), 'projects/xin.json': projectInput({ unit: 'xin' }) },
      [],
    ],
    [
      'a unit that is nowhere yet',
      { 'units/shijianju.json': unitInput({ region: { code: '000000', name: '待填写' } }) },
      ['units/shijianju.json REGION_EMPTY 单位的所在地还没有填写，填好才能公开'],
    ],
    [
      'the code of a province with the name of a city',
      { 'units/shijianju.json': unitInput({ region: { code: '620000', name: '示例市' } }) },
      ['units/shijianju.json REGION_LEVEL 所在地的代码 620000 是省级的，名称“示例市”不是'],
    ],
  ])('%s', async (_, files, expected) => {
    expect((await findings(files)).map((one) => one.split(' | ')[0])).toEqual(expected);
  });
});

describe('real and made-up records', () => {
  const example = { example: true };

  test.each<[string, ContentFiles, string[]]>([
    [
      'a made-up report about a real unit and project',
      { [REPORT]: reportInput(example) },
      ['示例数据引用了真实的项目“jiance”', '示例数据引用了真实的单位“shijianju”'],
    ],
    [
      'a real report about a made-up unit',
      { 'units/shijianju.json': unitInput(example) },
      ['真实的数据引用了示例的单位“shijianju”', '真实的数据引用了示例的单位“shijianju”'],
    ],
    [
      'a real report under a made-up scheme',
      { 'schemes/banfa.json': schemeInput(example) },
      ['真实的数据引用了示例的评分办法“banfa”'],
    ],
    [
      'a made-up project of a real unit',
      { 'projects/x.json': projectInput({ ...example, name: '虚构项目' }) },
      ['示例数据引用了真实的单位“shijianju”'],
    ],
    [
      'a made-up unit with a real past',
      { 'units/x.json': unitInput({ ...example, predecessors: ['shijianju'] }) },
      ['示例数据引用了真实的单位“shijianju”'],
    ],
    [
      'a real list with a made-up report',
      {
        'units/x.json': unitInput({ ...example, name: '虚构局' }),
        'projects/x.json': projectInput({ ...example, unit: 'x' }),
        ...reportFiles('2022/x', {
          ...example,
          project: 'x',
          implementingUnit: { unit: 'x', basis: 'stated' },
        }),
        'coverage/2022.json': {
          year: 2022,
          due: [
            { unit: 'shijianju', project: 'jiance', kind: 'dept', dueOn: '2023-06-30', report: '2022/x' },
          ],
        },
      },
      ['真实的数据引用了示例的报告“2022/x”'],
    ],
  ])('%s', async (_, files, expected) => {
    const found = await findings(files);
    expect(found.map((one) => /EXAMPLE_MIX (.*) \|/.exec(one)?.[1])).toEqual(expected);
  });

  test('a made-up report may use public rules', async () => {
    const found = await findings({
      'units/x.json': unitInput({ ...example, name: '虚构局' }),
      'projects/x.json': projectInput({ ...example, unit: 'x' }),
      ...reportFiles('2022/x', {
        ...example,
        project: 'x',
        implementingUnit: { unit: 'x', basis: 'stated' },
      }),
    });
    expect(found).toEqual([]);
  });
});

test('of a folder that cannot be listed, no id is said to be missing', async () => {
  made = await makeContent();
  const tree = await listTree(made.root);
  expect(knownIds(tree).unit.has('nobody')).toBe(false);
  const known = knownIds({ ...tree, unlisted: ['units', 'reports/2023'] });
  expect([known.unit, known.report, known.project].map((ids) => ids.has('nobody'))).toEqual([
    true,
    true,
    false,
  ]);
});

describe('redirects', () => {
  test.each<[string, ContentFiles]>([
    ['to a report', redirects(['/old/', '/reports/2023/jiance/'])],
    ['in steps', redirects(['/a/', '/b/'], ['/b/', '/units/shijianju/'])],
    ['to a page of the site itself', { ...redirects(['/old/', '/about/']), 'pages/about.mdx': PAGE }],
    [
      'to a report that was taken down',
      {
        ...redirects(['/old/', '/reports/2022/jiance/']),
        ...reportFiles('2022/jiance', {
          state: 'withdrawn',
          withdrawal: { on: '2026-01-05', reason: '有误', by: '主任' },
        }),
      },
    ],
  ])('%s', async (_, files) => {
    expect(await findings(files)).toEqual([]);
  });

  test.each<[string, ContentFiles, string]>([
    [
      'the same old address twice',
      redirects(['/old/', '/years/'], ['/old/', '/units/']),
      'REDIRECT_DUPLICATE 旧地址 /old/ 已经登记过（第3行）',
    ],
    ['to itself', redirects(['/old/', '/old/']), 'REDIRECT_LOOP 跳转成环：/old/ → /old/'],
    [
      'from the address of a unit',
      redirects(['/units/shijianju/', '/years/']),
      'REDIRECT_EXISTS 旧地址 /units/shijianju/ 仍有页面',
    ],
    [
      'to a draft',
      { ...redirects(['/old/', '/reports/2022/jiance/']), ...reportFiles('2022/jiance', { state: 'draft' }) },
      'REF_UNPUBLISHED 报告“2022/jiance”还没有公开',
    ],
  ])('%s', async (_, files, expected) => {
    const found = await findings(files);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`redirects.json ${expected}`);
  });
});

describe('an address has one owner', () => {
  test.each([
    ...[
      '/',
      '/404/',
      '/about/',
      '/changes/',
      '/checks/anything/',
      '/coverage/2050/',
      '/data/reports/',
      '/data/schema/',
    ],
    ...[
      '/embed/2023/',
      '/feed/',
      '/glossary/',
      '/method/',
      '/projects/page/3/',
      '/reports/',
      '/reports/page/2/',
    ],
    ...['/reports/2023/', '/reports/2023/jiance/', '/reports/2023/jiance/v1/', '/reports/2023/jiance/v9/'],
    ...[
      '/search/',
      '/try/',
      '/units/page/2/',
      '/units/shijianju/page/2/',
      '/years/2050/',
      '/rectification/unit/a/',
    ],
  ])('no redirect leads from %s', async (from) => {
    const found = await findings({ ...redirects([from, '/years/']), 'pages/about.mdx': PAGE });
    expect(found).toEqual([expect.stringContaining(`REDIRECT_EXISTS 旧地址 ${from} `)]);
  });

  test.each([
    '/old/',
    '/about-us/',
    '/reports/2023/weg/',
    '/reports/2023/weg/v1/',
    '/units/weg/',
    '/method/weg/',
  ])('one may lead from %s', async (from) => {
    expect(await findings(redirects([from, '/years/']))).toEqual([]);
  });

  test.each([
    ...[
      'pages/404.mdx',
      'pages/search.mdx',
      'pages/units.mdx',
      'pages/try.mdx',
      'pages/index.mdx',
      'pages/page.mdx',
    ],
    ...['units/page.json', 'projects/page.json', 'schemes/page.json'],
  ])('%s takes no address of the site', async (path) => {
    const found = await findings({ [path]: path.endsWith('.mdx') ? PAGE : {} });
    expect(found).toEqual([expect.stringContaining(`${path} FILE_RESERVED`)]);
  });
});

describe('what would keep the build from making a site', () => {
  const words = (text: string): ContentFiles => ({ [WORDS]: `## 一、概况\n\n${text}\n` });
  const draft = reportFiles('2022/jiance', { state: 'draft' });

  test.each<[string, ContentFiles]>([
    ['a link to a page', words('见[年度](/years/2023/)、[术语](/glossary/#term-zxl)。')],
    ['a link to data', words('见[数据](/data/reports.csv)。')],
    ['a link to a heading', words('见[概况](#s1)。')],
    ['a link to an old address', { ...words('见[旧](/old/)。'), ...redirects(['/old/', '/years/']) }],
    [
      'a page',
      { 'pages/about.mdx': `${PAGE}\n[年度](../years/)，[本页](#关于)，[外](https://www.gov.cn)<br/>\n` },
    ],
    ['a quoted title', { 'pages/about.mdx': PAGE.replace('关于', '"说明：\\"甲\\""') }],
  ])('%s is fine', async (_, files) => {
    const glossary = [{ id: 'zxl', term: '执行率', english: 'rate', definition: '解释' }];
    expect(await findings({ 'glossary.json': glossary, ...files })).toEqual([]);
  });

  test.each<[string, ContentFiles, string]>([
    [
      'a link to nowhere',
      words('[甲](/yeas/)'),
      `${WORDS} LINK_NOWHERE 链接“/yeas/”在网站上没有页面 | 是否想写 /years/？`,
    ],
    ['an unreadable one', words('[甲](/a%zz/)'), `${WORDS} LINK_ADDRESS`],
    ['one without its slash', words('[甲](/years)'), `${WORDS} LINK_SLASH`],
    ['one to a place that is not there', words('[甲](/years/#nirgends)'), `${WORDS} LINK_PLACE`],
    ['one to a place of its own page', words('[甲](#nirgends)'), `${WORDS} LINK_PLACE`],
    ['one to a draft', { ...words('[甲](/reports/2022/jiance/)'), ...draft }, `${WORDS} LINK_HIDDEN`],
    ['a page without a head', { 'pages/about.mdx': '## 关于\n' }, 'pages/about.mdx PAGE_HEAD'],
    [
      'a page without a title',
      { 'pages/about.mdx': PAGE.replace('title: 关于\n', '') },
      'pages/about.mdx PAGE_FIELD_MISSING',
    ],
    [
      'a page with a field too many',
      { 'pages/about.mdx': PAGE.replace('title', 'layout: x\ntitle') },
      'pages/about.mdx PAGE_FIELD_UNKNOWN',
    ],
    [
      'a title that YAML reads otherwise',
      { 'pages/about.mdx': PAGE.replace('关于', '2023') },
      'pages/about.mdx PAGE_FIELD_VALUE',
    ],
    [
      'a title with a colon',
      { 'pages/about.mdx': PAGE.replace('关于', '甲: 乙') },
      'pages/about.mdx PAGE_FIELD_VALUE',
    ],
    [
      'a program in a page',
      { 'pages/about.mdx': `${PAGE}\n{process.exit()}\n` },
      'pages/about.mdx MDX_EXPRESSION',
    ],
    [
      'a component in a page',
      { 'pages/about.mdx': `${PAGE}\n<Nichts/>\n` },
      'pages/about.mdx MDX_COMPONENT_UNKNOWN',
    ],
    [
      'a style in a page',
      { 'pages/about.mdx': `${PAGE}\n<b style="x">甲</b>\n` },
      'pages/about.mdx MDX_PROP_UNKNOWN',
    ],
    ['a tag left open', { 'pages/about.mdx': `${PAGE}\n<div>\n` }, 'pages/about.mdx MDX_TAG_UNCLOSED'],
    [
      'a dead link in a page',
      { 'pages/about.mdx': `${PAGE}\n[甲](../yeas/)\n` },
      'pages/about.mdx LINK_NOWHERE',
    ],
    [
      'an unseen character in a page',
      { 'pages/about.mdx': `${PAGE}\n甲\u202e乙\n` },
      'pages/about.mdx PAGE_CHARACTER',
    ],
    [
      'half a character in a title',
      { [REPORT]: JSON.stringify(reportInput()).replace('"title":"', '"title":"\\ud800') },
      `${REPORT} JSON_CHARACTER`,
    ],
  ])('%s is found by the check', async (_, files, expected) => {
    expect(await findings(files)).toEqual([expect.stringContaining(expected)]);
  });

  test('a chain of redirects, however long, is read to its end', async () => {
    const rows = Array.from({ length: 12_000 }, (_, i): [string, string] => [`/a${i}/`, `/a${i + 1}/`]);
    const started = performance.now();
    expect(await findings(redirects(...rows, ['/a12000/', '/years/']))).toEqual([]);
    expect(await findings(redirects(...rows, ['/a12000/', '/a0/']))).toEqual([
      expect.stringContaining('REDIRECT_LOOP'),
    ]);
    const dead = await findings(redirects(...rows.map(([from]): [string, string] => [from, `${from}x/`])));
    expect(dead).toHaveLength(201);
    expect(
      dead.filter((one) => one.includes('FILE_TOO_MANY 这个文件里还有同类的问题，共 12000 处')),
    ).toHaveLength(1);
    expect(performance.now() - started).toBeLessThan(30_000);
  }, 60_000);
});

describe('a unit or a project that has no file yet', () => {
  /** Writes down what a hint says to write, until nothing is missing. */
  async function followed(files: ContentFiles): Promise<readonly string[]> {
    const written = [];
    let content = files;
    for (let round = 0; round < 9; round += 1) {
      const found = await findings(content);
      const answer = found
        .map((one) =>
          /请新建 content\/((?:units|projects)\/[\w-]+\.json)，写上 (\{.+\})（照实改正）/.exec(one),
        )
        .find((one) => one !== null);
      if (!answer) return [...written, ...found];
      const [, path = '', text = ''] = answer;
      written.push(`${path} ${text}`);
      content = { ...content, [path]: text };
    }
    throw new Error('没有写完');
  }

  test('is answered with the whole file to write, and that file is right', async () => {
    const report = reportInput({
      project: 'shuiku',
      printedProjectName: '水库维修',
      printedUnitName: '示例水务局',
      implementingUnit: { unit: 'shuiwuju', basis: 'stated' },
      evaluator: { unit: 'zixun', basis: 'stated' },
    });
    expect(await followed({ ...contentFiles(), [REPORT]: report })).toEqual([
      'projects/shuiku.json {"name":"水库维修","unit":"shuiwuju"}',
      'units/shuiwuju.json {"name":"示例水务局","kind":"unit","region":{"code":"620503","name":"示例区"}}',
      'units/zixun.json {"name":"单位全称","kind":"third-party","region":{"code":"620503","name":"示例区"}}',
    ]);
  });

  test('of an example is an example', async () => {
    const report = reportInput({ example: true, project: 'shuiku' });
    const [found] = await findings({ ...contentFiles(), [REPORT]: report });
    expect(found).toContain(
      'content/projects/shuiku.json，写上 {"name":"检测设备购置项目","unit":"shijianju","example":true}',
    );
  });

  test('is offered beside a name that may have been meant', async () => {
    const [found] = await findings({ ...contentFiles(), [REPORT]: reportInput({ project: 'jiancee' }) });
    expect(found).toMatch(/是否想写 jiance？还没有的，请新建 content\/projects\/jiancee\.json/);
  });
});
