import { z } from 'zod';
import { DaySchema } from './date.ts';

/** Everything the disclosure guard can find. Ids are permanent: allowances and messages refer to them. */
export const DISCLOSURE_IDS = [
  'SECRECY_MARK',
  'PII_ID',
  'PII_BANK',
  'PII_MOBILE',
  'PII_LIST',
  'PII_RECIPIENT',
  'PII_PAYEE',
  'PII_PASSPORT',
  'PII_SOCIAL',
  'PII_MESSENGER',
  'PII_ADDRESS',
  'PII_EMAIL',
  'PII_PLATE',
  'PII_ACCOUNT',
  'PII_CONTACT',
  'PII_LANDLINE',
] as const;
export type DisclosureId = (typeof DISCLOSURE_IDS)[number];

/** An allowance is looked at again at least every three years. */
const LONGEST_DAYS = 3 * 366;

/**
 * One value that may be printed although the disclosure guard finds it, for example the public telephone of an
 * office.
 *
 * The value is kept as a hash so that the list does not itself become a directory, but the hash protects
 * nothing: there are only 7 × 10⁹ mobile numbers, and all of them can be tried in minutes. A salt would have to
 * lie beside the list, so it would not change that. Whoever enters a value here declares it **public**; a value
 * that must stay private is taken out of the content, never allowed.
 */
export const AllowanceSchema = z
  .strictObject({
    /** The detector that may stay silent; the same value found by another detector still counts. */
    detector: z.enum(DISCLOSURE_IDS).meta({ title: '检测项', examples: ['PII_LANDLINE'] }),
    /** SHA-256 of the normalised value in lower-case hex: `printf %s 09380000000 | sha256sum`. */
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .meta({
        title: '规范化值的 SHA-256',
        description: '只有数字、字母和汉字，半角，字母按检测项统一大小写',
      }),
    /** Limits the allowance to one file below the content folder; without it, it holds everywhere. */
    file: z
      .string()
      .regex(/^[^/\\][^\\]*$/)
      .optional()
      .meta({ title: '限于文件', examples: ['site.json'] }),
    /** Why the public may know it; printed to auditors, so it never repeats the value. */
    reason: z
      .string()
      .min(6)
      .meta({ title: '理由', examples: ['单位公开的办公电话'] }),
    /** The post that decided, never a person's name. */
    approvedBy: z
      .string()
      .min(2)
      .meta({ title: '批准岗位', examples: ['办公室保密审查岗'] }),
    /** First day on which the allowance holds, in China. */
    date: DaySchema.meta({ title: '批准日期' }),
    /** Last day on which it holds, in China; at most three years after `date`. */
    expires: DaySchema.meta({ title: '有效期至' }),
  })
  .refine((entry) => entry.expires >= entry.date, { path: ['expires'], params: { problem: 'period' } })
  .refine((entry) => daysBetween(entry.date, entry.expires) <= LONGEST_DAYS, {
    path: ['expires'],
    params: { problem: 'period-too-long' },
  })
  .meta({ id: 'Allowance', title: '允许公开的值', description: '登记即表示该值可以公开' });

export type Allowance = z.output<typeof AllowanceSchema>;

/** The file of allowances. */
export const AllowanceListSchema = z
  .array(AllowanceSchema)
  .meta({ id: 'AllowanceList', title: '允许公开清单' });

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
