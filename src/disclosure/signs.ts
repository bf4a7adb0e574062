import { readUnit } from './normalise.ts';
import { FEWEST_DIGITS } from './reading.ts';

/**
 * Every word, name or sign that a detector of words finds, or the label under which it finds it, has one of these.
 * Most strings of a fact file have none.
 */
const SIGN = '密部开姓户主农益助收领受对象享持号栋幢座住籍责联填经制审付发补预@#邮艾患病残当被°';
/** The same for what is said of persons. */
const PERSON =
  '保困残孤贫病患癌救慰抚养津特监脱罪刑罚拘处戒毒童儿婴老伤死难孕产嫌被告访违村户农移搬拆迁优烈军岁男女盗骗诈判酒醉留单辍丧离肢听视智言失聋瘫障症透手尘结肺糖血脑心肝精尿瘤白冒确助补生矫灾帮益领申享害当感携假低遗属幸涉岗员浪盲参肇危艾疗住捕记除撤未址身收签亡故代违逝获去';
/** And for messengers. */
const ACCOUNT = '微薇威社QqWwVv';

/** First characters of number plates, which need a letter behind them. */
const PROVINCE = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使领';

const SIGNS = new RegExp(`[${SIGN}]|[${PROVINCE}][A-Za-z]`);

/** Whether a normalised text has something that a detector of words looks for. */
export function hasSign(normal: string): boolean {
  return SIGNS.test(normal);
}

const PERSONS = new RegExp(`[${PERSON}]`);

/** Whether a normalised text has something that is said of persons. */
export function hasPersonSign(normal: string): boolean {
  return PERSONS.test(normal);
}

/** What a unit can be part of. */
const KIND = { nothing: 1, sign: 2, digit: 4, province: 8, letter: 16 } as const;

/** By UTF-16 unit; 0: not looked at yet. */
const kinds = new Uint8Array(0x10000);

/**
 * Whether any detector could find anything in a text as it is written, at the cost of one look at each unit. A yes may
 * be wrong, a no is not.
 */
export function mayHold(original: string): boolean {
  let digits = 0;
  let afterProvince = false;
  for (let at = 0; at < original.length; at += 1) {
    const unit = original.charCodeAt(at);
    const kind = kinds[unit] || learn(unit);
    if ((kind & KIND.sign) !== 0) return true;
    if ((kind & KIND.letter) !== 0 && afterProvince) return true;
    if ((kind & KIND.digit) !== 0) {
      digits += 1;
      if (digits === FEWEST_DIGITS) return true;
    }
    afterProvince = (kind & KIND.province) !== 0;
  }
  return false;
}

function learn(unit: number): number {
  const read = readUnit(unit);
  // What hides or means another character, or none, may be anything.
  const kind = read === null ? KIND.sign : kindOf(read.text) | (read.isDigit ? KIND.digit : 0);
  kinds[unit] = kind;
  return kind;
}

function kindOf(char: string): number {
  const sign = (SIGN + PERSON + ACCOUNT).includes(char) ? KIND.sign : 0;
  const province = PROVINCE.includes(char) ? KIND.province : 0;
  const letter = /[A-Za-z]/.test(char) ? KIND.letter : 0;
  // O and l are written for 0 and 1.
  const digit = /[OolI]/.test(char) ? KIND.digit : 0;
  return KIND.nothing | sign | province | letter | digit;
}
