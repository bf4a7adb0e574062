import type { Stated } from '../model/absence.ts';
import type { Decimal } from '../model/decimal.ts';
import type { Expression, JudgedState } from '../model/expression.ts';
import type { SchemeId } from '../model/ids.ts';
import type { Direction, ScoringStyle } from '../model/indicator.ts';
import type { SchemeFacts } from '../model/scheme.ts';
import { blockOf } from '../model/scheme.ts';

/** One 评分要点 of an indicator. */
export interface LeafElement {
  readonly text: string;
  readonly points: { readonly value: Decimal };
  readonly met: boolean;
  readonly gate: boolean;
}

/** What scoring needs to know of an indicator. A row of the indicator table is one. */
export interface Leaf {
  readonly direction: Direction;
  readonly target: Stated<Expression>;
  readonly actual: Stated<Expression>;
  readonly weight: Stated<{ readonly value: Decimal }>;
  /** 一级, 二级指标 as printed; satisfaction is recognised by them. */
  readonly path?: readonly string[] | undefined;
  readonly scoringStyle?: ScoringStyle | undefined;
  readonly elements?: readonly LeafElement[] | undefined;
  /** Judgement of a qualitative indicator. */
  readonly state?: JudgedState | undefined;
  /** Answers of a survey on a scale, best answer first. */
  readonly answers?: readonly LikertAnswers[] | undefined;
}

/** How many chose one answer of a scale, and what share of the points the answer is worth. */
export interface LikertAnswers {
  readonly share: Decimal;
  readonly count: number;
}

/** What scoring needs to know of a scheme. */
export type ScoringScheme = SchemeFacts & { readonly id: SchemeId };

export function isSatisfaction(leaf: Pick<Leaf, 'path'>): boolean {
  return leaf.path?.some((name) => blockOf(name) === 'satisfaction') ?? false;
}
