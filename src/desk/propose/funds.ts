import { DESK_TEXT } from '../../text/desk/desk.ts';
import type { FundDoubt } from '../form/fund-header-row.ts';
import { amountText } from '../form/fund-header-row.ts';
import type { FundRow } from '../form/fund-row.ts';
import type { FundReading } from '../form/fund-table.ts';
import { labelText, numberText } from '../form/words.ts';
import type { AmountField, MoneyUnitName, ProposedFundLine, ProposedFunds, Value } from '../proposal.ts';
import { AMOUNT_FIELDS } from '../proposal.ts';
import type { Cell } from '../read/source.ts';
import { executionBasis } from './basis.ts';
import { areDoubted } from './fund-rates.ts';
import { sumsOf } from './fund-sums.ts';
import type { QuestionList } from './question-list.ts';
import { choices } from './question-list.ts';
import { cellValue, pointsValue } from './values.ts';

const TEXT = DESK_TEXT.questions;
const SKIP = 'skip';

/** The funds block of a form. The unit of money and what a row is are asked where the form does not say. */
export function proposedFunds(reading: FundReading, questions: QuestionList): ProposedFunds {
  const unit = unitOf(reading, questions);
  const disputed = new Set(reading.rivals.map((rival) => dispute(rival, reading, questions)));
  const settled = reading.doubts.map((doubt) => settle(doubt, reading, questions));
  const lines = reading.rows.flatMap((row, index) => {
    const line = fundLine(row, index, { ...reading, shared: unit }, questions);
    return line === null ? [] : [settled.reduce(placed, doubted(line, disputed))];
  });
  const agreed = areDoubted(lines, questions)
    ? lines.map((line) => doubted(line, new Set(AMOUNT_FIELDS)))
    : lines;
  const basis = executionBasis(agreed, questions);
  return {
    unit,
    basis,
    lines: agreed,
    weight: pointsValue(reading.weight),
    claimedScore: pointsValue(reading.score),
  };
}

/** Two columns that seem to hold one amount: the first is read; `null` once somebody has looked. */
function dispute(
  { field, header }: FundDoubt,
  { rows }: FundReading,
  questions: QuestionList,
): AmountField | null {
  const answer = questions.ask({
    id: `funds.twice.${header.column}`,
    text: TEXT.fundTwice(DESK_TEXT.fields[field], labelText(header.text)),
    choices: choices({ check: DESK_TEXT.choices.check, each: DESK_TEXT.choices.oneByOne }),
    about: rows.map((_, index) => `funds.lines.${index}.amounts.${field}`),
    at: [header.at],
    blocking: true,
    suggested: 'check',
  });
  return answer === 'check' ? null : field;
}

function doubted(line: ProposedFundLine, disputed: ReadonlySet<AmountField | null>): ProposedFundLine {
  const amounts = { ...line.amounts };
  for (const field of AMOUNT_FIELDS) {
    const value = amounts[field];
    if (value !== undefined && disputed.has(field)) amounts[field] = { ...value, sureness: 'asked' };
  }
  return { ...line, amounts };
}

interface Settled {
  readonly field: AmountField;
  /** `null`: a person left the column out. */
  readonly to: AmountField | null;
  readonly isAsked: boolean;
}

/** Which amount a doubtful column holds: as it was read, until somebody says otherwise. */
function settle({ field, header }: FundDoubt, { rows }: FundReading, questions: QuestionList): Settled {
  const answer = questions.ask({
    id: `funds.column.${field}`,
    text: TEXT.fundColumn(labelText(header.text)),
    choices: [
      ...AMOUNT_FIELDS.map((id) => ({ id, label: DESK_TEXT.fields[id] })),
      { id: SKIP, label: DESK_TEXT.choices.skip },
    ],
    about: rows.map((_, index) => `funds.lines.${index}.amounts.${field}`),
    at: [header.at],
    blocking: true,
    suggested: field,
  });
  return { field, to: answer === SKIP ? null : ((answer ?? field) as AmountField), isAsked: answer === null };
}

function placed(line: ProposedFundLine, { field, to, isAsked }: Settled): ProposedFundLine {
  const { [field]: value, ...others } = line.amounts;
  if (value === undefined) return line;
  const sureness = isAsked ? 'asked' : value.sureness;
  return { ...line, amounts: to === null ? others : { ...others, [to]: { ...value, sureness } } };
}

function unitOf({ unit, rows }: FundReading, questions: QuestionList): Value<MoneyUnitName> | null {
  if (unit !== null) return { value: unit.name, printed: unit.cell.text, at: unit.cell.at, sureness: 'sure' };
  const cells = rows
    .filter((row) => row.unit === null)
    .flatMap(({ amounts, units }) =>
      AMOUNT_FIELDS.flatMap((field) => (units[field] === undefined ? (amounts[field] ?? []) : [])),
    );
  const bare = cells.filter(({ text }) => numberText(text) !== null);
  const [first] = bare;
  if (first === undefined) return null;
  // 5,585,000 is seldom meant in 万元, and 29 seldom in 元; but a slip here is a factor of ten thousand, so it is asked.
  const largest = Math.max(...bare.map(({ text }) => Math.abs(Number(numberText(text)))));
  const suggested: MoneyUnitName = largest >= 100_000 ? '元' : '万元';
  const answer = questions.ask({
    id: 'funds.unit',
    text: TEXT.unit,
    choices: choices(DESK_TEXT.choices.units),
    about: ['funds.unit'],
    at: bare.map(({ at }) => at),
    blocking: true,
    suggested,
  });
  const value = (answer as MoneyUnitName | null) ?? suggested;
  return { value, printed: '', at: first.at, sureness: answer === null ? 'asked' : 'sure' };
}

function fundLine(
  row: FundRow,
  index: number,
  {
    shared,
    rows,
    ratesArePercent,
  }: Pick<FundReading, 'rows' | 'ratesArePercent'> & { readonly shared: ProposedFunds['unit'] },
  questions: QuestionList,
): ProposedFundLine | null {
  const cells = Object.values(row.amounts);
  const [first] = cells;
  if (first === undefined) return null;
  const label = row.label === null ? null : labelText(row.label.text);
  let source = row.source;
  let sureness: Value['sureness'] = 'sure';
  if (source === null) {
    // A table of one row without a name is the whole; what else a row without a name is, its sums may tell a person.
    const seems = rows.length === 1 ? 'total' : 'other';
    const isGuess = label === null && rows.length > 1;
    const answer = questions.ask({
      id: `funds.line.${index + 1}`,
      text: label === null ? TEXT.unnamedSource(sumsOf(row, shared)) : TEXT.source(label),
      choices: [...choices(DESK_TEXT.sources), { id: SKIP, label: DESK_TEXT.choices.skip }],
      about: [`funds.lines.${index}.source`],
      at: cells.map(({ at }) => at),
      blocking: true,
      ...(!isGuess && { suggested: seems }),
    });
    if (answer === SKIP) return null;
    source = answer ?? seems;
    sureness = answer === null ? 'asked' : 'sure';
  }
  const amounts: Partial<Record<AmountField, Value>> = {};
  const unit =
    row.unit === null
      ? shared
      : { value: row.unit, printed: row.unit, at: first.at, sureness: 'sure' as const };
  for (const field of AMOUNT_FIELDS) {
    const cell = row.amounts[field];
    const own = row.units[field];
    const named =
      own === undefined ? unit : { value: own, printed: own, at: first.at, sureness: 'sure' as const };
    if (cell !== undefined)
      amounts[field] = amount(cell, `funds.lines.${index}.amounts.${field}`, named, questions);
  }
  return {
    source: { value: source, printed: row.label?.text ?? '', at: row.label?.at ?? first.at, sureness },
    label: row.label === null ? null : cellValue(row.label, 'sure', withoutColon(row.label.text)),
    amounts,
    printedRate: row.rate === null ? null : rateValue(row.rate, index, ratesArePercent, questions),
  };
}

function withoutColon(text: string): string {
  return text
    .replace(/\s*\n\s*/g, '')
    .replace(/[:：]\s*$/, '')
    .trim();
}

/** `29` in a table of 万元 is `29万元`; a unit in the cell itself counts before the one of the table. */
function amount(cell: Cell, path: string, unit: ProposedFunds['unit'], questions: QuestionList): Value {
  const shown = shownOrExact(cell, path, questions);
  const plain = amountText(shown.text) ?? shown.text;
  const isBare = numberText(plain) !== null;
  const value = isBare
    ? `${shown.text.normalize('NFKC').replace(/\s/g, '')}${unit?.value ?? ''}`
    : shown.text;
  const sureness = shown.isAsked || (isBare && unit?.sureness === 'asked') ? 'asked' : 'sure';
  return { value, printed: cell.text, at: cell.at, sureness };
}

/** The text of a cell; where its format hides digits, which of the two is meant is asked. */
export function shownOrExact(
  cell: Cell,
  path: string,
  questions: QuestionList,
): { readonly text: string; readonly isAsked: boolean } {
  if (cell.exact === undefined) return { text: cell.text, isAsked: false };
  const answer = questions.ask({
    id: `shown.${cell.at.at}`,
    text: TEXT.shownRounded(cell.text, cell.exact),
    choices: choices({
      shown: DESK_TEXT.choices.shown(cell.text),
      exact: DESK_TEXT.choices.exact(cell.exact),
    }),
    about: [path],
    at: [cell.at],
    suggested: 'shown',
  });
  return { text: answer === 'exact' ? cell.exact : cell.text, isAsked: answer === null };
}

function rateValue(cell: Cell, index: number, isPercent: boolean, questions: QuestionList): Value | null {
  const text = cell.text.normalize('NFKC').replace(/\s/g, '');
  if (/^\d+(?:\.\d+)?%$/.test(text)) return cellValue(cell, 'sure', text);
  if (numberText(text) === null) return null;
  if (isPercent && Number(text) > 2) return cellValue(cell, 'sure', `${text}%`);
  // 0.9 in a column of rates: 90% whose format was lost, or nine tenths of a percent?
  const number = Number(numberText(text));
  const asPercent = number <= 2 ? `${Number((number * 100).toFixed(6))}%` : `${text}%`;
  const answer = questions.ask({
    id: `funds.rate.${index + 1}`,
    text: TEXT.rate(text),
    choices: choices({ percent: DESK_TEXT.choices.percent(asPercent), skip: DESK_TEXT.choices.skip }),
    about: [`funds.lines.${index}.printedRate`],
    at: [cell.at],
    suggested: 'percent',
  });
  return answer === SKIP ? null : cellValue(cell, answer === null ? 'asked' : 'sure', asPercent);
}
