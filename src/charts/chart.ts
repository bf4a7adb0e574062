import type { ChartKind } from './spec.ts';

/** A finished figure: everything that a component prints. */
export interface Chart {
  readonly id: string;
  readonly kind: ChartKind;
  readonly title: string;
  /** One drawing, or `null` where the bars stand in the rows of the table. */
  readonly svg: string | null;
  /** Marks of the drawing and what they mean; empty where the table carries them. */
  readonly legend: readonly LegendEntry[];
  readonly table: ChartTable;
  /** The figure in words, computed and without judgement. */
  readonly sentence: string;
  readonly notes: readonly string[];
  readonly data: ChartData;
  /** Whether the browser may offer more than the drawing: a walk from value to value, tips, a picture. */
  readonly live: boolean;
  /** Address of the figure as a picture, where it is published as a file of its own. */
  readonly file?: string;
}

export interface LegendEntry {
  /** A small drawing of the mark. */
  readonly swatch: string;
  readonly label: string;
}

export interface ChartTable {
  readonly columns: readonly { readonly label: string; readonly numeric: boolean }[];
  readonly rows: readonly ChartRow[];
  /** Whether the rows carry bars. */
  readonly bars: boolean;
}

export interface ChartRow {
  readonly label: string;
  readonly href: string | null;
  /** Mark of this row in the drawing. */
  readonly swatch: string | null;
  readonly cells: readonly { readonly text: string; readonly absent: boolean }[];
  readonly bar: string | null;
}

/** The figure as data, for the browser and for download. Decimal text, never binary numbers. */
export interface ChartData {
  readonly kind: ChartKind;
  readonly title: string;
  /** Head of the first column. */
  readonly dimension: string;
  readonly labels: readonly string[];
  readonly series: readonly DataSeries[];
  readonly words: readonly { readonly label: string; readonly values: readonly string[] }[];
  /** Position of each label on a numeric axis (years), else empty. */
  readonly at: readonly number[];
  /** Labels that stand beside the line. */
  readonly aside: readonly number[];
  /** Indices of labels before which the scale of comparison changes. */
  readonly breaks: readonly number[];
  readonly thresholds: readonly { readonly value: string; readonly label: string }[];
  /** Ticks of the value axis, its ends among them. */
  readonly ticks: readonly number[];
  /** Values are divided by this to stand on the axis. */
  readonly divisor: number;
}

export interface DataSeries {
  readonly name: string;
  readonly breaks: boolean;
  readonly values: readonly (string | null)[];
  readonly texts: readonly string[];
}
