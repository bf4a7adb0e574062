import { MOST, reportIdIn } from './compare-address.ts';

/** Kept by the browser for this tab alone, and forgotten with it; nothing is sent anywhere. */
const KEY = 'mingji-compare';

/** The reports taken into the comparison, in the order in which they were taken. */
export function chosenReports(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? '[]');
    if (!Array.isArray(kept)) return [];
    const ids = kept.flatMap((id: unknown) => (typeof id === 'string' ? (reportIdIn(id) ?? []) : []));
    return [...new Set(ids)].slice(0, MOST);
  } catch {
    return [];
  }
}

/** @param replace whether an empty list forgets what was kept */
export function keepReports(ids: readonly string[], replace = true): void {
  if (ids.length === 0 && !replace) return;
  try {
    sessionStorage.setItem(KEY, JSON.stringify(ids));
  } catch {
    // A browser that keeps nothing still compares by address.
  }
}
