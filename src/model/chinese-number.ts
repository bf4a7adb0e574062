/** Digits of one place; 〇 is written in years and numbers of documents, 两 before a measure word. */
const DIGITS: ReadonlyMap<string, number> = new Map(
  ['零〇', '一', '二两', '三', '四', '五', '六', '七', '八', '九'].flatMap((signs, value) =>
    [...signs].map((sign): [string, number] => [sign, value]),
  ),
);

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
