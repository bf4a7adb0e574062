/** A document number as printed, taken apart. */
export interface DocNumber {
  /** 机关代字, as far as it can be told from the words before. */
  readonly issuer: string;
  readonly year: number;
  readonly serial: number;
  readonly isRegular: boolean;
  /** The usual way of writing it; `null` where no document has such a number. */
  readonly expected: string | null;
}

const BRACKETED =
  '([〔\\[［【（(<〈﹝])\\s?((?:19|20)\\d{2})\\s?([〕\\]］】）)>〉﹞])\\s?(第?)\\s?(\\d{1,5})\\s?号';
const CODE_LENGTH = 14;

/** The bracketed year and the serial; what stands before them is looked at only where these are found. */
export const DOC_NUMBERS = new RegExp(BRACKETED, 'g');
const ALONE = new RegExp(`^([^〔\\[［【（(<〈﹝]{0,30})${BRACKETED}$`);
const HAN_BEFORE = /\p{Script=Han}+\s?$/u;
/** Numbers of contracts, vouchers, cases and certificates have other rules. */
const OTHER_NUMBERS = /(?:合同|凭证|编号|证字|字第|民初|刑初|行初|民终|行终|许可|协议|采购|招标|发票)$/;

/** Words of the sentence that stand before the issuer's code, which no mark divides from it. */
const LEADING = /^.*(?:根据|依据|按照|遵照|执行|印发|下发|转发|文件|通知|[的了和及与以见于由经据])(?=.)/u;

/** 机关代字 before a place of a text, without the words of the sentence before it; `""` where there is none. */
export function issuerBefore(text: string, end: number): string {
  const before = HAN_BEFORE.exec(text.slice(Math.max(0, end - CODE_LENGTH), end))?.[0] ?? '';
  return before.slice(LEADING.exec(before)?.[0].length ?? 0);
}

/** The number whose bracket stands at a match of {@link DOC_NUMBERS}; `null` where it is none. */
export function readDocNumber(text: string, match: RegExpMatchArray): PrintedNumber | null {
  const end = match.index ?? 0;
  const issuer = issuerBefore(text, end);
  const number = docNumber(issuer, match.slice(1));
  if (number === null) return null;
  return { number, printed: issuer + match[0], start: end - issuer.length };
}

export interface PrintedNumber {
  readonly number: DocNumber;
  readonly printed: string;
  /** Offset in the text. */
  readonly start: number;
}

/** Reads a number that stands alone, as in the facts; `null` where it has another shape altogether. */
export function readDocNo(printed: string): DocNumber | null {
  const match = ALONE.exec(printed.trim());
  return match === null ? null : docNumber(match[1] ?? '', match.slice(2));
}

function docNumber(
  issuer: string,
  [open, year = '', close, ordinal, serial = '']: readonly (string | undefined)[],
): DocNumber | null {
  if (issuer.trim() === '' || OTHER_NUMBERS.test(issuer)) return null;
  const isRegular =
    open === '〔' && close === '〕' && ordinal === '' && !/^0/.test(serial) && issuer === issuer.trim();
  const expected = Number(serial) === 0 ? null : `${issuer.trim()}〔${year}〕${Number(serial)}号`;
  return { issuer, year: Number(year), serial: Number(serial), isRegular, expected };
}

/** Orders of a government (国务院令第711号), standards and other numbers that are written in their own ways. */
export function hasOwnShape(printed: string): boolean {
  return /令第?\s?\d+号|公告\d{4}年第\d+号|^(?:GB|DB|JJ[FG]|ISO)/.test(printed);
}
