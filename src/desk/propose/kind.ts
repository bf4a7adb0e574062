import { DESK_TEXT } from '../../text/desk/desk.ts';
import type { Paragraph, Value } from '../proposal.ts';
import type { QuestionList } from './question-list.ts';
import { choices } from './question-list.ts';

/** Names of projects stand in titles too: 视频监控系统 is watched, and 事前预防 is no appraisal. */
const SAYS: readonly (readonly [RegExp, string])[] = [
  [/转移支付.*自评|自评.*转移支付/, 'transfer-self'],
  [/部门整体|整体支出|整体绩效/, 'whole-dept'],
  [/事前[^项]{0,6}评[估价]/, 'ex-ante'],
  [/(?:绩效|目标|预算)[^项]{0,6}监控|运行监控/, 'monitoring'],
  [/再评价/, 're-review'],
  [/财政(重点)?(绩效)?评价|财政评价/, 'finance'],
  [/部门(绩效)?评价|部门重点/, 'dept'],
  [/自评/, 'unit-self'],
];

/** The kind of evaluation, from the title; where it names none, a question. */
export function proposedKind(
  title: Value | null,
  paragraphs: readonly Paragraph[],
  questions: QuestionList,
): Value | null {
  const said = title === null ? undefined : SAYS.find(([pattern]) => pattern.test(title.printed));
  if (title !== null && said !== undefined) return { ...title, value: said[1] };
  const inWords = paragraphs.find(({ text }) => SAYS.some(([pattern]) => pattern.test(text)));
  const suggested =
    inWords === undefined
      ? 'unit-self'
      : (SAYS.find(([pattern]) => pattern.test(inWords.text))?.[1] ?? 'unit-self');
  const answer = questions.ask({
    id: 'kind',
    text: DESK_TEXT.questions.kind,
    choices: choices(DESK_TEXT.kinds),
    about: ['kind'],
    at: title === null ? [] : [title.at],
    blocking: true,
    suggested,
  });
  const at = title?.at ?? { file: '', at: '' };
  return {
    value: answer ?? suggested,
    printed: title?.printed ?? '',
    at,
    sureness: answer === null ? 'asked' : 'sure',
  };
}
