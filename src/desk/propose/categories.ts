import { groupBy } from '../../model/group.ts';
import { DESK_TEXT } from '../../text/desk/desk.ts';
import { CATEGORY_LABELS } from '../../text/labels.ts';
import { categoryOf } from '../draft/category.ts';
import type { Value } from '../proposal.ts';
import type { QuestionList } from './question-list.ts';
import { choices } from './question-list.ts';

const TEXT = DESK_TEXT.questions;
/** What a long text is known by. */
const LONGEST_NAME = 16;

/**
 * No report prints the category of a problem, so each is shown with the one that its words suggest. Where they fit
 * none, or several, a person has to file it.
 */
export function askCategories(findings: readonly Value[], questions: QuestionList): void {
  const filed = findings.map(({ value }) => {
    const { category, isSaid } = categoryOf(value);
    const label = CATEGORY_LABELS[category as keyof typeof CATEGORY_LABELS];
    return { isSaid, label, begin: value.slice(0, LONGEST_NAME) };
  });
  if (filed.length === 0) return;
  const rows = [...groupBy(filed, ({ label }) => label)].map(([label, ones]) =>
    TEXT.categoryRow(
      ones.map(({ begin }) => begin),
      label,
    ),
  );
  questions.ask({
    id: 'findings.category',
    text: TEXT.category(rows.join('；')),
    choices: choices({ suggested: DESK_TEXT.choices.byForm, each: DESK_TEXT.choices.oneByOne }),
    about: filed.map((_, index) => `findings.${index}.category`),
    at: findings.map(({ at }) => at),
    blocking: filed.some(({ isSaid }) => !isSaid),
    suggested: 'suggested',
    together: 'problems',
  });
}
