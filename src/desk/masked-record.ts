import { maskSource } from '../disclosure/scan.ts';

/** What names or proves something; it holds no words. */
const KEPT = new Set(['id', 'sha256', 'about', 'suggested', 'reason', 'sureness', 'form']);

/**
 * A record that says how a draft came about, without what nobody may pass on: a folder of drafts is copied, mailed and
 * committed, and nobody looks into its small print.
 * @returns the record, and how many of its texts were starred
 */
export function maskedRecord(record: unknown): { readonly record: unknown; readonly starred: number } {
  let starred = 0;
  const walk = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') {
      if (KEPT.has(key)) return value;
      const masked = maskSource(value);
      if (masked !== value) starred += 1;
      return masked;
    }
    if (Array.isArray(value)) return value.map((item) => walk(item, key));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, walk(item, name)]));
  };
  return { record: walk(record, ''), starred };
}
