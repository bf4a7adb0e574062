import { isAbsent } from '../../model/absence.ts';
import type { RoundingRule } from '../../model/decimal.ts';
import { ROUNDING_RULES } from '../../model/decimal.ts';
import type { Report } from '../../model/report.ts';
import type { Grades } from '../../model/scheme.ts';
import type { ExecutionBasis, FundAmounts } from '../funds.ts';
import { basisAmount } from '../funds.ts';
import type { ScoringScheme } from '../leaf.ts';

/** How points and their sum are rounded. */
export interface Rounding {
  readonly leaf: number;
  readonly total: number;
  readonly rule: RoundingRule;
}

const BASES: readonly ExecutionBasis[] = ['full-year-budget', 'initial-budget', 'received'];
const MOST_DECIMALS = 2;

/** The bases that the report states an amount for; the scheme's own stands in where none is. */
export function basesOf(amounts: FundAmounts | null, scheme: ScoringScheme): readonly ExecutionBasis[] {
  const own = ownBasis(amounts, scheme);
  if (own === null || amounts === null) return [];
  const stated = BASES.filter((basis) => (basisAmount(amounts, basis) ?? 0) > 0);
  return stated.includes(own) ? stated : [own, ...stated];
}

/**
 * The basis that the scheme's execution row rests on; `null` where it has none. Without an adjusted budget the
 * engine takes the initial one.
 */
export function ownBasis(amounts: FundAmounts | null, { execution }: ScoringScheme): ExecutionBasis | null {
  if (isAbsent(execution) || execution.rule === 'none') return null;
  const asked = execution.budget;
  const falls = asked === 'full-year-budget' && amounts?.fullYearBudget == null;
  return falls && amounts?.initialBudget != null ? 'initial-budget' : asked;
}

/** Up to two decimals under each named rule; a sum has no more decimals than its parts. The own one comes first. */
export function roundingsOf(own: Rounding): readonly Rounding[] {
  const decimals = Array.from({ length: MOST_DECIMALS + 1 }, (_, count) => count);
  const grid = ROUNDING_RULES.flatMap((rule) =>
    decimals.flatMap((leaf) =>
      decimals.filter((total) => total <= leaf).map((total) => ({ leaf, total, rule })),
    ),
  );
  return [own, ...grid.filter((rounding) => !sameRounding(rounding, own))];
}

export function sameRounding(a: Rounding, b: Rounding): boolean {
  return a.leaf === b.leaf && a.total === b.total && a.rule === b.rule;
}

/** Whether a scheme may judge a report of this kind and year. */
export function appliesTo(
  scheme: ScoringScheme,
  { kind, fiscalYear }: Pick<Report, 'kind' | 'fiscalYear'>,
): boolean {
  const { from, to } = scheme.fiscalYears ?? {};
  return (
    scheme.kinds.includes(kind) &&
    (from === undefined || fiscalYear.to >= from) &&
    (to === undefined || fiscalYear.to <= to)
  );
}

export function sameBands(a: Grades, b: Grades): boolean {
  return (
    a.bands.length === b.bands.length &&
    a.bands.every((band, index) => {
      const other = b.bands[index];
      return (
        other !== undefined &&
        band.grade === other.grade &&
        band.min.eq(other.min) &&
        band.max.eq(other.max) &&
        band.maxIncluded === other.maxIncluded
      );
    })
  );
}
