import type { Sighting } from '../hit.ts';
import type { Reading } from '../reading.ts';

/**
 * Vehicle plates by GA 36-2018: the province, a letter without I and O, then five places (the last may be 挂 学 警 港
 * 澳) or six for vehicles of new energy.
 */
const PLATE =
  /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使领][A-HJ-NP-Za-hj-np-z][· ]?((?:[DFdf][A-HJ-NP-Za-hj-np-z0-9]\d{4}|\d{5}[DFdf]|[A-HJ-NP-Za-hj-np-z0-9]{4}[A-HJ-NP-Za-hj-np-z0-9挂学警港澳]))(?![A-Za-z0-9])/g;

/** Cheaper to try first than the whole pattern. */
const ANY = /[一-鿿][A-Za-z][· ]?[A-Za-z0-9]{4}/;

/** A plate has at most three letters among its places: `新AAAAAA` is no plate. */
const DIGITS = /\d.*\d/;

export function* findPlates(reading: Reading): Generator<Sighting> {
  if (!ANY.test(reading.normal.text)) return;
  for (const match of reading.normal.text.matchAll(PLATE)) {
    if (!DIGITS.test(match[1] ?? '')) continue;
    const to = match.index + match[0].length;
    yield { id: 'PII_PLATE', severity: 'warn', from: match.index, to, reason: 'shape' };
  }
}
