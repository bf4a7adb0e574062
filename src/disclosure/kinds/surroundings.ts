import type { Reading } from '../reading.ts';
import { textAfter, wordsBefore } from '../reading.ts';

/**
 * What stands around a number decides whether it is one: digits of a contract number, a decimal fraction or an
 * amount of money can look like a telephone.
 */

/** Words after which a number is a telephone, whatever its grouping. */
const CONTACT =
  /(?:电话|手机|联系|致电|拨打|电联|微信|短信|热线|传真|tel|phone|mobile|cell|wechat|weixin|fax)(?:号码?|方式|人|为|是|[^0-9一-鿿]){0,10}$/i;
const CONTACT_LABEL = /电话|手机|联系方式|微信|传真|tel|phone|mobile|contact|fax/;
const CONTACT_LETTERS =
  /^(?:tel|phone|mobile|mob|cell|call|wechat|weixin|wx|vx|qq|fax|sj|dh|lxdh|hp|m|t|p)$/i;

/** Words after which a number is the number of a paper. */
const CODE =
  /(?:编号|编码|代码|文号|凭证号|合同号|索引号|发票号码?|票号|订单号|流水号|批次号|单号|序列号|档号|备案号|许可证号|登记号|条码)(?:为|是|No\.?|[:()[\]#"'=]){0,6}$/i;
const CODE_LABEL =
  /编号|编码|代码|文号|凭证|合同号|索引|发票|票号|单号|流水|条码|sha256|digest|hash|code$|_?no$/;

/** Units that make a number a quantity. A person called 万 is no unit: 万 counts only where a quantity goes on. */
const UNIT =
  /^ {0,2}(?:元|亿|万(?![一-鿿])|万(?=[元人件户亩吨次册份])|美元|欧元|件|人(?![一-鿿]{0,2}[局员])|人次|户|亩|吨|公斤|千克|千瓦|立方|平方|公里|千米|米|平米|m²|㎡|%|‰)/;
const CURRENCY = /(?:[¥￥$€£]|人民币|RMB|CNY|USD) ?$/i;
const AMOUNT_LABEL =
  /金额|预算|决算|支出|收入|资产|余额|单位.?元|[(（]元|万元|amount|yuan|budget|executed|received|price|cost|资金/;

export function isContact(reading: Reading, from: number): boolean {
  return CONTACT_LABEL.test(reading.label) || CONTACT.test(wordsBefore(reading, from));
}

/** The number is called the number of a paper: 合同编号：… */
export function isCalledCode(reading: Reading, from: number): boolean {
  return CODE_LABEL.test(reading.label) || CODE.test(wordsBefore(reading, from));
}

/** The number is a quantity: a unit or decimals follow, a currency stands before, or the column says so. */
export function isAmount(reading: Reading, from: number, to: number): boolean {
  if (AMOUNT_LABEL.test(reading.label)) return true;
  if (UNIT.test(textAfter(reading, to))) return true;
  return CURRENCY.test(reading.normal.text.slice(Math.max(0, from - 4), from));
}

/** An address of the web up to its query: the numbers in it are mostly numbers of pages. */
const URL_PATH = /[a-z]:\/\/[^\s"'<>?#()一-鿿]{0,190}$/i;

/** The number is part of something longer: `ZC2023-0501-…`, `0.138…`, a hash, the address of a page. */
export function isInsideCode(reading: Reading, from: number, to: number): boolean {
  const { text } = reading.normal;
  if (URL_PATH.test(text.slice(Math.max(0, from - 200), from))) return !isWholeSegment(text, from, to);
  return goesOnLeft(reading, from) || goesOnRight(reading, to);
}

/** The number is a step or a value of a web address, where nobody writes a sum: `?id=…`. */
export function isInWebAddress({ normal: { text } }: Reading, from: number): boolean {
  return /[a-z]:\/\/[^\s"'<>一-鿿]{0,190}[=/]$/i.test(text.slice(Math.max(0, from - 200), from));
}

/** A step of the path by itself, `/13900001234.htm`: pages are not numbered like that. */
function isWholeSegment(text: string, from: number, to: number): boolean {
  return (
    /[/=:]/.test(text.charAt(from - 1)) &&
    /^(?:$|[/?&#\s)\]。,;，；]|\.[a-z]{2,5}(?![a-z0-9]))/i.test(text.slice(to, to + 8))
  );
}

function goesOnLeft({ normal: { text }, kind }: Reading, from: number): boolean {
  const left = text.slice(Math.max(0, from - 40), from);
  const before = left.at(-1) ?? '';
  if (/[A-Za-z]/.test(before)) {
    const [letters = ''] = /[A-Za-z]+$/.exec(left) ?? [];
    return !(CONTACT_LETTERS.test(letters) || /\d{17}X$/i.test(left) || kind === 'file-name');
  }
  if (before === '.') {
    const [, digits = ''] = /(\d*)\.$/.exec(left) ?? [];
    const numbersList = digits.length <= 2 && /(?:^|[\s一-鿿,;:、，；：。(])\d{1,2}\.$/.test(left);
    return digits !== '' && digits.length < 7 && (kind === 'script' || !numbersList);
  }
  if ((before === '-' || before === '_') && kind !== 'file-name') {
    const [, token = ''] = /([A-Za-z0-9_-]*)[-_]$/.exec(left) ?? [];
    return isCodeToken(token.split(/[-_]+/).filter(Boolean).at(-1) ?? '', token);
  }
  return false;
}

function goesOnRight({ normal: { text }, kind }: Reading, to: number): boolean {
  const right = text.slice(to, to + 40);
  const after = right.charAt(0);
  if (kind === 'file-name') return false;
  if (/[A-Za-z]/.test(after)) {
    const [letters = ''] = /^[A-Za-z]+/.exec(right) ?? [];
    return !CONTACT_LETTERS.test(letters);
  }
  if (after === '.') {
    const [, digits = ''] = /^\.(\d*)/.exec(right) ?? [];
    return digits !== '' && digits.length < 7;
  }
  if (after === '-' || after === '_') {
    const [, token = ''] = /^[-_]([A-Za-z0-9_-]*)/.exec(right) ?? [];
    return isCodeToken(token.split(/[-_]+/).filter(Boolean)[0] ?? '', token);
  }
  return false;
}

/**
 * Whether what is tied to a number with a hyphen makes it a code. A list number of one or two digits, another
 * telephone of seven and more, and a lower-case word do not.
 */
function isCodeToken(nearest: string, token: string): boolean {
  if (nearest === '') return false;
  if (/^\d+$/.test(nearest)) return nearest.length > 2 ? nearest.length < 7 : nearest !== token;
  return !(/^[a-z]+$/.test(nearest) || CONTACT_LETTERS.test(nearest));
}
