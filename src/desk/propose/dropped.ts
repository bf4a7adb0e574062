import type { FormReading } from '../form/read-form.ts';
import { pointsText } from '../form/words.ts';
import type { LeftOut, Proposal } from '../proposal.ts';
import { allCells } from '../read/source.ts';

const NUMBERS = /\d[\d,.]*/g;

/**
 * A proposal in which no number of its forms is missing: what was taken for something and stands nowhere after all is
 * listed. Running numbers and sums of what was read say nothing new.
 */
export function withDropped(proposal: Proposal, forms: readonly FormReading[]): Proposal {
  const kept = new Set(numbersIn(JSON.stringify(proposal, saidOnly)));
  const weights = proposal.indicators.map(({ weight }) => Number(weight?.value ?? 0));
  const points = weights.reduce((sum, one) => sum + one, 0);
  const sums = [points, points + Number(proposal.funds?.weight?.value ?? 0)];
  const rows = Math.max(FEWEST_ROWS, proposal.indicators.length);
  const isNew = (number: string) => {
    const value = Number(pointsText(number) ?? number);
    return !kept.has(number) && !sums.includes(value) && !(Number.isInteger(value) && value <= rows);
  };
  const dropped = forms
    .flatMap(({ grid }) => allCells(grid))
    .filter(({ text }) => numbersIn(text).some(isNew))
    .map(({ text, at }): LeftOut => ({ reason: 'unused-number', text, at }));
  return dropped.length === 0 ? proposal : { ...proposal, leftOut: [...proposal.leftOut, ...dropped] };
}

/** Addresses of cells, digests and ids hold digits that nobody printed. */
function saidOnly(key: string, value: unknown): unknown {
  return ['at', 'sources', 'id', 'about'].includes(key) ? undefined : value;
}

/** What a table of fewer rows counts is no more than the number of its rows. */
const FEWEST_ROWS = 10;

function numbersIn(text: string): readonly string[] {
  return text.normalize('NFKC').match(NUMBERS) ?? [];
}
