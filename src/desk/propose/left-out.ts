import { DESK_TEXT } from '../../text/desk/desk.ts';
import { amountsInWords } from '../form/amount-words.ts';
import type { FundReading } from '../form/fund-table.ts';
import type { TableReading } from '../form/indicator-table.ts';
import { pairSays } from '../form/pair-words.ts';
import { isLabel } from '../form/pairs.ts';
import type { FormReading } from '../form/read-form.ts';
import { isForm } from '../form/read-form.ts';
import { unreadTables } from '../form/unread-tables.ts';
import { hasDigit, labelText, numberText, pointsText } from '../form/words.ts';
import type { LeftOut, Paragraph } from '../proposal.ts';
import type { Cell } from '../read/source.ts';
import type { QuestionList } from './question-list.ts';

const TEXT = DESK_TEXT.questions;

/** A column that nobody understands and that holds something is a question, not a guess. */
export function askUnknownColumns(forms: readonly FormReading[], questions: QuestionList): void {
  for (const { grid, tables } of forms)
    for (const { header, table } of tables)
      for (const { index, header: words } of table.unknownColumns) {
        const cells = table.rows.flatMap(({ row }) => {
          const cell = grid.rows[row]?.[index];
          return cell !== undefined && cell.text !== '' ? [cell] : [];
        });
        if (cells.length === 0 || words === '') continue;
        questions.ask({
          id: `column.${header.firstRow}.${index}`,
          text: TEXT.unknownColumn(words),
          choices: [{ id: 'skip', label: DESK_TEXT.choices.skip }],
          about: ['indicators'],
          at: cells.slice(0, 3).map(({ at }) => at),
          suggested: 'skip',
        });
      }
}

/** Cells of the chosen forms that nothing was made of. What names a person is not even quoted. */
export function unusedCells(forms: readonly FormReading[]): LeftOut[] {
  const persons = forms.flatMap(({ pairs }) =>
    pairs
      .filter(({ field }) => field === 'person')
      .map(({ label }): LeftOut => ({ reason: 'person', text: labelText(label.text), at: label.at })),
  );
  const cells = forms.flatMap(({ unused }) =>
    unused.filter(
      ({ text }) => hasDigit(text) || pairSays(text) === 'person' || (text.length > 1 && !isLabel(text)),
    ),
  );
  return [
    ...persons,
    ...cells.map(
      ({ text, at }): LeftOut => ({
        reason: reasonOf(text),
        text: pairSays(text) === 'person' ? '' : shortened(text),
        at,
      }),
    ),
  ];
}

const LONGEST = 80;

/** No number is cut off: what is left out is named in full as far as it counts anything. */
function shortened(text: string): string {
  const last = /\d(?=\D*$)/.exec(text.normalize('NFKC'))?.index ?? -1;
  return text.slice(0, Math.max(LONGEST, last + 2));
}

function reasonOf(text: string): LeftOut['reason'] {
  if (pairSays(text) === 'person') return 'person';
  if (hasDigit(text)) return 'unused-number';
  return amountsInWords(text).length > 0 ? 'amount-in-words' : 'unused-text';
}

/** Tables that nobody could read, each named once before its numbers are. */
export function tablesNotRead(forms: readonly FormReading[]): LeftOut[] {
  return forms.flatMap((form) => {
    const { grid, unused } = form;
    const isOfWords = !isForm(form) && OF_A_DOCUMENT.test(grid.name);
    return unreadTables(grid, new Set(unused), isOfWords).map(({ rows, first, last, header }) => {
      const from = first[0]?.at ?? { file: grid.file, at: grid.name };
      const text = TEXT.unreadTable(rows, rowWords(first), rowWords(header));
      const at = last === undefined ? from.at : TEXT.fromTo(from.at, last.at.at);
      return { reason: 'unread-table' as const, text, at: { ...from, at } };
    });
  });
}

function rowWords(cells: readonly Cell[]): string {
  return cells
    .map(({ text }) => text)
    .join(' ')
    .slice(0, LONGEST);
}

const OF_A_DOCUMENT = /^第\d+个表格/;

/** Amounts that the words state in words: nothing reads them, and nothing may be lost in silence. */
export function wordyAmounts(paragraphs: readonly Paragraph[]): LeftOut[] {
  return paragraphs.flatMap(({ text, at }) =>
    [...new Set(amountsInWords(text))].map((amount) => ({
      reason: 'amount-in-words' as const,
      text: amount,
      at,
    })),
  );
}

/**
 * The printed sum of the points. Where it is the sum of the rows, with or without those of the execution, it says
 * nothing new; where it is not, it is a number of its own.
 */
export function unsummedWeight(table: TableReading | undefined, execution: Cell | null): LeftOut[] {
  if (table === undefined) return [];
  const rows = table.rows.map(({ cells }) => points(cells.weight));
  const sum = rows.reduce((whole, one) => whole + one, 0);
  const isSum = (printed: number) =>
    [0, points(execution)].some((more) => Math.abs(sum + more - printed) < 1e-6);
  const printed = [table.total?.weight ?? null, ...table.headers].flatMap((cell) => {
    // 分值（90分）; a year or a level in a header is a name.
    const number =
      cell && (pointsText(cell.text) ?? /[（(](\d{1,3}(?:\.\d+)?)\s*分?[）)]/.exec(cell.text)?.[1] ?? null);
    return cell && number !== null ? [{ cell, number }] : [];
  });
  return printed
    .filter(({ number }) => !isSum(Number(number)))
    .map(({ cell: { text, at } }) => ({ reason: 'unused-number', text, at }));
}

function points(cell: Cell | null | undefined): number {
  return Number((cell ? pointsText(cell.text) : null) ?? 0);
}

/** Numbers of the forms that nothing was made of. */
export function spareNumbers(forms: readonly FormReading[]): readonly Cell[] {
  return forms.flatMap(({ unused }) => unused.filter(({ text }) => pointsText(text) !== null));
}

/** Amounts of further tables of money: one is read, and a number that it does not hold is not lost with the others. */
export function fundsNotRead(forms: readonly FormReading[], read: FundReading | null): LeftOut[] {
  const known = new Set(read === null ? [] : fundCells(read).map(valueOf));
  return forms
    .flatMap(({ funds }) => (funds === null || funds === read ? [] : fundCells(funds)))
    .filter((cell) => hasDigit(cell.text) && !known.has(valueOf(cell)))
    .map(({ text, at }) => ({ reason: 'unused-number', text: shortened(text), at }));
}

function fundCells({ rows, weight, score }: FundReading): readonly Cell[] {
  return [
    ...rows.flatMap(({ label, amounts, rate }) => [label, ...Object.values(amounts), rate]),
    weight,
    score,
  ].filter((cell) => cell !== null);
}

/** 50.40 beside 50.4 is one number. */
function valueOf({ text }: Cell): string {
  const number = numberText(text);
  return number === null ? labelText(text) : `${Number(number)}`;
}

/** The forms that somebody did not choose: named, not read. */
export function notChosen(forms: readonly FormReading[]): LeftOut[] {
  return forms.filter(isForm).map(({ grid, title }) => ({
    reason: 'unused-number',
    text: title?.text ?? grid.name,
    at: { file: grid.file, at: grid.name },
  }));
}
