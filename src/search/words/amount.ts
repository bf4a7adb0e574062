import { chineseDigit, chineseSum } from '../../model/chinese-number.ts';

/**
 * Sums of money in running text, whatever their form: `50万元`, `５０.00 万元`, `500,000元`, `伍拾万元整`, `五十万元`.
 * Only for finding the same sum again; published figures are typed facts and never come from here.
 */

const SCALES = new Map([
  ['', 1n],
  ['百', 100n],
  ['千', 1000n],
  ['万', 10_000n],
  ['百万', 1_000_000n],
  ['千万', 10_000_000n],
  ['亿', 100_000_000n],
]);

const ARABIC = /(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,6}))?\s*(百万|千万|百|千|万|亿)?\s*[元圆]/g;
const CHINESE =
  /(?<![\d.])([零〇一二两三四五六七八九十百千壹贰叁肆伍陆柒捌玖拾佰仟万亿貳參陸萬億]{2,})[元圆](?:([零〇壹贰叁肆伍陆柒捌玖一二三四五六七八九])角)?(?:([壹贰叁肆伍陆柒捌玖一二三四五六七八九])分)?/g;
const FEN_PER_YUAN = 100n;

/** Arabic digits, thousands separators and a scale word to 分; `null` when smaller than one 分. */
function arabicFen(whole: string, fraction: string, scale: string): bigint | null {
  const factor = SCALES.get(scale);
  if (factor === undefined) return null;
  const scaled = BigInt(whole.replaceAll(',', '') + fraction) * factor * FEN_PER_YUAN;
  const divisor = 10n ** BigInt(fraction.length);
  return scaled % divisor === 0n ? scaled / divisor : null;
}

/** A sum of money and where it stands, in UTF-16 offsets of the original text. */
export interface AmountPlace {
  readonly fen: bigint;
  readonly start: number;
  readonly end: number;
}

/** A text folded by compatibility, and where each of its characters comes from. */
function foldedWithPlaces(text: string): {
  readonly folded: string;
  readonly placeOf: (index: number) => number | undefined;
} {
  if (text.normalize('NFKC') === text) return { folded: text, placeOf: (index) => index };
  let folded = '';
  const from: number[] = [];
  let at = 0;
  for (const char of text) {
    const piece = char.normalize('NFKC');
    folded += piece;
    for (let index = 0; index < piece.length; index += 1) from.push(at);
    at += char.length;
  }
  from.push(at);
  return { folded, placeOf: (index) => from[index] };
}

/** Every sum of money in a text, in 分, in order of appearance. */
export function amountPlaces(text: string): AmountPlace[] {
  if (!/[元圆]/.test(text)) return [];
  const { folded, placeOf } = foldedWithPlaces(text);
  const places: AmountPlace[] = [];
  const add = (fen: bigint | null, match: RegExpExecArray): void => {
    const [start, end] = [placeOf(match.index), placeOf(match.index + match[0].length)];
    if (fen !== null && start !== undefined && end !== undefined) places.push({ fen, start, end });
  };
  for (const match of folded.matchAll(ARABIC)) {
    const [, whole = '', fraction = '', scale = ''] = match;
    add(arabicFen(whole, fraction, scale), match);
  }
  for (const match of folded.matchAll(CHINESE)) {
    const [, numeral = '', jiao = '', fen = ''] = match;
    const yuan = chineseSum(numeral);
    const cents = BigInt(chineseDigit(jiao) * 10 + chineseDigit(fen));
    add(yuan === null ? null : yuan * FEN_PER_YUAN + cents, match);
  }
  return places.sort((a, b) => a.start - b.start);
}

/** Every sum of money in a text, in 分, without repeats. */
export function amountsIn(text: string): bigint[] {
  return [...new Set(amountPlaces(text).map(({ fen }) => fen))];
}

/** The one sum a search term states when it states nothing else, for example `50万元`; otherwise `null`. */
export function amountOf(term: string): bigint | null {
  const folded = term
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[整正]$/, '');
  for (const pattern of [ARABIC, CHINESE]) {
    const whole = new RegExp(`^(?:${pattern.source})$`).test(folded);
    if (whole) return amountsIn(folded)[0] ?? null;
  }
  return null;
}

/** The usual spellings of a sum: 500000元, 50万元. */
export function spellingsOf(fen: bigint): string[] {
  const decimal = (value: bigint, places: number): string => {
    const digits = value.toString().padStart(places + 1, '0');
    const fraction = digits.slice(-places).replace(/0+$/, '');
    return digits.slice(0, -places) + (fraction === '' ? '' : `.${fraction}`);
  };
  return [`${decimal(fen, 2)}元`, `${decimal(fen, 6)}万元`];
}
