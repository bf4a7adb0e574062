import { Decimal, toPlain } from '../model/decimal.ts';
import type { Report } from '../model/report.ts';
import type { Statement } from '../model/statement.ts';
import { REPORT_TEXT } from '../text/report.ts';

/** One figure of the prose, as the page lists it and as the narrative prints it. */
export interface StatementView {
  readonly id: string;
  readonly anchor: string;
  readonly label: string;
  readonly text: string;
  readonly approx: boolean;
}

/** A figure that the report gives as a whole, and the parts that it gives for it. */
export interface SumView {
  readonly whole: StatementView;
  readonly parts: readonly (StatementView & { readonly width: string })[];
  readonly agrees: boolean;
  /** `649 + 762 + 78 = 1489，相符`. */
  readonly text: string;
}

export interface StatementsView {
  readonly all: readonly StatementView[];
  readonly byId: ReadonlyMap<string, StatementView>;
  readonly sums: readonly SumView[];
}

export function statementsView(report: Report): StatementsView {
  const all = report.statements.map(statementView);
  const byId = new Map(all.map((statement) => [statement.id, statement]));
  return { all, byId, sums: report.statements.flatMap((whole) => sumView(whole, report, byId)) };
}

function statementView({ id, label, figure }: Statement): StatementView {
  return { id, anchor: `figure-${id}`, label, text: figure.raw, approx: figure.approx };
}

function sumView(
  whole: Statement,
  report: Report,
  byId: ReadonlyMap<string, StatementView>,
): readonly SumView[] {
  const view = byId.get(whole.id);
  if (!whole.sumOf || !view) return [];
  const parts = whole.sumOf.flatMap((id) => report.statements.find((statement) => statement.id === id) ?? []);
  const sum = parts.reduce((total, part) => total.plus(part.figure.value), new Decimal(0));
  const agrees = sum.eq(whole.figure.value);
  return [
    {
      whole: view,
      parts: parts.map((part) => ({
        ...statementView(part),
        width: sum.isZero() ? '0' : part.figure.value.div(sum).times(100).toFixed(2),
      })),
      agrees,
      text: REPORT_TEXT.statementSum(
        toPlain(whole.figure.value),
        parts.map((part) => toPlain(part.figure.value)),
        agrees,
        toPlain(sum),
      ),
    },
  ];
}
