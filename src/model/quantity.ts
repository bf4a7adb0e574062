import { z } from 'zod';
import type { Decimal } from './decimal.ts';
import { parseExpression } from './expression.ts';
import { normalise } from './normalise.ts';
import { readDecimal } from './read-decimal.ts';

/** A counted or measured figure as printed: `1489台/件`, `1000余份`, `57.96%`. */
export interface Quantity {
  readonly raw: string;
  readonly value: Decimal;
  /** Unit as printed, `""` where the source prints none. */
  readonly unit: string;
  /** The source says 约, 余, 多 or 左右: the figure is not exact. */
  readonly approx: boolean;
}

/**
 * One number and its unit. The unit begins with a letter and holds no digit, so that `12-15家`, `3/5`, `1,23台` and
 * `2023年12月` are not read as their first number.
 */
const QUANTITY =
  /^(约|近)?(-?(?:0|[1-9]\d*|[1-9]\d{0,2}(?:,\d{3})+)(?:\.\d+)?)(余|多)?([\p{L}\p{So}%‰]\D*?)?(左右|上下)?$/u;
const STARTS_WITH_FIGURE = /^(?:约|近)?\d/;
/** 1万余份: the doubt stands behind the scale word. */
const SCALED_DOUBT = /^([万亿千百])[余多]/;

/** Reads a figure in digits; `null` where the text is none. */
export function parseQuantity(raw: string): Quantity | null {
  const text = normalise(raw);
  const match = QUANTITY.exec(text);
  if (!match) return STARTS_WITH_FIGURE.test(text) ? quantityIn(raw) : null;
  const [, before, digits = '', more, unit = '', after] = match;
  return {
    raw,
    value: readDecimal(digits),
    unit: unit.replace(SCALED_DOUBT, '$1'),
    approx: Boolean(before || more || after) || SCALED_DOUBT.test(unit),
  };
}

/** A figure whose unit holds a number itself: 5座5G基站, 12人/10万, 3次/10万公顷. */
function quantityIn(raw: string): Quantity | null {
  const read = parseExpression(raw);
  if (read.t !== 'num' || read.label !== undefined || read.trend !== undefined) return null;
  if (read.op !== 'eq' && read.op !== 'approx') return null;
  const { value, unit, of = '', op } = read;
  return { raw, value, unit: unit + of, approx: op === 'approx' };
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
