import { parseTree } from './dialect.ts';
import type { Findings } from './findings.ts';
import type { Source } from './source.ts';
import { explainSyntaxError } from './syntax-error.ts';
import type { NarrativeRoot } from './tree.ts';

/** Stands for a character that could not be read; as long as it was, so that all positions stay true. */
const MASK = '\uE000';
/** Characters parsed again after mistakes, in all: a short text is read to its end, a huge one is not read for ever. */
const RETRY_BUDGET = 400_000;
const RETRIES = 100;

/**
 * Parses, and where the text cannot be read says so, blanks the character and parses again, so that an editor
 * learns of all mistakes at once. `null` when the text could not be read to its end.
 */
export function parseWithRecovery(text: string, source: Source, findings: Findings): NarrativeRoot | null {
  const masked = [...splitUnits(text)];
  let budget = RETRY_BUDGET;
  for (let attempt = 0; attempt < RETRIES; attempt += 1) {
    const current = masked.join('');
    try {
      return parseTree(current);
    } catch (error) {
      const masks = explainSyntaxError(error, current, source, findings).filter((at) => masked[at] !== MASK);
      if (masks.length === 0) return null;
      for (const at of masks) masked[at] = MASK;
    }
    budget -= text.length;
    if (budget < 0) break;
  }
  findings.add('MDX_UNFINISHED', {}, null);
  return null;
}

function splitUnits(text: string): string[] {
  return text.split('');
}
