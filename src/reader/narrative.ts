/** The one door from the reader to the words of a report. */
export { codeOf, STRAY } from '../narrative/characters.ts';
export type { LinkMention } from '../narrative/guard/context.ts';
export type { RenderOptions } from '../narrative/html.ts';
export type { Narrative, ParsedNarrative } from '../narrative/narrative.ts';
export { parseNarrative } from '../narrative/narrative.ts';
export type { OwnPage } from '../narrative/page.ts';
export { readPage } from '../narrative/page.ts';
