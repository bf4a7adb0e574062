import { DESK_TEXT } from '../../text/desk/desk.ts';
import type { TableReading } from '../form/indicator-table.ts';
import type { ProposedIndicator } from '../proposal.ts';
import type { QuestionList } from './question-list.ts';
import { choices } from './question-list.ts';
import { joinedLines } from './values.ts';

const TEXT = DESK_TEXT.questions;

/** One question for all rows that the form files nowhere. */
export function askLevels(indicators: readonly ProposedIndicator[], questions: QuestionList): void {
  const open = indicators.flatMap(({ path, name }, index) => (path.length === 0 ? [{ index, name }] : []));
  const [first] = open;
  if (first === undefined) return;
  questions.ask({
    id: 'indicators.path',
    text: TEXT.levelMissing(open.length, first.name.value),
    choices: [],
    about: open.map(({ index }) => `indicators.${index}.path`),
    at: open.map(({ name }) => name.at),
    blocking: true,
  });
}

const FIELD_OF = {
  target: 'target',
  actual: 'actual',
  weight: 'weight',
  score: 'claimedScore',
  reviewed: 'reviewedScore',
} as const;
export type DoubtfulField = (typeof FIELD_OF)[keyof typeof FIELD_OF];

/** Two columns that seem to hold the same: the first is read, which is right is asked. */
export function askTwice(table: TableReading, questions: QuestionList): ReadonlySet<DoubtfulField> {
  const doubtful = new Set<DoubtfulField>();
  for (const [first, second] of table.twice) {
    const field = FIELD_OF[first.kind as keyof typeof FIELD_OF];
    const answer = questions.ask({
      id: `column.twice.${first.index}.${second.index}`,
      text: TEXT.twice(first.header, second.header),
      choices: choices({
        check: DESK_TEXT.choices.firstColumn(first.header),
        other: DESK_TEXT.choices.oneByOne,
      }),
      about: table.rows.map((_, index) => `indicators.${index}.${field}`),
      at: table.rows.slice(0, 2).map(({ name }) => name.at),
      blocking: true,
      suggested: 'check',
    });
    if (answer !== 'check') doubtful.add(field);
  }
  return doubtful;
}

const POINTS_FIELD = { weight: 'weight', score: 'claimedScore', reviewed: 'reviewedScore' } as const;

/** Points of several rows in one cell: how they part is nowhere written. */
export function askShared({ rows }: TableReading, questions: QuestionList): void {
  const all = rows.flatMap(({ name, shared }, index) => shared.map((one) => ({ ...one, name, index })));
  for (const [cell, ones] of Map.groupBy(all, ({ cell }) => cell)) {
    const [first] = ones;
    if (first === undefined) continue;
    const field = POINTS_FIELD[first.kind];
    questions.ask({
      id: `indicators.${first.index}.${field}.shared`,
      text: TEXT.sharedPoints(joinedLines(first.name.text), ones.length, cell.text),
      choices: [{ id: 'skip', label: DESK_TEXT.choices.skip }],
      about: ones.map(({ index }) => `indicators.${index}.${field}`),
      at: [cell.at],
      blocking: true,
    });
  }
}
