/**
 * What a figure is about, before it is drawn. From one spec come the table, the drawing, the sentence and the data,
 * so they cannot disagree: every number enters once, with the text that everything prints.
 */

/** One number of a figure. */
export interface ChartValue {
  /** Plain decimal text as published (`57.96`, `289800.00`), or `null` where there is none. */
  readonly value: string | null;
  /** As printed for people, unit included; where there is no value, the words that say why. */
  readonly text: string;
}

interface ChartBase {
  /** Letters, digits and hyphens; unique on the page. */
  readonly id: string;
  /** What is shown, of whom and when; the caption. */
  readonly title: string;
  /** Finished sentences below the figure. */
  readonly notes?: readonly string[];
}

/** A level that readers compare with, drawn as a dashed line. */
export interface Threshold {
  /** Plain decimal. */
  readonly value: string;
  /** A few characters: `优 90`. */
  readonly label: string;
}

/** Words that stand in the table only: grade, scheme. */
export interface WordColumn {
  readonly label: string;
  readonly values: readonly string[];
}

/** Lines over the years. */
export interface TrendSpec extends ChartBase {
  readonly kind: 'trend';
  /** Oldest first. Several points may share a year. */
  readonly points: readonly TrendPoint[];
  readonly series: readonly TrendSeries[];
  /** Where the way of scoring changed; lines with `breaks` stop there. */
  readonly breaks: readonly SeriesBreak[];
  readonly thresholds: readonly Threshold[];
  readonly words: readonly WordColumn[];
  /** The axis covers at least this; without it, from 0 to the greatest value. One that begins above 0 says so. */
  readonly range?: readonly [string, string];
  /** The years that the axis covers; without it, those of the points. */
  readonly years?: readonly [number, number];
  /** One of many to be compared with each other: half as high, only the ends of its lines labelled. */
  readonly small?: boolean;
}

export interface TrendPoint {
  readonly year: number;
  /** `2023年度`. */
  readonly label: string;
  readonly href?: string;
  /** Beside the line, not on it: a re-evaluation of the same year. */
  readonly aside?: boolean;
}

export interface TrendSeries {
  readonly name: string;
  /** One for each point. */
  readonly values: readonly ChartValue[];
  /** Whether values on the two sides of a break must not be compared. */
  readonly breaks: boolean;
}

/** Before the point with this index another scheme held. */
export interface SeriesBreak {
  readonly before: number;
  /** A finished sentence: what changed. */
  readonly text: string;
}

/** How many fall into each class: grades, bands of scores or rates. */
export interface DistributionSpec extends ChartBase {
  readonly kind: 'distribution';
  /** What the classes are: 等级, 得分. Head of the first column. */
  readonly dimension: string;
  /** Every class, also the empty ones, in their own order. */
  readonly bins: readonly DistributionBin[];
  /** How many have no value, and are in no class. */
  readonly without: { readonly label: string; readonly count: number };
  /** 份, 个. */
  readonly unit: string;
  /** The classes lie on a scale, so that a label left out on a phone can be told from its neighbours. */
  readonly ordered: boolean;
}

export interface DistributionBin {
  readonly label: string;
  readonly count: number;
  readonly href?: string;
  /** The class in which the page's own subject stands. */
  readonly own?: boolean;
}

/** One number against another, a point for each report. */
export interface ScatterSpec extends ChartBase {
  readonly kind: 'scatter';
  /** Head of the first column. */
  readonly dimension: string;
  readonly x: ScatterAxis;
  readonly y: ScatterAxis;
  /** Names of the groups, each with its own mark; at most four. */
  readonly groups: readonly string[];
  readonly points: readonly ScatterPoint[];
  /** Counts the points with y at least this and x below that: high score, little spent. */
  readonly corner?: { readonly yFrom: string; readonly xBelow: string };
}

export interface ScatterAxis {
  readonly name: string;
  /** 分, %. */
  readonly unit: string;
  readonly thresholds: readonly Threshold[];
  readonly range?: readonly [string, string];
}

export interface ScatterPoint {
  readonly label: string;
  readonly href?: string;
  readonly x: ChartValue;
  readonly y: ChartValue;
  /** Index into `groups`. */
  readonly group: number;
}

/** Values side by side: a few named items, one to three series. */
export interface ComparisonSpec extends ChartBase {
  readonly kind: 'comparison';
  readonly dimension: string;
  /** In which the texts and the axis measure: 万元, %, 分. */
  readonly unit: string;
  /** How many of the values' own units are one of these: 10000 where values are 元 and texts 万元; default 1. */
  readonly divisor?: number;
  readonly series: readonly string[];
  readonly items: readonly ComparisonItem[];
  readonly words?: readonly WordColumn[];
  /** The items lie on a scale, like years, so that a label left out on a phone can be told from its neighbours. */
  readonly ordered: boolean;
}

export interface ComparisonItem {
  readonly label: string;
  /** Shorter, for below a column: `2023`. */
  readonly tick?: string;
  readonly href?: string;
  readonly values: readonly ChartValue[];
}

/** Parts of a whole; one bar for each row. */
export interface PartsSpec extends ChartBase {
  readonly kind: 'parts';
  readonly dimension: string;
  /** At most six parts, in their own order. */
  readonly names: readonly string[];
  readonly rows: readonly PartsRow[];
}

export interface PartsRow {
  readonly label: string;
  readonly href?: string;
  readonly whole: ChartValue;
  readonly values: readonly ChartValue[];
}

/** Money from the budget to what was left: bars of amounts under one another. */
export interface FlowSpec extends ChartBase {
  readonly kind: 'flow';
  readonly dimension: string;
  /** What the shares are shares of: 全年预算数. */
  readonly basis: string;
  readonly steps: readonly FlowStep[];
}

export interface FlowStep {
  readonly label: string;
  /** `left` is what the step before it did not use: its bar begins where that one ends. */
  readonly role: 'amount' | 'left';
  readonly amount: ChartValue;
  /** Share of the basis in percent, as published; without a value where the amount is no share of it. */
  readonly share: ChartValue;
}

export type ChartSpec = TrendSpec | DistributionSpec | ScatterSpec | ComparisonSpec | PartsSpec | FlowSpec;
export type ChartKind = ChartSpec['kind'];
