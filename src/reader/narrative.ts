/** The one door from the reader to the words of a report. */
export { codeOf, hasStray, STRAY } from '../narrative/characters.ts';

export type { RenderOptions } from '../narrative/html.ts';
export type { Narrative } from '../narrative/narrative.ts';
export { parseNarrative } from '../narrative/narrative.ts';
export type { OwnPage } from '../narrative/page.ts';
export { readPage } from '../narrative/page.ts';
