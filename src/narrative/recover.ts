import type { Findings } from './findings.ts';
import { isMask, maskOf } from './mask.ts';
import { parseTree } from './plain-blocks.ts';
import type { Source } from './source.ts';
import { explainSyntaxError } from './syntax-error.ts';
import type { NarrativeRoot } from './tree.ts';

/** Characters parsed again after mistakes, in all: a short text is read to its end, a huge one is not read for ever. */
const RETRY_BUDGET = 100_000;
const RETRIES = 100;

/**
 * Parses, and where the text cannot be read says so, blanks the character and parses again, so that an editor
 * learns of all mistakes at once. `null` when the text could not be read to its end.
 */
export function parseWithRecovery(text: string, source: Source, findings: Findings): NarrativeRoot | null {
  let current = text;
  const reading = { source, findings, brokenTags: [] };
  let budget = RETRY_BUDGET;
  for (let attempt = 0; attempt < RETRIES; attempt += 1) {
    try {
      return parseTree(current);
    } catch (error) {
      const units = current.split('');
      const masks = explainSyntaxError(error, current, reading).filter((at) => !isMask(units[at]));
      if (masks.length === 0) return null;
      for (const at of masks) units[at] = maskOf(units[at] ?? '');
      current = units.join('');
    }
    budget -= text.length;
    if (budget < 0) break;
  }
  findings.add('MDX_UNFINISHED', {}, null);
  return null;
}
