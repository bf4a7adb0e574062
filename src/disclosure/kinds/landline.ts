import type { Sighting } from '../hit.ts';
import type { Reading } from '../reading.ts';
import { isAmount, isCalledCode, isContact, isInsideCode } from './surroundings.ts';

/**
 * Area code 010, 02x or 0xxx, then seven or eight digits that begin with 2–8; extension allowed. Also 400 and 800
 * numbers. By 电信网编号计划; no local number begins with 0, 1 or 9.
 */
const LANDLINE =
  /(?<![0-9A-Za-z])\(?(?:0(?:10|2[0-57-9]|[3-9]\d{2})\)?([- ]{0,3})[2-8]\d{6,7}(?:(?:-|转|ext\.?)\d{1,6})?|[48]00(-)\d{3,4}-\d{3,4}|[48]00(-)\d{7})(?![0-9A-Za-z])/g;

const LOCAL = /(?:电话|传真|tel|fax)(?:号码|为|是|[: ()]){0,5}([2-8]\d{6,7})(?![0-9A-Za-z.])/gi;

/**
 * Landlines. Those of offices are meant to be public, so this is only a note. `ZC2023-0501-13800138` is a contract
 * number: what is tied to letters and digits by a hyphen is no telephone, and 1 begins no local number.
 */
export function* findLandlines(reading: Reading): Generator<Sighting> {
  const { text } = reading.normal;
  for (const match of text.matchAll(LANDLINE)) {
    const from = match.index;
    const to = from + match[0].length;
    const separated = [match[1], match[2], match[3]].some((part) => part !== undefined && part !== '');
    if (!separated && !match[0].includes(')') && !isContact(reading, from)) continue;
    if (isCalledCode(reading, from) || isAmount(reading, from, to) || isInsideCode(reading, from, to))
      continue;
    yield { id: 'PII_LANDLINE', severity: 'note', from, to, reason: 'shape' };
  }
  for (const match of text.matchAll(LOCAL)) {
    const to = match.index + match[0].length;
    const from = to - (match[1] ?? '').length;
    if (isAmount(reading, from, to) || isInsideCode(reading, from, to)) continue;
    yield { id: 'PII_LANDLINE', severity: 'note', from, to, reason: 'named' };
  }
}
