import { DESK_TEXT } from '../../text/desk/desk.ts';
import { ROLE_LABELS } from '../../text/labels.ts';
import { columnSays } from '../form/column-words.ts';
import type { FormReading } from '../form/read-form.ts';
import type { Value } from '../proposal.ts';
import type { QuestionList } from './question-list.ts';
import { choices } from './question-list.ts';

const TEXT = DESK_TEXT.questions;

/** Who scores, by the words of a title or a header. */
const SAYS: readonly (readonly [RegExp, keyof typeof ROLE_LABELS])[] = [
  [/第三方|受托|中介/, 'third-party'],
  [/财政/, 'finance'],
  [/主管部门|部门(?:复核|审核|评审|评价)/, 'dept'],
  [/抽查/, 'spot-check'],
  [/自评/, 'self'],
];
/** Kinds of evaluation that say who scores. */
const SAID_BY_KIND = ['unit-self', 'transfer-self', 'dept', 'finance'];

/** Who gave the score, where the kind does not say so: from the title, or asked. */
export function proposedRole(
  kind: Value | null,
  title: Value | null,
  hasScore: boolean,
  questions: QuestionList,
): Value | null {
  if (!hasScore || kind === null || SAID_BY_KIND.includes(kind.value)) return null;
  const said = title && SAYS.find(([pattern]) => pattern.test(title.printed));
  if (title && said) return { ...title, value: said[1] };
  const answer = questions.ask({
    id: 'role',
    text: TEXT.role,
    choices: choices(ROLE_LABELS),
    about: ['role'],
    at: title === null ? [] : [title.at],
    blocking: true,
  });
  const at = title?.at ?? { file: '', at: '' };
  return { value: answer ?? 'self', printed: '', at, sureness: answer === null ? 'asked' : 'sure' };
}

/** Who scored again: the header of that score says it, or it is asked. */
export function proposedReviewer(
  reviewed: Value | null,
  forms: readonly FormReading[],
  questions: QuestionList,
): Value | null {
  if (reviewed === null) return null;
  const headers = forms.flatMap(({ tables, pairs }) => [
    ...tables.flatMap(({ table }) => table.headers.filter(({ text }) => columnSays(text) === 'reviewed')),
    ...pairs.filter(({ field }) => field === 'reviewedTotal').map(({ label }) => label),
  ]);
  const [header] = headers;
  const said = header && SAYS.find(([pattern, role]) => role !== 'self' && pattern.test(header.text));
  const at = header?.at ?? reviewed.at;
  const printed = header?.text ?? '';
  if (said) return { value: said[1], printed, at, sureness: 'likely' };
  const { self: _, ...others } = ROLE_LABELS;
  const answer = questions.ask({
    id: 'reviewer',
    text: TEXT.reviewer,
    choices: choices(others),
    about: ['reviewer'],
    at: [at],
    blocking: true,
  });
  return { value: answer ?? 'spot-check', printed, at, sureness: answer === null ? 'asked' : 'sure' };
}
