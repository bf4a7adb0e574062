import { maskText } from '../disclosure/mask.ts';
import { scanText } from '../disclosure/scan.ts';
import type { Pointer } from '../reader/content.ts';

/** Something in a draft that nobody may pass on, starred. */
export interface PersonalDatum {
  readonly masked: string;
  /** Steps to the value in the facts; `null` for the words. */
  readonly pointer: Pointer | null;
}

export interface MaskedDraft<R> {
  readonly report: R;
  readonly narrative: string;
  readonly found: readonly PersonalDatum[];
}

/** What names or proves something; it holds no words. */
const KEPT = new Set(['id', 'sha256', 'file']);

/**
 * A draft with everything starred that the guard would not let be published: personal numbers as public bodies show
 * them, `138****8000`. What only a person can judge, such as a mark of secrecy, stays and is told by the check.
 */
export function maskedDraft<R extends object>(report: R, narrative: string): MaskedDraft<R> {
  const found: PersonalDatum[] = [];
  const mask = (text: string, pointer: Pointer | null, label: string): string => {
    const kind = pointer === null ? 'narrative' : 'facts';
    const hits = scanText(text, { kind, label }).filter(
      ({ id, severity, masked }) => severity === 'error' && id !== 'SECRECY_MARK' && masked.includes('*'),
    );
    found.push(...hits.map(({ masked }) => ({ masked, pointer })));
    return maskText(text, hits);
  };
  const walk = (value: unknown, pointer: Pointer, label: string): unknown => {
    if (typeof value === 'string') return KEPT.has(label) ? value : mask(value, pointer, label);
    if (Array.isArray(value)) return value.map((item, index) => walk(item, [...pointer, index], label));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, walk(item, [...pointer, key], key)]),
    );
  };
  const facts = walk(report, [], '') as R;
  return { report: facts, narrative: mask(narrative, null, ''), found };
}
