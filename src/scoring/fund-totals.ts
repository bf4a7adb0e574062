import type { Stated } from '../model/absence.ts';
import type { FundLine, Funds } from '../model/funds.ts';
import { totalLine } from '../model/funds.ts';
import type { Fen, Money } from '../model/money.ts';
import type { RateResult } from './funds.ts';
import { amountsOf, executionRate, receivedRate, unspent } from './funds.ts';
import type { Rate } from './rate.ts';

/** The totals of a report's money and the rates computed from them. */
export interface FundTotals {
  readonly line: FundLine;
  /** The amount the execution rate is measured against, as the report's funds name it. */
  readonly basis: Stated<Money>;
  readonly execution: Rate | null;
  readonly received: Rate | null;
  /** Basis minus executed, in 分; `null` where either is missing. */
  readonly unspent: Fen | null;
  /** Whether the source says 约 of an amount that {@link unspent} is made of. */
  readonly isUnspentAbout: boolean;
  readonly unspentShare: Rate | null;
}

/** Every rate of a report, once; page, chart, sentence and exports all take them from here. */
export function fundTotals(funds: Funds): FundTotals | null {
  const line = totalLine(funds);
  if (!line) return null;
  const amounts = amountsOf(line);
  const left = unspent(amounts, funds.executionBasis);
  return {
    line,
    basis: basisOf(line, funds.executionBasis),
    execution: known(executionRate(amounts, funds.executionBasis)),
    received: known(receivedRate(amounts)),
    unspent: left?.fen ?? null,
    isUnspentAbout: left?.isAbout ?? false,
    unspentShare: left === null ? null : known(left.share),
  };
}

function known(result: RateResult): Rate | null {
  return result.state === 'known' ? result.rate : null;
}

function basisOf(line: FundLine, basis: Funds['executionBasis']): Stated<Money> {
  if (basis === 'full-year-budget') return line.fullYearBudget;
  return basis === 'initial-budget' ? line.initialBudget : line.received;
}
