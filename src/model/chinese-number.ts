/** Signs of the digits: ordinary, and those of accounts (壹贰叁), which nobody can alter. */
const DIGITS: ReadonlyMap<string, number> = new Map(
  ['零〇', '一壹幺', '二贰两貳', '三叁參', '四肆', '五伍', '六陆陸', '七柒', '八捌', '九玖'].flatMap(
    (signs, value) => [...signs].map((sign): [string, number] => [sign, value]),
  ),
);
const SMALL: ReadonlyMap<string, bigint> = new Map([
  ['十', 10n],
  ['拾', 10n],
  ['百', 100n],
  ['佰', 100n],
  ['千', 1000n],
  ['仟', 1000n],
]);
const LARGE: ReadonlyMap<string, bigint> = new Map([
  ['万', 10_000n],
  ['萬', 10_000n],
  ['亿', 100_000_000n],
  ['億', 100_000_000n],
]);

const FORM =
  /^(?:([一二两三四五六七八九])?百(零)?)?(?:([一二三四五六七八九])?十)?([零〇一二两三四五六七八九])?$/;

/** Value of 两, 十二, 二十三, 一百二十; `null` for a run that is no number. Nothing above 999 is read. */
export function chineseNumber(run: string): number | null {
  const match = FORM.exec(run);
  if (!match || run === '') return null;
  const [, hundreds, , tens, ones] = match;
  // 百 and 十 alone are one of their kind.
  const times = (sign: string | undefined) => (sign === undefined ? 1 : (DIGITS.get(sign) ?? 0));
  const hundred = run.includes('百') ? times(hundreds) * 100 : 0;
  const ten = run.includes('十') ? times(tens) * 10 : 0;
  return hundred + ten + (ones === undefined ? 0 : times(ones));
}

/** Value of digits that stand place by place: 二〇二三; `null` where one is no digit. */
export function chineseDigits(run: string): number | null {
  let value = 0;
  for (const sign of run) {
    const digit = DIGITS.get(sign);
    if (digit === undefined) return null;
    value = value * 10 + digit;
  }
  return run === '' ? null : value;
}

/** Value of a numeral of any size, as sums are written (伍拾万, 一百二十三亿); `null` where it is none. */
export function chineseSum(run: string): bigint | null {
  let total = 0n;
  let section = 0n;
  let digit: bigint | null = null;
  for (const char of run) {
    const value = DIGITS.get(char);
    const small = SMALL.get(char);
    const large = LARGE.get(char);
    if (value !== undefined) {
      if (digit !== null && digit !== 0n) return null;
      digit = BigInt(value);
    } else if (small !== undefined) {
      section += (digit === null || digit === 0n ? 1n : digit) * small;
      digit = null;
    } else if (large !== undefined) {
      section += digit ?? 0n;
      if (section === 0n && total === 0n) return null;
      // 一万亿: a larger unit takes everything before it.
      total = section === 0n || total % large !== 0n ? (total + section) * large : total + section * large;
      section = 0n;
      digit = null;
    } else return null;
  }
  return run === '' ? null : total + section + (digit ?? 0n);
}

/** Value of one digit in characters, 0 where there is none. */
export function chineseDigit(sign: string): number {
  return DIGITS.get(sign) ?? 0;
}
