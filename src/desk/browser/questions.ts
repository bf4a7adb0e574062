import { element } from '../../search/browser/elements.ts';
import { TRY_TEXT } from '../../text/try.ts';
import type { Place, Question } from '../proposal.ts';

/** An answer that is none of the choices: the field is filled in by hand. */
const TEXT = TRY_TEXT.question;
/** More places than this are told of in a fold. */
const MOST_PLACES = 3;

/** The questions that stand open, those first that publication waits for. */
export function questionList(
  questions: readonly Question[],
  answer: (question: Question, choice: string) => void,
): readonly HTMLElement[] {
  if (questions.length === 0) return [element('p', { class: 'muted' }, TEXT.none)];
  return [
    element('p', {}, TEXT.heading(questions.length)),
    ...questions.map((question, index) => questionForm(question, index, answer)),
  ];
}

function questionForm(
  question: Question,
  index: number,
  answer: (question: Question, choice: string) => void,
): HTMLElement {
  const name = `q-${index}`;
  const legend = element(
    'legend',
    {},
    ...(question.blocking ? [element('span', { class: 'try-severity is-first' }, TEXT.blocking)] : []),
    question.text,
  );
  const form = element('form', { class: 'try-question', 'data-question': question.id });
  const choices = question.choices.map((choice, at) =>
    element(
      'label',
      { class: 'try-choice' },
      element('input', { type: 'radio', name, value: choice.id, id: `${name}-${at}`, required: true }),
      choice.label,
      ...(choice.id === question.suggested ? [element('span', { class: 'muted' }, TEXT.suggested)] : []),
    ),
  );
  const typed =
    question.choices.length === 0
      ? [
          element('label', { class: 'vh', for: `${name}-text` }, question.text),
          element('input', { id: `${name}-text`, name, required: true, autocomplete: 'off' }),
        ]
      : [];
  form.append(
    element('fieldset', {}, legend, ...placesOf(question.at), ...choices, ...typed),
    element('button', { type: 'submit', class: 'button button-quiet' }, TEXT.ok),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const chosen = new FormData(form).get(name);
    if (typeof chosen === 'string' && chosen.trim() !== '') answer(question, chosen.trim());
  });
  return form;
}

function placesOf(places: readonly Place[]): readonly HTMLElement[] {
  if (places.length === 0) return [];
  const words = places.map(({ file, at }) => `${file} ${at}`.trim());
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
