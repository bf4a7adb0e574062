import { sumInWords } from './money-words.ts';
import { normalise } from './normalise.ts';
import { readDecimal } from './read-decimal.ts';
import { remembering } from './remember.ts';

/** Integer 分. Safe in a JavaScript number up to 9e15 分 (90 万亿元). */
export type Fen = number;

export const MONEY_UNITS = ['元', '百元', '千元', '万元', '十万元', '百万元', '千万元', '亿元'] as const;
export type MoneyUnit = (typeof MONEY_UNITS)[number];

export const FEN_PER: Readonly<Record<MoneyUnit, number>> = {
  元: 100,
  百元: 10_000,
  千元: 100_000,
  万元: 1_000_000,
  十万元: 10_000_000,
  百万元: 100_000_000,
  千万元: 1_000_000_000,
  亿元: 10_000_000_000,
};

/** An amount as the source printed it, with its exact value. */
export interface Money {
  readonly fen: Fen;
  /** The text as printed, kept for ever: `28.98万元`. */
  readonly raw: string;
  readonly unitAsPrinted: MoneyUnit;
  /** The source says 约, 余, 左右 or 近. */
  readonly approx: boolean;
}

export type MoneyProblem =
  | 'no-unit'
  | 'not-a-number'
  | 'range'
  | 'broken-digits'
  | 'broken-grouping'
  | 'below-fen'
  | 'too-large';

const SCALE = '亿|[十百千]?万|百|千';
const AMOUNT = new RegExp(
  `^(约|近)?([-+]?)([\\d,.]+)(?:(余|多)((?:${SCALE})?元)|(${SCALE})(余|多)元|((?:${SCALE})?元))(左右|上下)?$`,
);
const GROUPED = /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/;
const PLAIN = /^(?:0|[1-9]\d*)(?:\.\d+)?$/;
/** A remark behind the amount: 50万元（其中结转20万元）. */
const REMARK = /\([^()]*\p{Script=Han}[^()]*\)$/u;
const CURRENCY = /^(约|近)?(?:(?:人民币|RMB|CNY):?|[¥￥])+/;
/** Behind the amount, the currency once more: 50万元人民币, 50万圆（人民币）. */
const CURRENCY_BEHIND = /人民币|(?:RMB|CNY)$/g;
/** 圆 is how contracts and vouchers write 元. */
const YUAN = /[圆圓]/g;
/** 1 356 090: blanks between thousands, which some forms print for commas. */
const BLANKS = /^([^\d]*\d{1,3})((?: \d{3})+)(?=\D|$)/;
/** A number with everything but its 元: `50`, `28.98万`. */
const NO_UNIT = /^(?:约|近)?-?[\d,.]+(?:余|多)?[万亿]?(?:左右|上下)?$/;
/** 3亿5000万元: two scales in one amount. */
const IN_TWO = /^(\d+)亿([1-9]\d{0,3}(?:\.\d+)?)万元$/;
/** 3-5万元, 3万元至5万元. */
const RANGE = /^[^\d]*[\d.,]+(?:亿|[百千]?万|千)?元?[-~至到][\d.,]+(?:亿|[百千]?万|千)?元/;
/** 102 4万元: a blank within a number, which may be one number or two. */
const GAP = /\d \d/;

/**
 * Reads `50万元`, `1,356,090.00元`, `约3亿元`, `１２．５万元`, `25百万元`, `壹佰贰拾万元整`. The unit is compulsory: a bare
 * number in a money field is the commonest cause of the 万元/元 slip.
 */
export const parseMoney = remembering((raw): Money | { problem: MoneyProblem } => {
  const text = normalise(raw)
    .replace(REMARK, '')
    .replace(CURRENCY, '$1')
    .replace(CURRENCY_BEHIND, '')
    .replace(/[整正]$/, '')
    .replace(YUAN, '元')
    .replace(BLANKS, (_, first: string, rest: string) => first + rest.replaceAll(' ', ''));
  const match = AMOUNT.exec(text);
  if (!match) return written(raw, text) ?? { problem: problemOf(text) };
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
});

/** An amount in words, or in two scales. */
function written(raw: string, text: string): Money | { problem: MoneyProblem } | null {
  const [, yi, wan] = IN_TWO.exec(text) ?? [];
  if (yi !== undefined && wan !== undefined) {
    const fen = readDecimal(yi).times(FEN_PER.亿元).plus(readDecimal(wan).times(FEN_PER.万元));
    if (!fen.isInteger()) return { problem: 'below-fen' };
    if (fen.gt(Number.MAX_SAFE_INTEGER)) return { problem: 'too-large' };
    return { fen: fen.toNumber(), raw, unitAsPrinted: '万元', approx: false };
  }
  const [before, ...rest] = /^[约近]/.test(text) ? text : ['', ...text];
  const sum = sumInWords(rest.join(''));
  if (sum === null) return null;
  if (sum.fen > Number.MAX_SAFE_INTEGER) return { problem: 'too-large' };
  return { fen: Number(sum.fen), raw, unitAsPrinted: sum.unit, approx: before !== '' };
}

function problemOf(text: string): MoneyProblem {
  if (NO_UNIT.test(text)) return 'no-unit';
  if (RANGE.test(text)) return 'range';
  return GAP.test(text) ? 'broken-digits' : 'not-a-number';
}
