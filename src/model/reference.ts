import { z } from 'zod';
import { DaySchema, YearSchema } from './date.ts';
import { LocalIdSchema, ProjectIdSchema, ReportIdSchema, UnitIdSchema } from './ids.ts';

/** `content/glossary.json`: terms explained where they stand. */
export const GlossarySchema = z
  .array(
    z.strictObject({
      /** Becomes the anchor of the entry; never derived from the term, so that a reworded term keeps its address. */
      id: LocalIdSchema.meta({ title: '编号', examples: ['budget-execution-rate'] }),
      /** Terms of one group stand together on the page; groups come in the order of the file. */
      group: z
        .string()
        .min(1)
        .optional()
        .meta({ title: '分类', examples: ['资金'] }),
      term: z.string().min(1).meta({ title: '术语' }),
      english: z.string().min(1).meta({ title: '英文' }),
      definition: z.string().min(1).meta({ title: '解释' }),
      source: z.string().min(1).optional().meta({ title: '出处' }),
    }),
  )
  .refine((list) => new Set(list.map(({ id }) => id)).size === list.length, {
    params: { problem: 'glossary-repeated' },
  })
  .meta({ id: 'Glossary', title: '术语表' });
export type Glossary = z.output<typeof GlossarySchema>;

/** A short name in everyday use and the full names it stands for; a query with the short name also finds those. */
const AliasSchema = z.strictObject({
  short: z
    .string()
    .min(2)
    .max(12)
    .meta({ title: '简称', examples: ['市监局'] }),
  full: z
    .array(z.string().min(2).max(40))
    .min(1)
    .meta({ title: '全称', examples: [['市场监督管理局']] }),
});
export type Alias = z.output<typeof AliasSchema>;

/** How people say a thing, and how reports write it; a query with what is said leads to what is written. */
const MeaningSchema = z.strictObject({
  said: z
    .string()
    .min(2)
    .max(12)
    .meta({ title: '平常的说法', examples: ['没钱'] }),
  written: z
    .array(z.string().min(2).max(40))
    .min(1)
    .meta({
      title: '报告的写法',
      description: '意思最近的写在前面；只作为另外的检索词列出，不混入结果',
      examples: [['资金不足']],
    }),
});
export type Meaning = z.output<typeof MeaningSchema>;

/** `content/aliases.json`: short names the search understands, and ways to say a thing. Each stands once. */
export const AliasesSchema = z
  .strictObject({
    $schema: z.string().optional(),
    aliases: z
      .array(AliasSchema)
      .refine((list) => new Set(list.map(({ short }) => short)).size === list.length, {
        params: { problem: 'alias-repeated' },
      }),
    meanings: z
      .array(MeaningSchema)
      .default([])
      .refine((list) => new Set(list.map(({ said }) => said)).size === list.length, {
        params: { problem: 'alias-repeated' },
      }),
  })
  .meta({
    id: 'Aliases',
    title: '简称表',
    description: '检索时把简称当作全称一并查找；平常的说法引到报告的写法',
  });
export type Aliases = z.output<typeof AliasesSchema>;

const address = () => z.string().regex(/^\/(?:[a-z0-9-]+\/)*$/);

/** `content/redirects.json`: a published address never disappears. */
export const RedirectsSchema = z
  .array(
    z.strictObject({
      from: address().meta({ title: '旧地址' }),
      to: address().meta({ title: '新地址' }),
      on: DaySchema.meta({ title: '日期' }),
      reason: z.string().min(1).meta({ title: '原因' }),
    }),
  )
  .meta({ id: 'Redirects', title: '地址变更' });
export type Redirects = z.output<typeof RedirectsSchema>;

/**
 * `content/addresses.json`: the addresses that were ever published. The build adds to it; nobody writes it by hand. It
 * makes the check notice a report that was removed without a redirect or a record of its withdrawal.
 */
export const AddressesSchema = z
  .array(
    z.strictObject({
      address: address().meta({ title: '地址' }),
      since: DaySchema.meta({ title: '登记日期', description: '生成网站时第一次出现的日期' }),
    }),
  )
  .meta({ id: 'Addresses', title: '公开过的地址', description: '生成网站时自动登记，不必手写' });
export type Addresses = z.output<typeof AddressesSchema>;

/** Coded reasons why a report that is due is not public. The first four keep it closed, the others put it off. */
export const COVERAGE_REASONS = [
  'state-secret',
  'personal-privacy',
  'trade-secret',
  'internal',
  'in-review',
  'postponed',
] as const;
export type CoverageReason = (typeof COVERAGE_REASONS)[number];

/** Kinds of evaluation that a list of what is due may name. */
export const COVERAGE_KINDS = ['unit-self', 'dept', 'finance', 'whole-dept'] as const;

/** `content/coverage/<year>.json`: what is due to be published for a fiscal year. */
export const CoverageSchema = z
  .strictObject({
    $schema: z.string().optional(),
    year: YearSchema,
    example: z.boolean().default(false),
    due: z.array(
      z.strictObject({
        unit: UnitIdSchema,
        project: ProjectIdSchema,
        kind: z.enum(COVERAGE_KINDS).meta({ title: '评价类型' }),
        dueOn: DaySchema.meta({ title: '应公开日期' }),
        plannedOn: DaySchema.optional().meta({ title: '计划公开日期' }),
        report: ReportIdSchema.optional().meta({ title: '报告' }),
        reason: z.enum(COVERAGE_REASONS).optional().meta({ title: '未公开原因' }),
        note: z.string().min(1).optional(),
      }),
    ),
  })
  .meta({ id: 'Coverage', title: '应公开清单' });
export type Coverage = z.output<typeof CoverageSchema>;
