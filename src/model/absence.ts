import { z } from 'zod';

/**
 * Why a value is not there. "Not stated" is a value with a reason, never 0 and never an empty string
 * (domain §4: every optional field may carry it).
 */
export const ABSENCE_REASONS = [
  'not-stated',
  'withheld',
  'illegible',
  'not-applicable',
  'not-transcribed',
] as const;
export type AbsenceReason = (typeof ABSENCE_REASONS)[number];

export const AbsentSchema = z
  .strictObject({
    absent: z.enum(ABSENCE_REASONS).meta({
      title: '缺失原因',
      description:
        'not-stated 文中未说明；withheld 依法不予公开；illegible 原件无法辨认；not-applicable 不适用；not-transcribed 本站没有录入',
    }),
    /** What stands in the cell instead of a value, as printed: `—`, `/`, `**万元`. */
    printed: z
      .string()
      .min(1)
      .optional()
      .meta({ title: '原文', description: '格子里代替数值的符号，照原文：—、/、**万元' }),
    note: z.string().min(1).optional().meta({ title: '说明', description: '向读者说明的一句话' }),
  })
  .meta({ id: 'Absent', title: '缺失', description: '写明为什么没有这个值' });

export type Absent = z.output<typeof AbsentSchema>;

/** A value that the original may leave out: the value itself, or the reason why it is missing. */
export type Stated<T> = T | Absent;

/** Schema of a value that may be absent with a reason. The field itself stays required. */
export function stated<S extends z.ZodType>(schema: S) {
  return z.union([AbsentSchema, schema]);
}

export function isAbsent(value: unknown): value is Absent {
  return typeof value === 'object' && value !== null && 'absent' in value;
}

/** The value, or `null` where it is absent; for arithmetic that must return null on a missing operand. */
export function valueOf<T>(value: Stated<T> | undefined): Exclude<T, Absent> | null {
  return value === undefined || isAbsent(value) ? null : (value as Exclude<T, Absent>);
}
