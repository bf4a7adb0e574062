import type { Stated } from '../model/absence.ts';
import { valueOf } from '../model/absence.ts';
import type { FundLine, Funds } from '../model/funds.ts';
import type { Fen, Money } from '../model/money.ts';
import type { Rate } from '../scoring/rate.ts';
import { rate } from '../scoring/rate.ts';

/** The totals of a report's money and the rates computed from them. */
export interface FundTotals {
  readonly line: FundLine;
  /** The amount the execution rate is measured against, as the report's funds name it. */
  readonly basis: Stated<Money>;
  readonly execution: Rate | null;
  readonly received: Rate | null;
  /** Basis minus executed, in 分; `null` where either is missing. */
  readonly unspent: Fen | null;
  readonly unspentShare: Rate | null;
}

/** The row of totals: the row marked `total`, or the only row. */
export function totalLine(funds: Funds): FundLine | null {
  const total = funds.lines.find((line) => line.source === 'total');
  if (total) return total;
  return funds.lines.length === 1 ? (funds.lines[0] ?? null) : null;
}

/** Computes every rate of a report once; page, chart, sentence and exports all take them from here. */
export function fundTotals(funds: Funds): FundTotals | null {
  const line = totalLine(funds);
  if (!line) return null;
  const basis = basisAmount(line, funds.executionBasis);
  const whole = valueOf(basis)?.fen ?? null;
  const executed = valueOf(line.executed)?.fen ?? null;
  const received = valueOf(line.received)?.fen ?? null;
  const planned = valueOf(line.fullYearBudget)?.fen ?? valueOf(line.initialBudget)?.fen ?? null;
  const unspent = whole === null || executed === null ? null : whole - executed;
  return {
    line,
    basis,
    execution: rate(executed, whole),
    received: rate(received, planned),
    unspent,
    unspentShare: rate(unspent, whole),
  };
}

function basisAmount(line: FundLine, basis: Funds['executionBasis']): Stated<Money> {
  if (basis === 'full-year-budget') return line.fullYearBudget;
  return basis === 'initial-budget' ? line.initialBudget : line.received;
}
