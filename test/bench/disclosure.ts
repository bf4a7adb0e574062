import type { Measured } from '../support/disclosure-set.ts';
import { KINDS, measure, precision, recall } from '../support/disclosure-set.ts';

const SIZE = 2000;
const percent = (share: number) => `${(share * 100).toFixed(1)}%`;
const cell = (measured: Measured) =>
  [
    measured.name,
    measured.positives,
    percent(recall(measured)),
    measured.negatives,
    percent(precision(measured)),
  ].join(' | ');

/**
 * Recall and precision of the disclosure guard over a generated set of 2,000 positives and 2,000 negatives of each
 * kind, as a table for the README. The set is the same on every machine; see `test/support/disclosure-set.ts`.
 */
export function benchDisclosure(): string {
  const rows = KINDS.map((kind) => measure(kind, SIZE));
  const failures = rows.flatMap(({ name, missed, wrong }) =>
    [
      ...missed.slice(0, 8).map((one) => ['missed', one]),
      ...wrong.slice(0, 8).map((one) => ['wrong', one]),
    ].map(([what, one]) => `${name}: ${what} ${JSON.stringify(one)}`),
  );
  return [
    '| kind | positives | recall | negatives | precision |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...rows.map((row) => `| ${cell(row)} |`),
    '',
    ...failures,
  ].join('\n');
}
