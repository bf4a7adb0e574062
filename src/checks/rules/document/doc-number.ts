/** A document number as printed, taken apart. */
export interface DocNumber {
  /** 机关代字, as far as it can be told from the words before. */
  readonly issuer: string;
  readonly year: number;
  readonly serial: number;
  readonly isRegular: boolean;
  /** The usual way of writing it. */
  readonly expected: string;
}

const CODE = '[\\p{Script=Han}]{1,14}';
const OPEN = '[〔\\[［【（(<〈﹝]';
const CLOSE = '[〕\\]］】）)>〉﹞]';
const SHAPE = `(${CODE})\\s?(${OPEN})\\s?((?:19|20)\\d{2})\\s?(${CLOSE})\\s?(第?)\\s?(\\d{1,5})\\s?号`;

/** Document numbers in running text. */
export const DOC_NUMBERS = new RegExp(SHAPE, 'gu');
const ALONE = new RegExp(`^${SHAPE}$`, 'u');
/** Numbers of contracts, vouchers, cases and certificates have other rules. */
const OTHER_NUMBERS = /(?:合同|凭证|编号|证字|字第|民初|刑初|行初|民终|行终|许可|协议|采购|招标|发票)$/;

/** Words of the sentence that stand before the issuer's code, which no mark divides from it. */
const LEADING = /^.*(?:根据|依据|按照|遵照|执行|印发|下发|转发|文件|通知|[的了和及与以见])(?=.)/u;

/** Characters at the head of a match that belong to the sentence and not to the number. */
export function leadingWords(match: RegExpMatchArray): number {
  return LEADING.exec(match[1] ?? '')?.[0].length ?? 0;
}

/** Takes a match of {@link DOC_NUMBERS} apart; `null` where it is the number of something else. */
export function readDocNumber(match: RegExpMatchArray): DocNumber | null {
  const [, words = '', open, year = '', close, ordinal, serial = ''] = match;
  const issuer = words.slice(leadingWords(match));
  if (OTHER_NUMBERS.test(issuer)) return null;
  const isRegular =
    open === '〔' && close === '〕' && ordinal === '' && !/^0/.test(serial) && !/\s/.test(match[0]);
  const expected = `${issuer}〔${year}〕${Number(serial)}号`;
  return { issuer, year: Number(year), serial: Number(serial), isRegular, expected };
}

/** Reads a number that stands alone, as in the facts; `null` where it has another shape altogether. */
export function readDocNo(printed: string): DocNumber | null {
  const match = ALONE.exec(printed.trim());
  return match ? readDocNumber(match) : null;
}

/** Orders of a government (国务院令第711号), standards and other numbers that are written in their own ways. */
export function hasOwnShape(printed: string): boolean {
  return /令第?\s?\d+号|公告\d{4}年第\d+号|^(?:GB|DB|JJ[FG]|ISO)/.test(printed);
}
