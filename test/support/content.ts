import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { input } from 'zod';
import type { ProjectSchema } from '../../src/model/project.ts';
import type { ReportSchema } from '../../src/model/report.ts';
import type { SchemeSchema } from '../../src/model/scheme.ts';
import type { SiteSchema } from '../../src/model/site.ts';
import type { UnitSchema } from '../../src/model/unit.ts';

export type SiteInput = input<typeof SiteSchema>;
export type UnitInput = input<typeof UnitSchema>;
export type ProjectInput = input<typeof ProjectSchema>;
export type SchemeInput = input<typeof SchemeSchema>;
export type ReportInput = input<typeof ReportSchema>;

/** Content by path below the content folder. Objects become JSON indented by two; text and bytes stay as they are. */
export type ContentFiles = Record<string, object | string | Uint8Array>;

export const REPORT_FOLDER = 'reports/2023/jiance';
const NOT_STATED = { absent: 'not-stated' } as const;
const ON = '2024-03-01';

export function siteInput(change: Partial<SiteInput> = {}): SiteInput {
  return {
    name: '示例网站',
    shortName: '示例',
    description: '只用于测试的网站',
    publisher: '示例单位',
    region: '示例区',
    contact: { name: '办公室', unavailable: '示例' },
    licence: { name: 'CC0 1.0', url: 'https://creativecommons.org/publicdomain/zero/1.0/' },
    showExamples: true,
    ...change,
  };
}

export function unitInput(change: Partial<UnitInput> = {}): UnitInput {
  return { name: '示例市场监督管理局', kind: 'dept', region: { code: '620503', name: '示例区' }, ...change };
}

export function projectInput(change: Partial<ProjectInput> = {}): ProjectInput {
  return { name: '检测设备购置项目', unit: 'shijianju', code: NOT_STATED, nature: 'annual', ...change };
}

/** A scheme that settles nothing. */
export function schemeInput(change: Partial<SchemeInput> = {}): SchemeInput {
  return {
    title: '示例评分办法',
    summary: '只用于测试',
    kinds: ['dept'],
    basis: NOT_STATED,
    weights: NOT_STATED,
    execution: NOT_STATED,
    positive: NOT_STATED,
    equal: NOT_STATED,
    reverse: NOT_STATED,
    interval: NOT_STATED,
    qualitative: NOT_STATED,
    satisfaction: NOT_STATED,
    styles: NOT_STATED,
    overAchievement: NOT_STATED,
    grades: NOT_STATED,
    rounding: NOT_STATED,
    warnings: NOT_STATED,
    verification: {},
    ...change,
  };
}

/** A report with a little of everything, nothing of it wrong. */
export function reportInput(change: Partial<ReportInput> = {}): ReportInput {
  return {
    state: 'published',
    version: 1,
    title: '检测设备购置项目支出绩效评价报告',
    kind: 'dept',
    kindEvidence: '题名写作部门评价',
    outline: '2020-core',
    fiscalYear: { from: 2023, to: 2023 },
    project: 'jiance',
    printedProjectName: '检测设备购置项目',
    printedUnitName: '示例市场监督管理局',
    implementingUnit: { unit: 'shijianju', basis: 'stated' },
    competentDept: NOT_STATED,
    commissioner: NOT_STATED,
    evaluator: NOT_STATED,
    evaluationPeriod: NOT_STATED,
    reportDate: '2024-02',
    signature: NOT_STATED,
    disclosure: {
      publisher: NOT_STATED,
      publishedOn: NOT_STATED,
      indexNo: NOT_STATED,
      docNo: NOT_STATED,
      openness: NOT_STATED,
    },
    review: {
      secrecy: { done: true, role: '保密审查岗', on: ON },
      privacy: { done: true, role: '保密审查岗', on: ON },
    },
    funds: {
      executionBasis: 'full-year-budget',
      lines: [
        {
          source: 'total',
          initialBudget: '50万元',
          fullYearBudget: '50万元',
          received: '50万元',
          executed: '45万元',
        },
      ],
    },
    goals: { expected: '购置检测设备', actual: NOT_STATED },
    indicators: {
      rows: [
        {
          id: 'shebei',
          path: ['产出指标', '数量指标'],
          name: '购置设备数量',
          direction: 'positive',
          target: '≥5台',
          actual: '5台',
          weight: '20',
          claimedScore: '20',
        },
      ],
    },
    satisfaction: NOT_STATED,
    assessments: [
      {
        stage: 'claimed',
        role: 'dept',
        by: NOT_STATED,
        on: NOT_STATED,
        scheme: 'banfa',
        total: '92',
        gradeRaw: '优',
      },
    ],
    statements: [
      { id: 'goumai', label: '购置的设备', figure: '5台' },
      { id: 'anzhuang', label: '已安装的设备', figure: '4台', partOf: 'goumai' },
    ],
    findings: [{ id: 'anzhuang-chi', text: '一台设备没有安装', category: 'execution', cause: NOT_STATED }],
    recommendations: [
      { id: 'jinkuai', text: '尽快安装', addressedTo: NOT_STATED, findings: ['anzhuang-chi'] },
    ],
    rectifications: NOT_STATED,
    resultUse: NOT_STATED,
    annexes: NOT_STATED,
    provenance: {
      sourceTitle: '检测设备购置项目支出绩效评价报告',
      sourceUrl: NOT_STATED,
      retrievedOn: ON,
      sha256: '5b1f9b298072e7b600f4d5df9fc55958bde12e0dc23e991415249fd6591b2c85',
      bytes: 8308,
      official: NOT_STATED,
      capture: 'typed',
      note: '只用于测试',
    },
    ...change,
  };
}

export const NARRATIVE = `## 一、项目基本情况

购置检测设备 <Statement id="goumai" />，已安装 <Statement id="anzhuang" />。
`;

/** The smallest content that holds one record of each kind and has no finding at all. */
export function contentFiles(): ContentFiles {
  return {
    'site.json': siteInput(),
    'units/shijianju.json': unitInput(),
    'projects/jiance.json': projectInput(),
    'schemes/banfa.json': schemeInput(),
    [`${REPORT_FOLDER}/report.json`]: reportInput(),
    [`${REPORT_FOLDER}/narrative.mdx`]: NARRATIVE,
  };
}

/** A second report of the same project. */
export function reportFiles(id: string, change: Partial<ReportInput> = {}): ContentFiles {
  const year = Number(id.slice(0, 4));
  const facts = reportInput({ fiscalYear: { from: year, to: year }, ...change });
  return { [`reports/${id}/report.json`]: facts, [`reports/${id}/narrative.mdx`]: NARRATIVE };
}

export interface MadeContent {
  /** Absolute path of the content folder, below the system's folder for temporary files. */
  readonly root: string;
  /** Adds or replaces one file. */
  write(path: string, content: ContentFiles[string]): Promise<void>;
  remove(): Promise<void>;
}

/** Writes content into a new temporary folder; by default {@link contentFiles}. */
export async function makeContent(files: ContentFiles = contentFiles()): Promise<MadeContent> {
  const folder = await mkdtemp(join(tmpdir(), 'mingji-content-'));
  const root = join(folder, 'content');
  const write = async (path: string, content: ContentFiles[string]): Promise<void> => {
    const target = join(root, ...path.split('/'));
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, printed(content));
  };
  await mkdir(root);
  for (const [path, content] of Object.entries(files)) await write(path, content);
  return { root, write, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** A file of {@link ContentFiles} as it is written. */
export function printed(content: ContentFiles[string]): string | Uint8Array {
  if (typeof content === 'string' || content instanceof Uint8Array) return content;
  return `${JSON.stringify(content, null, 2)}\n`;
}

/** A page of the site's own words. */
export const PAGE = '---\ntitle: 关于\ndescription: 说明\n---\n\n## 关于\n';
