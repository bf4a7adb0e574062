import { z } from 'zod';
import { ABSENCE_REASONS } from './absence.ts';

/** Amount in 元, two places. */
export const yuan = z
  .string()
  .regex(/^-?\d+\.\d{2}$/)
  .nullable()
  .meta({ description: 'Amount in 元' });
/** Percent, two places. */
export const percent = z
  .string()
  .regex(/^-?\d+\.\d{2}$/)
  .nullable()
  .meta({ description: 'Percent, rounded half up to 2 places' });
/** Points without trailing zeros. */
export const points = z
  .string()
  .regex(/^-?\d+(?:\.\d+)?$/)
  .nullable()
  .meta({ description: 'Points' });

/** Why values are null, for those that are; with the sign that is printed instead and a remark, if any. */
export function publishedAbsences<K extends string>(...fields: readonly K[]) {
  const shape = Object.fromEntries(fields.map((field) => [field, absence.optional()]));
  return z
    .object(shape as Record<K, z.ZodOptional<typeof absence>>)
    .meta({ description: 'Why a value is null, for each that is' });
}

const absence = z.object({
  reason: z.enum(ABSENCE_REASONS),
  printed: z
    .string()
    .nullable()
    .meta({ description: 'What is printed instead of a value', examples: ['—'] }),
  note: z.string().nullable().meta({ description: 'A sentence for readers about what is missing' }),
});
