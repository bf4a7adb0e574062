import { DESK_TEXT } from '../../text/desk/desk.ts';
import { withoutCode } from '../form/words.ts';
import type { Value } from '../proposal.ts';
import type { Cell } from '../read/source.ts';
import type { QuestionList } from './question-list.ts';
import { cellValue, joinedLines } from './values.ts';

/**
 * The value of a field that several places of the files may state. One wording is sure; of two that differ the
 * suggested one is taken and asked.
 * @param suggested the one that seems best; the first without it
 */
export function fromPlaces(
  id: string,
  field: string,
  cells: readonly Cell[],
  questions: QuestionList,
  suggested: Cell | undefined = cells[0],
): Value | null {
  const distinct = [...new Map(cells.map((cell) => [core(cell.text), cell])).values()];
  const best = suggested ?? distinct[0];
  if (best === undefined) return null;
  const valueOf = (cell: Cell) => joinedLines(cell.text);
  if (distinct.length < 2) return cellValue(best, 'sure', valueOf(best));
  const answer = questions.ask({
    id: `${id}.places`,
    text: DESK_TEXT.questions.places(field),
    choices: distinct.map((cell) => ({ id: valueOf(cell), label: `${valueOf(cell)}（${cell.at.at}）` })),
    about: [id],
    at: distinct.map(({ at }) => at),
    blocking: true,
    suggested: valueOf(best),
  });
  const chosen = distinct.find((cell) => valueOf(cell) === answer) ?? best;
  return cellValue(chosen, answer === null ? 'asked' : 'sure', valueOf(chosen));
}

/** What stays of a name without spaces, seals and codes before or behind it: 301 示例局（盖章） is 示例局. */
export function core(text: string): string {
  return withoutCode(text)
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/\([^()]*\)$/, '')
    .replace(/^[\dA-Z]+[-—]?(?=[一-龥])/, '');
}
