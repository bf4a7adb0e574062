import { z } from 'zod';
import { stated } from './absence.ts';
import { YearSchema } from './date.ts';
import { MoneySchema } from './money-schema.ts';
import { ownerFields } from './owner.ts';
import { PointsSchema, WeightSchema } from './points.ts';
import { RateSchema } from './rate.ts';

/** Rows of the funds block of the 自评表, and the splits by level of government that local forms add. */
export const FUND_SOURCES = [
  'total',
  'current-fiscal',
  'central',
  'province',
  'city',
  'county',
  'carry-over',
  'gov-fund',
  'special-bond',
  'self-raised',
  'other',
] as const;
export type FundSource = (typeof FUND_SOURCES)[number];

/** What became of money that was not spent. 结转 (task unfinished) and 结余 (task finished) are not the same. */
export const UNSPENT_DISPOSALS = ['carried-over', 'returned', 'surplus'] as const;

const amount = () => stated(MoneySchema);

export const FundLineSchema = z
  .strictObject({
    source: z
      .enum(FUND_SOURCES)
      .meta({ title: '资金来源', description: 'total 合计；current-fiscal 当年财政拨款；…' }),
    /** Name as printed where it differs from the standard row. */
    label: z.string().min(1).optional().meta({ title: '原表名称' }),
    initialBudget: amount().meta({ title: '年初预算数' }),
    /** 全年预算数 = initial budget and adjustments, column A of the form. */
    fullYearBudget: amount().meta({ title: '全年预算数' }),
    received: amount().meta({ title: '到位资金' }),
    /** 全年执行数, column B of the form. */
    executed: amount().meta({ title: '全年执行数' }),
    /** Balance as printed; what we compute ourselves is never written here. */
    unspent: amount().optional().meta({ title: '未支出资金' }),
    unspentDisposal: stated(z.enum(UNSPENT_DISPOSALS)).optional().meta({
      title: '未支出资金处置',
      description: 'carried-over 结转；returned 收回；surplus 结余',
    }),
    /** Execution rate as printed, compared with ours and never used for it. */
    printedRate: stated(RateSchema)
      .optional()
      .meta({ title: '原文执行率', examples: ['57.96%'] }),
    /** Year of the money, where a project runs over several and the form lists them; left out for all of them. */
    year: YearSchema.optional().meta({
      title: '资金年度',
      description: '跨年度项目按年度列资金时写；各年合计不写',
    }),
    ...ownerFields(),
  })
  .meta({ id: 'FundLine', title: '资金行' });

export type FundLine = z.output<typeof FundLineSchema>;

/** Cells 资金管理情况 of the form for transfer payments. */
export const MANAGEMENT_ITEMS = [
  'allocation',
  'release',
  'payment',
  'use',
  'execution',
  'performance',
  'responsibility',
  'other',
] as const;

/** One line of 资金管理情况: what the form asks, what the report answers, and what it says went wrong. */
export const ManagementSchema = z
  .strictObject({
    item: z.enum(MANAGEMENT_ITEMS).meta({
      title: '事项',
      description:
        'allocation 分配科学性；release 下达及时性；payment 拨付合规性；use 使用规范性；execution 执行准确性；performance 预算绩效管理情况；responsibility 支出责任履行情况；other 其他',
    }),
    /** Name as printed where it differs. */
    label: z.string().min(1).optional().meta({ title: '原表名称' }),
    situation: stated(z.string().min(1)).meta({ title: '情况说明' }),
    problem: z.string().min(1).optional().meta({ title: '存在问题和改进措施' }),
  })
  .meta({ id: 'FundManagement', title: '资金管理情况' });

export const FundsSchema = z
  .strictObject({
    /** Which amount the execution rate is measured against; three definitions coexist in practice. */
    executionBasis: z.enum(['full-year-budget', 'initial-budget', 'received']).meta({
      title: '执行率口径',
      description: 'full-year-budget 全年预算数；initial-budget 年初预算数；received 到位资金',
    }),
    basisReason: z
      .string()
      .min(1)
      .optional()
      .meta({ title: '口径理由', description: '不按全年预算数计算时必须说明' }),
    lines: z.array(FundLineSchema).min(1).meta({ title: '资金' }),
    /** Points of the execution row of the form (分值 10, 得分 …). */
    executionPoints: z
      .strictObject({
        weight: WeightSchema.meta({ title: '分值' }),
        claimedScore: stated(PointsSchema).meta({ title: '得分' }),
      })
      .optional()
      .meta({ title: '预算执行得分' }),
    management: z.array(ManagementSchema).default([]).meta({ title: '资金管理情况' }),
    split: stated(z.literal('by-line'))
      .optional()
      .meta({ title: '分项资金', description: '资金是否按子项目列示' }),
  })
  .refine((value) => value.executionBasis === 'full-year-budget' || value.basisReason !== undefined, {
    path: ['basisReason'],
    params: { problem: 'basis-reason-missing' },
  })
  .meta({ id: 'Funds', title: '资金情况' });

export type Funds = z.output<typeof FundsSchema>;

/** Whether a row speaks of a part of the money: one year, one project of several, one sub-project. */
export function isPart({ year, project, subProject }: FundLine): boolean {
  return year !== undefined || project !== undefined || subProject !== undefined;
}

/** The row of totals: the row marked `total` that is no total of a part, or the only row. */
export function totalLine(funds: Funds): FundLine | null {
  const total = funds.lines.find((line) => line.source === 'total' && !isPart(line));
  if (total) return total;
  return funds.lines.length === 1 ? (funds.lines[0] ?? null) : null;
}
