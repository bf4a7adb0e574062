import { hash } from 'node:crypto';

/** One of the parts that the work of a build is divided into. */
export interface Shard {
  /** From 1. */
  readonly number: number;
  /** How many parts there are. */
  readonly of: number;
}

/** More machines than anybody sets to one site. */
const MOST = 1000;
const WORD = /^(\d{1,4})\/(\d{1,4})$/;

/** `2/8` as the second of eight parts. @returns `null` where there is no such part */
export function readShard(word: string): Shard | null {
  const [, number, of] = (WORD.exec(word) ?? []).map(Number);
  if (number === undefined || of === undefined) return null;
  return number >= 1 && number <= of && of <= MOST ? { number, of } : null;
}

/** Name of the folder of a part. */
export const shardFolder = ({ number, of }: Shard): string => `${number}-of-${of}`;

/** Hexadecimal digits of a digest that decide: far more values than there are parts. */
const DIGITS = 12;

/**
 * Whether a share of the work falls to a part. It falls to the same part as long as there are as many, whatever else
 * there is: so what one machine made last time is taken over by the same one.
 * @param share see `site-shares.ts`; `null` for what no part makes
 */
export function falls(share: string | null, { number, of }: Shard): boolean {
  if (share === null) return false;
  return Number.parseInt(hash('sha256', share).slice(0, DIGITS), 16) % of === number - 1;
}
