import { isAbsent, valueOf } from '../../model/absence.ts';
import type { Decimal } from '../../model/decimal.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { Scheme } from '../../model/scheme.ts';
import type { RefName } from '../../scoring/formula.ts';
import { spreadsheetFormula } from '../../scoring/formula.ts';
import { liveFormula } from '../../scoring/live-formula.ts';
import type { Outcome } from '../../scoring/outcome.ts';
import type { ScoredReport } from '../../scoring/score-report.ts';
import { WORKING_PAPER_TEXT } from '../../text/exports/working-paper.ts';
import { NO_TABLE } from '../../text/labels.ts';
import { NOT_SCORED_WORDS } from '../../text/scheme.ts';
import { stepWords } from '../../text/scoring.ts';
import type { Sheet, SheetCell, StyledCell } from '../workbook/sheet.ts';
import type { FundCells } from './fund-sheet.ts';
import type { IndicatorCells } from './indicator-sheet.ts';
import type { PaperSubject } from './subject.ts';
import { heading, headRow } from './subject.ts';
import { claimedRows, subtotalRow, totalRows } from './total-rows.ts';

const TEXT = WORKING_PAPER_TEXT.scores;
const POINTS = '0.00';
const BUDGET_CELL = {
  'full-year-budget': 'fullYearBudget',
  'initial-budget': 'initialBudget',
  received: 'received',
} as const;

/** Points row by row, subtotals, total and grade, each a formula; beside it the rule and the steps in words. */
export function scoreSheet(subject: PaperSubject, funds: FundCells, indicators: IndicatorCells): Sheet {
  const { record } = subject;
  const { report } = record;
  const recomputed = record.recomputed();
  const name = WORKING_PAPER_TEXT.sheets.scores;
  const head = [...heading(subject, name, TEXT.lead), headRow(TEXT.columns)];
  const frame = {
    name,
    columns: [10, 16, 34, 8, 10, 8, 8, 10, 12, 44, 60, 30].map((width, index) => ({
      width,
      ...(index >= 3 && index <= 8 ? { format: POINTS } : {}),
    })),
    frozenRows: head.length,
  };
  if (recomputed.state !== 'computed' || !recomputed.whole || isAbsent(report.indicators)) {
    const why =
      recomputed.state === 'no-table'
        ? TEXT.noTable(NO_TABLE[recomputed.why])
        : recomputed.state === 'no-scheme'
          ? TEXT.noScheme
          : TEXT.partTable;
    return { ...frame, rows: [...head, [why], ...claimedRows(subject)] };
  }
  const { scored, scheme } = recomputed;
  const first = head.length + 1;
  const rows = report.indicators.rows.map((row, index) =>
    indicatorRow(row, outcomeOf(scored, row.id), scheme, indicators, first + index),
  );
  const counts = scored.execution !== null && scored.execution.weight?.gt(0) === true;
  if (counts && scored.execution !== null)
    rows.push(executionRow(scored.execution, scheme, funds, first + rows.length));
  const last = first + rows.length - 1;
  return {
    ...frame,
    rows: [
      ...head,
      ...rows,
      ...scored.total.groups.map((group, index) =>
        subtotalRow(group.name, group.score, group.low, group.high, first, last, last + index + 1),
      ),
      ...totalRows(scored, scheme, first, last, last + scored.total.groups.length + 1),
      ...claimedRows(subject),
    ],
  };
}

function outcomeOf(scored: ScoredReport, id: string): Outcome {
  const outcome = scored.indicators.get(id);
  if (outcome === undefined) throw new Error(`The engine has no outcome for the indicator ${id}`);
  return outcome;
}

function indicatorRow(
  row: Indicator,
  outcome: Outcome,
  scheme: Scheme,
  indicators: IndicatorCells,
  at: number,
): SheetCell[] {
  const cell = (column: Parameters<IndicatorCells['address']>[0]) => indicators.address(column, row.id);
  const claimed = valueOf(row.claimedScore)?.value ?? null;
  return [
    row.id,
    { value: row.path[0] ?? null, formula: cell('level1') },
    { value: row.name, formula: cell('name') },
    outcome.weight === null ? null : copied(outcome.weight, cell('weight')),
    ...pointCells(outcome, scheme, at, {
      actual: cell('actual'),
      target: cell('target'),
      low: cell('target'),
      high: cell('high'),
    }),
    claimed === null ? null : copied(claimed, cell('claimed')),
    claimed === null || outcome.state !== 'scored'
      ? null
      : {
          value: claimed.minus(outcome.score).toNumber(),
          formula: `H${at}-E${at}`,
          format: POINTS,
          role: 'computed',
        },
    ...words(outcome),
  ];
}

function executionRow(outcome: Outcome, scheme: Scheme, funds: FundCells, at: number): SheetCell[] {
  const asked =
    isAbsent(scheme.execution) || scheme.execution.rule === 'none'
      ? null
      : BUDGET_CELL[scheme.execution.budget];
  const budget = (asked === null ? undefined : funds[asked]) ?? funds.initialBudget;
  return [
    null,
    null,
    TEXT.execution,
    outcome.weight?.toNumber() ?? null,
    ...pointCells(outcome, scheme, at, {
      ...(funds.executed === undefined ? {} : { executed: funds.executed }),
      ...(budget === undefined ? {} : { budget }),
    }),
    null,
    null,
    ...words(outcome),
  ];
}

/** Points, least and most possible. The formula refers to the weight of its own row. */
function pointCells(
  outcome: Outcome,
  scheme: Scheme,
  at: number,
  cells: Partial<Record<RefName, string>>,
): [SheetCell, SheetCell, SheetCell] {
  if (outcome.state === 'not-scored') {
    const most = outcome.window?.max ?? outcome.weight;
    return [null, outcome.window?.min.toNumber() ?? 0, most?.toNumber() ?? null];
  }
  const live = liveFormula(outcome, scheme);
  const own = { value: outcome.score.toNumber(), formula: `E${at}`, format: POINTS };
  const points: StyledCell =
    live === null
      ? { value: outcome.score.toNumber(), format: POINTS }
      : {
          value: outcome.score.toNumber(),
          formula: spreadsheetFormula(live, { ...cells, weight: `D${at}` }),
          format: POINTS,
          role: 'computed',
        };
  return [points, own, own];
}

function words(outcome: Outcome): [SheetCell, SheetCell, SheetCell] {
  return [
    outcome.rule === null ? null : WORKING_PAPER_TEXT.rules[outcome.rule],
    outcome.steps.map(stepWords).join('；') || null,
    outcome.state === 'not-scored' ? NOT_SCORED_WORDS[outcome.reason] : null,
  ];
}

function copied(value: Decimal, formula: string): StyledCell {
  return { value: value.toNumber(), formula, format: POINTS };
}
