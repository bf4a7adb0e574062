import { z } from 'zod';

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
