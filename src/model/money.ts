import { normalise } from './normalise.ts';
import { readDecimal } from './read-decimal.ts';

/** Integer 分. Safe in a JavaScript number up to 9e15 分 (90 万亿元). */
export type Fen = number;

export const MONEY_UNITS = ['元', '万元', '亿元'] as const;
export type MoneyUnit = (typeof MONEY_UNITS)[number];

const FEN_PER: Record<MoneyUnit, number> = { 元: 100, 万元: 1_000_000, 亿元: 10_000_000_000 };

/** An amount as the source printed it, with its exact value. */
export interface Money {
  readonly fen: Fen;
  /** The text as printed, kept for ever: `28.98万元`. */
  readonly raw: string;
  readonly unitAsPrinted: MoneyUnit;
  /** The source says 约, 余, 左右 or 近. */
  readonly approx: boolean;
}

export type MoneyProblem = 'no-unit' | 'not-a-number' | 'broken-grouping' | 'below-fen' | 'too-large';

const AMOUNT =
  /^(约|近)?([-+]?)([\d,.]+)(?:(余|多)(亿元|万元|元)|(亿|万)(余|多)元|(亿元|万元|元))(左右|上下)?$/;
const GROUPED = /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/;
const PLAIN = /^(?:0|[1-9]\d*)(?:\.\d+)?$/;
/** A remark behind the amount: 50万元（其中结转20万元）. */
const REMARK = /\([^()]*\p{Script=Han}[^()]*\)$/u;
const CURRENCY = /^(约|近)?(?:人民币|[¥￥]|RMB|CNY)+/;
/** 1 356 090: blanks between thousands, which some forms print for commas. */
const BLANKS = /^([^\d]*\d{1,3})((?: \d{3})+)(?=\D|$)/;
/** A number with everything but its 元: `50`, `28.98万`. */
const NO_UNIT = /^(?:约|近)?-?[\d,.]+(?:余|多)?[万亿]?(?:左右|上下)?$/;

/**
 * Reads `50万元`, `1,356,090.00元`, `约3亿元`, `１２．５万元`. The unit is compulsory: a bare number in a money
 * field is the commonest cause of the 万元/元 slip.
 */
export function parseMoney(raw: string): Money | { problem: MoneyProblem } {
  const text = normalise(raw)
    .replace(REMARK, '')
    .replace(CURRENCY, '$1')
    .replace(/人民币|整$/g, '')
    .replace(BLANKS, (_, first: string, rest: string) => first + rest.replaceAll(' ', ''));
  const match = AMOUNT.exec(text);
  if (!match) return { problem: NO_UNIT.test(text) ? 'no-unit' : 'not-a-number' };
  const [, before, sign, digits = '', more, unit, scale, scaledMore, exact, after] = match;
  if (!PLAIN.test(digits) && !GROUPED.test(digits)) {
    return { problem: digits.includes(',') ? 'broken-grouping' : 'not-a-number' };
  }
  const unitAsPrinted = (unit ?? exact ?? `${scale}元`) as MoneyUnit;
  const fen = readDecimal(digits).times(FEN_PER[unitAsPrinted]);
  if (!fen.isInteger()) return { problem: 'below-fen' };
  if (fen.gt(Number.MAX_SAFE_INTEGER)) return { problem: 'too-large' };
  const value = fen.toNumber();
  return {
    fen: sign === '-' && value !== 0 ? -value : value,
    raw,
    unitAsPrinted,
    approx: Boolean(before || more || scaledMore || after),
  };
}
