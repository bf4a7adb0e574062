import { DESK_TEXT } from '../../text/desk/desk.ts';
import { CATEGORY_LABELS } from '../../text/labels.ts';
import { categoryOf } from '../draft/category.ts';
import type { Value } from '../proposal.ts';
import type { QuestionList } from './question-list.ts';
import { choices } from './question-list.ts';

const TEXT = DESK_TEXT.questions;
/** What a long text is known by. */
const LONGEST_NAME = 16;

/** Where the words of a problem fit no category, or several, a person files it. */
export function askCategories(findings: readonly Value[], questions: QuestionList): void {
  const open = findings.flatMap(({ value, at }, index) => {
    const { category, isSaid } = categoryOf(value);
    const label = CATEGORY_LABELS[category as keyof typeof CATEGORY_LABELS];
    return isSaid ? [] : [{ index, at, label, begin: value.slice(0, LONGEST_NAME) }];
  });
  if (open.length === 0) return;
  const rows = [...Map.groupBy(open, ({ label }) => label)].map(([label, ones]) =>
    TEXT.categoryRow(ones[0]?.begin ?? '', ones.length, label),
  );
  questions.ask({
    id: 'findings.category',
    text: TEXT.category(rows.join('；')),
    choices: choices({ suggested: DESK_TEXT.choices.byForm, each: DESK_TEXT.choices.oneByOne }),
    about: open.map(({ index }) => `findings.${index}.category`),
    at: open.map(({ at }) => at),
    blocking: true,
    suggested: 'suggested',
    together: 'problems',
  });
}
