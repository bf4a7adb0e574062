const DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;

/** 1 is 一, 12 is 十二, 105 is 一百零五; as the numbers of headings are written, up to 199. */
export function hanNumeral(value: number): string {
  if (value > 99) {
    const rest = value - 100;
    return rest === 0 ? '一百' : `一百${rest < 10 ? '零' : rest < 20 ? '一' : ''}${hanNumeral(rest)}`;
  }
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  const head = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS[tens]}十`;
  return `${head}${ones === 0 && tens > 0 ? '' : DIGITS[ones]}`;
}

const VALUES: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 199 }, (_, index) => [hanNumeral(index + 1), index + 1]),
);

/** The reverse; `null` for what is no such number. */
export function hanValue(text: string): number | null {
  return VALUES.get(text) ?? null;
}
