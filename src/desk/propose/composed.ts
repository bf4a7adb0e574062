import { DESK_TEXT } from '../../text/desk/desk.ts';
import { signText } from '../form/signs.ts';
import { isBlank, numberText } from '../form/words.ts';
import type { Value } from '../proposal.ts';
import type { Cell } from '../read/source.ts';
import { shownOrExact } from './funds.ts';
import type { QuestionList } from './question-list.ts';
import { choices } from './question-list.ts';
import { cellValue, joinedLines } from './values.ts';

const TEXT = DESK_TEXT.questions;

/** `≥` and `14480` and `人` stand in three columns and are one value. */
export function composed(
  cell: Cell | undefined,
  sign: Cell | undefined,
  unit: Cell | undefined,
  path: string,
  name: string,
  questions: QuestionList,
): Value | null {
  if (cell === undefined || isBlank(cell.text)) return null;
  const shown = shownOrExact(cell, path, questions);
  const text = joinedLines(shown.text);
  const number = numberText(text);
  const own = sign !== undefined && /^[\d０-９]/.test(text) ? signText(sign.text) : '';
  const before = own ?? '';
  if (own === null && sign !== undefined)
    questions.ask({
      id: `${path}.sign`,
      text: TEXT.sign(name, sign.text),
      choices: [{ id: 'check', label: DESK_TEXT.choices.check }],
      about: [path],
      at: [sign.at],
    });
  const after =
    unit !== undefined && !isBlank(unit.text) && /[\d０-９]$/.test(text) && !/[年月]/.test(text)
      ? unit.text.trim()
      : '';
  if (number === null || before !== '' || after !== '' || cell.isBareNumber !== true)
    return cellValue(cell, shown.isAsked ? 'asked' : 'sure', `${before}${text}${after}`);
  const value = Number(number);
  const mayBeShare = value > 0 && value <= 1 && /[率度]$|比例|占比|比重|程度/.test(name);
  if (!mayBeShare) return cellValue(cell, shown.isAsked ? 'asked' : 'sure', text);
  const percent = `${Number((value * 100).toFixed(6))}%`;
  const answer = questions.ask({
    id: `${path}.percent`,
    text: TEXT.percent(name, text),
    choices: choices({
      percent: DESK_TEXT.choices.percent(percent),
      literal: DESK_TEXT.choices.literal(text),
    }),
    about: [path],
    at: [cell.at],
    suggested: 'percent',
  });
  return cellValue(cell, answer === null ? 'asked' : 'sure', answer === 'literal' ? text : percent);
}
