/** Most reports that still fit side by side. */
export const MOST = 4;

const ID = /(?:^|\/)((?:19|20)\d{2}\/[a-z0-9]+(?:-[a-z0-9]+)*)(?:\/|$)/;

/** Which reports an address asks for, and what of it cannot be done. */
export interface CompareAddress {
  readonly ids: readonly string[];
  /** Named more than once. */
  readonly twice: readonly string[];
  /** Beyond what fits. */
  readonly beyond: readonly string[];
  /** No report has such an id. */
  readonly malformed: readonly string[];
}

export function readCompareAddress(search: string): CompareAddress {
  const asked = new URLSearchParams(search)
    .getAll('r')
    .map((text) => text.trim())
    .filter((text) => text !== '');
  const known = asked.map((text) => reportIdIn(text));
  const ids = [...new Set(known.filter((id) => id !== null))];
  return {
    ids: ids.slice(0, MOST),
    twice: ids.filter((id) => known.indexOf(id) !== known.lastIndexOf(id)),
    beyond: ids.slice(MOST),
    malformed: [...new Set(asked.filter((text) => reportIdIn(text) === null))],
  };
}

/** The query part of the address of a comparison. */
export function writeCompareAddress(ids: readonly string[]): string {
  return ids.length === 0 ? '' : `?${ids.map((id) => `r=${encodeURI(id)}`).join('&')}`;
}

/** The id in what a reader typed: the id itself, or the address of the report's page. */
export function reportIdIn(text: string): string | null {
  const path = text.trim().replace(/[?#].*$/s, '');
  return ID.exec(path)?.[1] ?? null;
}
