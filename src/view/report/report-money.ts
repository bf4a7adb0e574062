import type { ReportRecord } from '../../archive/record.ts';
import type { Chart } from '../../charts/chart.ts';
import type { FlowSpec } from '../../charts/spec.ts';
import { isAbsent, valueOf } from '../../model/absence.ts';
import { Decimal, toPlain } from '../../model/decimal.ts';
import type { FundLine, Funds } from '../../model/funds.ts';
import type { PublishedReport } from '../../model/published.ts';
import type { FundTotals } from '../../scoring/fund-totals.ts';
import type { Rate } from '../../scoring/rate.ts';
import { formatRate } from '../../scoring/rate.ts';
import { MONEY_WORDS } from '../../text/interface.ts';
import { BASIS_LABELS, SOURCE_LABELS } from '../../text/labels.ts';
import { MONEY_LABELS, RATE_TEXT } from '../../text/report/report.ts';
import type { ShownMoney } from '../shown.ts';
import { showFen, showMoney } from '../shown.ts';
import type { MoneyFlow } from './report-money-flow.ts';
import { disposalText, moneyFlow } from './report-money-flow.ts';

/** A rate with its definition and its arithmetic. */
export interface ShownRate {
  readonly label: string;
  readonly text: string;
  readonly definition: string;
  readonly steps: string;
  /** Width of a bar in percent, 0 to 100. */
  readonly width: string;
}

export interface MoneyRow {
  readonly key: 'budget' | 'received' | 'executed' | 'unspent';
  readonly label: string;
  readonly value: ShownMoney;
  /** Share of the budget, for the bar beside the amount. */
  readonly rate: ShownRate | null;
}

export interface FundTableRow {
  readonly label: string;
  readonly initialBudget: ShownMoney;
  readonly fullYearBudget: ShownMoney;
  readonly received: ShownMoney;
  readonly executed: ShownMoney;
  /** As printed, with what became of it. */
  readonly unspent: ShownMoney | null;
}

/** Everything a report page prints about money in words and numbers. */
export interface MoneyFacts {
  readonly rows: readonly MoneyRow[];
  readonly execution: ShownRate | null;
  readonly received: ShownRate | null;
  readonly unspentShare: ShownRate | null;
  /** The amount that the execution rate is measured against. */
  readonly basis: ShownMoney;
  readonly basisLabel: string;
  readonly basisReason: string | null;
  /** The execution rates as the source prints them, where the page has them nowhere else. */
  readonly printedRate: string | null;
  readonly table: readonly FundTableRow[];
  /** 资金管理情况 of the form for transfer payments. */
  readonly management: PublishedReport['fundManagement'];
}

/** The same with its picture. */
export interface MoneyView extends MoneyFacts {
  readonly flow: MoneyFlow;
}

/** @param draw makes the picture */
export function moneyView(
  record: ReportRecord,
  published: PublishedReport,
  draw?: (spec: FlowSpec) => Chart,
): MoneyView | null {
  const { report } = record;
  const facts = moneyFacts(record, published);
  if (facts === null || isAbsent(report.funds)) return null;
  const totals = record.totals();
  return totals && { ...facts, flow: moneyFlow(totals, report.funds, report.example, draw) };
}

/** Without the picture, for whoever has no use for one. */
export function moneyFacts(record: ReportRecord, published: PublishedReport): MoneyFacts | null {
  const { report } = record;
  if (isAbsent(report.funds)) return null;
  const totals = record.totals();
  if (!totals) return null;
  const basisLabel = BASIS_LABELS[report.funds.executionBasis];
  const rates = shownRates(totals, basisLabel);
  return {
    ...rates,
    basis: showMoney(totals.basis),
    basisLabel,
    basisReason: report.funds.basisReason ?? null,
    rows: moneyRows(totals, rates, report.funds),
    management: published.fundManagement,
    table: report.funds.lines.map((line, index) => ({
      label: published.fundLines[index]?.label ?? SOURCE_LABELS[line.source],
      initialBudget: showMoney(line.initialBudget),
      fullYearBudget: showMoney(line.fullYearBudget),
      received: showMoney(line.received),
      executed: showMoney(line.executed),
      unspent: unspentOf(line),
    })),
    printedRate:
      report.funds.lines.length > 1
        ? printedRates(report.funds, published)
        : printedRate(totals, rates.execution),
  };
}

/** The rate of the total as the source prints it, where the page does not print the same. */
function printedRate({ line }: FundTotals, execution: ShownRate | null): string | null {
  const printed = valueOf(line.printedRate)?.raw ?? null;
  return printed === null || printed === execution?.text ? null : MONEY_WORDS.printedRate(printed);
}

function printedRates({ lines }: Funds, { fundLines }: PublishedReport): string | null {
  const rates = lines.flatMap(({ source, printedRate }, index) => {
    const printed = printedRate === undefined ? null : valueOf(printedRate);
    return printed === null ? [] : [[fundLines[index]?.label ?? SOURCE_LABELS[source], printed.raw] as const];
  });
  return rates.length === 0 ? null : MONEY_WORDS.printedRates(rates);
}

/** The balance of a line as printed, with what became of it; `null` where the line says nothing of either. */
function unspentOf(line: FundLine): ShownMoney | null {
  const note = disposalText(line);
  if (line.unspent === undefined) return null;
  return { ...showMoney(line.unspent), note };
}

type Rates = Pick<MoneyFacts, 'execution' | 'received' | 'unspentShare'>;

function shownRates(totals: FundTotals, basisLabel: string): Rates {
  const basis = showMoney(totals.basis).text;
  const executed = showMoney(totals.line.executed).text;
  const received = showMoney(totals.line.received).text;
  const planned = plannedBudget(totals);
  const unspent = totals.unspent === null ? '' : showFen(totals.unspent, '', totals.isUnspentAbout).text;
  return {
    execution: shownRate(
      totals.execution,
      RATE_TEXT.execution,
      RATE_TEXT.executionDefinition(basisLabel),
      executed,
      basis,
    ),
    received: shownRate(
      totals.received,
      RATE_TEXT.received,
      RATE_TEXT.receivedDefinition(planned.label),
      received,
      planned.value.text,
    ),
    unspentShare: shownRate(
      totals.unspentShare,
      RATE_TEXT.unspentShare,
      RATE_TEXT.unspentDefinition(basisLabel),
      unspent,
      basis,
    ),
  };
}

/** The adjusted budget where it is stated, else the initial one. */
function plannedBudget({ line }: FundTotals): { label: string; value: ShownMoney } {
  return isAbsent(line.fullYearBudget)
    ? { label: BASIS_LABELS['initial-budget'], value: showMoney(line.initialBudget) }
    : { label: BASIS_LABELS['full-year-budget'], value: showMoney(line.fullYearBudget) };
}

function shownRate(
  rate: Rate | null,
  label: string,
  definition: string,
  part: string,
  whole: string,
): ShownRate | null {
  if (rate === null) return null;
  const text = formatRate(rate);
  return { label, text, definition, steps: RATE_TEXT.steps(part, whole, text), width: barWidth(rate) };
}

/** Bars stop at their track; the printed percentage does not. */
function barWidth({ percent }: Rate): string {
  return toPlain(Decimal.max(0, Decimal.min(percent, 100)));
}

function moneyRows(totals: FundTotals, rates: Rates, funds: Funds): readonly MoneyRow[] {
  const budget =
    funds.executionBasis === 'received'
      ? plannedBudget(totals)
      : { label: BASIS_LABELS[funds.executionBasis], value: showMoney(totals.basis) };
  const rows: MoneyRow[] = [
    { key: 'budget', ...budget, rate: null },
    {
      key: 'received',
      label: MONEY_LABELS.received,
      value: showMoney(totals.line.received),
      rate: rates.received,
    },
    {
      key: 'executed',
      label: MONEY_LABELS.executed,
      value: showMoney(totals.line.executed),
      rate: rates.execution,
    },
  ];
  if (totals.unspent !== null) {
    rows.push({
      key: 'unspent',
      label: MONEY_LABELS.unspent,
      value: showFen(totals.unspent, '', totals.isUnspentAbout),
      rate: rates.unspentShare,
    });
  }
  return rows;
}
