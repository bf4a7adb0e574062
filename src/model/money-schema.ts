import { z } from 'zod';
import type { Money } from './money.ts';
import { parseMoney } from './money.ts';

/** Money in content: text with its unit, so that it never passes through a floating-point number. */
export const MoneySchema = z
  .string()
  .transform((raw, context): Money => {
    const money = parseMoney(raw);
    if (!('problem' in money)) return money;
    context.addIssue({ code: 'custom', params: { problem: `money-${money.problem}` } });
    return z.NEVER;
  })
  .meta({
    id: 'Money',
    title: '金额',
    description: '带单位的文字，照原文填写：50万元、28.98万元、1356090.00元',
    examples: ['50万元', '28.98万元', '1,356,090.00元'],
  });
