import { isAbsent, valueOf } from '../../model/absence.ts';
import type { Decimal } from '../../model/decimal.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { Inputs } from '../../scoring/outcome.ts';
import { WORKING_PAPER_TEXT } from '../../text/exports/working-paper.ts';
import { DIRECTION_LABELS } from '../../text/labels.ts';
import type { Sheet, SheetCell } from '../workbook/sheet.ts';
import type { PaperSubject } from './subject.ts';
import { heading, headRow } from './subject.ts';

/** Row of the sheet (from 1) for each indicator id, and how to write the address of a cell of it. */
export interface IndicatorCells {
  readonly row: (id: string) => number;
  readonly address: (column: IndicatorColumn, id: string) => string;
}

/** Columns that formulas refer to. */
export const INDICATOR_COLUMNS = {
  level1: 'B',
  name: 'D',
  target: 'H',
  high: 'I',
  actual: 'J',
  weight: 'K',
  claimed: 'L',
} as const;
export type IndicatorColumn = keyof typeof INDICATOR_COLUMNS;

const TEXT = WORKING_PAPER_TEXT.indicators;
const WIDTHS = [10, 14, 16, 30, 8, 22, 22, 12, 12, 12, 8, 10, 10, 40];

export function indicatorSheet(subject: PaperSubject): {
  readonly sheet: Sheet;
  readonly cells: IndicatorCells;
} {
  const { record } = subject;
  const { report } = record;
  const recomputed = record.recomputed();
  const name = WORKING_PAPER_TEXT.sheets.indicators;
  const head = [...heading(subject, name, TEXT.lead), headRow(TEXT.columns)];
  const indicators = isAbsent(report.indicators) ? [] : report.indicators.rows;
  const outcomes = recomputed.state === 'computed' ? recomputed.scored.indicators : null;
  const rows = indicators.map((row) => indicatorRow(row, outcomes?.get(row.id)?.inputs ?? null));
  const at = new Map(indicators.map(({ id }, index) => [id as string, head.length + index + 1]));
  const row = (id: string) => {
    const found = at.get(id);
    if (found === undefined) throw new Error(`The working paper has no row for the indicator ${id}`);
    return found;
  };
  return {
    sheet: {
      name,
      columns: WIDTHS.map((width) => ({ width })),
      rows: [...head, ...(rows.length === 0 ? [[TEXT.none]] : rows)],
      frozenRows: head.length,
      ...(rows.length === 0 ? {} : { filterRow: head.length - 1 }),
    },
    cells: { row, address: (column, id) => `${name}!${INDICATOR_COLUMNS[column]}${row(id)}` },
  };
}

function indicatorRow(row: Indicator, inputs: Inputs | null): SheetCell[] {
  const figure = (value: Decimal | null) => value?.toNumber() ?? null;
  const low = inputs?.of === 'target' ? inputs.target : inputs?.of === 'interval' ? inputs.low : null;
  const high = inputs?.of === 'interval' ? inputs.high : null;
  const actual = inputs === null || inputs.of === 'execution' ? null : inputs.actual;
  return [
    row.id,
    row.path[0] ?? null,
    row.path[1] ?? null,
    row.name,
    DIRECTION_LABELS[row.direction],
    valueOf(row.target)?.raw ?? WORKING_PAPER_TEXT.notStated,
    valueOf(row.actual)?.raw ?? WORKING_PAPER_TEXT.notStated,
    figure(low),
    figure(high),
    figure(actual),
    figure(valueOf(row.weight)?.value ?? null),
    figure(valueOf(row.claimedScore)?.value ?? null),
    figure(row.reviewedScore?.value ?? null),
    row.deviationReason ?? null,
  ];
}
