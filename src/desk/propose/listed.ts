import { APART } from '../../model/apart.ts';
import { DESK_TEXT } from '../../text/desk/desk.ts';
import { inlinePairs, OUTSIDE } from '../form/pairs.ts';
import type { Paragraph, Section, Value } from '../proposal.ts';
import type { QuestionList } from './question-list.ts';
import { choices } from './question-list.ts';

const TEXT = DESK_TEXT.questions;

/** Paragraphs below a heading of problems or of advice, taken apart where they count 一是, 二是. */
export function listed(
  sections: readonly Section[],
  heading: RegExp,
  id: 'findings' | 'recommendations',
  questions: QuestionList,
): readonly Value[] {
  const own = sections.flatMap((section, index) => {
    // 其他需要说明的问题 are none of the problems that were found.
    if (!heading.test(section.title) || /其他|需要说明/.test(section.title)) return [];
    const inside = below(sections, index);
    const outside = ownLines(section);
    // 主要经验及做法、存在的问题 holds both: the problems have a heading of their own below it, or stand right there.
    const isMixed = /经验|做法/.test(section.title.replace(heading, ''));
    return isMixed ? (inside.length > 0 ? [] : outside) : [...outside, ...inside];
  });
  const all = own.filter((one) => !one.table && !isTableTitle(one.text)).flatMap(itemsOf);
  // What is said twice is one item.
  const items = [...new Map(all.map((item) => [item.value, item])).values()].filter(
    ({ value }) => id !== 'findings' || !saysAllIsWell(value),
  );
  if (items.length === 0) return [];
  const answer = questions.ask({
    id,
    text: TEXT[id],
    choices: choices({
      check: DESK_TEXT.choices.allAre,
      ...(items.length > 1 && { [APART]: DESK_TEXT.choices.itemByItem }),
      skip: DESK_TEXT.choices.noneIs,
    }),
    about: items.map((_, index) => `${id}.${index}`),
    at: items.map(({ at }) => at),
    blocking: id === 'findings',
    suggested: 'check',
    together: id === 'findings' ? 'problems' : 'advice',
  });
  if (answer === 'skip') return [];
  if (answer === APART && items.length > 1) return oneByOne(items, id, questions);
  return items.map((item) => ({ ...item, sureness: answer === null ? 'asked' : 'sure' }));
}

/** Each item for itself: what is none is left to the words, and the others keep their questions. */
function oneByOne(
  items: readonly Omit<Value, 'sureness'>[],
  id: 'findings' | 'recommendations',
  questions: QuestionList,
): readonly Value[] {
  return items.flatMap((item): Value[] => {
    const answer = questions.ask({
      // By its words: what was answered stands though other items come and go.
      id: `${id}.item.${item.value.slice(0, LONGEST_KEY)}`,
      text: TEXT.item[id](item.value.slice(0, LONGEST_KEY)),
      choices: choices({ yes: DESK_TEXT.choices.yes, no: DESK_TEXT.choices.no }),
      about: [id],
      at: [item.at],
      blocking: id === 'findings',
      suggested: 'yes',
    });
    return answer === 'no' ? [] : [{ ...item, sureness: answer === null ? 'asked' : 'sure' }];
  });
}

const LONGEST_KEY = 40;

/** Sections inside a section, title first: `1. 预算编制粗。…`. */
function below(sections: readonly Section[], index: number): Paragraph[] {
  const level = sections[index]?.level ?? 0;
  const found: Paragraph[] = [];
  for (const section of sections.slice(index + 1)) {
    if (section.level <= level) break;
    const { title, at } = section;
    const [first, ...rest] = ownLines(section);
    found.push({ text: first ? `${title}。${first.text}` : title, at }, ...rest);
  }
  return found;
}

/** The words of a section: the last one of a text goes on neither in its annexes nor in who filled it in. */
function ownLines({ paragraphs }: Section): readonly Paragraph[] {
  const end = paragraphs.findIndex(({ text, table }) => !table && ANNEX.test(text));
  return (end === -1 ? paragraphs : paragraphs.slice(0, end)).filter(
    ({ text, at, table }) =>
      table ||
      !inlinePairs({ ...OUTSIDE, text, at }).pairs.some(({ field }) =>
        ['person', 'reportDate'].includes(field),
      ),
  );
}

const ANNEX = /^附(?:件|表)\s*\d*\s*[:：]/;

/** The line over a table. */
function isTableTitle(text: string): boolean {
  return text.length <= 40 && /表(?:[（(].*)?$/.test(text.trim());
}

/** 资金支付手续完备，未发现挪用 among the problems is none: nothing in it is amiss. */
function saysAllIsWell(text: string): boolean {
  const rest = text.replace(/(?:未|没有|尚未)发现[^，。；]*/g, '');
  return rest !== text && !/不|未|没有|缺|低于|偏低|滞后|不足|超|虚|漏|差|少|弱|难|慢|晚/.test(rest);
}

function itemsOf({ text, at }: Paragraph): { value: string; printed: string; at: Paragraph['at'] }[] {
  const parts = text.split(
    /(?=(?<![一-龥])[一二三四五六七八九十]是)|(?<=[。；])(?=[一二三四五六七八九十]是)/,
  );
  return parts
    .map((part) =>
      part
        .replace(/^[一二三四五六七八九十]是/, '')
        .replace(/^\d+[.、]\s*/, '')
        .trim(),
    )
    .filter((part) => part.length >= 6)
    .map((value) => ({ value, printed: value, at }));
}
