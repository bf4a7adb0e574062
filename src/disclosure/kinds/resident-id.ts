import type { Window } from '../digits.ts';
import { windows } from '../digits.ts';
import type { Sighting } from '../hit.ts';
import type { Reading } from '../reading.ts';
import { textAfter, wordsBefore } from '../reading.ts';
import { isBornBefore, isResidentNumber, isShortResidentNumber, startsInProvince } from './gb11643.ts';
import { isCreditCode } from './gb32100.ts';
import { isAmount, isCalledCode, isInsideCode } from './surroundings.ts';

/** The number is announced: 身份证号码：… */
const ANNOUNCED =
  /(?:身份证|公民身份|身份号码|身份证明|证件)(?:件|号码?|编号|证号|码|为|是|系|[:()[\],、\-"'=]){0,8}$/;
const LABEL = /身份证|公民身份|身份号码|证件号|id_?card|idcard|idno|id_?number/;
const CREDIT_CODE = /(?:信用代码|税号|识别号|机构代码)(?:证?号?码?|为|是|[:()[\],、\-"'=]){0,8}$/;
const CREDIT_LABEL = /信用代码|税号|识别号|机构代码|uscc/;

/** Permits of construction and codes of projects have 18 places too: place, day, order number. */
const PERMIT =
  /(?:施工许可|许可证|项目(?:统一)?(?:代|编)码|报建|不动产权?证?|规划许可|工程规划|用地规划|竣工(?:验收)?备案|合同备案|招标备案|监督(?:注册|登记)|备案)(?:证|表|书)?(?:编?号|代码|编码)?(?:为|是|[:()[\],"'=第-]){0,6}$/;
const PERMIT_LABEL = /施工许可|许可证|项目(?:统一)?(?:代|编)码|报建|备案|规划许可/;

/** 残疾人证: the number of its holder, kind and degree of the disability behind it. */
const DISABLED = /残疾(?:人|军人)?证(?:件|书)?(?:号码?|编号|为|是|[:()[\],、\-"'=]){0,8}$/;
/** Permits and codes carry the day of their issue, which is later than people with an identity card were born. */
const LAST_BIRTH = '2013-12-31';
/** A prefecture of GB/T 2260, and a birth since 1930. */
const USUAL_HEAD = /^\d\d(?:[0-6]\d|90)\d\d(?:19[3-9]|20)/;

/** The last character may stand off: `… 002 X`; × and Ⅹ are written for it too. */
const X = /^[ \t\n\-.·]{0,8}([Xx×])(?:[1-7][1-4])?(?![A-Za-z0-9])/;

/**
 * Resident identity numbers (公民身份号码), 18 places with the check character of GB 11643, and the 15 places used
 * until 2013 where the text says what they are.
 *
 * A number of 18 digits by chance passes in 2 of 100,000 cases, so a right check character needs no context. A wrong
 * one is still somebody's number, mistyped, when the text announces it. A unified social credit code (GB 32100)
 * that happens to pass is let through only where it is called one and its own check character is right.
 */
export function* findResidentIds(reading: Reading): Generator<Sighting> {
  for (const window of windows(reading.runs, 18, startsInProvince)) yield* judge(reading, window, '');
  for (const window of windows(reading.runs, 17, startsInProvince)) {
    const x = X.exec(textAfter(reading, window.to, 10));
    if (x) yield* judge(reading, window, x[0]);
  }
  for (const window of windows(reading.runs, 20, startsInProvince)) {
    const { digits, from, to } = window;
    const isHolder = isResidentNumber(digits.slice(0, 18), reading.today()) && /[1-7][1-4]$/.test(digits);
    if (!isHolder && !DISABLED.test(wordsBefore(reading, from))) continue;
    yield { id: 'PII_ID', severity: 'error', from, to, reason: isHolder ? 'check-digit' : 'named' };
  }
  for (const window of windows(reading.runs, 15, startsInProvince)) {
    if (isShortResidentNumber(window.digits) && isAnnounced(reading, window.from)) {
      yield { id: 'PII_ID', severity: 'error', from: window.from, to: window.to, reason: 'named' };
    }
  }
}

function* judge(reading: Reading, window: Window, x: string): Generator<Sighting> {
  const { digits, from, to } = window;
  const value = x === '' ? digits : `${digits}X`;
  const end = to + x.length;
  if (isResidentNumber(value, reading.today())) {
    if (isCalledCreditCode(reading, from) && isCreditCode(value)) return;
    if (isCalledPermit(reading, from) && !isAnnounced(reading, from)) return;
    yield { id: 'PII_ID', severity: 'error', from, to: end, reason: 'check-digit' };
  } else if (isAnnounced(reading, from)) {
    yield { id: 'PII_ID', severity: 'error', from, to: end, reason: 'named' };
  } else if (isMistyped(reading, window, end)) {
    yield { id: 'PII_ID', severity: 'warn', from, to: end, reason: 'shape' };
  }
}

/** In one piece behind words, with a day of birth, called nothing else: somebody's number with a slip. */
function isMistyped(reading: Reading, { digits, from, first, last }: Window, end: number): boolean {
  if (first !== last || !USUAL_HEAD.test(digits) || !isBornBefore(digits, LAST_BIRTH)) return false;
  if (!/[一-鿿]$/.test(wordsBefore(reading, from).replace(/[:,、()"'“]+$/, ''))) return false;
  if (isCalledCode(reading, from) || isCalledPermit(reading, from) || isAmount(reading, from, end))
    return false;
  return !isInsideCode(reading, from, end);
}

function isAnnounced(reading: Reading, from: number): boolean {
  return LABEL.test(reading.label) || ANNOUNCED.test(wordsBefore(reading, from));
}

function isCalledPermit(reading: Reading, from: number): boolean {
  return PERMIT_LABEL.test(reading.label) || PERMIT.test(wordsBefore(reading, from, 32));
}

function isCalledCreditCode(reading: Reading, from: number): boolean {
  return CREDIT_LABEL.test(reading.label) || CREDIT_CODE.test(wordsBefore(reading, from));
}
