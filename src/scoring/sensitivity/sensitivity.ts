import { isAbsent } from '../../model/absence.ts';
import { Decimal, round } from '../../model/decimal.ts';
import type { Grade } from '../../model/grade.ts';
import { GRADES } from '../../model/grade.ts';
import type { Report } from '../../model/report.ts';
import type { Grades } from '../../model/scheme.ts';
import type { ExecutionBasis } from '../funds.ts';
import { countedTotal, gradeOf, gradesBetween } from '../grade.ts';
import type { ScoringScheme } from '../leaf.ts';
import type { Rounding } from './choices.ts';
import { appliesTo, basesOf, ownBasis, roundingsOf, sameBands, sameRounding } from './choices.ts';
import type { Ends, Share, Sheet } from './sheet.ts';
import { sheetOf } from './sheet.ts';

/** A total, or between which totals it lies, with every grade that it can have, best first. */
export interface Result extends Ends {
  readonly grades: readonly Grade[];
}

/**
 * One thing done another way. `scheme` with `rules` scores every row anew; with `bands` only the grades are divided
 * as that scheme divides them, because it has no rules of its own or rules for another table.
 */
export type Choice =
  | { readonly of: 'basis'; readonly basis: ExecutionBasis }
  | { readonly of: 'rounding'; readonly rounding: Rounding }
  | { readonly of: 'scheme'; readonly scheme: ScoringScheme; readonly part: 'rules' | 'bands' }
  | { readonly of: 'share'; readonly share: Exclude<Share, 'any'> };

export interface Variant {
  readonly choice: Choice;
  readonly result: Result;
  /** The grades that are possible are not those of {@link Sensitivity.base}. */
  readonly changesGrade: boolean;
}

/** 得分敏感度: what the recomputed total and grade would be, had each open choice been made another way. */
export interface Sensitivity {
  readonly base: Result & { readonly basis: ExecutionBasis | null; readonly rounding: Rounding };
  /** Each differs from the base in one thing. */
  readonly variants: readonly Variant[];
  /** All choices together, in every combination. */
  readonly combined: Result & { readonly count: number };
}

/** A scheme as a whole, or one that only divides grades differently. */
interface Way {
  readonly sheet: Sheet;
  readonly bands: ScoringScheme;
  readonly choice: Extract<Choice, { of: 'scheme' }> | null;
}

/**
 * How far a recomputed result depends on what the rules leave open: the basis of the execution rate, the rounding,
 * the scheme, and where in its window a judged row lies. `null` where no total can be bounded.
 * @param schemes all that are known; those for another kind or year are left out
 */
export function sensitivityOf(
  report: Report,
  scheme: ScoringScheme,
  schemes: Iterable<ScoringScheme>,
): Sensitivity | null {
  const sheet = sheetOf(report, scheme);
  if (sheet === null || isAbsent(scheme.rounding)) return null;
  const own: Way = { sheet, bands: scheme, choice: null };
  const rounding = scheme.rounding;
  const basis = ownBasis(sheet.amounts, scheme);
  const resultOf = (way: Way, by: Rounding, on: ExecutionBasis | null, share: Share = 'any'): Result => {
    const ends = way.sheet.total(by, on, share);
    const low = round(ends.low, by.total, by.rule);
    const high = round(ends.high, by.total, by.rule);
    return { low, high, grades: gradesOf(low, high, way.bands, report) };
  };
  const base = resultOf(own, rounding, basis);
  const ways = [own, ...otherWays(own, base, report, schemes)];
  const bases = basesOf(sheet.amounts, scheme);
  const roundings = roundingsOf(rounding);
  const variant = (choice: Choice, result: Result): Variant => ({
    choice,
    result,
    changesGrade: result.grades.join() !== base.grades.join(),
  });
  const variants = [
    ...bases
      .filter((other) => other !== basis)
      .map((other) => variant({ of: 'basis', basis: other }, resultOf(own, rounding, other))),
    ...roundings
      .filter((other) => !sameRounding(other, rounding))
      .map((other) => variant({ of: 'rounding', rounding: other }, resultOf(own, other, basis))),
    ...ways.flatMap((way) => {
      if (way.choice === null) return [];
      const stated = way.choice.part === 'rules' ? way.choice.scheme.rounding : rounding;
      const result = resultOf(way, isAbsent(stated) ? rounding : stated, ownBasisOf(way));
      return [variant(way.choice, result)];
    }),
    ...(sheet.judged
      ? (['least', 'most'] as const).map((share) =>
          variant({ of: 'share', share }, resultOf(own, rounding, basis, share)),
        )
      : []),
  ];
  const all = ways.flatMap((way) =>
    (bases.length === 0 ? [null] : bases).flatMap((on) => roundings.map((by) => resultOf(way, by, on))),
  );
  return {
    base: { ...base, basis, rounding },
    variants,
    combined: {
      count: all.length,
      low: Decimal.min(...all.map(({ low }) => low)),
      high: Decimal.max(...all.map(({ high }) => high)),
      grades: GRADES.filter((grade) => all.some(({ grades }) => grades.includes(grade))),
    },
  };
}

const ownBasisOf = ({ sheet }: Way) => ownBasis(sheet.amounts, sheet.scheme);

/** The grades of every total between two; none where the scheme has no bands, or a hole there. */
function gradesOf(low: Decimal, high: Decimal, scheme: ScoringScheme, report: Report): readonly Grade[] {
  const [from, to] = [countedTotal(low, report), countedTotal(high, report)];
  if (!from.eq(to)) {
    const possible = gradesBetween(from, to, scheme).map(({ grade }) => grade);
    return GRADES.filter((grade) => possible.includes(grade));
  }
  const outcome = gradeOf(from, scheme);
  return outcome.state === 'graded' ? [outcome.grade] : [];
}

/** What other schemes make of the report: by their rules where these fit its table, else by their bands alone. */
function otherWays(own: Way, base: Ends, report: Report, schemes: Iterable<ScoringScheme>): readonly Way[] {
  return [...schemes].flatMap((scheme): readonly Way[] => {
    if (scheme.id === own.bands.id || !appliesTo(scheme, report)) return [];
    const sheet = fittingSheet(own.sheet, report, scheme);
    if (sheet !== null) {
      const bands = isAbsent(scheme.grades) ? own.bands : scheme;
      return [{ sheet, bands, choice: { of: 'scheme', scheme, part: 'rules' } }];
    }
    const [ours, theirs] = [own.bands.grades, scheme.grades];
    if (isAbsent(theirs) || !covers(theirs, base) || (!isAbsent(ours) && sameBands(ours, theirs))) return [];
    return [{ sheet: own.sheet, bands: scheme, choice: { of: 'scheme', scheme, part: 'bands' } }];
  });
}

/** Bands that were taken over from a source in part say nothing of totals below them, nor of those in a hole. */
function covers({ bands, integersOnly }: Grades, { low, high }: Ends): boolean {
  const lowest = bands.at(-1);
  return lowest?.min.lte(low) === true && (!integersOnly || low.eq(high));
}

/** A scheme fits where it gives spending as many points and leaves no row open that the own one settles. */
function fittingSheet(own: Sheet, report: Report, scheme: ScoringScheme): Sheet | null {
  const [ours, theirs] = [own.scheme.execution, scheme.execution];
  if (isAbsent(ours) || isAbsent(theirs) || isAbsent(scheme.positive)) return null;
  const weight = (rule: typeof ours) => (rule.rule === 'none' ? new Decimal(0) : rule.weight);
  if (!weight(ours).eq(weight(theirs))) return null;
  const rounding = isAbsent(scheme.rounding) ? own.scheme.rounding : scheme.rounding;
  const sheet = sheetOf(report, { ...scheme, rounding });
  return sheet !== null && [...sheet.open].every((id) => own.open.has(id)) ? sheet : null;
}
