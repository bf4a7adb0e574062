import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { CoverageSchema } from '../../../../src/model/reference.ts';
import { ReportSchema } from '../../../../src/model/report.ts';
import { SchemeSchema } from '../../../../src/model/scheme.ts';
import { SiteSchema } from '../../../../src/model/site.ts';
import { UnitSchema } from '../../../../src/model/unit.ts';
import { explainIssues } from '../../../../src/reader/issues/issues.ts';
import { readJson } from '../../../../src/reader/json/source.ts';
import { FIELD_PROBLEMS } from '../../../../src/text/problems/field.ts';
import { reportInput, schemeInput, siteInput, unitInput } from '../../../support/content.ts';

/** Every finding as `id message | hint`. */
function findings(schema: z.ZodType, value: unknown): string[] {
  const { source } = readJson(JSON.stringify(value, null, 1), 'x.json');
  const parsed = schema.safeParse(source?.value);
  if (!source || parsed.success) return [];
  const place = (...at: Parameters<typeof source.where>) => ({
    file: 'x.json',
    position: source.where(...at),
  });
  const { issues } = parsed.error;
  return explainIssues({ schema, value: source.value, issues, place }).map(
    ({ id, message, hint }) => `${id} ${message} | ${hint}`,
  );
}

const report = (change: object) => findings(ReportSchema, { ...reportInput(), ...change });
const scheme = (change: object) => findings(SchemeSchema, { ...schemeInput(), ...change });
const site = (change: object) => findings(SiteSchema, { ...siteInput(), ...change });
const unit = (change: object) => findings(UnitSchema, { ...unitInput(), ...change });
const funds = (line: object) => {
  const [first] = (reportInput().funds as { lines: object[] }).lines;
  return report({ funds: { executionBasis: 'full-year-budget', lines: [{ ...first, ...line }] } });
};
const FUNDS = '资金 › 第1行';
const OR_ABSENT = '；原文没有写明的，写 {"absent": "not-stated"}';

describe('names', () => {
  test.each([
    [
      'a slip',
      () => site({ descripton: '说明', description: undefined }),
      ['FIELD_UNKNOWN 没有“descripton”这个字段 | 是否想写 description（网站说明）？'],
    ],
    [
      'the Chinese name of the field',
      () => site({ 地区: '示例区', region: undefined }),
      ['FIELD_UNKNOWN 没有“地区”这个字段 | 是否想写 region（地区）？'],
    ],
    [
      'a slip, while the right name is there too',
      () => site({ contact: { name: 'a', nmae: 'b', unavailable: 'c' } }),
      [
        'FIELD_UNKNOWN 联系方式：没有“nmae”这个字段 | 请删去，或改为已有的字段：phone（电话）、email（邮箱）、url（网址）',
      ],
    ],
    [
      'no way to reach anyone',
      () => site({ contact: { name: 'a' } }),
      [
        'FIELD_RULE 联系方式：没有读者能用的联系方式 | 请写 email、phone、url 中的至少一项；url 里可以写 {id}、{version}、{title}、{page}，由程序填入报告的编号、版本、题名和网址。确实没有的，写 "unavailable": "…" 说明原因',
      ],
    ],
    [
      'a search server with a password',
      () => site({ search: { server: 'https://a:b@search.a.gov.cn/mingji/_search' } }),
      [
        'FIELD_RULE 检索服务器 › 检索服务器地址：不是检索服务器的地址 | 请写到索引的 _search 为止：本站的路径 "/mingji/_search"，或者 "https://search.a.gov.cn/mingji/_search"；不带用户名、密码、问号和井号',
      ],
    ],
    [
      'several missing',
      () => site({ name: undefined, region: undefined }),
      [
        'FIELD_MISSING 缺少“name”（网站名称） | 请补上 "name": "…"',
        'FIELD_MISSING 缺少“region”（地区） | 请补上 "region": "…"',
      ],
    ],
    [
      'a missing one that may be absent',
      () => report({ reportDate: undefined }),
      [
        `FIELD_MISSING 缺少“reportDate”（报告日期） | 请补上 "reportDate": "2024-05-20"${OR_ABSENT}；全文都已录入时写上 "transcription": "complete"，没有写明的就都不必写`,
      ],
    ],
    [
      'a missing choice',
      () => unit({ kind: undefined }),
      ['FIELD_MISSING 缺少“kind”（单位类别） | 请补上 "kind": "dept"'],
    ],
    [
      'absent with a word too many',
      () => report({ signature: { absent: 'not-stated', why: 'x' } }),
      ['FIELD_UNKNOWN 签章：没有“why”这个字段 | 请删去，或改为已有的字段：printed（原文）、note（说明）'],
    ],
    [
      'a slip in a table of named parts',
      () => scheme({ verification: { wieghts: { evidence: 'text' } } }),
      ['FIELD_UNKNOWN 各部分的依据：没有“wieghts”这个字段 | 是否想写 weights？'],
    ],
  ])('%s', (_, run, expected) => {
    expect(run()).toEqual(expected);
  });
});

describe('forms', () => {
  test.each([
    [
      'number for points',
      () => report({ assessments: [{ ...reportInput().assessments[0], total: 90 }] }),
      ['FIELD_TYPE 评分结果 › 第1行 › 总分：应填加引号的分数，现在是数字 90 | 请写成 "90"'],
    ],
    [
      'number for money',
      () => funds({ executed: 50 }),
      [
        `FIELD_TYPE ${FUNDS} › 全年执行数：应填带单位的金额，现在是数字 50 | 请写成 "50元"；请先看原文或表头的单位，原文以万元为单位的写 "50万元"`,
      ],
    ],
    [
      'number of 元 for money',
      () => funds({ executed: 500000 }),
      [
        `FIELD_TYPE ${FUNDS} › 全年执行数：应填带单位的金额，现在是数字 500000 | 请写成 "500000元"；请先看原文或表头的单位，原文以万元为单位的写 "500000万元"`,
      ],
    ],
    [
      'number for money below one 分 of 元',
      () => funds({ executed: 0.0125 }),
      [`FIELD_TYPE ${FUNDS} › 全年执行数：应填带单位的金额，现在是数字 0.0125 | 请写成 "0.0125万元"`],
    ],
    [
      'number for money that no amount is',
      () => funds({ executed: 1e30 }),
      [`FIELD_TYPE ${FUNDS} › 全年执行数：应填带单位的金额，现在是数字 1e+30 | 请写成 "50万元"`],
    ],
    [
      'a group for money',
      () => funds({ executed: { value: 50 } }),
      [`FIELD_TYPE ${FUNDS} › 全年执行数：应填带单位的金额，现在是一组 {…} | 请写成 "50万元"`],
    ],
    [
      'null for money',
      () => funds({ executed: null }),
      [
        `FIELD_NULL ${FUNDS} › 全年执行数：应填带单位的金额，现在是空值 null | 原文没有写明的，写 {"absent": "not-stated"}，不用 null，也不填 0`,
      ],
    ],
    [
      'null for something optional',
      () => unit({ shortName: null }),
      ['FIELD_NULL 简称：应填文字，现在是空值 null | 没有内容时请删去这一项，不写 null'],
    ],
    [
      'null for something compulsory',
      () => unit({ name: null }),
      ['FIELD_NULL 单位全称：应填文字，现在是空值 null | 这一项必须填写'],
    ],
    [
      'text for a year',
      () => report({ fiscalYear: { from: '2023', to: 2023 } }),
      ['FIELD_TYPE 年度：应填整数，现在是文字“2023” | 请写成 2023'],
    ],
    [
      'text for true',
      () => unit({ example: 'true' }),
      ['FIELD_TYPE 示例：应填 true 或 false，现在是文字“true” | 请写成 true'],
    ],
    [
      'one text for a list',
      () => unit({ predecessors: 'a' }),
      ['FIELD_TYPE 前身单位：应填列表 […]，现在是文字“a” | 请写成 ["a"]'],
    ],
    [
      'a decimal for a whole number',
      () => report({ version: 1.5 }),
      ['FIELD_TYPE 版本：应填整数，现在是数字 1.5 | 请写成 1'],
    ],
    [
      'a list for the whole file',
      () => findings(UnitSchema, []),
      ['FIELD_TYPE 应填一组 {…}，现在是0 项的列表 | 请写成 {…}'],
    ],
  ])('%s', (_, run, expected) => {
    expect(run()).toEqual(expected);
  });
});

describe('values', () => {
  test.each([
    [
      'a slip in a choice',
      () => unit({ kind: 'detp' }),
      [
        'FIELD_CHOICE 单位类别：文字“detp”不是可选的值 | 是否想写 dept（主管部门）？只能填：dept（主管部门）、unit（预算单位）、third-party（第三方机构）、congress（人大）、audit（审计）',
      ],
    ],
    [
      'the Chinese meaning of a choice, known from the labels',
      () => funds({ source: '中央资金' }),
      [
        'FIELD_CHOICE 资金 › 第1行 › 资金来源：文字“中央资金”不是可选的值 | 是否想写 central（中央资金）？只能填：total（合计）、current-fiscal（当年财政拨款）、central（中央资金）、province（省级资金）、city（市级资金）、county（县（区）级资金）、carry-over（上年结转资金）、gov-fund（政府性基金）、special-bond（专项债券）、self-raised（自筹资金）、other（其他资金）',
      ],
    ],
    [
      'a kind of rule that there is not',
      () => scheme({ weights: { mode: 'levl1' } }),
      [
        'FIELD_CHOICE 分值 › mode：文字“levl1”不是可选的值 | 是否想写 level1（按一级指标）？只能填：level1（按一级指标）、goals（按年度目标）、equal（平均分配）、open（由评价方确定）',
      ],
    ],
    ['an empty text', () => unit({ name: '' }), ['FIELD_EMPTY 单位全称：不能为空 | 请填写']],
    [
      'an empty text that may be absent',
      () => report({ signature: '' }),
      ['FIELD_EMPTY 签章：不能为空 | 请填写；原文没有写明的，写 {"absent": "not-stated"}'],
    ],
    [
      'a short title',
      () => report({ title: '报告' }),
      ['FIELD_LENGTH 题名：现有 2 个字符，至少要 4 个 | 请写得具体一些'],
    ],
    [
      'an empty list',
      () => report({ assessments: [] }),
      ['FIELD_COUNT 评分结果：现有 0 项，至少要 1 项 | 请补上'],
    ],
    [
      'a year out of range',
      () => report({ fiscalYear: { from: 23, to: 2023 } }),
      ['FIELD_RANGE 年度：23 小于允许的 1990 | 请填不小于 1990 的数'],
    ],
    [
      'an id with blanks',
      () => report({ project: 'Maiji 2023' }),
      [
        'FIELD_ID 项目编号：“Maiji 2023”不是正确的编号 | 编号只用小写英文字母、数字和单个连字符，80 个字符以内，例如 "maiji-2023"',
      ],
    ],
    [
      'a code of the wrong length',
      () => unit({ region: { code: '6205', name: 'x' } }),
      ['FIELD_FORMAT 所在地 › 行政区划代码：“6205”的写法不对 | 请按要求的格式填写，例如 "620503"'],
    ],
    [
      'an address without a protocol',
      () => site({ licence: { name: 'a', url: 'example.gov.cn' } }),
      [
        'FIELD_URL 数据许可 › url：“example.gov.cn”不是完整的网址 | 请从浏览器地址栏复制，以 http:// 或 https:// 开头，例如 "https://www.example.gov.cn/art/1.html"',
      ],
    ],
    [
      'an amount without yuan',
      () => funds({ executed: '28.98万' }),
      [
        `FIELD_MONEY ${FUNDS} › 全年执行数：金额“28.98万”没有写单位 | 请照原文加上单位，例如 "50万元" 或 "500000元"；元与万元差一万倍，这里不作推测`,
      ],
    ],
    [
      'an amount below 分',
      () => funds({ executed: '0.001元' }),
      [
        `FIELD_MONEY ${FUNDS} › 全年执行数：金额“0.001元”精确到分以下 | 金额最小到分：元最多两位小数，万元最多六位小数`,
      ],
    ],
    [
      'a date of the wrong form',
      () => report({ reportDate: '2024年5月' }),
      [
        'FIELD_DATE 报告日期：“2024年5月”不是正确的日期 | 请写成 "2024-05-20"、"2024-05" 或 "2024"，且这一天必须存在',
      ],
    ],
    [
      'a month where a day is asked for',
      () => unit({ validFrom: '2024-05' }),
      ['FIELD_DATE 成立日期：“2024-05”不是正确的日期 | 请写到日，写成 "2024-05-20" 的样子，且这一天必须存在'],
    ],
    [
      'a time without its zone',
      () => report({ state: 'scheduled', publishAt: '2026-01-05T09:00:00' }),
      [
        'FIELD_INSTANT 定时公开时间：“2026-01-05T09:00:00”不是带时区的时刻 | 请写成 "2026-01-05T09:00:00+08:00"',
      ],
    ],
    [
      'a report id without its year',
      () =>
        findings(CoverageSchema, {
          year: 2023,
          due: [{ unit: 'a', project: 'b', kind: 'dept', dueOn: '2024-06-30', report: 'jiance' }],
        }),
      [
        'FIELD_REPORT_ID due › 第1行 › 报告：“jiance”不是报告编号 | 报告编号是“年度/文件夹名”，例如 "2023/maiji-zhiliang-qiangqu"',
      ],
    ],
    [
      'a rule of schemes',
      () =>
        scheme({
          grades: {
            bands: [
              { grade: 'you', term: '优', min: '90', max: '100', maxIncluded: true },
              { grade: 'cha', term: '差', min: '0', max: '80', maxIncluded: false },
            ],
          },
          verification: { grades: { evidence: 'text' } },
        }),
      [
        'FIELD_RULE 等级 › 分数段“差”：与上一等级之间有空缺 | 请使这一等级的 max 等于上一等级的 min；原文只列整数分数段的，写 "integersOnly": true',
      ],
    ],
  ])('%s', (_, run, expected) => {
    expect(run()).toEqual(expected);
  });
});

describe('paths', () => {
  test('a row is called by its name', () => {
    const [row] = (reportInput().indicators as { rows: object[] }).rows;
    expect(report({ indicators: { rows: [{ ...row, weight: '二十' }] } })).toEqual([
      'FIELD_POINTS 指标评分表 › 指标“购置设备数量” › 分值：“二十”不是分数 | 请照原文写数字并加引号，例如 "90"、"9.50"',
    ]);
  });

  test('long values are cut', () => {
    const long = '很长的文字'.repeat(20);
    expect(unit({ kind: long })[0]).toContain(`文字“${'很长的文字'.repeat(8)}…”`);
  });
});

test('every problem that the model can raise has its own words', async () => {
  const folder = new URL('../../../../src/model/', import.meta.url);
  const files = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.ts'));
  const problems = new Set<string>();
  for (const file of files) {
    const text = await readFile(new URL(file, folder), 'utf8');
    // `problem: 'x'`, and `problem` as an argument: `fail('x', …)`, `fail(a ? 'x' : 'y', …)`, `decimalText(…, 'x')`.
    for (const [call] of text.matchAll(/\bproblem: '[^']*'|\bfail\([^;]*|\bdecimalText\([^;]*?'\)/g)) {
      for (const [, name = ''] of call.matchAll(/'([a-z]+(?:-[a-z]+)*)'/g)) {
        problems.add(file === 'money.ts' ? `money-${name}` : name);
      }
    }
  }
  for (const path of ['bands', 'verification', 'execution', 'weight']) problems.delete(path);
  expect(problems.size).toBeGreaterThan(15);
  const explain = (problem: string) => {
    const schema = z.string().superRefine((_, context) => {
      context.addIssue({ code: 'custom', params: { problem } });
    });
    return findings(schema, 'x')[0]?.split(' ')[0];
  };
  const unexplained = [...problems].filter((problem) => explain(problem) === 'FIELD_INVALID');
  expect(unexplained).toEqual([]);
  expect(explain('something-else')).toBe('FIELD_INVALID');
  expect(Object.keys(FIELD_PROBLEMS).every((id) => /^FIELD_[A-Z_]+$/.test(id))).toBe(true);
});
