import { DESK_TEXT } from '../../text/desk/desk.ts';
import { valueParts } from '../form/value-evidence.ts';
import type { ProposedIndicator } from '../proposal.ts';
import type { QuestionList } from './question-list.ts';
import { choices } from './question-list.ts';

const FEWEST_ROWS = 2;

/**
 * Whether targets and results speak of the same: where most rows have two units, or the signs of targets stand with
 * the results, one of the columns is another thing.
 */
export function askValues(
  indicators: readonly ProposedIndicator[],
  questions: QuestionList,
): ReadonlySet<'target' | 'actual'> {
  const both = indicators.flatMap(({ target, actual }) => {
    const [goal, reached] = [target, actual].map((value) => valueParts(value?.value ?? ''));
    return goal && reached && actual ? [{ goal, reached, at: actual.at }] : [];
  });
  const apart = both.filter(({ goal, reached }) => {
    const [one, other] = [goal.unit, reached.unit].map(plainUnit);
    return one !== '' && other !== '' && one !== other;
  });
  const signed = both.filter(({ reached }) => reached.sign !== '');
  const isTurned =
    signed.length >= FEWEST_ROWS && signed.length > both.filter(({ goal }) => goal.sign !== '').length;
  const isApart = apart.length >= FEWEST_ROWS && apart.length * 2 > both.length;
  if (!isTurned && !isApart) return new Set();
  const answer = questions.ask({
    id: 'values.apart',
    text: DESK_TEXT.questions.valuesApart,
    choices: choices({ check: DESK_TEXT.choices.check, each: DESK_TEXT.choices.oneByOne }),
    about: indicators.flatMap((_, at) => [`indicators.${at}.target`, `indicators.${at}.actual`]),
    at: (isApart ? apart : signed).slice(0, FEWEST_ROWS).map(({ at }) => at),
    blocking: true,
    suggested: 'check',
  });
  return answer === 'check' ? new Set() : new Set(['target', 'actual']);
}

/** 元/人 and 元每人, 个 and 个（处） are near enough; what is measured decides. */
function plainUnit(unit: string): string {
  return unit
    .replace(/百分比|百分点/, '%')
    .replace(/以[上下内]|左右|[（(].*$/g, '')
    .slice(0, 1);
}
