import { element } from '../../../browser/element.ts';
import type { Pointer } from '../../../reader/content.ts';
import { TRY_TEXT } from '../../../text/desk/try.ts';
import { isAttestation } from '../../attestation.ts';
import { DONE } from '../../done.ts';
import type { AnsweredQuestion, Place, Question } from '../../proposal.ts';
import { keyOf } from '../../report-values.ts';
import type { AskedValue } from '../../value-places.ts';
import { pointerOf } from '../../value-places.ts';
import { valueWords } from '../../value-words.ts';

const TEXT = TRY_TEXT.question;
/** More places than this are told of in a fold. */
const MOST_PLACES = 3;
const MOST_VALUES = 5;

/** What somebody may do with a question. */
export interface QuestionWishes {
  /** The values that it is about, as they were read. */
  readonly valuesOf: (question: Question) => readonly AskedValue[];
  /** Names on the site's register that a question may be answered with. */
  readonly namesFor?: (question: Question) => readonly string[];
  readonly answer: (question: Question, choice: string) => void;
  /** Shows the field that it is about. */
  readonly goTo: (pointer: Pointer) => void;
  /** Whether somebody may say that the draft has been mended by hand. */
  readonly mended?: boolean;
}

/** Addresses of the questions on their page, by the places that they are about. */
export function askedPlaces(questions: readonly Question[]): ReadonlyMap<string, string> {
  return new Map(
    questions.flatMap(({ about }, index) =>
      about.map((path): [string, string] => [keyOf(pointerOf(path) ?? []), `#q-${index}`]),
    ),
  );
}

/** The questions that stand open, those first that publication waits for. */
export function questionList(
  questions: readonly Question[],
  wishes: QuestionWishes,
  answered: readonly AnsweredQuestion[] = [],
): readonly HTMLElement[] {
  const open =
    questions.length === 0
      ? [element('p', { class: 'muted' }, TEXT.none)]
      : [
          element('p', {}, TEXT.heading(questions.length)),
          ...questions.map((question, index) => questionForm(question, `q-${index}`, wishes)),
        ];
  return [...open, ...answeredList(answered, wishes)];
}

/** What was answered stays at hand, each folded under its answer: a wrong click can be taken back. */
function answeredList(answered: readonly AnsweredQuestion[], wishes: QuestionWishes): readonly HTMLElement[] {
  if (answered.length === 0) return [];
  const items = answered.map((question, index) => {
    const chosen = question.choices.find(({ id }) => id === question.answer)?.label ?? question.answer;
    return element(
      'details',
      { class: 'disclosure', 'data-answered': question.id },
      element(
        'summary',
        {},
        TEXT.answered(question.text, chosen),
        ' ',
        element('span', { class: 'muted' }, TEXT.change),
      ),
      questionForm(question, `a-${index}`, wishes, question.answer),
    );
  });
  return [element('p', {}, TEXT.answeredHeading(answered.length)), ...items];
}

function questionForm(
  question: Question,
  name: string,
  wishes: QuestionWishes,
  given: string | null = null,
): HTMLElement {
  const { answer, goTo, valuesOf } = wishes;
  const legend = element(
    'legend',
    {},
    ...(question.blocking ? [element('span', { class: 'try-severity is-first' }, TEXT.blocking)] : []),
    question.text,
  );
  const form = element('form', {
    class: 'try-question',
    id: name,
    tabindex: '-1',
    ...(given === null && { 'data-question': question.id }),
  });
  const choices = question.choices.map((choice, at) =>
    element(
      'label',
      { class: 'try-choice' },
      element('input', {
        type: 'radio',
        name,
        value: choice.id,
        id: `${name}-${at}`,
        required: true,
        checked: choice.id === given,
      }),
      choice.label,
      ...(choice.id === question.suggested && !isAttestation(choice.id)
        ? [element('span', { class: 'muted' }, TEXT.suggested)]
        : []),
    ),
  );
  const allChoices = wishes.mended === true ? [...choices, mendedChoice(name)] : choices;
  const names = wishes.namesFor?.(question) ?? [];
  const typed =
    question.choices.length === 0 && wishes.mended !== true
      ? [
          element('label', { class: 'vh', for: `${name}-text` }, question.text),
          element('input', {
            id: `${name}-text`,
            name,
            class: 'try-typed',
            required: true,
            autocomplete: 'off',
            ...(given !== null && { value: given }),
            ...(names.length > 0 && { list: `${name}-names` }),
          }),
          ...(REGISTERED.includes(question.id)
            ? [element('p', { class: 'small muted' }, TEXT.registered(names.length))]
            : []),
          ...(names.length > 0 ? [nameList(`${name}-names`, names)] : []),
        ]
      : [];
  form.append(
    element(
      'fieldset',
      {},
      legend,
      ...readAs(valuesOf(question)),
      ...placesOf(question.at),
      ...allChoices,
      ...typed,
    ),
    element(
      'p',
      { class: 'try-answer' },
      element(
        'button',
        { type: 'submit', class: 'button button-quiet' },
        given === null ? TEXT.ok : TEXT.change,
      ),
      ...wayTo(question, goTo),
    ),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const chosen = new FormData(form).get(name);
    if (typeof chosen === 'string' && chosen.trim() !== '') answer(question, chosen.trim());
  });
  return form;
}

/** Questions for a name that the site may have on its register. */
const REGISTERED = ['unitName', 'projectName'];

function nameList(id: string, names: readonly string[]): HTMLElement {
  return element('datalist', { id }, ...names.map((value) => element('option', { value })));
}

/** The files are not at hand any more: what was wrong is mended in the form, and said to be. */
function mendedChoice(name: string): HTMLElement {
  return element(
    'label',
    { class: 'try-choice' },
    element('input', { type: 'radio', name, value: DONE, id: `${name}-done`, required: true }),
    TEXT.mended,
  );
}

/** Long texts are known by their beginning. */
const LONGEST = 90;

/** What was read, so that it can be compared with the source without looking for it in the form. */
function readAs(values: readonly AskedValue[]): readonly HTMLElement[] {
  if (values.length === 0) return [];
  const item = ({ of, value, printed }: AskedValue) => {
    const shown = valueWords(value);
    return element(
      'li',
      {},
      of === null ? shortened(shown) : TEXT.valueOf(shortened(of), shortened(shown)),
      ...(printed === '' || printed === shown
        ? []
        : [element('small', { class: 'muted' }, TEXT.printed(shortened(printed)))]),
    );
  };
  const list = (some: readonly AskedValue[]) => element('ul', { class: 'try-read-as' }, ...some.map(item));
  if (values.length <= MOST_VALUES) return [list(values)];
  return [
    list(values.slice(0, MOST_VALUES)),
    element(
      'details',
      { class: 'disclosure' },
      element('summary', {}, TEXT.moreValues(values.length - MOST_VALUES)),
      list(values.slice(MOST_VALUES)),
    ),
  ];
}

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

function wayTo({ about }: Question, goTo: QuestionWishes['goTo']): readonly HTMLElement[] {
  const [pointer] = about.map(pointerOf).filter((one) => one !== null);
  if (pointer === undefined) return [];
  const go = element('button', { type: 'button', class: 'try-go' }, TEXT.goTo);
  go.addEventListener('click', () => goTo(pointer));
  return [go];
}

function placesOf(places: readonly Place[]): readonly HTMLElement[] {
  if (places.length === 0) return [];
  const words = [...new Set(places.map(({ file, at }) => `${file} ${at}`.trim()))];
  const line = (some: readonly string[]) =>
    element('p', { class: 'small muted' }, TEXT.source(some.join('；')));
  if (words.length <= MOST_PLACES) return [line(words)];
  return [
    line(words.slice(0, MOST_PLACES)),
    element(
      'details',
      { class: 'disclosure' },
      element('summary', {}, TEXT.morePlaces(words.length - MOST_PLACES)),
      element('p', { class: 'small' }, words.slice(MOST_PLACES).join('；')),
    ),
  ];
}
