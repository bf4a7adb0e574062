import { DESK_TEXT } from '../../text/desk/desk.ts';
import type { FormReading } from '../form/read-form.ts';
import type { Value } from '../proposal.ts';
import type { QuestionList } from './question-list.ts';
import { cellValue, joinedLines } from './values.ts';

/** A form may print the goal of the start of the year and the changed one; which counts is asked. */
export function expectedGoal(forms: readonly FormReading[], questions: QuestionList): Value | null {
  const own = forms.map(({ pairs }) => pairs.filter(({ field }) => field === 'expected'));
  const goals = own.find((pairs) => pairs.length > 0) ?? [];
  const [first] = goals;
  if (first === undefined) return null;
  // Two wordings of one goal, of the unit and of the year or before and after a change.
  const beside = [...new Map(goals.map((goal) => [joinedLines(goal.value.text), goal])).values()];
  if (beside.length < 2) return cellValue(first.value, 'sure', joinedLines(first.value.text));
  const answer = questions.ask({
    id: 'goals.twice',
    text: DESK_TEXT.questions.goalTwice,
    choices: beside.map(({ label }, index) => ({ id: `${index}`, label: joinedLines(label.text) })),
    about: ['goals.expected'],
    at: beside.map(({ value }) => value.at),
    blocking: true,
    suggested: `${beside.length - 1}`,
  });
  const { value } = beside[Number(answer ?? beside.length - 1)] ?? first;
  return cellValue(value, answer === null ? 'asked' : 'sure', joinedLines(value.text));
}
