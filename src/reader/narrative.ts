import type { Diagnostic } from '../model/diagnostic.ts';

/** The words of a report as data. */
export type Narrative = { readonly source: string };

/** Reads `narrative.mdx`; the one place where the reader meets the narrative room. */
export function readNarrative(
  source: string,
  _file: string,
): { readonly diagnostics: readonly Diagnostic[]; readonly narrative: Narrative | null } {
  return { diagnostics: [], narrative: { source } };
}
