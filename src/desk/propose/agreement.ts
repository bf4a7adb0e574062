import { DESK_TEXT } from '../../text/desk/desk.ts';
import type { TableReading } from '../form/indicator-table.ts';
import { pointsText } from '../form/words.ts';
import type { ProposedIndicator, Value } from '../proposal.ts';
import type { Cell } from '../read/source.ts';
import type { QuestionList } from './question-list.ts';
import { choices } from './question-list.ts';

const TEXT = DESK_TEXT.questions;

/** The columns of points that the form's own sums speak against. */
export type DoubtfulPoints = ReadonlySet<'weight' | 'claimedScore'>;

/**
 * Holds the points that were read against the sums that the form prints, and each score against its weight. Where they
 * disagree the form may have added up wrong, or the wrong column was read: a person looks.
 * @param execution points of the execution of the budget, which many forms count into the sum
 */
export function doubtfulPoints(
  { total, extras }: TableReading,
  indicators: readonly ProposedIndicator[],
  execution: { readonly weight: Cell | null; readonly score: Cell | null },
  questions: QuestionList,
): DoubtfulPoints {
  const doubtful = new Set<'weight' | 'claimedScore'>();
  const about = (field: 'weight' | 'claimedScore') => indicators.map((_, at) => `indicators.${at}.${field}`);
  const ask = (
    field: 'weight' | 'claimedScore',
    id: string,
    text: string,
    at: Value['at'],
    fields: readonly ('weight' | 'claimedScore')[] = [field],
  ) => {
    const answer = questions.ask({
      id,
      text,
      choices: choices({ check: DESK_TEXT.choices.check }),
      about: fields.flatMap(about),
      at: [at],
      suggested: 'check',
    });
    if (answer === null) for (const one of fields) doubtful.add(one);
  };
  const over = indicators.find(
    ({ weight, claimedScore }) =>
      weight !== null && claimedScore !== null && Number(claimedScore.value) > Number(weight.value) + 1e-9,
  );
  if (over?.claimedScore)
    ask('claimedScore', 'points.over', TEXT.scoreOver(over.name.value), over.claimedScore.at, [
      'weight',
      'claimedScore',
    ]);
  for (const [field, printed, more, text] of [
    ['weight', total?.weight ?? null, weightsOf(execution), TEXT.pointsSum],
    ['claimedScore', total?.score ?? null, [pointsOf(execution.score)], TEXT.scoreSum],
  ] as const) {
    const points = indicators.map((one) => one[field]?.value);
    const stated = printed === null ? null : pointsText(printed.text);
    if (printed === null || stated === null || points.some((one) => one === undefined)) continue;
    const sum = points.reduce((whole, one) => whole + Number(one), 0);
    // Each row may have been rounded.
    const slack = 0.005 * points.length + 1e-9;
    const added = extras.reduce((whole, { cells }) => whole + pointsOf(cells.score ?? null), 0);
    const beside = field === 'claimedScore' ? [0, added] : [0];
    const isSum = [0, ...more].some((extra) =>
      beside.some((other) => Math.abs(sum + extra + other - Number(stated)) <= slack),
    );
    if (!isSum) ask(field, `points.sum.${field}`, text(stated, `${Number(sum.toFixed(2))}`), printed.at);
  }
  return doubtful;
}

/** The points of the execution; where the form prints only what was gained of them, those that forms give it. */
function weightsOf({ weight, score }: Parameters<typeof doubtfulPoints>[2]): readonly number[] {
  if (weight !== null || score === null) return [pointsOf(weight)];
  return USUAL_EXECUTION.filter((points) => points >= pointsOf(score));
}

const USUAL_EXECUTION = [10, 20];

function pointsOf(cell: Cell | null): number {
  return Number((cell === null ? null : pointsText(cell.text)) ?? 0);
}
