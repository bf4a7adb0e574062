import type { DisclosureId } from '../model/allowance.ts';
import type { Severity } from '../model/diagnostic.ts';
import { sha256Hex } from './sha256.ts';

/** Why a detector fired; the words for it are in the text catalogue. */
export type HitReason =
  | 'check-digit'
  | 'named'
  | 'shape'
  | 'header-only'
  | 'rows-follow'
  | 'paid-person'
  | 'person-row'
  | 'private-fact'
  | 'described'
  | 'starred'
  | 'alone'
  | 'marked-field'
  | 'office'
  | 'private';

/** SHA-256 of the normalised value. Under a symbol, so that no serialiser prints what could be reversed. */
export const FINGERPRINT = Symbol('fingerprint');

/** One place in a text that must not be published as it is. */
export interface Hit {
  readonly id: DisclosureId;
  readonly severity: Severity;
  /** Half-open range in the original text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** The value with most of it replaced by stars; safe to print. */
  readonly masked: string;
  readonly reason: HitReason;
  readonly [FINGERPRINT]: string;
}

/** What a detector returns: the same, in indices of the normalised text and without any copy of the value. */
export interface Sighting {
  readonly id: DisclosureId;
  readonly severity: Severity;
  readonly from: number;
  readonly to: number;
  readonly reason: HitReason;
}

/** Lower-case hex SHA-256 of a normalised value, as an allowance keeps it. */
export function sha256(value: string): string {
  return sha256Hex(new TextEncoder().encode(value));
}
