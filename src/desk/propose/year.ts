import { DESK_TEXT } from '../../text/desk/desk.ts';
import type { FormReading } from '../form/read-form.ts';
import type { Value } from '../proposal.ts';
import { cellsOf } from '../read/source.ts';
import type { WordFact } from '../words/facts.ts';
import type { QuestionList } from './question-list.ts';
import { cellValue, pairsOf, wordValue } from './values.ts';

const TEXT = DESK_TEXT.questions;

/** The fiscal year: from the form, from a title, or else from the prose, which is asked. */
export function proposedYear(
  forms: readonly FormReading[],
  title: Value | null,
  inWords: readonly WordFact[],
  questions: QuestionList,
): Value | null {
  const yearIn = (text: string) => /(20\d{2})\s*年/.exec(text.normalize('NFKC'))?.[1] ?? null;
  const cells = pairsOf(forms, 'fiscalYear').flatMap((cell) => {
    // 2023年1月至2024年6月 names two.
    const [year, other] = new Set(cell.text.match(/20\d{2}/g));
    return year === undefined || other !== undefined ? [] : [cellValue(cell, 'sure', year)];
  });
  const fromTitles = [
    title,
    ...forms.map((form) => (form.title === null ? null : cellValue(form.title))),
  ].flatMap((value) => {
    const year = value === null ? null : yearIn(value.printed);
    return value === null || year === null ? [] : [{ ...value, value: year }];
  });
  const said = [...cells, ...fromTitles, ...forms.flatMap(belowTitle)];
  const distinct = [...new Map(said.map((value) => [value.value, value])).values()];
  const [only] = distinct;
  if (only !== undefined && distinct.length === 1) return only;
  const offered = distinct.length > 1 ? distinct : mostNamed(inWords);
  const answer = questions.ask({
    id: 'fiscalYear',
    text: distinct.length > 1 ? TEXT.yearConflict : TEXT.year,
    choices: offered.map(({ value }) => ({ id: value, label: value })),
    about: ['fiscalYear'],
    at: offered.map(({ at }) => at),
    blocking: true,
    suggested: offered[0]?.value ?? null,
  });
  const chosen = offered.find(({ value }) => value === answer) ?? offered[0];
  if (chosen === undefined)
    return answer === null
      ? null
      : { value: answer, printed: '', at: { file: '', at: '' }, sureness: 'sure' };
  return { ...chosen, sureness: answer === null ? 'asked' : 'sure' };
}

/** （2024年度） on a line of its own or beside the unit of money, below the title. */
function belowTitle({ grid }: FormReading): readonly Value[] {
  return grid.rows.slice(0, HEAD_ROWS).flatMap((_, row) =>
    cellsOf(grid, row).flatMap((cell) => {
      const [, year] = LONE_YEAR.exec(cell.text.normalize('NFKC')) ?? [];
      return year === undefined || cell.row !== row ? [] : [cellValue(cell, 'sure', year)];
    }),
  );
}

const HEAD_ROWS = 5;
const LONE_YEAR = /^\(?\s*(20\d{2})\s*年度\s*\)?$/;

/** Years of the prose, the one named most often first. */
function mostNamed(facts: readonly WordFact[]): Value[] {
  const counts = new Map<string, number>();
  for (const { value } of facts) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .flatMap(([year]) => {
      const fact = facts.find(({ value }) => value === year);
      return fact === undefined ? [] : [wordValue(fact, 'asked')];
    });
}
