import type { Sighting } from '../hit.ts';
import { PRIVATE_FACTS } from '../words/sensitive.ts';

/** Words as an alternative of a pattern: the longest that fits is taken. */
export const longestFirst = (words: readonly string[]) =>
  [...words].sort((a, b) => b.length - a.length).join('|');

/** That somebody receives aid, is ill or disabled, has been punished, has died, or is a child. */
export const FACT = new RegExp(longestFirst(PRIVATE_FACTS));

/** As `matchAll`, which costs more than the search where there is nothing, as nearly everywhere. */
export function all(pattern: RegExp, text: string): Iterable<RegExpExecArray> {
  return text.search(pattern) < 0 ? [] : text.matchAll(pattern);
}

/** A person beside such a fact; sure is an error, else somebody has to look. */
export function sighting(from: number, to: number, reason: Sighting['reason'], isSure: boolean): Sighting {
  return { id: 'PII_RECIPIENT', severity: isSure ? 'error' : 'warn', from, to, reason };
}
