/**
 * GB 32100-2015 统一社会信用代码: 18 characters without I, O, S, V, Z; the last is a check character, the sum of the
 * others weighted with powers of 3, modulo 31.
 */
const CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** The check character for the first 17 characters, or '' if one of them is not allowed. */
export function creditCheckCharacter(first17: string): string {
  let sum = 0;
  let weight = 1;
  for (const char of first17.slice(0, 17)) {
    const value = CHARACTERS.indexOf(char);
    if (value < 0) return '';
    sum += value * weight;
    weight = (weight * 3) % 31;
  }
  return CHARACTERS.charAt((31 - (sum % 31)) % 31);
}

/** Whether 18 characters are a unified social credit code: right check character and a registering body that exists. */
export function isCreditCode(value: string): boolean {
  if (value.length !== 18 || !/^[1-9ANY]/.test(value)) return false;
  return creditCheckCharacter(value) === value.charAt(17);
}
