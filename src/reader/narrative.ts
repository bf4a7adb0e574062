/** The one door from the reader to the words of a report. */
export type { RenderOptions } from '../narrative/html.ts';
export type { Narrative, ParsedNarrative } from '../narrative/narrative.ts';
export { parseNarrative } from '../narrative/narrative.ts';
