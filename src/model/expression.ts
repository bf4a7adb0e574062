import { z } from 'zod';
import { parseExpression } from './expression/parse.ts';

export { calendarSpan, daysBetween } from './expression/calendar.ts';
export type { Comparable } from './expression/compare.ts';
export { comparable, measuresOf, mismatchBetween } from './expression/compare.ts';
export { parseExpression, readBeside } from './expression/parse.ts';
export { printExpression } from './expression/print.ts';
export type {
  DateExpression,
  Expression,
  JudgedState,
  NumberExpression,
  RangeExpression,
  RatioExpression,
} from './expression/shape.ts';

export { unitOf } from './expression/units.ts';

/** A cell in content: text exactly as printed. Anything is accepted, because what cannot be read stays text. */
export const ExpressionSchema = z
  .string()
  .min(1)
  .transform(parseExpression)
  .meta({
    id: 'Expression',
    title: '指标值',
    description:
      '照原文填写：≥95%、不少于12种、18—54周岁、2023年12月底前、达成预期指标。不能识别的原文保留不动',
    examples: ['≥95%', '不少于12种', '2023年12月底前'],
  });
