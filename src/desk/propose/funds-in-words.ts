import { DESK_TEXT } from '../../text/desk/desk.ts';
import type { ExecutionPoints } from '../form/execution-beside.ts';
import { fundSource } from '../form/fund-headers.ts';
import type { AmountField, ProposedFundLine, ProposedFunds } from '../proposal.ts';
import { AMOUNT_FIELDS } from '../proposal.ts';
import type { WordFact, WordFacts } from '../words/facts.ts';
import { executionBasis } from './basis.ts';
import type { QuestionList } from './question-list.ts';
import { choices } from './question-list.ts';
import { pointsValue, wordValue } from './values.ts';

const TEXT = DESK_TEXT.questions;
const SKIP = 'skip';

/** Whether any amount is told at all. */
export function tellsAmounts({ amounts }: WordFacts): boolean {
  return AMOUNT_FIELDS.some((field) => (amounts[field] ?? []).length > 0);
}

/** Amounts that only the prose states: one total row, every amount to be confirmed. */
export function fundsFromWords(
  { amounts, rate, parts }: WordFacts,
  execution: ExecutionPoints | null,
  questions: QuestionList,
): ProposedFunds | null {
  const found = AMOUNT_FIELDS.flatMap((field) => {
    const facts = amounts[field] ?? [];
    return facts.length === 0 ? [] : [[field, facts] as const];
  });
  if (found.length === 0) return null;
  const answer = questions.ask({
    id: 'funds.words',
    text: TEXT.fundsInWords,
    choices: choices({ check: DESK_TEXT.choices.check, skip: DESK_TEXT.choices.skip }),
    about: ['funds'],
    at: found.flatMap(([, facts]) => facts.map(({ at }) => at)),
    blocking: true,
    suggested: 'check',
  });
  if (answer === SKIP) return null;
  const sureness = answer === null ? 'asked' : 'sure';
  const chosen = Object.fromEntries(
    found.flatMap(([field, facts]) => {
      const one = oneOf(field, facts, questions);
      return one === null ? [] : [[field, wordValue(one, sureness)]];
    }),
  );
  const [first] = found[0]?.[1] ?? [];
  if (first === undefined) return null;
  const [printedRate] = rate;
  const lines: ProposedFundLine[] = [
    {
      source: { value: 'total', printed: '', at: first.at, sureness },
      label: null,
      amounts: chosen,
      printedRate:
        printedRate === undefined
          ? null
          : wordValue({ ...printedRate, value: printedRate.value.normalize('NFKC') }, sureness),
    },
    ...partLines(parts, sureness),
  ];
  return {
    unit: null,
    basis: executionBasis(lines, questions),
    lines,
    weight: pointsValue(execution?.weight ?? null),
    claimedScore: pointsValue(execution?.score ?? null),
  };
}

/** A line for each source that the words name as a part; an amount said twice is taken once. */
function partLines(parts: WordFacts['parts'], sureness: 'asked' | 'sure'): readonly ProposedFundLine[] {
  const labels = [...new Map(parts.map(({ label }) => [label.value, label])).values()];
  return labels.map((label) => {
    const own = parts.filter((part) => part.label.value === label.value).reverse();
    return {
      source: wordValue({ ...label, value: fundSource(label.value) ?? 'other' }, sureness),
      label: wordValue(label, sureness),
      amounts: Object.fromEntries(own.map(({ field, amount }) => [field, wordValue(amount, sureness)])),
      printedRate: null,
    };
  });
}

/** The same amount said twice is one; two amounts are a question. */
function oneOf(field: AmountField, facts: readonly WordFact[], questions: QuestionList): WordFact | null {
  const distinct = [...new Map(facts.map((fact) => [fact.value, fact])).values()];
  const [one, other] = distinct;
  if (one === undefined || other === undefined) return one ?? null;
  const answer = questions.ask({
    id: `funds.words.${field}`,
    text: TEXT.conflict(DESK_TEXT.fields[field], one.value, other.value),
    choices: distinct.map(({ value }) => ({ id: value, label: value })),
    about: [`funds.lines.0.amounts.${field}`],
    at: distinct.map(({ at }) => at),
    blocking: true,
    suggested: one.value,
  });
  return distinct.find(({ value }) => value === answer) ?? one;
}
