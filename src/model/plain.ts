import { Decimal } from './decimal.ts';

/**
 * A value with exact decimals and rows of numbers in it as plain data, which JSON gives back unchanged. What has other
 * objects than these in it does not come back equal.
 */
export function toPlainData(value: unknown): unknown {
  if (value instanceof Decimal) return { [DECIMAL]: value.toString() };
  if (value instanceof Uint32Array) return { [NUMBERS]: [...value] };
  return eachOf(value, toPlainData);
}

/** The value that plain data was made of. What has nothing else in it is that value, and is not copied. */
export function fromPlainData(data: unknown): unknown {
  if (typeof data !== 'object' || data === null) return data;
  if (DECIMAL in data) return new Decimal(data[DECIMAL] as `${number}`);
  if (NUMBERS in data) return Uint32Array.from(data[NUMBERS] as number[]);
  let copy: Record<string, unknown> | null = null;
  for (const name of Object.keys(data)) {
    const inner = (data as Record<string, unknown>)[name];
    const value = fromPlainData(inner);
    if (value === inner) continue;
    copy ??= (Array.isArray(data) ? [...data] : { ...data }) as Record<string, unknown>;
    copy[name] = value;
  }
  return copy ?? data;
}

const DECIMAL = '$decimal';
const NUMBERS = '$numbers';

function eachOf(value: unknown, change: (inner: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map(change);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, change(inner)]));
}
