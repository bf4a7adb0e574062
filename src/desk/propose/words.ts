import { groupBy } from '../../model/group.ts';
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
  const kinds = groupBy(doubts, ({ doubt }) => doubt);
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

const RESULTS = /绩效|效益|效率|产出|完成|实施|成效|工作|情况/;
const NO_RESULTS = /背景|目的|方法|指标|建议|问题|经验|依据/;

/** The sections that a section stands in, the nearest first. */
function above(sections: readonly Section[], index: number): Section[] {
  const found: Section[] = [];
  let level = sections[index]?.level ?? 0;
  for (const section of sections.slice(0, index).reverse()) {
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
    choices: choices({ check: DESK_TEXT.choices.allAre, skip: DESK_TEXT.choices.noneIs }),
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
