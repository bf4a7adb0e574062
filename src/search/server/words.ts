import type { BlockRun } from '../build/report-fields.ts';
import type { CharacterMap, TextUnit } from '../words/units.ts';
import { jointMatters, PERCENT, unitsOf } from '../words/units.ts';

/**
 * Text as a search server gets it: read by the same units as the index of the site, written so that the `standard`
 * tokenizer of Lucene cuts it at exactly those units and `cjk_bigram` pairs exactly the characters that stand side by
 * side. What that tokenizer would drop without leaving a place, or cut by the release of Unicode it knows, is written
 * as a word of its own: digits and letters mixed, which no unit ever is.
 */

/** End of a sentence, a cell or a block; something between two numbers or words; the percent sign; what nothing reads on across. */
const [BREAK_WORD, BORDER_WORD, PERCENT_WORD, APART_WORD] = ['z0', 'z1', 'z2', 'z3'];
/** Characters that every release of the tokenizer knows as ideographs, which alone become pairs; 々 is none to it. */
const PLAIN_HAN = /^[〇\u3400-\u4db5\u4e00-\u9fef]$/u;
const PLAIN_WORD = /^(?:[a-z]+|[\d.]+)$/;

const isPlainHan = ({ kind, text }: TextUnit): boolean => kind === 'han' && PLAIN_HAN.test(text);

function wordOf(unit: TextUnit): string {
  const { text } = unit;
  if (text === PERCENT) return PERCENT_WORD;
  if (isPlainHan(unit) || PLAIN_WORD.test(text)) return text;
  return `0${Array.from(text, (char) => `x${(char.codePointAt(0) ?? 0).toString(16)}`).join('')}`;
}

function between(before: TextUnit, unit: TextUnit): string {
  if (unit.joint === 'break') return ` ${BREAK_WORD} `;
  if (unit.joint === 'border' && jointMatters(before, unit)) return ` ${BORDER_WORD} `;
  return isPlainHan(before) && isPlainHan(unit) ? '' : ' ';
}

/** Units that stand one after the other, in a document or in a phrase that is asked for. */
export function serverWords(units: readonly TextUnit[]): string {
  let out = '';
  for (const [index, unit] of units.entries()) {
    const before = units[index - 1];
    out += (before === undefined ? '' : between(before, unit)) + wordOf(unit);
  }
  return out;
}

/** The runs of one field: between two blocks of a run is a break, as on the page. */
export function fieldWords(runs: readonly BlockRun[], simplify: CharacterMap): string {
  const wordsOf = (block: string): string => serverWords(unitsOf(block, simplify));
  const joined = (texts: readonly string[], word: string): string =>
    texts.filter((text) => text !== '').join(` ${word} `);
  return joined(
    runs.map((blocks) => joined(blocks.map(wordsOf), BREAK_WORD)),
    APART_WORD,
  );
}

/** Whether units are found by their pairs alone: two ideographs and more, with nothing between. */
export function isRunOfHan(units: readonly TextUnit[]): boolean {
  return (
    units.length > 1 &&
    units.every((unit, index) => isPlainHan(unit) && (index === 0 || unit.joint !== 'break'))
  );
}
