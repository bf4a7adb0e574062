/**
 * What one character stands for when somebody writes a number or a word so that a plain search misses it.
 * Sources: Unicode general categories and compatibility decompositions (UAX #15), GB/T 15835 for 〇.
 */
export interface Fold {
  /** What it reads as: one UTF-16 unit, its own unit(s), or '' for a character that cannot be seen. */
  readonly text: string;
  /** The decimal digit it means, or '' . */
  readonly digit: string;
}

/** Chinese digits, everyday, formal and telephone (幺). 十 and 百 are not digits: 一百三十八 is not a string of digits. */
const CHINESE = new Map(
  ['〇零○◯', '一壹幺弌', '二贰貳', '三叁參', '四肆', '五伍', '六陆陸', '七柒', '八捌', '九玖'].flatMap(
    (set, digit) => [...set].map((char): [string, string] => [char, String(digit)]),
  ),
);

/** Enclosed digits without a compatibility decomposition: dingbats, doubly circled, negative zero. */
const ENCLOSED_FROM = [0x2776, 0x2780, 0x278a, 0x24f5] as const;

const INVISIBLE = /^[\p{Cf}\p{Mn}\p{Me}\u115f\u1160\u3164\uffa0]$/u;
const SPACE = /^[\p{Zs}\u2800]$/u;
const BREAK = /^[\r\n\v\f\u0085\u2028\u2029]$/u;
const DASH = /^[\p{Pd}\u2212\u02d7\u2043\u30fc\u2500\u2501]$/u;
const DOT = /^[\u00b7\u2022\u2027\u22c5\u30fb\uff65\u2219]$/u;

const memory = new Map<number, Fold>();

/** Folds one code point. Results are kept: a text has few different characters. */
export function fold(codePoint: number): Fold {
  const known = memory.get(codePoint);
  if (known) return known;
  const made = foldAnew(String.fromCodePoint(codePoint), codePoint);
  memory.set(codePoint, made);
  return made;
}

function foldAnew(char: string, codePoint: number): Fold {
  if (char === '\t') return { text: '\t', digit: '' };
  if (BREAK.test(char)) return { text: '\n', digit: '' };
  if (INVISIBLE.test(char)) return { text: '', digit: '' };
  if (SPACE.test(char)) return { text: ' ', digit: '' };
  if (DASH.test(char)) return { text: '-', digit: '' };
  if (DOT.test(char)) return { text: '·', digit: '' };
  const decimal = decimalDigit(char, codePoint);
  if (decimal !== '') return { text: decimal, digit: decimal };
  const plain = char.normalize('NFKC');
  const spelled = CHINESE.get(char) ?? CHINESE.get(plain) ?? enclosedDigit(plain, codePoint);
  if (spelled !== '') return { text: char, digit: spelled };
  return { text: /^[!-~]$/.test(plain) ? plain : char, digit: '' };
}

/** Digits of any script: they come in blocks of ten, the zero first. */
function decimalDigit(char: string, codePoint: number): string {
  if (!/^\p{Nd}$/u.test(char)) return '';
  const plain = char.normalize('NFKC');
  if (/^\d$/.test(plain)) return plain;
  let below = 0;
  while (/^\p{Nd}$/u.test(String.fromCodePoint(codePoint - below - 1))) below += 1;
  return String(below % 10);
}

/** ① ⑴ ⒈ ㊀ ¹ ₁ and the like. */
function enclosedDigit(plain: string, codePoint: number): string {
  const [, inner] = /^\(?(.)[).,]?$/u.exec(plain) ?? [];
  if (inner !== undefined && /^\d$/.test(inner)) return inner;
  if (inner !== undefined && plain !== inner) return CHINESE.get(inner) ?? '';
  if (codePoint === 0x24ff) return '0';
  const start = ENCLOSED_FROM.find((from) => codePoint >= from && codePoint < from + 9);
  return start === undefined ? '' : String(codePoint - start + 1);
}
