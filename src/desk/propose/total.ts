import { DESK_TEXT } from '../../text/desk/desk.ts';
import type { TableReading } from '../form/indicator-table.ts';
import { WHOLES } from '../form/sum-label.ts';
import { pointsText } from '../form/words.ts';
import type { Value } from '../proposal.ts';
import type { Cell } from '../read/source.ts';
import { fromPlaces } from './places.ts';
import type { QuestionList } from './question-list.ts';
import { cellValue } from './values.ts';

/**
 * The score of the whole: the sum below the table, unless the form has another beside its label. That one is meant
 * where the points of the execution are what it has more than the table; else which one is meant is asked.
 */
export function proposedTotal(
  table: TableReading | undefined,
  labelled: readonly Cell[],
  execution: Cell | null,
  questions: QuestionList,
): Value | null {
  const beside = labelled.flatMap(plain);
  const [foot] = table?.total?.score ? plain(table.total.score) : [];
  if (foot === undefined)
    return fromPlaces('total', DESK_TEXT.fields.total, beside, questions, beside.at(-1));
  const others = beside.filter(({ text }) => Number(text) !== Number(foot.text));
  const more = Number(execution === null ? 0 : (pointsText(execution.text) ?? 0));
  if (others.length === 0 || others.length < beside.length)
    return beside.length === 0 && more > 0 && leavesOut(table)
      ? askWhole(foot, more, questions)
      : cellValue(foot);
  const whole = others.find(({ text }) => Math.abs(Number(text) - Number(foot.text) - more) < ROUNDED);
  if (whole !== undefined && more > 0) return cellValue(whole);
  return fromPlaces('total', DESK_TEXT.fields.total, [...others, foot], questions, foot);
}

/** Each part may have been rounded. */
const ROUNDED = 0.011;

/** The points of the execution are none of the hundred that the table adds up. */
function leavesOut(table: TableReading | undefined): boolean {
  const weight = pointsText(table?.total?.weight?.text ?? '');
  return weight !== null && WHOLES.includes(Number(weight)) && Number(weight) < 100;
}

/** A sum of the indicators alone: whether the form means it as the score of the whole is asked. */
function askWhole(foot: Cell, more: number, questions: QuestionList): Value {
  const sum = `${Number((Number(foot.text) + more).toFixed(2))}`;
  const answer = questions.ask({
    id: 'total',
    text: DESK_TEXT.questions.conflict(DESK_TEXT.fields.total, foot.text, sum),
    choices: [foot.text, sum].map((id) => ({ id, label: id })),
    about: ['total'],
    at: [foot.at],
    blocking: true,
    suggested: sum,
  });
  return cellValue(foot, answer === null ? 'asked' : 'sure', answer ?? sum);
}

function plain(cell: Cell): readonly Cell[] {
  const text = pointsText(cell.text);
  return text === null ? [] : [{ ...cell, text }];
}
