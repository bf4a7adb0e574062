import type { Sighting } from '../hit.ts';
import type { Reading } from '../reading.ts';

/** What may stand between the name of the document and its number. */
const BETWEEN = String.raw`(?:证件|号码?|编号|证号|为|是|[ \t:()\[\],、"'-]){0,8}`;
const END = '(?![0-9A-Za-z])';

/** Each document with the numbers it carries; source: 国家移民管理局 descriptions of the documents. */
const DOCUMENTS = [
  { named: '护照', number: String.raw`(?:[A-Za-z]{1,2}\d{7,8}|1[45]\d{7}|\d{9})` },
  {
    named: '(?:港澳|台湾|往来|来往|内地|大陆)[^0-9。；]{0,10}?通行证|台胞证|回乡证',
    number: String.raw`(?:[A-Za-z]{1,2}\d{7,10}|\d{8}|\d{10})`,
  },
  {
    named: '外国人[^0-9。；]{0,6}?(?:居留|身份)[^0-9。；]{0,4}?证',
    number: String.raw`(?:[A-Za-z]{3}\d{12}|9\d{17}|9\d{16}[Xx])`,
  },
  { named: '(?:通行证|旅行证|证件)', number: String.raw`[CDEGHLMPSTWcdeghlmpstw][A-Za-z]?\d{7,8}` },
] as const;

const PATTERNS = DOCUMENTS.map(
  ({ named, number }) => new RegExp(`(${named})${BETWEEN}(${number})${END}`, 'g'),
);

const LABEL = /护照|通行证|台胞证|passport/;
const ANY = /护照|证/;

/**
 * Passports, travel permits and residence permits of foreigners. Their numbers have no public check digit and look
 * like the numbers of equipment, so the document must be named before.
 */
export function* findPassports({ normal: { text }, label }: Reading): Generator<Sighting> {
  if (!ANY.test(text) && !LABEL.test(label)) return;
  const headed = LABEL.test(label) ? /^()\s*([A-Za-z]{0,2}\d{7,10})\s*$/g : null;
  for (const pattern of headed ? [...PATTERNS, headed] : PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const number = match[2] ?? '';
      const to = match.index + match[0].trimEnd().length;
      yield { id: 'PII_PASSPORT', severity: 'error', from: to - number.length, to, reason: 'named' };
    }
  }
}
