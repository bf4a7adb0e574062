import { chineseDigit, chineseSum } from './chinese-number.ts';

const DIGIT = '[一二两三四五六七八九壹贰貳叁參肆伍陆陸柒捌玖]';
const TEN = '[十拾]';
/** Below 万; a figure of one place behind a larger one has its 零: 三万零五百, but not 三万五. */
const SECTION = `(?:[零〇]?${DIGIT}[千仟])?(?:[零〇]?${DIGIT}[百佰])?(?:[零〇]?${DIGIT}?${TEN})?(?:[零〇]${DIGIT}|(?<=${TEN})${DIGIT})?`;
const FIRST = `(?:${DIGIT}|${SECTION})`;
const SUM = new RegExp(
  `^((?=.)(?:${FIRST}(?=[^万萬元圆])[万萬]?[亿億](?:(?![万萬])${SECTION}[万萬])?${SECTION}|(?![万萬])${FIRST}[万萬]${SECTION}|[零〇]|${FIRST}))[元圆](?:(${DIGIT})角)?(?:[零〇]?(${DIGIT})分)?$`,
);
const SCALED = /(亿|億|万|萬)[元圆]/;

/** A sum that is written out, as contracts and vouchers do: `五十万元`, `壹佰贰拾万元整`, `叁仟元伍角`. */
export interface WordedSum {
  readonly fen: bigint;
  /** The scale word right before 元, which the sum is counted in. */
  readonly unit: '元' | '万元' | '亿元';
}

/** `null` where the text is no such sum, or one of which two readings are possible (三万五元). */
export function sumInWords(text: string): WordedSum | null {
  const match = SUM.exec(text);
  const yuan = match?.[1] === undefined ? null : chineseSum(match[1]);
  if (match === null || yuan === null) return null;
  const [, , jiao = '', fen = ''] = match;
  const scale = jiao + fen === '' ? SCALED.exec(text)?.[1] : undefined;
  const unit = scale === undefined ? '元' : /[万萬]/.test(scale) ? '万元' : '亿元';
  return { fen: yuan * 100n + BigInt(chineseDigit(jiao) * 10 + chineseDigit(fen)), unit };
}
