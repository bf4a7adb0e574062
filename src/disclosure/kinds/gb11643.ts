/**
 * GB 11643-1999 公民身份号码: six digits of place, eight of birth date, three of order, one check character by
 * ISO 7064 MOD 11-2.
 */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECK_CHARACTERS = '10X98765432';

/** First two digits by GB/T 2260, with 81–83 for the residence permits of Hong Kong, Macao and Taiwan people. */
const PROVINCES = new Set([
  ...[11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46],
  ...[50, 51, 52, 53, 54, 61, 62, 63, 64, 65, 71, 81, 82, 83],
]);

/**
 * The four municipalities have no prefectures: their third and fourth digits are 00–03. This also excludes every
 * credit code and index number of a state organ, which starts with 11 and goes on with its province's code.
 */
const MUNICIPALITIES = new Set([11, 12, 31, 50]);
const LAST_MUNICIPAL_PART = 3;

/** Whether the digits at a place can begin a resident number. */
export function startsInProvince(digits: string, at = 0): boolean {
  const province = twoDigits(digits, at);
  if (!PROVINCES.has(province)) return false;
  return !MUNICIPALITIES.has(province) || twoDigits(digits, at + 2) <= LAST_MUNICIPAL_PART;
}

/** The check character for the first 17 digits. */
export function residentCheckCharacter(first17: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(first17[index]), 0);
  return CHECK_CHARACTERS.charAt(sum % 11);
}

/** Whether 18 characters are a resident number of somebody born between 1900 and a day. */
export function isResidentNumber(value: string, today: string): boolean {
  if (!/^\d{17}[\dX]$/.test(value) || !startsInProvince(value)) return false;
  return isBornBefore(value, today) && residentCheckCharacter(value) === value.charAt(17);
}

/** Whether the seventh to fourteenth digit are a day from 1900 to the given one, `YYYY-MM-DD`. */
export function isBornBefore(value: string, last: string): boolean {
  const birth = `${value.slice(6, 10)}-${value.slice(10, 12)}-${value.slice(12, 14)}`;
  return birth >= '1900-01-01' && birth <= last && isDay(birth);
}

/** Whether 15 digits have the shape in use until 1999: place, birth date with two-digit year, order. */
export function isShortResidentNumber(value: string): boolean {
  if (!/^\d{15}$/.test(value) || !startsInProvince(value)) return false;
  return isDay(`19${value.slice(6, 8)}-${value.slice(8, 10)}-${value.slice(10, 12)}`);
}

function isDay(iso: string): boolean {
  const time = Date.parse(`${iso}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso);
}

function twoDigits(digits: string, at: number): number {
  return (digits.charCodeAt(at) - 0x30) * 10 + digits.charCodeAt(at + 1) - 0x30;
}
