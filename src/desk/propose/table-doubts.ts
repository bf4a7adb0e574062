import { groupBy } from '../../model/group.ts';
import { DESK_TEXT } from '../../text/desk/desk.ts';
import type { TableReading } from '../form/indicator-table.ts';
import { LEVEL1, LEVEL2, labelText } from '../form/words.ts';
import type { ProposedIndicator } from '../proposal.ts';
import type { QuestionList } from './question-list.ts';
import { choices } from './question-list.ts';
import { joinedLines } from './values.ts';

const TEXT = DESK_TEXT.questions;

/** One question for all rows that the form files nowhere, or below a level that it does not name. */
export function askLevels(
  { rows }: TableReading,
  indicators: readonly ProposedIndicator[],
  questions: QuestionList,
): ReadonlySet<number> {
  const open = indicators.flatMap(({ path, name }, index) =>
    path.length === 0 || rows[index]?.path[0] === null ? [{ index, name }] : [],
  );
  const [first] = open;
  if (first === undefined) return new Set();
  questions.ask({
    id: 'indicators.path',
    text: TEXT.levelMissing(open.length, first.name.value),
    choices: [],
    about: open.map(({ index }) => `indicators.${index}.path`),
    at: open.map(({ name }) => name.at),
    blocking: true,
  });
  return new Set(open.map(({ index }) => index));
}

const FIELD_OF = {
  target: 'target',
  actual: 'actual',
  weight: 'weight',
  score: 'claimedScore',
  reviewed: 'reviewedScore',
} as const;
export type DoubtfulField = (typeof FIELD_OF)[keyof typeof FIELD_OF] | 'name';

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

/** Columns whose headers nobody knows, read by what their cells look like: right or not is asked. */
export function askGuesses(table: TableReading, questions: QuestionList): ReadonlySet<DoubtfulField> {
  const doubtful = new Set<DoubtfulField>();
  for (const { index, kind, header } of table.guessedColumns) {
    const field = FIELD_OF[kind as keyof typeof FIELD_OF];
    const answer = questions.ask({
      id: `column.guess.${index}`,
      text: TEXT.guessed(header, DESK_TEXT.fields[field]),
      choices: choices({ check: DESK_TEXT.choices.check, each: DESK_TEXT.choices.oneByOne }),
      about: table.rows.map((_, row) => `indicators.${row}.${field}`),
      at: table.rows.slice(0, 2).map(({ name }) => name.at),
      blocking: true,
      suggested: 'check',
    });
    if (answer !== 'check') doubtful.add(field);
  }
  return doubtful;
}

/** Names that are the names of levels, or the same again and again: then another column names the indicators. */
export function askNames(table: TableReading, questions: QuestionList): ReadonlySet<DoubtfulField> {
  const names = table.rows.map(({ name }) => labelText(name.text));
  const levels = names.filter((name) => LEVEL1.test(name) || LEVEL2.test(name)).length;
  const isDoubtful =
    names.length > 1 && (levels * 2 > names.length || new Set(names).size * 2 <= names.length);
  if (!isDoubtful) return new Set();
  const answer = questions.ask({
    id: 'indicators.names',
    text: TEXT.names(names[0] ?? ''),
    choices: choices({ check: DESK_TEXT.choices.check, each: DESK_TEXT.choices.oneByOne }),
    about: names.map((_, row) => `indicators.${row}.name`),
    at: table.rows.slice(0, 2).map(({ name }) => name.at),
    blocking: true,
  });
  return answer === 'check' ? new Set() : new Set(['name']);
}

const POINTS_FIELD = { weight: 'weight', score: 'claimedScore', reviewed: 'reviewedScore' } as const;

/** Points of several rows in one cell: how they part is nowhere written. */
export function askShared({ rows }: TableReading, questions: QuestionList): void {
  const all = rows.flatMap(({ name, shared }, index) => shared.map((one) => ({ ...one, name, index })));
  for (const [cell, ones] of groupBy(all, ({ cell }) => cell)) {
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
