import { z } from 'zod';
import { Decimal } from './decimal.ts';
import { normalise } from './normalise.ts';

/** A counted or measured figure as printed: `1489台/件`, `1000余份`, `57.96%`. */
export interface Quantity {
  readonly raw: string;
  readonly value: Decimal;
  /** Unit as printed, `""` where the source prints none. */
  readonly unit: string;
  /** The source says 约, 余, 多 or 左右: the figure is not exact. */
  readonly approx: boolean;
}

const QUANTITY = /^(约|近)?(-?\d+(?:,\d{3})*(?:\.\d+)?)(余|多)?([^\d\s].*?)?(左右|上下)?$/;

/** Reads a figure in digits; `null` where the text is none. */
export function parseQuantity(raw: string): Quantity | null {
  const text = normalise(raw);
  const match = QUANTITY.exec(text);
  if (!match) return null;
  const [, before, digits = '', more, unit = '', after] = match;
  return {
    raw,
    value: new Decimal(digits.replaceAll(',', '')),
    unit,
    approx: Boolean(before || more || after),
  };
}

export const QuantitySchema = z
  .string()
  .transform((raw, context): Quantity => {
    const quantity = parseQuantity(raw);
    if (quantity) return quantity;
    context.addIssue({ code: 'custom', params: { problem: 'quantity' } });
    return z.NEVER;
  })
  .meta({
    id: 'Quantity',
    title: '数字',
    description: '带计量单位的数字，照原文填写：1489台/件、1000余份',
    examples: ['1489台/件', '1000余份', '57.96%'],
  });
