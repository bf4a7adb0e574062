import { chineseDigits, chineseSum } from '../../model/chinese-number.ts';

/** 百分之八十一点五四, and other numbers of two signs and more. */
const SHARE = /百分之([零〇一二两三四五六七八九十百]+)(?:点([零〇一二三四五六七八九]+))?/g;
const WORDS = /[零〇一二两三四五六七八九十百千万亿]{2,16}/g;
const FIGURES = /(?<![\d.,])(\d{1,4})(?:\.(\d{1,4}))?([%％])?(?![\d.,])/g;
const SIGNS = '零一二三四五六七八九';

/** The same text with its numbers in figures, and with its numbers in words, as far as that makes another text. */
export function otherFigures(text: string): string[] {
  const inFigures = text
    .replace(SHARE, (whole, number: string, rest: string | undefined) => {
      const [value, digits] = [chineseSum(number), rest === undefined ? null : figuresOf(rest)];
      if (value === null || (rest !== undefined && digits === null)) return whole;
      return `${value}${digits === null ? '' : `.${digits}`}%`;
    })
    .replace(WORDS, (run) => {
      const value = /[十百千万亿]/.test(run) ? chineseSum(run) : chineseDigits(run);
      if (value === null) return run;
      // 五十万 is printed 50万, and 一万二千 as 12000.
      const [scale, size] = run.endsWith('万') ? ['万', 10_000n] : ['亿', 100_000_000n];
      return /[万亿]$/.test(run) ? `${BigInt(value) / size}${scale}` : String(value);
    });
  const inWords = text.replace(FIGURES, (whole, number: string, rest: string | undefined, sign?: string) => {
    // Years, codes and decimals that are no rate are never written out.
    if (/^0./.test(number) || (rest !== undefined && sign === undefined)) return whole;
    if (sign === undefined && number.length > 3) return whole;
    const point = rest === undefined ? '' : `点${[...rest].map((digit) => SIGNS[Number(digit)]).join('')}`;
    return `${sign === undefined ? '' : '百分之'}${written(Number(number))}${point}`;
  });
  return [...new Set([inFigures, inWords])].filter((other) => other !== text);
}

function figuresOf(words: string): string | null {
  const digits = [...words].map((sign) => chineseDigits(sign));
  return digits.includes(null) ? null : digits.join('');
}

/** A whole number below ten thousand as it is said. */
function written(value: number): string {
  if (value === 0) return '零';
  const digits = String(value).padStart(4, '0');
  const said = [...digits]
    .map((digit, at) => (digit === '0' ? '零' : `${SIGNS[Number(digit)]}${['千', '百', '十', ''][at]}`))
    .join('')
    .replace(/零+/g, '零')
    .replace(/^零|零$/g, '');
  return said.replace(/^一十/, '十');
}
