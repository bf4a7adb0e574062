import type { Narrative, ParsedNarrative } from '../narrative/narrative.ts';
import { parseNarrative } from '../narrative/narrative.ts';

export type { Narrative };

/** Reads `narrative.mdx`; the one place where the reader meets the narrative room. */
export function readNarrative(source: string, file: string): ParsedNarrative {
  return parseNarrative(source, file);
}
