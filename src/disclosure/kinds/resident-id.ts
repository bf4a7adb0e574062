import type { Window } from '../digits.ts';
import { windows } from '../digits.ts';
import type { Sighting } from '../hit.ts';
import type { Reading } from '../reading.ts';
import { textAfter, wordsBefore } from '../reading.ts';
import { isResidentNumber, isShortResidentNumber, startsInProvince } from './gb11643.ts';
import { isCreditCode } from './gb32100.ts';

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

/** The last character may stand off: `… 002 X`; × and Ⅹ are written for it too. */
const X = /^[ \t\n\-.·]{0,8}([Xx×])(?![A-Za-z0-9])/;

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
  for (const window of windows(reading.runs, 15, startsInProvince)) {
    if (isShortResidentNumber(window.digits) && isAnnounced(reading, window.from)) {
      yield { id: 'PII_ID', severity: 'error', from: window.from, to: window.to, reason: 'named' };
    }
  }
}

function* judge(reading: Reading, { digits, from, to }: Window, x: string): Generator<Sighting> {
  const value = x === '' ? digits : `${digits}X`;
  const end = to + x.length;
  if (isResidentNumber(value, reading.today)) {
    if (isCalledCreditCode(reading, from) && isCreditCode(value)) return;
    if (isCalledPermit(reading, from) && !isAnnounced(reading, from)) return;
    yield { id: 'PII_ID', severity: 'error', from, to: end, reason: 'check-digit' };
  } else if (isAnnounced(reading, from)) {
    yield { id: 'PII_ID', severity: 'error', from, to: end, reason: 'named' };
  }
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
