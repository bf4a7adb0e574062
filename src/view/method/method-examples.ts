import { toPlain } from '../../model/decimal.ts';
import { formatWan } from '../../model/format.ts';
import type { Scheme } from '../../model/scheme.ts';
import type { GradeOutcome } from '../../scoring/grade.ts';
import type { Outcome } from '../../scoring/outcome.ts';
import type { WorkedExample } from '../../scoring/worked-example.ts';
import { workedExamples } from '../../scoring/worked-example.ts';
import { METHOD_EXAMPLES, METHOD_GRADES } from '../../text/pages/method.ts';
import { EXAMPLE_WORDS, NOT_SCORED_WORDS } from '../../text/scheme.ts';
import { stepWords } from '../../text/scoring.ts';

/** A case that the engine computes by a scheme, with its steps in words. */
export interface ExampleView {
  readonly id: string;
  readonly title: string;
  readonly given: string;
  readonly steps: readonly string[];
  readonly result: string;
}

export function exampleViews(scheme: Scheme): readonly ExampleView[] {
  return workedExamples(scheme).map((example) => ({
    id: example.id,
    title: titleOf(example.id),
    given: givenOf(example),
    ...(example.kind === 'grade' ? gradeResult(example.outcome) : scoreResult(example.outcome)),
  }));
}

function titleOf(id: string): string {
  const titles: Readonly<Record<string, string>> = EXAMPLE_WORDS;
  return titles[id] ?? id;
}

function givenOf(example: WorkedExample): string {
  switch (example.kind) {
    case 'indicator':
      return METHOD_EXAMPLES.indicator(example.target, example.actual, toPlain(example.weight));
    case 'execution': {
      const { fullYearBudget, executed } = example.amounts;
      const inSteps = example.outcome.rule === 'EXECUTION_STEP';
      const state = inSteps ? finishedWords(example.finished) : null;
      return METHOD_EXAMPLES.execution(formatWan(fullYearBudget ?? 0), formatWan(executed ?? 0), state);
    }
    case 'grade':
      return METHOD_EXAMPLES.total(toPlain(example.total));
  }
}

function finishedWords(finished: boolean | null): string {
  if (finished === null) return METHOD_EXAMPLES.unknown;
  return finished ? METHOD_EXAMPLES.finished : METHOD_EXAMPLES.unfinished;
}

type Result = Pick<ExampleView, 'steps' | 'result'>;

function scoreResult(outcome: Outcome): Result {
  const steps = outcome.steps.map(stepWords);
  if (outcome.state === 'scored') return { steps, result: METHOD_EXAMPLES.points(toPlain(outcome.score)) };
  const { window, reason } = outcome;
  return {
    steps: [...steps, NOT_SCORED_WORDS[reason]],
    result:
      window === null
        ? METHOD_EXAMPLES.notScored
        : METHOD_EXAMPLES.window(toPlain(window.min), toPlain(window.max)),
  };
}

function gradeResult(outcome: GradeOutcome): Result {
  const steps = outcome.steps.map(stepWords);
  return { steps, result: outcome.state === 'graded' ? outcome.term : METHOD_GRADES.none };
}
