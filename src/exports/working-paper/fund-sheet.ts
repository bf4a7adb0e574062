import { isAbsent } from '../../model/absence.ts';
import { columnName } from '../../model/cell-address.ts';
import type { FundLine } from '../../model/funds.ts';
import { totalLine } from '../../model/funds.ts';
import type { Money } from '../../model/money.ts';
import type { Rate } from '../../scoring/rate.ts';
import { WORKING_PAPER_TEXT } from '../../text/exports/working-paper.ts';
import { BASIS_LABELS, SOURCE_LABELS } from '../../text/labels.ts';
import type { Sheet, SheetCell } from '../workbook/sheet.ts';
import type { PaperSubject } from './subject.ts';
import { heading, headRow } from './subject.ts';

const AMOUNTS = ['initialBudget', 'fullYearBudget', 'received', 'executed'] as const;
type Amount = (typeof AMOUNTS)[number];

/** Addresses of the amounts that rates and the execution score are computed from, as other sheets write them. */
export type FundCells = Readonly<Partial<Record<Amount, string>>>;

const FEN_PER_YUAN = 100;
const YUAN = '#,##0.00';
const TEXT = WORKING_PAPER_TEXT.funds;

export function fundSheet(subject: PaperSubject): { readonly sheet: Sheet; readonly cells: FundCells } {
  const { record, published } = subject;
  const { report } = record;
  const totals = record.totals();
  const name = WORKING_PAPER_TEXT.sheets.funds;
  const columns = TEXT.columns.map((_, index) =>
    index === 0 ? { width: 24 } : index <= AMOUNTS.length ? { width: 18, format: YUAN } : { width: 20 },
  );
  const head = [...heading(subject, name, TEXT.lead), headRow(TEXT.columns)];
  if (isAbsent(report.funds)) {
    return { sheet: { name, columns, rows: [...head, [TEXT.none]] }, cells: {} };
  }
  const { lines, executionBasis } = report.funds;
  const rows = lines.map(fundRow);
  const total = totalLine(report.funds);
  const row = total === null ? null : head.length + lines.indexOf(total) + 1;
  const local = row === null || total === null ? {} : cellsOf(total, row);
  const basis = BASIS_LABELS[executionBasis];
  const planned: Amount = local.fullYearBudget === undefined ? 'initialBudget' : 'fullYearBudget';
  const basisKey = {
    'full-year-budget': 'fullYearBudget',
    'initial-budget': 'initialBudget',
    received: 'received',
  }[executionBasis] as Amount;
  const unspent = totals?.unspent ?? null;
  const rateRow = (
    label: string,
    rate: Rate | null,
    part: string | undefined,
    whole: string | undefined,
    words: string,
  ) =>
    rate === null || part === undefined || whole === undefined
      ? [label, null, TEXT.noRate]
      : [
          label,
          {
            value: rate.percent.toNumber(),
            formula: rateFormula(part, whole),
            format: '0.00',
            role: 'computed' as const,
          },
          words,
        ];
  const rest: SheetCell[][] = [
    [],
    rateRow(
      TEXT.executionRate,
      totals?.execution ?? null,
      local.executed,
      local[basisKey],
      TEXT.executionWords(basis),
    ),
    rateRow(
      TEXT.receivedRate,
      totals?.received ?? null,
      local.received,
      local[planned],
      TEXT.receivedWords(BASIS_LABELS[planned === 'fullYearBudget' ? 'full-year-budget' : 'initial-budget']),
    ),
    unspent === null || local.executed === undefined || local[basisKey] === undefined
      ? [TEXT.unspent, null, TEXT.noRate]
      : [
          TEXT.unspent,
          {
            // 分 are exact in a cell, as above.
            value: unspent / FEN_PER_YUAN,
            formula: `${local[basisKey]}-${local.executed}`,
            format: YUAN,
            role: 'computed',
          },
          TEXT.unspentWords(basis),
        ],
    [TEXT.basis, basis, published.basisReason],
  ];
  return {
    sheet: { name, columns, rows: [...head, ...rows, ...rest], frozenRows: head.length },
    cells: Object.fromEntries(Object.entries(local).map(([key, cell]) => [key, `${name}!${cell}`])),
  };
}

/** Two places, but neither 100 nor 0 unless it is that: the rule of every rate of the site. */
function rateFormula(part: string, whole: string): string {
  const rounded = `ROUND(${part}*100/${whole},2)`;
  const nearlyAll = `IF(${part}<${whole},99.99,100.01)`;
  return `IF(AND(${rounded}=100,${part}<>${whole}),${nearlyAll},IF(AND(${rounded}=0,${part}<>0),0.01,${rounded}))`;
}

function fundRow(line: FundLine): SheetCell[] {
  const stated = AMOUNTS.map((key): Money | null => (isAbsent(line[key]) ? null : line[key]));
  return [
    line.label ?? SOURCE_LABELS[line.source],
    // 分 are exact in a cell: spreadsheets keep 15 digits, and no budget of a district needs more.
    ...stated.map((money) => (money === null ? null : money.fen / FEN_PER_YUAN)),
    ...stated.map((money) => money?.raw ?? WORKING_PAPER_TEXT.notStated),
  ];
}

function cellsOf(line: FundLine, row: number): Partial<Record<Amount, string>> {
  return Object.fromEntries(
    AMOUNTS.flatMap((key, index) => (isAbsent(line[key]) ? [] : [[key, `${columnName(index + 1)}${row}`]])),
  );
}
