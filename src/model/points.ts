import { z } from 'zod';
import { Decimal } from './decimal.ts';
import { normalise } from './normalise.ts';
import { remembering } from './remember.ts';

/** A number of points (分值 or 得分) as printed, kept with its precision: `90`, `9.50`. */
export interface Points {
  readonly raw: string;
  readonly value: Decimal;
  /** Decimals as printed; tolerance of a comparison depends on it. */
  readonly decimals: number;
}

const POINTS = /^-?\d{1,4}(?:\.(\d{1,6}))?$/;

/** Reads `90`, `9.50`, `90分`; `null` for anything else. */
export const parsePoints = remembering((raw): Points | null => {
  const text = normalise(raw).replace(/分$/, '');
  const match = POINTS.exec(text);
  return match ? { raw, value: new Decimal(text), decimals: match[1]?.length ?? 0 } : null;
});

/** Points in content are text: `1.10` and `1.1` are different claims of precision. */
export const PointsSchema = z
  .string()
  .transform((raw, context): Points => {
    const points = parsePoints(raw);
    if (points) return points;
    context.addIssue({ code: 'custom', params: { problem: 'points' } });
    return z.NEVER;
  })
  .meta({
    id: 'Points',
    title: '分数',
    description: '加引号的数字，照原文填写："90"、"9.50"',
    examples: ['90', '9.50'],
  });
