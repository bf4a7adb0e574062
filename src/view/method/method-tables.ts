import { isAbsent } from '../../model/absence.ts';
import type { Decimal } from '../../model/decimal.ts';
import { toPlain } from '../../model/decimal.ts';
import type { Grades, Scheme, Weights } from '../../model/scheme.ts';
import { FULL_MARKS } from '../../model/scheme.ts';
import { METHOD_GRADES, METHOD_RULES } from '../../text/pages/method.ts';
import type { ShownGrade } from '../report/score/report-verdict.ts';
import { shownGrade } from '../report/score/report-verdict.ts';

/** Points by class of indicators. */
export interface WeightsView {
  readonly caption: string;
  readonly rows: readonly {
    readonly name: string;
    readonly weight: string;
    /** Width of a bar in percent of 100 points. */
    readonly width: string;
    readonly note: string | null;
  }[];
  readonly total: string;
  readonly lines: readonly string[];
}

/** `null` where the scheme gives no weights. */
export function weightsView({ weights }: Scheme): WeightsView | null {
  if (isAbsent(weights)) return null;
  const [first, ...rest] = weightRows(weights);
  const rows = first === undefined ? rest : [first, ...rest];
  return {
    caption: weights.mode === 'open' ? METHOD_RULES.typicalCaption : METHOD_RULES.weightsCaption,
    rows: rows.map(({ name, weight, note }) => ({
      name,
      weight: toPlain(weight),
      width: toPlain(weight),
      note: note ?? null,
    })),
    total: toPlain(FULL_MARKS),
    lines: weightLines(weights),
  };
}

interface WeightRow {
  readonly name: string;
  readonly weight: Decimal;
  readonly note?: string | undefined;
}

function weightRows(weights: Weights): readonly WeightRow[] {
  if (weights.mode === 'open') return weights.typical ?? [];
  const execution = weights.execution.isZero()
    ? []
    : [{ name: METHOD_RULES.execution, weight: weights.execution }];
  switch (weights.mode) {
    case 'level1':
      return [...execution, ...weights.blocks];
    case 'goals':
      return [...execution, { name: METHOD_RULES.goals, weight: weights.goals, note: weights.note }];
    case 'equal':
      return [...execution, { name: METHOD_RULES.indicators, weight: weights.indicators }];
  }
}

function weightLines(weights: Weights): readonly string[] {
  if (weights.mode === 'open') return [METHOD_RULES.outcomeMin(toPlain(weights.outcomeMin))];
  return weights.mode === 'level1' && weights.adjustable ? [METHOD_RULES.adjustable] : [];
}

/** One band of grades, or a stretch of scores that belongs to none. */
export interface BandView {
  readonly term: string;
  readonly range: string;
  /** `null` for a stretch without a grade. */
  readonly grade: ShownGrade | null;
}

export interface GradesView {
  readonly bands: readonly BandView[];
  readonly integersOnly: string | null;
}

/** Bands from the highest down, with the stretches between them that have no grade. `null` without bands. */
export function gradesView({ grades }: Scheme): GradesView | null {
  if (isAbsent(grades)) return null;
  return {
    bands: bandsOf(grades),
    integersOnly: grades.integersOnly ? METHOD_GRADES.integersOnly : null,
  };
}

function bandsOf({ bands }: Grades): readonly BandView[] {
  const rows: BandView[] = [];
  const none = (range: string) => rows.push({ term: METHOD_GRADES.none, range, grade: null });
  for (const [index, { grade, term, min, max, maxIncluded }] of bands.entries()) {
    const above = bands[index - 1];
    if (above === undefined && max.lt(FULL_MARKS)) none(METHOD_GRADES.above(toPlain(max), maxIncluded));
    if (above !== undefined && max.lt(above.min)) {
      none(METHOD_GRADES.gap(toPlain(max), !maxIncluded, toPlain(above.min)));
    }
    const range = METHOD_GRADES.range(toPlain(min), toPlain(max), maxIncluded);
    rows.push({ term, range, grade: shownGrade(grade) });
  }
  const lowest = bands.at(-1)?.min;
  if (lowest?.gt(0)) none(METHOD_GRADES.below(toPlain(lowest)));
  return rows;
}
