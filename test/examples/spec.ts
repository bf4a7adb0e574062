import type { z } from 'zod';
import type { CoverageSchema } from '../../src/model/reference.ts';
import type { ReportSchema } from '../../src/model/report.ts';

/** A report as it stands in its file. */
export type ReportInput = z.input<typeof ReportSchema>;
export type CoverageInput = z.input<typeof CoverageSchema>;
export type Table = Extract<ReportInput['indicators'], { readonly rows: unknown }>;
export type Row = Table['rows'][number];
export type Funds = Extract<ReportInput['funds'], { readonly lines: unknown }>;
export type FundLine = Funds['lines'][number];
export type Finding = Extract<ReportInput['findings'], readonly unknown[]>[number];
export type Recommendation = Extract<ReportInput['recommendations'], readonly unknown[]>[number];
export type Rectification = Extract<ReportInput['rectifications'], readonly unknown[]>[number];
export type ResultUse = Extract<ReportInput['resultUse'], readonly unknown[]>[number];
export type Statement = NonNullable<ReportInput['statements']>[number];
export type CitedDocument = NonNullable<ReportInput['documents']>[number];

/** A row whose points the generator still has to find, unless they are given. */
export type RowDraft = Omit<Row, 'claimedScore'> & { readonly claimedScore?: Row['claimedScore'] };

/** A problem with everything that became of it, told in one place and spread over the report's lists. */
export interface Trouble {
  readonly id: string;
  readonly category: Finding['category'];
  readonly text: string;
  readonly cause?: string;
  readonly amount?: string;
  readonly repeats?: { readonly report: string; readonly finding: string };
  /** The recommendation; none where the report gives none. */
  readonly advice?: string;
  readonly to?: string;
  readonly fix?: Omit<Rectification, 'id' | 'findings'>;
}

export const NOT_STATED = { absent: 'not-stated' } as const;
export const NOT_APPLICABLE = { absent: 'not-applicable' } as const;

export const UNIT_NAMES: Readonly<Record<string, string>> = {
  'shili-jiaoyuju': '示例市清源区教育局',
  'shili-weijianju': '示例市清源区卫生健康局',
  'shili-nongyeju': '示例市清源区农业农村局',
  'shili-jiaotongju': '示例市清源区交通运输局',
  'shili-zhujianju': '示例市清源区住房和城乡建设局',
  'shili-wenguangju': '示例市清源区文化广播影视局',
  'shili-wenlvju': '示例市清源区文化体育和旅游局',
  'shili-tushuguan': '示例市清源区图书馆',
  'shili-rensheju': '示例市清源区人力资源和社会保障局',
  'shili-shuiwuju': '示例市清源区水务局',
  'shili-minzhengju': '示例市清源区民政局',
  'shili-yingjiju': '示例市清源区应急管理局',
  'shili-caizhengju': '示例市清源区财政局',
  'shili-renda-yusuan': '示例市清源区人大常委会预算工作委员会',
  'shili-qingping-zixun': '示例清评绩效评价咨询有限公司',
};
