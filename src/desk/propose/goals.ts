import { DESK_TEXT } from '../../text/desk/desk.ts';
import { goalSays, goalWithin } from '../form/goals.ts';
import type { FormReading } from '../form/read-form.ts';
import type { Paragraph, Proposal, Section, Value } from '../proposal.ts';
import type { OutlineReading } from '../words/outline.ts';
import type { QuestionList } from './question-list.ts';
import { choices } from './question-list.ts';
import { cellValue, joinedLines } from './values.ts';

const TEXT = DESK_TEXT.questions;

/** What was to be reached and what was, from the form, from lines of the prose, or from the prose itself, which is asked. */
export function proposedGoals(
  forms: readonly FormReading[],
  { preface, sections }: Pick<OutlineReading, 'preface' | 'sections'>,
  actual: Value | null,
  questions: QuestionList,
): Proposal['goals'] {
  return {
    expected:
      expectedGoal(forms, questions) ??
      goalSaid('expected', sections) ??
      goalInWords(sections, questions) ??
      goalBelowLabel(preface, questions),
    actual: actual ?? goalSaid('actual', sections),
  };
}

/** A form may print the goal of the start of the year and the changed one; which counts is asked. */
function expectedGoal(forms: readonly FormReading[], questions: QuestionList): Value | null {
  const own = forms.map(({ pairs }) => pairs.filter(({ field }) => field === 'expected'));
  const goals = own.find((pairs) => pairs.length > 0) ?? [];
  const [first] = goals;
  if (first === undefined) return null;
  // Two wordings of one goal, of the unit and of the year or before and after a change.
  const beside = [...new Map(goals.map((goal) => [joinedLines(goal.value.text), goal])).values()];
  if (beside.length < 2) return cellValue(first.value, 'sure', joinedLines(first.value.text));
  const answer = questions.ask({
    id: 'goals.twice',
    text: TEXT.goalTwice,
    choices: beside.map(({ label }, index) => ({ id: `${index}`, label: joinedLines(label.text) })),
    about: ['goals.expected'],
    at: beside.map(({ value }) => value.at),
    blocking: true,
    suggested: `${beside.length - 1}`,
  });
  const { value } = beside[Number(answer ?? beside.length - 1)] ?? first;
  return cellValue(value, answer === null ? 'asked' : 'sure', joinedLines(value.text));
}

/** 预期目标：… and 实际完成情况：… in lines of their own below a heading that speaks of goals; two of one word are neither. */
function goalSaid(field: 'expected' | 'actual', sections: readonly Section[]): Value | null {
  const below = sections
    .filter(({ title }) => /目标/.test(title))
    .flatMap(({ paragraphs }) =>
      paragraphs.flatMap(({ text, at, table }) => {
        const goal = table ? null : goalWithin({ text });
        return goal?.field === field ? [{ value: goal.value, printed: text, at }] : [];
      }),
    );
  const [only, other] = [...below, ...goalHeaded(field, sections)];
  return only === undefined || other !== undefined ? null : { ...only, sureness: 'sure' };
}

/** 1.预期目标：… beside 2.实际完成情况：…, whose labels read as headings; one of them alone may be a heading indeed. */
function goalHeaded(field: 'expected' | 'actual', sections: readonly Section[]): Omit<Value, 'sureness'>[] {
  const headed = sections.flatMap(({ title, at: place, paragraphs: [first, more] }) => {
    const said = goalSays({ text: title });
    const isLabel = said !== null && first !== undefined && first.at === place && more === undefined;
    return isLabel ? [{ said, value: first.text, printed: first.text, at: first.at }] : [];
  });
  const own = headed.filter(({ said }) => said === field);
  return own.length < headed.length ? own.map(({ said: _, ...goal }) => goal) : [];
}

/** The goal as the prose states it, below a heading of its own. */
function goalInWords(sections: readonly Section[], questions: QuestionList): Value | null {
  const own = sections.find(
    ({ title, paragraphs }) =>
      /^(?:项目|年度|本年度)?(?:总体|绩效|预期){1,2}目标$/.test(title) && paragraphs.length === 1,
  );
  const [paragraph] = own?.paragraphs ?? [];
  if (own === undefined || paragraph === undefined || paragraph.table) return null;
  return askedGoal(`${own.mark}${own.title}`, paragraph, questions);
}

/** 年度绩效目标（请对照申报表填写）： in a line of its own over the lines that say it. */
function goalBelowLabel(preface: readonly Paragraph[], questions: QuestionList): Value | null {
  const isLabel = ({ text, table }: Paragraph) => table !== undefined || /[:：]$/.test(text);
  const at = preface.findIndex(
    (line) => !line.table && isLabel(line) && goalSays({ text: line.text }) === 'expected',
  );
  const label = preface[at];
  const rest = preface.slice(at + 1);
  const end = rest.findIndex(isLabel);
  const lines = end === -1 ? [] : rest.slice(0, end);
  const [first] = lines;
  if (label === undefined || first === undefined) return null;
  const text = lines.map((line) => line.text).join('\n');
  return askedGoal(label.text.replace(/[（(].*|[:：]$/g, ''), { text, at: first.at }, questions);
}

function askedGoal(heading: string, { text, at }: Paragraph, questions: QuestionList): Value | null {
  const answer = questions.ask({
    id: 'goals.expected',
    text: TEXT.goalInWords(heading),
    choices: choices({ check: DESK_TEXT.choices.yes, skip: DESK_TEXT.choices.noneIs }),
    about: ['goals.expected'],
    at: [at],
    suggested: 'check',
  });
  return answer === 'skip'
    ? null
    : { value: joinedLines(text), printed: text, at, sureness: answer === null ? 'asked' : 'sure' };
}
