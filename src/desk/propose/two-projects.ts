import { formatAmount } from '../../model/format.ts';
import type { Fen } from '../../model/money.ts';
import { parseMoney } from '../../model/money.ts';
import { DESK_TEXT } from '../../text/desk/desk.ts';
import { SUM_WORDS, TWO_PROJECTS_TEXT } from '../../text/desk/two-projects.ts';
import type { AmountField, Place, Proposal, ProposedFunds } from '../proposal.ts';
import type { WordFacts } from '../words/facts.ts';
import type { QuestionList } from './question-list.ts';
import { choices } from './question-list.ts';
import type { Reading } from './reading.ts';

/** Sums of one project that a slip parts are nearer to each other than this. */
const APART = 3;
const BUDGETS: readonly AmountField[] = ['fullYearBudget', 'initialBudget'];

/**
 * The words and the table of two projects, put in together: budget and spending are far apart at once. One question
 * says so before every sum is held against the other by itself.
 * @returns the file that is meant alone, where somebody chose one of two
 */
export function askTwoProjects(
  funds: ProposedFunds | null,
  { amounts }: WordFacts,
  questions: QuestionList,
): string | null {
  const lines = funds?.lines ?? [];
  const row = Math.max(
    0,
    lines.findIndex(({ source }) => source.value === 'total'),
  );
  const line = lines[row];
  if (line === undefined) return null;
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
      ? {
          words: SUM_WORDS[field],
          path: `funds.lines.${row}.amounts.${field}`,
          said: first.fen,
          own,
          at: [first.at, inTable.at],
        }
      : null;
  };
  const budget = BUDGETS.map(pairOf).find((one) => one !== null);
  const executed = pairOf('executed');
  if (budget === undefined || executed === null) return null;
  const told = (side: 'said' | 'own') =>
    [budget, executed].map((one) => `${one.words}${formatAmount(one[side])}`).join('、');
  const at = [...budget.at, ...executed.at].filter(({ file }: Place) => file !== '');
  const files = [...new Set(at.map(({ file }) => file))];
  const answer = questions.ask({
    id: 'pair',
    text: TWO_PROJECTS_TEXT.twoProjects(told('said'), told('own')),
    choices: [
      ...choices({ check: TWO_PROJECTS_TEXT.oneProject }),
      ...(files.length === 2 ? files : []).map((id) => ({
        id,
        label: DESK_TEXT.questions.reports.choice(id, ''),
      })),
    ],
    about: [budget.path, executed.path],
    at,
    blocking: true,
  });
  return files.find((file) => file === answer) ?? null;
}

/** The report of one file; what was answered to come to it can be changed, and the other files are named. */
export function readAlone(
  { files }: Reading,
  name: string,
  { answered }: QuestionList,
  read: (alone: Reading) => Proposal,
): Proposal {
  const proposal = read({ files: files.filter(({ source }) => source.name === name) });
  const others = files.flatMap(({ source }) => (source.name === name ? [] : [source.name]));
  return {
    ...proposal,
    answered: [...answered.filter(({ id }) => ['reports', 'pair'].includes(id)), ...proposal.answered],
    leftOut: [
      ...others.map((file) => ({
        reason: 'unused-text' as const,
        text: DESK_TEXT.questions.reports.leftOut,
        at: { file, at: '' },
      })),
      ...proposal.leftOut,
    ],
  };
}

function isFar(one: Fen, other: Fen): boolean {
  const [less, more] = [Math.min(one, other), Math.max(one, other)];
  return less * APART < more;
}

function fenOf(raw: string): Fen | null {
  const money = parseMoney(raw);
  return 'fen' in money ? money.fen : null;
}
