const FEWEST = 4;
const LONG = 5;

/**
 * Whether two figures as printed differ only as a slip of the hand makes them differ: two digits in each other's
 * place (180.61 for 108.61), or one digit of a long figure. The same digits in another size are no slip of digits.
 */
export function isSlipOf(printed: string, meant: string): boolean {
  const [a, b] = [digitsOf(printed), digitsOf(meant)];
  if (a === b || a.length !== b.length || a.length < FEWEST) return false;
  if (pointOf(printed) !== pointOf(meant) || unitOf(printed) !== unitOf(meant)) return false;
  const different = [...a].flatMap((digit, at) => (digit === b[at] ? [] : [at]));
  if (different.length === 1) return a.length >= LONG;
  const [first = 0, second = 0] = different;
  return different.length === 2 && a[first] === b[second] && a[second] === b[first];
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}

/** How many digits stand behind the point. */
function pointOf(text: string): number {
  return /[.．](\d+)/.exec(text)?.[1]?.length ?? 0;
}

function unitOf(text: string): string {
  return text.replace(/[\d.,，．\s]/g, '');
}
