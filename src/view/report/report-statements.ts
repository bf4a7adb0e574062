import type { Chart } from '../../charts/chart.ts';
import { drawChart } from '../../charts/draw-chart.ts';
import type { PartsSpec } from '../../charts/spec.ts';
import { Decimal, toPlain } from '../../model/decimal.ts';
import type { Report } from '../../model/report.ts';
import type { Statement } from '../../model/statement.ts';
import { FIGURE_WORDS } from '../../text/interface.ts';
import { AGGREGATE_TEXT } from '../../text/pages/aggregate.ts';
import { REPORT_TEXT } from '../../text/report/report.ts';

/** One figure of the prose, as the page lists it and as the narrative prints it. */
export interface StatementView {
  readonly id: string;
  readonly anchor: string;
  readonly label: string;
  readonly text: string;
  readonly approx: boolean;
}

/** A figure that the report gives as a whole, drawn as the parts that it gives for it. */
export interface SumView {
  readonly chart: Chart;
  readonly agrees: boolean;
  /** `649 + 762 + 78 = 1489，相符`. */
  readonly text: string;
}

export interface StatementsView {
  readonly all: readonly StatementView[];
  readonly byId: ReadonlyMap<string, StatementView>;
  readonly sums: readonly SumView[];
}

/** @param draw makes the picture of a sum */
export function statementsView(report: Report, draw: (spec: PartsSpec) => Chart = drawChart): StatementsView {
  const all = statementViews(report);
  const byId = new Map(all.map((statement) => [statement.id, statement]));
  const sums = sumsOf(report).map(({ spec, ...sum }) => ({ ...sum, chart: draw(spec) }));
  return { all, byId, sums };
}

/** The figures of the sums, before they are drawn. */
export function sumFigures(report: Report): readonly PartsSpec[] {
  return sumsOf(report).map(({ spec }) => spec);
}

/** The figures alone, without the pictures of their sums. */
export function statementViews({ statements }: Pick<Report, 'statements'>): readonly StatementView[] {
  return statements.map(statementView);
}

function statementView({ id, label, figure }: Statement): StatementView {
  return { id, anchor: `figure-${id}`, label, text: figure.raw, approx: figure.approx };
}

type Sum = Omit<SumView, 'chart'> & { readonly spec: PartsSpec };

function sumsOf(report: Report): readonly Sum[] {
  return report.statements.flatMap((whole) => sumOf(whole, report));
}

function sumOf(whole: Statement, report: Report): readonly Sum[] {
  if (!whole.sumOf) return [];
  const parts = whole.sumOf.flatMap((id) => report.statements.find((statement) => statement.id === id) ?? []);
  const sum = parts.reduce((total, part) => total.plus(part.figure.value), new Decimal(0));
  const agrees = sum.eq(whole.figure.value);
  return [
    {
      spec: {
        kind: 'parts',
        id: `sum-${whole.id}`,
        title: AGGREGATE_TEXT.figureTitle(
          FIGURE_WORDS.sumCaption(whole.label, whole.figure.raw),
          report.example,
        ),
        dimension: FIGURE_WORDS.part,
        names: parts.map(({ label }) => partName(label, whole.label)),
        rows: [
          {
            label: whole.label,
            whole: { value: toPlain(whole.figure.value), text: whole.figure.raw },
            values: parts.map(({ figure }) => ({ value: toPlain(figure.value), text: figure.raw })),
          },
        ],
      },
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

/** `完成检定的计量器具：安全防护类` stands below its whole as 安全防护类. */
function partName(label: string, whole: string): string {
  const prefix = `${whole}：`;
  return label.startsWith(prefix) && label.length > prefix.length ? label.slice(prefix.length) : label;
}
