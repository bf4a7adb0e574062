import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AREAS, LEVELS, SENTENCES, WORKS } from './corpus-words.ts';
import type { Random } from './random.ts';
import { seeded } from './random.ts';

/** Size and shape of a generated corpus. */
export interface CorpusOptions {
  readonly reports: number;
  readonly indicators: number;
  readonly paragraphs: number;
  readonly seed?: number;
  /** Years over which the reports are spread; ten by default. */
  readonly years?: number;
}

const FIRST_YEAR = 2015;
const YEARS = 10;
const SECTIONS = [
  '一、基本情况',
  '二、绩效评价工作开展情况',
  '三、综合评价情况及评价结论',
  '四、存在的问题和有关建议',
];
const SCHEME = fileURLToPath(new URL('../../content/schemes/cn-2020.json', import.meta.url));
const NOT_STATED = { absent: 'not-stated' };

/**
 * Writes a content folder with fictional reports, every one marked as an example: realistic length, indicator
 * tables and amounts, the same bytes for the same seed.
 */
export async function writeCorpus(root: string, options: CorpusOptions): Promise<void> {
  const random = seeded(options.seed ?? 20231231);
  const { years = YEARS } = options;
  const units = Math.max(4, Math.ceil(options.reports / 60));
  const projects = Math.max(units, Math.ceil(options.reports / 6));
  await json(root, 'site.json', SITE);
  for (const file of ['glossary', 'redirects']) await json(root, `${file}.json`, []);
  await json(root, 'aliases.json', { aliases: [] });
  await copyFile(SCHEME, join(await folder(root, 'schemes'), 'cn-2020.json'));
  for (let index = 0; index < units; index += 1) await json(root, `units/unit-${index}.json`, unit(index));
  for (let index = 0; index < projects; index += 1) {
    await json(root, `projects/project-${index}.json`, project(index, index % units));
  }
  for (let index = 0; index < options.reports; index += 1) {
    const year = FIRST_YEAR + (index % years);
    const folder = `reports/${year}/report-${index}`;
    const projectIndex = Math.floor(index / years) % projects;
    await json(
      root,
      `${folder}/report.json`,
      report(random, year, projectIndex, projectIndex % units, options),
    );
    await writeText(root, `${folder}/narrative.mdx`, narrative(random, options.paragraphs));
  }
}

async function json(root: string, path: string, value: unknown): Promise<void> {
  await writeText(root, path, `${JSON.stringify(value, null, 2)}\n`);
}

async function writeText(root: string, path: string, text: string): Promise<void> {
  await folder(root, dirname(path));
  await writeFile(join(root, path), text);
}

async function folder(root: string, path: string): Promise<string> {
  await mkdir(join(root, path), { recursive: true });
  return join(root, path);
}

function unit(index: number): unknown {
  const area = AREAS[index % AREAS.length];
  return {
    name: `示例市${area}局第${index + 1}单位`,
    kind: 'unit',
    region: { code: '999900', name: '示例市' },
    example: true,
  };
}

function project(index: number, unitIndex: number): unknown {
  return {
    name: `${WORKS[index % WORKS.length]}项目（${index + 1}）`,
    unit: `unit-${unitIndex}`,
    code: NOT_STATED,
    nature: 'annual',
    example: true,
  };
}

function report(
  random: Random,
  year: number,
  projectIndex: number,
  unitIndex: number,
  { indicators }: CorpusOptions,
): unknown {
  const budget = random.between(20, 90_000);
  const executed = Math.floor((budget * random.between(38, 100)) / 100);
  const rows = indicatorRows(random, indicators);
  const hundredths = rows.reduce((sum, row) => sum + Number(row.claimedScore.replace('.', '')), 0);
  const total = (hundredths + Math.round((executed * 1000) / budget)) / 100;
  return {
    state: 'published',
    version: 1,
    example: true,
    title: `${WORKS[projectIndex % WORKS.length]}项目（${projectIndex + 1}）绩效评价报告（${year}年度）`,
    kind: random.pick(['unit-self', 'dept', 'finance']),
    kindEvidence: '示例数据',
    outline: '2020-core',
    fiscalYear: { from: year, to: year },
    project: `project-${projectIndex}`,
    printedProjectName: `${WORKS[projectIndex % WORKS.length]}项目`,
    printedUnitName: '示例单位',
    implementingUnit: { unit: `unit-${unitIndex}`, basis: 'stated' },
    competentDept: NOT_STATED,
    commissioner: NOT_STATED,
    evaluator: NOT_STATED,
    evaluationPeriod: { from: `${year}-01-01`, to: `${year}-12-31` },
    reportDate: `${year + 1}-06-30`,
    signature: NOT_STATED,
    disclosure: {
      publisher: '示例市财政局',
      publishedOn: `${year + 1}-08-${String(random.between(10, 28))}`,
      indexNo: NOT_STATED,
      docNo: NOT_STATED,
      openness: 'proactive',
    },
    review: {
      secrecy: { done: true, role: '示例保密员', on: `${year + 1}-07-01` },
      privacy: { done: true, role: '示例审查员', on: `${year + 1}-07-01` },
    },
    funds: {
      executionBasis: 'full-year-budget',
      lines: [
        {
          source: 'total',
          initialBudget: `${budget}万元`,
          fullYearBudget: `${budget}万元`,
          received: `${budget}万元`,
          executed: `${executed}万元`,
        },
      ],
    },
    goals: { expected: random.pick(SENTENCES), actual: random.pick(SENTENCES) },
    indicators: { rows },
    satisfaction: 'in-table',
    assessments: [
      {
        stage: 'claimed',
        role: 'self',
        by: NOT_STATED,
        on: NOT_STATED,
        scheme: 'cn-2020',
        total: total.toFixed(2),
        gradeRaw: total >= 90 ? '优' : total >= 80 ? '良' : total >= 60 ? '中' : '差',
      },
    ],
    findings: [
      { id: 'finding-1', text: random.pick(SENTENCES), category: 'execution', cause: random.pick(SENTENCES) },
      { id: 'finding-2', text: random.pick(SENTENCES), category: 'records', cause: NOT_STATED },
    ],
    recommendations: [
      { id: 'advice-1', text: random.pick(SENTENCES), addressedTo: '示例单位', findings: ['finding-1'] },
    ],
    rectifications: NOT_STATED,
    resultUse: NOT_STATED,
    annexes: NOT_STATED,
    provenance: {
      sourceTitle: '示例数据',
      sourceUrl: NOT_STATED,
      retrievedOn: NOT_STATED,
      sha256: '5b1f9b298072e7b600f4d5df9fc55958bde12e0dc23e991415249fd6591b2c85',
      bytes: 8308,
      official: NOT_STATED,
      capture: 'generated',
      note: '由程序生成的示例',
    },
  };
}

interface Row extends Record<string, unknown> {
  readonly claimedScore: string;
}

/** Rows whose weights add up to 90, level by level as the scheme wants, with 10 left for the execution rate. */
function indicatorRows(random: Random, count: number): readonly Row[] {
  let left = count;
  let levels = LEVELS.length;
  return LEVELS.flatMap((level) => {
    const rows = Math.max(1, Math.round(left / levels));
    left -= rows;
    levels -= 1;
    const each = Math.floor((level.share * 100) / rows);
    return Array.from({ length: rows }, (_, index) => {
      const weight = index === rows - 1 ? level.share * 100 - each * (rows - 1) : each;
      return indicatorRow(random, level, count - left - rows + index + 1, weight);
    });
  });
}

function indicatorRow(random: Random, level: (typeof LEVELS)[number], number: number, weight: number): Row {
  const met = random.chance(80);
  const actual = met ? random.between(95, 100) : random.between(60, 94);
  const score = met ? weight : Math.round((weight * actual) / 95);
  return {
    id: `i-${number}`,
    path: level.path,
    name: `${random.pick<string>(level.names)}（${number}）`,
    direction: 'positive',
    target: '≥95%',
    actual: `${actual}%`,
    weight: (weight / 100).toFixed(2),
    claimedScore: (score / 100).toFixed(2),
    ...(met ? {} : { deviationReason: random.pick<string>(SENTENCES) }),
  };
}

function narrative(random: Random, paragraphs: number): string {
  const each = Math.ceil(paragraphs / SECTIONS.length);
  return SECTIONS.map((heading) => {
    const text = Array.from({ length: each }, () =>
      [random.pick(SENTENCES), random.pick(SENTENCES), `共涉及${random.between(3, 900)}个点位。`].join(''),
    );
    return `## ${heading}\n\n${text.join('\n\n')}\n`;
  }).join('\n');
}

const SITE = {
  name: '示例市绩效评价信息公开',
  shortName: '示例公开',
  description: '性能测试用的示例站点',
  publisher: '示例市财政局',
  region: '示例市',
  contact: { name: '示例市预算绩效管理中心', unavailable: '示例数据' },
  licence: { name: 'CC0 1.0', url: 'https://creativecommons.org/publicdomain/zero/1.0/' },
  showExamples: true,
};
