import { z } from 'zod';
import type { Decimal } from './decimal.ts';
import { normalise } from './normalise.ts';
import { readDecimal } from './read-decimal.ts';
import { remembering } from './remember.ts';

/** A number of points (分值 or 得分) as printed, kept with its precision: `90`, `9.50`. */
export interface Points {
  readonly raw: string;
  readonly value: Decimal;
  /** Decimals as printed; tolerance of a comparison depends on it. */
  readonly decimals: number;
}

const POINTS = /^-?\d{1,4}(?:\.(\d{1,6}))?$/;

/** Reads `90`, `9.50`, `90分`, and `+5` as a bonus is printed; `null` for anything else. */
export const parsePoints = remembering((raw): Points | null => {
  const text = normalise(raw).replace(/分$/, '').replace(/^\+/, '');
  const match = POINTS.exec(text);
  return match ? { raw, value: readDecimal(text), decimals: match[1]?.length ?? 0 } : null;
});

/** Reads a weight: points, or a share of the 100 points in percent. `20%` are 20 points; a score is never read so. */
export function parseWeight(raw: string): Points | null {
  const points = parsePoints(normalise(raw).replace(/%$/, ''));
  return points === null || points.value.lt(0) ? null : { ...points, raw };
}

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

/** 分值 or 权重 in content, as printed. */
export const WeightSchema = z
  .string()
  .transform((raw, context): Points => {
    const weight = parseWeight(raw);
    if (weight) return weight;
    context.addIssue({ code: 'custom', params: { problem: 'points' } });
    return z.NEVER;
  })
  .meta({
    id: 'Weight',
    title: '分值',
    description: '加引号的数字，照原文填写："10"、"22.5"；权重写作百分数的照写："20%"',
    examples: ['10', '20%'],
  });
