import { DESK_TEXT } from '../../text/desk/desk.ts';
import type { Paragraph, ProposedDocument, ProposedStatement, Section, Value } from '../proposal.ts';
import type { WordFact, WordFacts } from '../words/facts.ts';
import type { OutlineReading } from '../words/outline.ts';
import { statementsIn } from '../words/statements.ts';
import type { QuestionList } from './question-list.ts';
import { choices } from './question-list.ts';
import { wordValue } from './values.ts';

const TEXT = DESK_TEXT.questions;

/** The doubts of the outline, one question a kind; the text stays as printed whatever the answer. */
export function askOutline({ doubts }: OutlineReading, questions: QuestionList): void {
  const kinds = Map.groupBy(doubts, ({ doubt }) => doubt);
  for (const [doubt, ones] of kinds) {
    questions.ask({
      id: `heading.${doubt}`,
      text: TEXT.heading[doubt](ones.map(({ text }) => text).join('”“')),
      choices: choices({ yes: DESK_TEXT.choices.yes, no: DESK_TEXT.choices.no }),
      about: ['sections'],
      at: ones.map(({ at }) => at),
      ...(doubt === 'jump' ? { suggested: 'no' } : { suggested: 'yes', together: 'headings' }),
    });
  }
}

/** The goal as the prose states it, below a heading of its own. */
export function goalInWords(sections: readonly Section[], questions: QuestionList): Value | null {
  const own = sections.find(
    ({ title, paragraphs }) =>
      /^(?:项目|年度|本年度)?(?:总体|绩效|预期){1,2}目标$/.test(title) && paragraphs.length === 1,
  );
  const [paragraph] = own?.paragraphs ?? [];
  if (own === undefined || paragraph === undefined || paragraph.table) return null;
  const answer = questions.ask({
    id: 'goals.expected',
    text: TEXT.goalInWords(`${own.mark}${own.title}`),
    choices: choices({ check: DESK_TEXT.choices.yes, skip: DESK_TEXT.choices.skip }),
    about: ['goals.expected'],
    at: [paragraph.at],
    suggested: 'check',
  });
  const { text, at } = paragraph;
  return answer === 'skip'
    ? null
    : { value: text, printed: text, at, sureness: answer === null ? 'asked' : 'sure' };
}

const RESULTS = /绩效|效益|效率|产出|完成|实施|成效|工作|情况/;
const NO_RESULTS = /背景|目的|方法|指标|建议|问题|经验|依据/;

/** The sections that a section stands in, the nearest first. */
function above(sections: readonly Section[], index: number): Section[] {
  const found: Section[] = [];
  let level = sections[index]?.level ?? 0;
  for (const section of sections.slice(0, index).toReversed()) {
    if (section.level >= level) continue;
    level = section.level;
    found.push(section);
  }
  return found;
}

/** Figures of what was done, from the sections that tell of it. */
export function proposedStatements(
  sections: readonly Section[],
  preface: readonly Paragraph[],
  questions: QuestionList,
): readonly ProposedStatement[] {
  const telling = sections.filter((section, index) => {
    const titles = [section, ...above(sections, index)].map(({ title }) => title);
    return !NO_RESULTS.test(section.title) && titles.some((title) => RESULTS.test(title));
  });
  const found = statementsIn(
    [...preface, ...telling.flatMap(({ paragraphs }) => paragraphs)].filter(({ table }) => !table),
  );
  if (found.length === 0) return [];
  const answer = questions.ask({
    id: 'statements',
    text: TEXT.statements,
    choices: choices({ check: DESK_TEXT.choices.check, skip: DESK_TEXT.choices.skip }),
    about: found.map((_, index) => `statements.${index}`),
    at: found.map(({ at }) => at),
    suggested: 'check',
    together: 'figures',
  });
  if (answer === 'skip') return [];
  const sureness = answer === null ? 'asked' : 'sure';
  return found.map(({ id, label, figure, printed, at, sumOf }, index) => ({
    id,
    label: { value: label, printed, at, sureness },
    figure: { value: figure, printed, at, sureness },
    sumOf: sumOf.length > 0 && isSum(label, index, at, questions) ? sumOf : [],
  }));
}

function isSum(
  label: string,
  index: number,
  at: ProposedStatement['label']['at'],
  questions: QuestionList,
): boolean {
  const answer = questions.ask({
    id: `statements.${index}.sum`,
    text: TEXT.sum(label),
    choices: choices({ yes: DESK_TEXT.choices.yes, no: DESK_TEXT.choices.no }),
    about: [`statements.${index}.sumOf`],
    at: [at],
    suggested: 'yes',
    together: 'figures',
  });
  return answer !== 'no';
}

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
    // 主要经验及做法、存在的问题 holds both: the problems have a heading of their own below it, or stand right there.
    const isMixed = /经验|做法/.test(section.title.replace(heading, ''));
    return isMixed ? (inside.length > 0 ? [] : section.paragraphs) : [...section.paragraphs, ...inside];
  });
  const all = own.filter((one) => !one.table && !isTableTitle(one.text)).flatMap(items_);
  // What is said twice is one item.
  const items = [...new Map(all.map((item) => [item.value, item])).values()].filter(
    ({ value }) => id !== 'findings' || !saysAllIsWell(value),
  );
  if (items.length === 0) return [];
  const answer = questions.ask({
    id,
    text: TEXT[id],
    choices: choices({ check: DESK_TEXT.choices.check, skip: DESK_TEXT.choices.skip }),
    about: items.map((_, index) => `${id}.${index}`),
    at: items.map(({ at }) => at),
    blocking: id === 'findings',
    suggested: 'check',
    together: id === 'findings' ? 'problems' : 'advice',
  });
  if (answer === 'skip') return [];
  return items.map((item) => ({ ...item, sureness: answer === null ? 'asked' : 'sure' }));
}

/** Sections inside a section, title first: `1. 预算编制粗。…`. */
function below(sections: readonly Section[], index: number): Paragraph[] {
  const level = sections[index]?.level ?? 0;
  const found: Paragraph[] = [];
  for (const { level: own, title, at, paragraphs } of sections.slice(index + 1)) {
    if (own <= level) break;
    const [first, ...rest] = paragraphs;
    found.push({ text: first ? `${title}。${first.text}` : title, at }, ...rest);
  }
  return found;
}

/** The line over a table. */
function isTableTitle(text: string): boolean {
  return text.length <= 40 && /表(?:[（(].*)?$/.test(text.trim());
}

/** 资金支付手续完备，未发现挪用 among the problems is none: nothing in it is amiss. */
function saysAllIsWell(text: string): boolean {
  const rest = text.replace(/(?:未|没有|尚未)发现[^，。；]*/g, '');
  return rest !== text && !/不|未|没有|缺|低于|偏低|滞后|不足|超|虚|漏|差|少|弱|难|慢|晚/.test(rest);
}

function items_({ text, at }: Paragraph): { value: string; printed: string; at: Paragraph['at'] }[] {
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

/** Documents that the text names; which of them the project rests on is suggested by the words before them. */
export function proposedDocuments(
  { documents }: WordFacts,
  questions: QuestionList,
): readonly ProposedDocument[] {
  if (documents.length === 0) return [];
  const answer = questions.ask({
    id: 'documents',
    text: TEXT.documents,
    choices: choices(DESK_TEXT.choices.documents),
    about: documents.map((_, index) => `documents.${index}`),
    at: documents.map(({ title }) => title.at),
    suggested: 'suggested',
  });
  const sureness = answer === null ? 'asked' : 'sure';
  return documents.map(({ title, docNo, isBasis }) => ({
    title: wordValue(title, sureness),
    docNo: docNo === null ? null : wordValue(docNo, 'sure'),
    relation: {
      ...wordValue(title, sureness),
      value:
        answer === 'basis' || answer === 'mentioned' ? answer : isBasis ? ('basis' as const) : 'mentioned',
    },
  }));
}

/** One of the facts that the prose states, asked; where it states several, which. */
export function askedFact(
  id: string,
  facts: readonly WordFact[],
  ask: (printed: string) => string,
  field: string,
  questions: QuestionList,
): Value | null {
  const distinct = [...new Map(facts.map((fact) => [fact.value, fact])).values()];
  const [one, other] = distinct;
  if (one === undefined) return null;
  const isSingle = other === undefined;
  const answer = questions.ask({
    id,
    text: isSingle ? ask(one.printed) : TEXT.conflict(field, one.value, other.value),
    choices: [
      ...(isSingle
        ? [{ id: one.value, label: DESK_TEXT.choices.yes }]
        : distinct.map(({ value }) => ({ id: value, label: value }))),
      { id: 'skip', label: DESK_TEXT.choices.skip },
    ],
    about: [id],
    at: distinct.map(({ at }) => at),
    blocking: true,
    suggested: one.value,
    // Of two wordings one has to be chosen.
    ...(isSingle && { together: 'result' }),
  });
  if (answer === 'skip') return null;
  return wordValue(distinct.find(({ value }) => value === answer) ?? one, answer === null ? 'asked' : 'sure');
}
