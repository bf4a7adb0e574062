import type { Sighting } from '../hit.ts';
import { PRIVATE_FACTS } from '../words/sensitive.ts';

/** Words as an alternative of a pattern: the longest that fits is taken. */
export const longestFirst = (words: readonly string[]) =>
  [...words].sort((a, b) => b.length - a.length).join('|');

/** That somebody receives aid, is ill or disabled, has been punished, has died, or is a child. */
export const FACT = new RegExp(longestFirst(PRIVATE_FACTS));

/** Whether a text has any of some words: one look at each unit, which costs a tenth of a pattern of so many. */
export function anyOf(words: readonly string[]): (text: string) => boolean {
  const firsts = [...new Set(words.map((word) => word.charCodeAt(0)))];
  const groups = firsts.map((first) => words.filter((word) => word.charCodeAt(0) === first));
  const groupOf = new Uint8Array(0x10000);
  firsts.forEach((first, index) => {
    groupOf[first] = index + 1;
  });
  return (text) => {
    for (let at = 0; at < text.length; at += 1) {
      const group = groupOf[text.charCodeAt(at)] ?? 0;
      if (group > 0 && groups[group - 1]?.some((word) => text.startsWith(word, at))) return true;
    }
    return false;
  };
}

/** As `matchAll`, which costs more than the search where there is nothing, as nearly everywhere. */
export function all(pattern: RegExp, text: string): Iterable<RegExpExecArray> {
  return text.search(pattern) < 0 ? [] : text.matchAll(pattern);
}

/** A person beside such a fact; sure is an error, else somebody has to look. */
export function sighting(from: number, to: number, reason: Sighting['reason'], isSure: boolean): Sighting {
  return { id: 'PII_RECIPIENT', severity: isSure ? 'error' : 'warn', from, to, reason };
}
