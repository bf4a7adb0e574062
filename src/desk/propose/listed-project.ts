import { DESK_TEXT } from '../../text/desk/desk.ts';
import type { Cell } from '../read/source.ts';
import type { QuestionList } from './question-list.ts';

/** A list of several projects is no report: whose report is meant has to be said. */
export function listedProject(list: readonly Cell[], questions: QuestionList): Cell | undefined {
  const answer = questions.ask({
    id: 'projectList',
    text: DESK_TEXT.questions.projectList,
    choices: list.map(({ text }) => ({ id: text, label: text })),
    about: ['projectName'],
    at: list.map(({ at }) => at),
    blocking: true,
  });
  return list.find(({ text }) => text === answer);
}
