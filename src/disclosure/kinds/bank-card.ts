import type { Window } from '../digits.ts';
import { leadingWindows, pieces, windows } from '../digits.ts';
import type { Sighting } from '../hit.ts';
import type { Reading } from '../reading.ts';
import { wordsBefore } from '../reading.ts';
import { passesLuhn } from './luhn.ts';
import { isAmount, isCalledCode, isInsideCode } from './surroundings.ts';

/** Words that say card or account. */
const NAME =
  /银行卡|[农工建中交邮][行商]卡|信合卡|打卡|打入|汇入|转入|存入|卡号|一卡通|一折通|存折|惠农卡|社保卡|工资卡|[账帐][号户]|开户/;
const NAMED = new RegExp(`(?:${NAME.source})[^0-9。；;]{0,20}$`);
const LABEL = /卡号|账号|帐号|账户|帐户|一卡通|一折通|存折|card|account/;

/** First digits by ISO/IEC 7812: UnionPay; Visa, Mastercard, JCB and others; domestic 9. */
const NETWORK = /^(?:62|4|5[1-5]|35|60|68|9)/;

/** Card numbers are printed in fours, or six and the rest. */
const SHAPE = /^(?:4-4-4-4(?:-[1-3])?|6-1[0-3])$/;

const CARD_LENGTHS = { shortest: 16, longest: 19 } as const;
/** Corporate account numbers are as long as each bank likes, and carry no common check digit. */
const ACCOUNT_LENGTHS = { shortest: 12, longest: 22 } as const;
/** Gansu's own area code is 62 too: its project and budget codes have 17 or 18 digits, so these need the word. */
const UNIONPAY_LENGTHS = [16, 19] as const;

const isUnionPay = (digits: string, at: number) => digits.startsWith('62', at);

/**
 * Bank card numbers: 16–19 digits that pass Luhn (ISO/IEC 7812-1). Luhn alone passes one random number in ten, so a
 * number must begin with 62 and have a usual length, or be called a card or account number.
 */
export function* findBankCards(reading: Reading): Generator<Sighting> {
  for (const length of UNIONPAY_LENGTHS) {
    for (const window of windows(reading.runs, length, isUnionPay)) {
      const { digits, from, to } = window;
      if (!passesLuhn(digits) || !isShaped(window)) continue;
      if (isCalledCode(reading, from) || isAmount(reading, from, to) || isInsideCode(reading, from, to))
        continue;
      yield { id: 'PII_BANK', severity: 'error', from, to, reason: 'check-digit' };
    }
  }
  for (const { digits, from, to } of namedNumbers(reading, CARD_LENGTHS)) {
    if (!NETWORK.test(digits) || !passesLuhn(digits)) continue;
    yield { id: 'PII_BANK', severity: 'error', from, to, reason: 'named' };
  }
}

/** Other numbers called an account: for a person to look at, because those of suppliers may be public. */
export function* findAccounts(reading: Reading): Generator<Sighting> {
  for (const window of namedNumbers(reading, ACCOUNT_LENGTHS)) {
    if (!isShaped(window)) continue;
    yield { id: 'PII_ACCOUNT', severity: 'note', from: window.from, to: window.to, reason: 'named' };
  }
}

function* namedNumbers(reading: Reading, { shortest, longest }: { shortest: number; longest: number }) {
  const labelled = LABEL.test(reading.label);
  if (!labelled && !NAME.test(reading.normal.text)) return;
  for (const run of reading.runs) {
    const start = run.groups[0]?.from ?? 0;
    if (run.digits.length < shortest) continue;
    if (!labelled && !NAMED.test(wordsBefore(reading, start, 32))) continue;
    yield* leadingWindows(run, shortest, longest);
  }
}

/** In one piece, in fours or six and the rest, or every digit apart. */
function isShaped(window: Window): boolean {
  const { sizes, gaps } = pieces(window);
  if (gaps.some((gap) => gap.includes('.'))) return false;
  return gaps.length === 0 || SHAPE.test(sizes.join('-')) || sizes.every((size) => size === 1);
}
