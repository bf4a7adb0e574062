import type { FormReading } from '../form/read-form.ts';
import type { Paragraph } from '../proposal.ts';

/** Sentences in cells that nothing else was made of: 自评结论 may hold the score and the grade. */
export function sentencesOf(forms: readonly FormReading[]): readonly Paragraph[] {
  return forms
    .flatMap(({ pairs, unused }) => [
      ...pairs.filter(({ field }) => field === 'conclusion').map(({ value }) => value),
      ...unused,
    ])
    .filter(({ text }) => text.length > SHORTEST_SENTENCE)
    .map(({ text, at }) => ({ text, at }));
}

const SHORTEST_SENTENCE = 8;
