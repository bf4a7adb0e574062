import { formatAmount } from '../../model/format.ts';
import type { Fen } from '../../model/money.ts';
import { parseMoney } from '../../model/money.ts';
import { SUM_WORDS, TWO_PROJECTS_TEXT } from '../../text/desk/two-projects.ts';
import type { AmountField, Place, ProposedFunds } from '../proposal.ts';
import type { WordFacts } from '../words/facts.ts';
import type { QuestionList } from './question-list.ts';
import { choices } from './question-list.ts';

/** Sums of one project that a slip parts are nearer to each other than this. */
const APART = 3;
const BUDGETS: readonly AmountField[] = ['fullYearBudget', 'initialBudget'];

/**
 * The words and the table of two projects, put in together: budget and spending are far apart at once. One question
 * says so before every sum is held against the other by itself.
 */
export function askTwoProjects(
  funds: ProposedFunds | null,
  { amounts }: WordFacts,
  questions: QuestionList,
): void {
  const line = funds?.lines.find(({ source }) => source.value === 'total') ?? funds?.lines[0];
  if (line === undefined) return;
  const pairOf = (field: AmountField) => {
    const inTable = line.amounts[field];
    const own = inTable === undefined ? null : fenOf(inTable.value);
    const said = (amounts[field] ?? []).flatMap(({ value, at }) => {
      const fen = fenOf(value);
      return fen === null ? [] : [{ fen, at }];
    });
    const [first] = said;
    if (inTable === undefined || own === null || first === undefined) return null;
    // The words may speak of parts and of other years too.
    return said.every(({ fen }) => isFar(fen, own))
      ? { words: SUM_WORDS[field], said: first.fen, own, at: [first.at, inTable.at] }
      : null;
  };
  const budget = BUDGETS.map(pairOf).find((one) => one !== null);
  const executed = pairOf('executed');
  if (budget === undefined || executed === null) return;
  const told = (side: 'said' | 'own') =>
    [budget, executed].map((one) => `${one.words}${formatAmount(one[side])}`).join('、');
  questions.ask({
    id: 'pair',
    text: TWO_PROJECTS_TEXT.twoProjects(told('said'), told('own')),
    choices: choices({ check: TWO_PROJECTS_TEXT.oneProject }),
    about: ['funds'],
    at: [...budget.at, ...executed.at].filter(({ file }: Place) => file !== ''),
    blocking: true,
  });
}

function isFar(one: Fen, other: Fen): boolean {
  const [less, more] = [Math.min(one, other), Math.max(one, other)];
  return less * APART < more;
}

function fenOf(raw: string): Fen | null {
  const money = parseMoney(raw);
  return 'fen' in money ? money.fen : null;
}
