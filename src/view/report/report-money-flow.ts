import type { Chart } from '../../charts/chart.ts';
import { drawChart } from '../../charts/draw-chart.ts';
import type { FlowSpec, FlowStep } from '../../charts/spec.ts';
import { isAbsent, valueOf } from '../../model/absence.ts';
import { yuanString } from '../../model/format.ts';
import type { FundLine, Funds } from '../../model/funds.ts';
import type { FundTotals } from '../../scoring/fund-totals.ts';
import type { Rate } from '../../scoring/rate.ts';
import { formatRate } from '../../scoring/rate.ts';
import { MONEY_WORDS } from '../../text/interface.ts';
import { BASIS_LABELS, DISPOSAL_LABELS } from '../../text/labels.ts';
import { AGGREGATE_TEXT } from '../../text/pages/aggregate.ts';
import { MONEY_LABELS } from '../../text/report/report.ts';
import { rateValue } from '../chart-value.ts';
import type { ShownMoney } from '../shown.ts';
import { showFen, showMoney, shownAbsent } from '../shown.ts';

/** One amount on the way from the budget to what was left. */
export interface MoneyStep {
  readonly label: string;
  readonly value: ShownMoney;
  /** Share of the basis of the execution rate; empty where the amount is no share of it. */
  readonly share: string;
  readonly bar: string;
  /** What became of the money, where the report was to say so. */
  readonly note: string | null;
}

export interface MoneyFlow {
  readonly chart: Chart;
  readonly steps: readonly MoneyStep[];
}

/** Id of the figure of the money. */
export const MONEY_FIGURE = 'money-flow';

interface Amount {
  readonly label: string;
  readonly value: ShownMoney;
  readonly fen: number | null;
  readonly rate: Rate | null;
  readonly role: FlowStep['role'];
  readonly note?: string | null;
}

/** Initial budget, budget after adjustment, received, spent, left: each that the report states or that follows. */
export function moneyFlow(
  totals: FundTotals,
  funds: Funds,
  isExample: boolean,
  draw: (spec: FlowSpec) => Chart = drawChart,
): MoneyFlow {
  const chart = draw(flowFigure(totals, funds, isExample));
  return {
    chart,
    steps: flowAmounts(totals, funds).map(({ label, value, rate, note }, index) => ({
      label,
      value,
      share: rate === null ? '' : formatRate(rate),
      bar: chart.table.rows[index]?.bar ?? '',
      note: note ?? null,
    })),
  };
}

/** The same before it is drawn. */
export function flowFigure(totals: FundTotals, funds: Funds, isExample: boolean): FlowSpec {
  return {
    kind: 'flow',
    id: MONEY_FIGURE,
    title: AGGREGATE_TEXT.figureTitle(MONEY_WORDS.caption(BASIS_LABELS[funds.executionBasis]), isExample),
    dimension: MONEY_WORDS.item,
    basis: BASIS_LABELS[funds.executionBasis],
    steps: flowAmounts(totals, funds).map(({ label, value, fen, rate, role }) => ({
      label,
      role,
      amount: { value: fen === null ? null : yuanString(fen), text: value.text },
      share: rateValue(rate, ''),
    })),
  };
}

function flowAmounts(totals: FundTotals, funds: Funds): readonly Amount[] {
  const { line, unspent } = totals;
  const budgets = budgetKeys(line).map((key) => ({
    ...stated(BASIS_LABELS[key === 'initialBudget' ? 'initial-budget' : 'full-year-budget'], line[key]),
    rate: null,
  }));
  return [
    ...budgets,
    {
      ...stated(MONEY_LABELS.received, line.received),
      // A share of the budget stands in a column of shares of the budget only.
      rate: isPlanned(line, funds.executionBasis) ? totals.received : null,
    },
    { ...stated(MONEY_LABELS.executed, line.executed), rate: totals.execution },
    ...(unspent === null
      ? []
      : [
          {
            label: MONEY_LABELS.unspent,
            value: showFen(unspent, '', totals.isUnspentAbout),
            fen: unspent,
            rate: totals.unspentShare,
            role: 'left' as const,
            note: unspent > 0 ? disposalText(line) : null,
          },
        ]),
  ];
}

function stated(label: string, money: FundLine['received']): Omit<Amount, 'rate'> {
  return { label, value: showMoney(money), fen: valueOf(money)?.fen ?? null, role: 'amount' };
}

/** Both budgets where the year changed it; else the one that is stated. */
function budgetKeys(line: FundLine): readonly ('initialBudget' | 'fullYearBudget')[] {
  const [initial, full] = [valueOf(line.initialBudget), valueOf(line.fullYearBudget)];
  if (full === null) return ['initialBudget'];
  return initial === null || initial.fen === full.fen
    ? ['fullYearBudget']
    : ['initialBudget', 'fullYearBudget'];
}

/** Whether the execution rate is measured against the same budget as the rate of what was received. */
function isPlanned(line: FundLine, basis: Funds['executionBasis']): boolean {
  return basis === (isAbsent(line.fullYearBudget) ? 'initial-budget' : 'full-year-budget');
}

/** What became of unspent money: carried over, returned; or that the report does not say. */
export function disposalText({ unspentDisposal }: FundLine): string | null {
  if (unspentDisposal === undefined) return null;
  return MONEY_WORDS.disposal(
    isAbsent(unspentDisposal) ? shownAbsent(unspentDisposal).text : DISPOSAL_LABELS[unspentDisposal],
  );
}
