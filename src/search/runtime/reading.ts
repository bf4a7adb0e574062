import type { TextUnit } from '../words/units.ts';
import type { DocKey, SearchEngine } from './engine.ts';
import type { Breaks } from './excerpt.ts';
import { printsPhrase } from './excerpt.ts';

/** What the text of one report weighs, about. */
const TEXT_BYTES = 6000;
/** Bytes that a request counts for. */
const REQUEST_BYTES = 4000;
/** Results whose texts are loaded anyway, to be shown. */
const SHOWN = 5;
/** Reports whose texts are read at most. */
const MOST_READ = 20;

/** About how many bytes must be loaded to look some tokens up. */
export function bytesOf(engine: SearchEngine, tokens: readonly string[]): number {
  return tokens.reduce((sum, token) => sum + engine.packBytes(token), 0);
}

/** The same with what the requests for them count. */
export function costOf(engine: SearchEngine, tokens: readonly string[]): number {
  return bytesOf(engine, tokens) + tokens.length * engine.manifest.tiers.length * REQUEST_BYTES;
}

/** Whether to read the texts of some reports instead of looking up some tokens. */
export function isReadingCheaper(engine: SearchEngine, reports: number, tokens: readonly string[]): boolean {
  const reading = Math.max(0, reports - SHOWN) * (TEXT_BYTES + REQUEST_BYTES);
  return reports <= MOST_READ && reading <= costOf(engine, tokens);
}

/** Which file of a report prints units one after the other: that of its own text, that of the rest with it, or none. */
export async function fileThatPrints(
  engine: SearchEngine,
  units: readonly TextUnit[],
  key: DocKey,
  breaks: Breaks = 'same',
): Promise<'own' | 'other' | null> {
  const own = await engine.text(key);
  if (printsPhrase(own, null, units, breaks)) return 'own';
  const rest = await engine.moreText(key);
  return rest !== null && printsPhrase(own, rest, units, breaks) ? 'other' : null;
}
