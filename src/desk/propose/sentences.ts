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
    .map(({ text, at }) => ({ text: withUnits(text), at }));
}

const SHORTEST_SENTENCE = 8;

/** 预算资金（万元）：年初685，调整后662.4 names the unit once, before all its amounts. */
function withUnits(text: string): string {
  const [label, unit] = /^[^:：，。]{2,16}[（(]((?:亿|[十百千]?万|百|千)?元)[)）][:：]/.exec(text) ?? [];
  if (label === undefined || unit === undefined) return text;
  return label + text.slice(label.length).replace(/\d[\d,]*(?:\.\d+)?(?=[，、；。\s]|$)/g, `$&${unit}`);
}
