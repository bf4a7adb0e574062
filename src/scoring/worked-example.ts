import { isAbsent } from '../model/absence.ts';
import { Decimal } from '../model/decimal.ts';
import { parseExpression } from '../model/expression.ts';
import type { Direction } from '../model/indicator.ts';
import { scoreExecution } from './execution.ts';
import type { FundAmounts } from './funds.ts';
import type { GradeOutcome } from './grade.ts';
import { gradeOf } from './grade.ts';
import { scoreIndicator } from './indicator/indicator.ts';
import type { ScoringScheme } from './leaf.ts';
import type { NotScoredReason, Outcome } from './outcome.ts';

/** A case computed by the engine itself, for the page that explains a scheme. Titles are in the text room. */
export type WorkedExample =
  | {
      readonly kind: 'indicator';
      readonly id: string;
      readonly target: string;
      readonly actual: string;
      readonly weight: Decimal;
      readonly outcome: Outcome;
    }
  | {
      readonly kind: 'execution';
      readonly id: string;
      readonly amounts: FundAmounts;
      readonly finished: boolean | null;
      readonly outcome: Outcome;
    }
  | { readonly kind: 'grade'; readonly id: string; readonly total: Decimal; readonly outcome: GradeOutcome };

const WEIGHT = new Decimal(10);
const FISCAL_YEAR = 2023;

type Case = readonly [id: string, direction: Direction, target: string, actual: string, path?: string];

const INDICATORS: readonly Case[] = [
  ['positive-met', 'positive', '≥95%', '96.5%'],
  ['positive-missed', 'positive', '≥98%', '96.5%'],
  ['positive-low', 'positive', '≥100人次', '50人次'],
  ['positive-over', 'positive', '≥12次', '24次'],
  ['equal-zero-met', 'equal', '0起', '0起'],
  ['equal-zero-missed', 'equal', '0起', '1起'],
  ['equal-missed', 'equal', '120份', '69份'],
  ['equal-above', 'equal', '120份', '130份'],
  ['reverse-met', 'negative', '≤90万元', '90万元'],
  ['reverse-missed', 'negative', '≤10天', '15天'],
  ['reverse-twice', 'negative', '≤10天', '20天'],
  ['interval-inside', 'interval', '18—54周岁', '30周岁'],
  ['interval-outside', 'interval', '18—54周岁', '60周岁'],
  ['judged-met', 'qualitative', '效果明显', '达成年度指标'],
  ['judged-partly', 'qualitative', '效果明显', '部分达成年度指标并具有一定效果'],
  ['judged-not', 'qualitative', '效果明显', '未达成年度指标且效果较差'],
  ['satisfaction-high', 'positive', '≥90%', '95%', '满意度指标'],
  ['satisfaction-middle', 'positive', '≥90%', '85%', '满意度指标'],
  ['satisfaction-low', 'positive', '≥90%', '75%', '满意度指标'],
  ['deadline', 'deadline', '2023年12月底前', '2024年1月15日'],
  ['unit-mismatch', 'positive', '≥100%', '5个'],
];

const FEN_PER_WAN = 1_000_000;

function amounts(budget: number, executed: number): FundAmounts {
  const fen = (hundredths: number) => (hundredths * FEN_PER_WAN) / 100;
  return {
    initialBudget: fen(budget),
    fullYearBudget: fen(budget),
    received: fen(budget),
    executed: fen(executed),
  };
}

/** 50万元 budgeted and 28.98万元 spent, in hundredths of 万元. */
const SPENT = amounts(5000, 2898);

type ExecutionCase = readonly [id: string, funds: FundAmounts, finished: boolean | null];

const BUDGET_OF_ZERO: ExecutionCase = ['execution-zero', amounts(0, 0), null];
const IN_PROPORTION: readonly ExecutionCase[] = [['execution-proportional', SPENT, null], BUDGET_OF_ZERO];
/** A scheme in steps asks whether the work was finished. */
const IN_STEPS: readonly ExecutionCase[] = [
  ['execution-unknown', SPENT, null],
  ['execution-unfinished', SPENT, false],
  ['execution-finished', SPENT, true],
  BUDGET_OF_ZERO,
];

const TOTALS: readonly (readonly [id: string, total: `${number}`])[] = [
  ['grade-top-edge', '90'],
  ['grade-below-edge', '89.99'],
  ['grade-half', '89.5'],
  ['grade-middle', '75'],
  ['grade-low', '59.99'],
];

/** Cases that say nothing about a scheme which has no rule for them. */
const SILENT: readonly NotScoredReason[] = ['scheme-silent', 'scheme-without-execution'];

function isTelling(example: WorkedExample): boolean {
  const { outcome } = example;
  if (outcome.state === 'not-graded') return outcome.reason !== 'no-bands';
  return outcome.state !== 'not-scored' || !SILENT.includes(outcome.reason);
}

/** Computes the cases for a scheme and leaves out those that it has no rule for. */
export function workedExamples(scheme: ScoringScheme): readonly WorkedExample[] {
  const indicators = INDICATORS.map(([id, direction, target, actual, path]): WorkedExample => {
    const leaf = {
      direction,
      target: parseExpression(target),
      actual: parseExpression(actual),
      weight: { value: WEIGHT },
      ...(path !== undefined && { path: [path] }),
    };
    const outcome = scoreIndicator(leaf, scheme, { fiscalYear: FISCAL_YEAR });
    return { kind: 'indicator', id, target, actual, weight: WEIGHT, outcome };
  });
  const inSteps = !isAbsent(scheme.execution) && scheme.execution.rule === 'step';
  const executions = (inSteps ? IN_STEPS : IN_PROPORTION).map(([id, funds, finished]): WorkedExample => {
    return {
      kind: 'execution',
      id,
      amounts: funds,
      finished,
      outcome: scoreExecution(funds, scheme, finished),
    };
  });
  const grades = TOTALS.map(([id, total]): WorkedExample => {
    const value = new Decimal(total);
    return { kind: 'grade', id, total: value, outcome: gradeOf(value, scheme) };
  });
  // A scheme that has no formula at all is not explained by cases that no formula could score.
  const scores = indicators.some(({ outcome }) => outcome.state === 'scored');
  return [...(scores ? indicators : []), ...executions, ...grades].filter(isTelling);
}
