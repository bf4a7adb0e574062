import { isAbsent } from '../model/absence.ts';
import type { Decimal } from '../model/decimal.ts';
import { Decimal as Big, toPlain } from '../model/decimal.ts';
import type { Grade } from '../model/grade.ts';
import type { Report } from '../model/report.ts';
import type { GradeBand } from '../model/scheme.ts';
import type { ScoringScheme } from './leaf.ts';
import type { Step } from './step.ts';
import { step } from './step.ts';

/** `no-bands`: the scheme has none. `no-band`: the total lies in a hole that the scheme's source leaves. */
export type NoGradeReason = 'no-bands' | 'no-band';

export type GradeOutcome =
  | {
      readonly state: 'graded';
      readonly grade: Grade;
      /** Word of the scheme. */
      readonly term: string;
      readonly band: GradeBand;
      readonly steps: readonly Step[];
    }
  | { readonly state: 'not-graded'; readonly reason: NoGradeReason; readonly steps: readonly Step[] };

/** The total that the bands are asked for: what a bonus adds above 100 points lifts it out of no band. */
export function countedTotal(total: Decimal, { indicators }: Pick<Report, 'indicators'>): Decimal {
  const hasBonus = !isAbsent(indicators) && indicators.adjustments.some(({ kind }) => kind === 'bonus');
  return hasBonus && total.gt(FULL) ? FULL : total;
}

const FULL = new Big(100);

/** Lower edges belong to their band, upper edges only where the band says so. */
function holds(band: GradeBand, total: Decimal): boolean {
  return total.gte(band.min) && (band.maxIncluded ? total.lte(band.max) : total.lt(band.max));
}

/** The grade of a total: 90 is 优 where 优 begins at 90; 89.5 is nothing where a scheme knows whole numbers only. */
export function gradeOf(total: Decimal, scheme: ScoringScheme): GradeOutcome {
  const { grades } = scheme;
  if (isAbsent(grades)) return { state: 'not-graded', reason: 'no-bands', steps: [] };
  const band = grades.bands.find((candidate) => holds(candidate, total));
  if (!band)
    return { state: 'not-graded', reason: 'no-band', steps: [step('noGrade', { total: toPlain(total) })] };
  const { grade, term } = band;
  const values = {
    total: toPlain(total),
    term,
    min: toPlain(band.min),
    max: toPlain(band.max),
    edge: band.maxIncluded ? ('included' as const) : ('excluded' as const),
  };
  return { state: 'graded', grade, term, band, steps: [step('grade', values)] };
}

/** The edge between two grades that a total is nearest to, with the distance; `null` where the scheme has no bands. */
export function nearestEdge(
  total: Decimal,
  scheme: ScoringScheme,
): { edge: Decimal; distance: Decimal } | null {
  const { grades } = scheme;
  if (isAbsent(grades)) return null;
  const edges = grades.bands.map((band) => band.min).filter((min) => min.gt(0));
  const ranked = edges
    .map((edge) => ({ edge, distance: total.minus(edge).abs() }))
    .sort((a, b) => a.distance.cmp(b.distance));
  return ranked[0] ?? null;
}

/** Every grade that a total between two values could have, best first. */
export function gradesBetween(low: Decimal, high: Decimal, scheme: ScoringScheme): readonly GradeBand[] {
  const { grades } = scheme;
  if (isAbsent(grades)) return [];
  return grades.bands.filter(
    (band) => high.gte(band.min) && (band.maxIncluded ? low.lte(band.max) : low.lt(band.max)),
  );
}
