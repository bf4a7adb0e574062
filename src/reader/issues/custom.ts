import type { Diagnostic } from '../../model/diagnostic.ts';
import { MONEY_ADVICE } from '../../text/problems/field.ts';
import { FIELD_RULES } from '../../text/problems/field-rules.ts';
import type { IssueContext } from './context.ts';
import type { Issue } from './flatten.ts';
import { foundWords, shorten } from './words.ts';

/** Problems about two fields at once, which need no more than the path. */
const PLAIN = {
  'ground-missing': 'FIELD_GROUND',
  'basis-reason-missing': 'FIELD_BASIS_REASON',
  'publish-at-missing': 'FIELD_PUBLISH_AT',
  'withdrawal-missing': 'FIELD_WITHDRAWAL',
  'year-order': 'FIELD_YEAR_ORDER',
  period: 'FIELD_PERIOD',
  'period-too-long': 'FIELD_PERIOD',
} as const;

const MONEY = 'money-';

/** Explains an issue that the model itself raised, by the `problem` that it names. */
export function explainCustom(context: IssueContext, issue: Issue): Diagnostic {
  const { field } = context;
  const problem = problemOf(issue);
  const found = typeof context.found === 'string' ? shorten(context.found) : '';
  if (problem.startsWith(MONEY)) {
    const words = MONEY_ADVICE[problem.slice(MONEY.length)];
    if (words) return context.say('FIELD_MONEY', { field, found: `“${found}”`, ...words });
  }
  if (problem === 'points') return context.say('FIELD_POINTS', { field, found });
  if (problem === 'quantity') return context.say('FIELD_QUANTITY', { field, found });
  if (problem === 'date') return context.say('FIELD_DATE', { field, found, day: false });
  if (problem === 'day') return context.say('FIELD_DATE', { field, found, day: true });
  const plain = Object.hasOwn(PLAIN, problem) ? PLAIN[problem as keyof typeof PLAIN] : null;
  if (plain) return context.say(plain, { field });
  const rule = Object.hasOwn(FIELD_RULES, problem) ? FIELD_RULES[problem] : undefined;
  if (rule) return context.say('FIELD_RULE', { field, ...rule, rule: problem });
  return context.say('FIELD_INVALID', { field, found: foundWords(context.found), code: problem });
}

function problemOf(issue: Issue): string {
  const problem = issue.code === 'custom' ? issue.params?.['problem'] : undefined;
  return typeof problem === 'string' ? problem : issue.code;
}
