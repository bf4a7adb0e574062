// Arithmetic for tests, with whole numbers alone and none of the site's own code.

/** Amount in 分 of a decimal 元 text with two places. */
export function fenOf(yuan: string): bigint {
  return BigInt(yuan.replace('.', ''));
}

/** `part ÷ whole` in percent, rounded half up to so many places. */
export function percentOf(part: bigint, whole: bigint, places: number): string {
  const scale = 10n ** BigInt(places);
  const scaled = (part * 100n * scale * 2n + whole) / (whole * 2n);
  return withPoint(scaled, places);
}

/** The middle of decimal texts, or the mean of the two in the middle rounded half up, to so many places. */
export function medianOf(values: readonly string[], places: number): string {
  const PLACES = 6;
  const scaled = values
    .map((text) => {
      const [whole = '0', fraction = ''] = text.split('.');
      return BigInt(whole + fraction.padEnd(PLACES, '0'));
    })
    .sort((a, b) => (a < b ? -1 : 1));
  const low = scaled[Math.ceil(scaled.length / 2) - 1] ?? 0n;
  const high = scaled[Math.floor(scaled.length / 2)] ?? 0n;
  const unit = 10n ** BigInt(PLACES - places);
  return withPoint((low + high + unit) / (2n * unit), places);
}

/** Digits with thousands marked, as amounts are printed, in a unit of 分: 1,000,000 for 万元. */
export function amountOf(fen: bigint, unit: bigint, places: number): string {
  const rounded = (fen * 10n ** BigInt(places) * 2n + unit) / (unit * 2n);
  const [whole = '', fraction = ''] = withPoint(rounded, places).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return fraction === '' ? grouped : `${grouped}.${fraction}`;
}

/** Without zeros that say nothing: `90.00` is 90. */
export function plain(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

function withPoint(value: bigint, places: number): string {
  const digits = String(value).padStart(places + 1, '0');
  return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}
