import type { SearchRecord } from '../record.ts';
import { amountsIn } from '../words/amount.ts';
import { amountToken, blockTokens, GAP, singleToken } from '../words/tokenize.ts';
import type { CharacterMap } from '../words/units.ts';
import { unitsOf } from '../words/units.ts';
import type { ZoneId } from '../words/zones.ts';
import { ZONES } from '../words/zones.ts';

/** Everything of a report that can be found, as the result list quotes it: fields first, then the parts. */
export function recordTexts(record: SearchRecord): string[] {
  return [
    record.title,
    record.project.name,
    record.unit.name,
    ...record.sections.flatMap(({ heading, blocks }) => [heading, ...blocks]),
  ].filter((text) => text !== '');
}

function joinBlocks(blocks: readonly string[][]): string[] {
  const out: string[] = [];
  for (const block of blocks) {
    if (block.length === 0) continue;
    if (out.length > 0) out.push(GAP);
    out.push(...block);
  }
  return out;
}

/**
 * The token sequence of one report. Each field starts at the fixed position of its zone; what does not fit there
 * is not lost but follows in the text. At the end stand the sums of money in one form, and every character once
 * alone, which serves one-character queries completely.
 */
export function recordTokens(record: SearchRecord, simplify: CharacterMap): string[] {
  const zoned: Record<Exclude<ZoneId, 'text'>, string[][]> = {
    title: [blockTokens(record.title, simplify)],
    project: [blockTokens(record.project.name, simplify)],
    unit: [blockTokens(record.unit.name, simplify)],
    names: record.sections.map(({ heading }) => blockTokens(heading, simplify)),
  };
  const rest: string[][] = [];
  const out: string[] = [];
  for (const [index, { id, start }] of ZONES.entries()) {
    const end = ZONES[index + 1]?.start;
    if (id === 'text' || end === undefined) break;
    while (out.length < start) out.push(GAP);
    for (const block of zoned[id]) {
      if (block.length === 0) continue;
      // One position stays free, so that no phrase runs from one field into the next.
      if (out.length + block.length + 1 < end) out.push(...block, GAP);
      else rest.push(block);
    }
  }
  const textStart = ZONES.at(-1)?.start ?? 0;
  while (out.length < textStart) out.push(GAP);
  for (const { blocks } of record.sections)
    for (const block of blocks) rest.push(blockTokens(block, simplify));
  const texts = recordTexts(record);
  const sums = new Set(texts.flatMap((text) => amountsIn(text)));
  for (const sum of sums) rest.push([amountToken(sum)]);
  out.push(...joinBlocks(rest));
  const characters = new Set<string>();
  for (const text of texts)
    for (const { kind, text: char } of unitsOf(text, simplify)) if (kind === 'han') characters.add(char);
  if (characters.size > 0) out.push(GAP, ...[...characters].map(singleToken).sort());
  return out;
}
