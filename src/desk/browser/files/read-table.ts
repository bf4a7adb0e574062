import { element } from '../../../browser/element.ts';
import { DESK_TEXT } from '../../../text/desk/desk.ts';
import { TRY_READ_TEXT as TEXT } from '../../../text/desk/try-read.ts';
import type { LeftOut, Proposal, Value } from '../../proposal.ts';
import { valueWords } from '../../value-words.ts';

/** A value that was read, with what it is called. */
interface ReadValue {
  readonly label: string;
  readonly value: Value;
}

/** Every value that was read beside the place it was read from, and everything that was not taken over. */
export function readTable(proposal: Proposal): readonly HTMLElement[] {
  const values = valuesIn(proposal);
  const fold = element(
    'details',
    { class: 'disclosure' },
    element('summary', {}, TEXT.summary(values.length)),
  );
  // Hundreds of rows that few people open would keep everybody waiting.
  fold.addEventListener('toggle', () => fold.append(table(values)), { once: true });
  return [...leftOutList(proposal.leftOut), fold];
}

/** All values of a proposal in the order of the report, but those that only keep a place until somebody answers. */
export function valuesIn(proposal: Proposal): readonly ReadValue[] {
  const found: ReadValue[] = [];
  const open = new Set(
    proposal.questions.flatMap(({ about, suggested }) => (suggested === null ? about : [])),
  );
  const walk = (label: string, value: unknown, path = ''): void => {
    if (isValue(value)) {
      if (value.printed !== '' || !open.has(path)) found.push({ label, value });
      return;
    }
    const inside = (key: string | number) => (path === '' ? `${key}` : `${path}.${key}`);
    if (Array.isArray(value)) {
      for (const [index, one] of value.entries()) walk(TEXT.row(label, index + 1), one, inside(index));
      return;
    }
    if (typeof value !== 'object' || value === null) return;
    for (const [key, one] of Object.entries(value)) {
      const name = TEXT.fields[key];
      if (name !== undefined) walk(label === '' ? name : `${label} › ${name}`, one, inside(key));
      else if (key === 'amounts' || key === 'goals') walk(label, one, inside(key));
    }
  };
  walk('', proposal);
  return found;
}

function isValue(value: unknown): value is Value {
  return typeof value === 'object' && value !== null && 'printed' in value && 'sureness' in value;
}

function table(values: readonly ReadValue[]): HTMLElement {
  const head = [TEXT.field, TEXT.value, TEXT.at].map((words) => element('th', { scope: 'col' }, words));
  const rows = values.map(({ label, value }) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, label),
      element(
        'td',
        {},
        valueWords(value.value),
        ...(value.printed !== String(value.value) && value.printed !== ''
          ? [element('small', {}, TEXT.printed(value.printed))]
          : []),
      ),
      element(
        'td',
        {},
        `${value.at.file} ${value.at.at}`,
        ...(value.sureness === 'sure' ? [] : [element('small', {}, TEXT.sureness[value.sureness])]),
      ),
    ),
  );
  return element(
    'section',
    { class: 'table-scroll', 'aria-label': TEXT.caption, tabindex: '0' },
    element(
      'table',
      { class: 'data' },
      element('caption', {}, element('span', {}, TEXT.caption)),
      element('thead', {}, element('tr', {}, ...head)),
      element('tbody', {}, ...rows),
    ),
  );
}

/** What may not go unseen: it is hidden in the file, and would go out with it as an attachment. */
const HIDDEN: ReadonlySet<LeftOut['reason']> = new Set([
  'hidden-sheet',
  'hidden-row',
  'hidden-column',
  'hidden-text',
  'comment',
  'deleted',
  'inserted',
  'macro',
]);

/** A sentence for each file that could not be read. */
export function unreadable({ leftOut }: Proposal): readonly HTMLElement[] {
  return leftOut
    .filter(({ reason }) => reason === 'unreadable')
    .map(({ text, at }) => element('p', { class: 'try-message is-error' }, `${at.file}：${text}`));
}

function leftOutList(leftOut: readonly LeftOut[]): readonly HTMLElement[] {
  const hidden = leftOut.filter(({ reason }) => HIDDEN.has(reason));
  const others = leftOut.filter(({ reason }) => reason !== 'unreadable' && !HIDDEN.has(reason));
  const item = ({ reason, text, at }: LeftOut) =>
    element(
      'li',
      {},
      `${at.file} ${at.at}`.trim(),
      `：${DESK_TEXT.leftOut[reason]}`,
      ...(text === '' ? [] : [element('small', { class: 'muted' }, text)]),
    );
  const list = (items: readonly LeftOut[]) => element('ul', { class: 'try-left-out' }, ...items.map(item));
  return [
    ...(hidden.length === 0
      ? []
      : [
          element(
            'div',
            { class: 'try-message is-warn' },
            element('b', {}, TEXT.hiddenHeading),
            list(hidden),
          ),
        ]),
    ...(others.length === 0
      ? []
      : [
          element(
            'details',
            { class: 'disclosure' },
            element('summary', {}, TEXT.droppedHeading(others.length)),
            list(others),
          ),
        ]),
  ];
}
