import type { Sighting } from '../hit.ts';
import type { Reading } from '../reading.ts';
import { looksLikeCommonName, NAME_PATTERN } from './person-name.ts';

/** What private persons are paid. Shared with the headers of lists. */
export const FEE =
  '劳务费|劳务报酬|务工费|误工费|误工补贴|讲课费|授课费|评审费|专家费|咨询费|临时工资|工资|慰问金|救助金|抚恤金|助学金|奖学金|补助款?|补助金|补贴款?|低保金|赔偿款|补偿款';

/** Every {@link PAYMENT} begins with one; hardly any text has one, so that it is looked for first. */
const ANY_PAYMENT = /付|发放|发给|补发|[收领受取]款?人/;
const ANY_FEE = new RegExp(FEE);

/** 付张三劳务费 3000：a verb of paying, a name, the fee, an amount. */
const PAYMENT = new RegExp(
  `(?:支付给?|付给|发放给?|发给|补发|预付|付|收款人|领款人|受款人|领取人)[: ]{0,2}(${NAME_PATTERN}?)(?:同志|先生|女士|老师|等\\d{0,3}人)?的?(?:\\d{1,2}月份?)?(?:${FEE})[^\\n0-9。；]{0,8}\\d`,
  'g',
);

/**
 * A private person paid a fee or subsidy, as in a ledger printed inside a report. Three characters with a common
 * surname are a name; of two, so many are ordinary words that a person must look.
 */
export function* findPayees({ normal: { text } }: Reading): Generator<Sighting> {
  if (!ANY_PAYMENT.test(text) || !ANY_FEE.test(text)) return;
  for (const match of text.matchAll(PAYMENT)) {
    const name = match[1] ?? '';
    if (!looksLikeCommonName(name)) continue;
    const from = match.index + match[0].indexOf(name, 1);
    const severity = name.length > 2 ? 'error' : 'warn';
    yield { id: 'PII_PAYEE', severity, from, to: from + name.length, reason: 'paid-person' };
  }
}
