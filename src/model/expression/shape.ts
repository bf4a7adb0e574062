import type { Decimal } from '../decimal.ts';
import type { CalendarPoint } from './calendar.ts';

/**
 * How a number is meant. 以上、以下、以内 include the number itself, 超过、不满 do not (民法典第一千二百五十九条).
 * `approx` is a figure that the source itself calls inexact: 约、近、余、左右.
 */
export type NumberOp = 'ge' | 'gt' | 'eq' | 'le' | 'lt' | 'approx';

/** `over`: at least the figure (1000余份). `about`: either side of it (约1000份). */
export type Inexact = 'over' | 'about';

/** Which way a change goes: 下降5% and 增长5% are different claims with the same digits. */
export type Trend = 'up' | 'down';

/** Words around the value that the reading keeps. */
interface Surroundings {
  /** The cell exactly as printed. */
  readonly raw: string;
  /** Words before the operator: 合格率 in 合格率≥95%. */
  readonly label?: string;
  /** Words after the unit: 村 in 5个行政村. */
  readonly of?: string;
  /** A remark in brackets at the end. */
  readonly note?: string;
}

export interface NumberExpression extends Surroundings {
  readonly t: 'num';
  readonly op: NumberOp;
  readonly value: Decimal;
  /** Unit as written, `""` where the cell has none. */
  readonly unit: string;
  readonly inexact?: Inexact;
  readonly trend?: Trend;
}

export interface RangeExpression extends Surroundings {
  readonly t: 'range';
  readonly min: Decimal;
  readonly max: Decimal;
  readonly unit: string;
  readonly trend?: Trend;
}

/** `3:1`, or a fraction such as `17/20`. */
export interface RatioExpression extends Surroundings {
  readonly t: 'ratio';
  readonly op: Exclude<NumberOp, 'approx'>;
  readonly num: Decimal;
  readonly den: Decimal;
}

export interface DateExpression extends Surroundings {
  readonly t: 'date';
  readonly op: 'by' | 'on' | 'between';
  readonly date: CalendarPoint;
  /** Second end of `between`. */
  readonly until?: CalendarPoint;
}

export type JudgedState = 'met' | 'partly' | 'not';

/** A statement in words. Only words that name a state by themselves are mapped; 有效、明显提升 stay `unmapped`. */
export interface QualitativeExpression extends Surroundings {
  readonly t: 'qual';
  readonly state: JudgedState | 'unmapped';
}

/** Why a cell was not read. */
export type UnreadReason = 'empty' | 'broken-number' | 'several-values' | 'ambiguous' | 'unknown';

export interface TextExpression extends Surroundings {
  readonly t: 'text';
  readonly why: UnreadReason;
}

/** A target or actual value: the printed cell for ever, and what it says as far as it can be read. */
export type Expression =
  | NumberExpression
  | RangeExpression
  | RatioExpression
  | DateExpression
  | QualitativeExpression
  | TextExpression;

/** A reading without the words around it: what one reader (number, date, judgement) finds. */
export type Reading<E extends Expression = Expression> = E extends Expression
  ? Omit<E, 'raw' | 'note'>
  : never;
