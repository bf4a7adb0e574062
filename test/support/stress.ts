import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PROJECT } from './cache.ts';
import { copyContent } from './site.ts';

// Reports as they hardly ever are: the page has to hold them all the same.

/** A report of the example district, taken as JSON. */
type Facts = Record<string, unknown>;

const BASE = 'reports/2022/shili-tushuguan-kaifang/report.json';
/** Pages of the site itself lead to it. */
const FOUNDING = 'reports/2023/maiji-zhiliang-qiangqu';
const PROJECT_ID = 'shili-tushuguan-kaifang';
const UNIT_ID = 'shili-tushuguan';
/** 60 characters without a place to break but between characters. */
const LONG =
  '示例市清源区公共文化服务体系高质量发展暨城乡基层综合性文化服务中心设施设备更新改造与数字化智慧化运行维护提升工程一体推进项目';
const NOT_STATED = { absent: 'not-stated' };
const NARRATIVE = '## 一、基本情况\n\n本项目为虚构。\n';

/** The stress reports by slug. */
export const STRESS = {
  'long-names': longNames,
  'many-indicators': (facts: Facts) => manyIndicators(facts, 120),
  'thirty-indicators': (facts: Facts) => manyIndicators(facts, 30),
  'no-indicators': (facts: Facts) => ({ ...facts, indicators: NOT_STATED }),
  'no-funds': (facts: Facts) => ({ ...facts, funds: NOT_STATED }),
  fen: (facts: Facts) => withFunds(waived(facts, 'U_UNIT'), ['0.05元', '0.05元', '0.04元', '0.01元']),
  'thousand-yi': (facts: Facts) =>
    withFunds(facts, ['123456789012.34元', '123456789012.34元', '98765432109.87元', '87654321098.76元']),
} as const;

/** Path of a stress report on the site. */
export const stressPath = (slug: keyof typeof STRESS): string => `reports/2022/${slug}/`;

/** Content with the stress reports instead of the example ones, for a site of their own. */
export async function writeStressContent(to: string): Promise<string> {
  await copyContent(to);
  const facts = JSON.parse(await readFile(join(PROJECT, 'content', BASE), 'utf8')) as Facts;
  await rm(join(to, 'reports'), { recursive: true });
  await cp(join(PROJECT, 'content', FOUNDING), join(to, FOUNDING), { recursive: true });
  for (const year of await readdir(join(to, 'coverage'))) await rm(join(to, 'coverage', year));
  const base: Facts = {
    ...facts,
    statements: [],
    documents: [],
    findings: NOT_STATED,
    recommendations: NOT_STATED,
    rectifications: NOT_STATED,
    resultUse: NOT_STATED,
  };
  for (const [slug, change] of Object.entries(STRESS)) {
    const folder = join(to, 'reports', '2022', slug);
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'report.json'), JSON.stringify(change(base), null, 2));
    await writeFile(join(folder, 'narrative.mdx'), NARRATIVE);
  }
  for (const file of [`projects/${PROJECT_ID}.json`, `units/${UNIT_ID}.json`]) {
    const record = JSON.parse(await readFile(join(to, file), 'utf8')) as Facts;
    await writeFile(join(to, file), JSON.stringify({ ...record, name: LONG }, null, 2));
  }
  return to;
}

function longNames(facts: Facts): Facts {
  const finding = { id: 'long', text: LONG.repeat(3), category: 'benefit', cause: LONG };
  return {
    ...facts,
    title: LONG,
    printedProjectName: LONG,
    printedUnitName: LONG,
    findings: [finding],
    recommendations: [{ id: 'advice', text: LONG, addressedTo: LONG, findings: ['long'] }],
    rectifications: [
      {
        id: 'fix',
        findings: ['long'],
        measure: LONG,
        responsible: LONG,
        due: '2023-12',
        state: 'in-progress',
        updatedOn: '2023-09-05',
      },
    ],
    indicators: { rows: rowsOf(facts).map((row) => ({ ...row, name: `${LONG}${String(row['name'])}` })) },
  };
}

/** All of one weight, which add up to the 90 points of the form; one in four lost some. */
function manyIndicators(facts: Facts, count: number): Facts {
  const weight = String(90 / count);
  const rows = Array.from({ length: count }, (_, index) => ({
    id: `row-${index + 1}`,
    path: [['产出指标', '效益指标', '满意度指标'][index % 3], '数量指标'],
    name: `第${index + 1}项服务完成数量`,
    direction: 'positive',
    target: `≥${100 + index}人次`,
    actual: index % 4 === 0 ? `${90 + index}人次` : `${110 + index}人次`,
    weight,
    claimedScore: index % 4 === 0 ? '0' : weight,
    ...(index % 4 === 0 ? { deviationReason: '分馆闭馆，服务场次减少', improvement: '增加流动服务' } : {}),
  }));
  const waivedFacts = waived(facts, 'S_TOTAL');
  return {
    ...waivedFacts,
    indicators: { rows: rows.sort((a, b) => String(a.path[0]).localeCompare(String(b.path[0]))) },
  };
}

function withFunds(
  facts: Facts,
  [initialBudget, fullYearBudget, received, executed]: readonly string[],
): Facts {
  const total = { source: 'total', initialBudget, fullYearBudget, received, executed };
  const lines = [total, { ...total, source: 'central' }];
  return { ...facts, funds: { executionBasis: 'full-year-budget', lines } };
}

/** What the checks hold against a report that is made up to be out of the ordinary. */
function waived(facts: Facts, check: string): Facts {
  return { ...facts, waivers: [{ check, reason: '测试用的极端内容', by: '公开审查岗', on: '2023-09-14' }] };
}

function rowsOf(facts: Facts): readonly Facts[] {
  return (facts['indicators'] as { readonly rows: readonly Facts[] }).rows;
}
