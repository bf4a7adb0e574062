import { DESK_TEXT } from '../../text/desk/desk.ts';
import type { TableReading } from '../form/indicator-table.ts';
import { WHOLES } from '../form/sum-label.ts';
import { pointsText } from '../form/words.ts';
import type { ProposedIndicator, Value } from '../proposal.ts';
import type { Cell } from '../read/source.ts';
import type { QuestionList } from './question-list.ts';
import { choices } from './question-list.ts';

const TEXT = DESK_TEXT.questions;

/** The columns of points that the form's own sums speak against. */
export type DoubtfulPoints = ReadonlySet<'weight' | 'claimedScore'>;

/** The points of the execution as they were read, and numbers of the form that nothing was made of: theirs may be one. */
export interface Execution {
  readonly weight: Cell | null;
  readonly score: Cell | null;
  readonly spare: readonly Cell[];
}

/**
 * Holds the points that were read against the sums that the form prints, and each score against its weight. Where they
 * disagree the form may have added up wrong, or the wrong column was read: a person looks.
 * @param execution points of the execution of the budget, which many forms count into the sum
 */
export function doubtfulPoints(
  { total, extras, groups, rows }: TableReading,
  indicators: readonly ProposedIndicator[],
  execution: Execution,
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
    ['claimedScore', total?.score ?? null, scoresOf(execution), TEXT.scoreSum],
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
    const [beside_ = 0] = more;
    const whole = `${Number((sum + beside_).toFixed(2))}`;
    const said = beside_ === 0 ? whole : TEXT.withExecution(whole, `${beside_}`);
    if (!isSum) ask(field, `points.sum.${field}`, text(stated, said), printed.at);
  }
  const weights = indicators.flatMap(({ weight }) => (weight === null ? [] : [Number(weight.value)]));
  const [first] = indicators;
  if (
    total?.weight == null &&
    first?.weight &&
    weights.length === indicators.length &&
    weights.length >= FEWEST
  ) {
    const sum = sumOf(weights);
    const isWhole =
      WHOLES.some((whole) => isNear(sum, whole)) ||
      weightsOf(execution).some((more) => isNear(sum + more, 100));
    if (!isWhole) ask('weight', 'points.whole', TEXT.pointsWhole(rounded(sum)), first.weight.at);
  }
  for (const { path, weight } of groups) {
    const own = rows.flatMap((row, at) =>
      path.every((name, depth) => row.path[depth]?.text === name) ? [indicators[at]?.weight?.value] : [],
    );
    const printed = pointsText(weight.text);
    if (own.length === 0 || printed === null || own.some((one) => one === undefined)) continue;
    const sum = sumOf(own.map(Number));
    const isSum = [0, ...weightsOf(execution)].some((more) => isNear(sum + more, Number(printed)));
    if (!isSum)
      ask('weight', 'points.group', TEXT.pointsGroup(path.at(-1) ?? '', printed, rounded(sum)), weight.at);
  }
  return doubtful;
}

/** Points of fewer rows may be those of a part. */
const FEWEST = 3;
const sumOf = (points: readonly number[]) => points.reduce((sum, one) => sum + one, 0);
const isNear = (one: number, other: number) => Math.abs(one - other) < 0.051;
const rounded = (points: number) => `${Number(points.toFixed(2))}`;

/** The points of the execution; where the form prints only what was gained of them, those that forms give it. */
function weightsOf({ weight, score, spare }: Execution): readonly number[] {
  if (weight !== null) return [pointsOf(weight)];
  if (score === null) return [0, ...spare.map(pointsOf)];
  return USUAL_EXECUTION.filter((points) => points >= pointsOf(score));
}

function scoresOf({ score, spare }: Execution): readonly number[] {
  return score === null ? [0, ...spare.map(pointsOf)] : [pointsOf(score)];
}

const USUAL_EXECUTION = [10, 20];

function pointsOf(cell: Cell | null): number {
  return Number((cell === null ? null : pointsText(cell.text)) ?? 0);
}
