import type { SearchRecord } from '../record.ts';
import { amountsIn } from '../words/amount.ts';
import { amountToken, blockTokens, GAP } from '../words/tokenize.ts';
import type { CharacterMap } from '../words/units.ts';
import { unitsOf } from '../words/units.ts';
import type { ZoneId } from '../words/zones.ts';
import { ZONES } from '../words/zones.ts';

/** Everything of a report that can be found: fields first, then the parts. */
export function recordTexts({ title, project, unit, sections }: SearchRecord): string[] {
  const parts = sections.flatMap(({ heading, blocks }) => [heading, ...blocks]);
  return [title, project.name, unit.name, ...parts].filter((text) => text !== '');
}

/** Collects the token sequence of one report. */
class TokenSequence {
  readonly tokens: string[] = [];
  private readonly sums = new Set<bigint>();
  private readonly simplify: CharacterMap;

  constructor(simplify: CharacterMap) {
    this.simplify = simplify;
  }

  /** Tokens of a text, whose sums of money also count for the list at the end. */
  read(text: string): string[] {
    for (const sum of amountsIn(text)) this.sums.add(sum);
    return blockTokens(unitsOf(text, this.simplify));
  }

  add(block: readonly string[]): void {
    if (block.length === 0) return;
    for (const token of block) this.tokens.push(token);
    this.tokens.push(...GAP);
  }

  padTo(position: number): void {
    while (this.tokens.length < position) this.tokens.push('.');
  }

  /** Sums of money in one form. */
  finish(): void {
    for (const sum of this.sums) this.tokens.push(amountToken(sum));
  }
}

/**
 * The token sequence of one report. Each field starts at the fixed position of its zone; what does not fit there
 * is not lost but follows in the text.
 */
export function recordTokens(record: SearchRecord, simplify: CharacterMap): string[] {
  const fields: Record<ZoneId, readonly string[]> = {
    title: [record.title],
    project: [record.project.name],
    unit: [record.unit.name],
    names: record.sections.map(({ heading }) => heading),
    text: record.sections.flatMap(({ blocks }) => blocks),
  };
  const sequence = new TokenSequence(simplify);
  const overflow: string[][] = [];
  for (const [index, { id, start }] of ZONES.entries()) {
    const end = ZONES[index + 1]?.start ?? Number.POSITIVE_INFINITY;
    sequence.padTo(start);
    for (const text of fields[id]) {
      const block = sequence.read(text);
      if (sequence.tokens.length + block.length + GAP.length <= end) sequence.add(block);
      else overflow.push(block);
    }
  }
  for (const block of overflow) sequence.add(block);
  sequence.finish();
  return sequence.tokens;
}
