import { isAbsent } from '../../../model/absence.ts';
import { Decimal, toPlain } from '../../../model/decimal.ts';
import type { Grade } from '../../../model/grade.ts';
import { gradeTerm } from '../../../model/grade.ts';
import type { Report } from '../../../model/report.ts';
import type { Content } from '../../../reader/content.ts';
import type { Recomputed } from '../../../scoring/computed-report.ts';
import type { Choice, Result, Sensitivity, Variant } from '../../../scoring/sensitivity/sensitivity.ts';
import { sensitivityOf } from '../../../scoring/sensitivity/sensitivity.ts';
import { SCORES_TEXT } from '../../../text/report/scores.ts';
import { SENSITIVITY_TEXT } from '../../../text/sensitivity.ts';

/** 得分敏感度 of one report, finished text. */
export interface SensitivityView {
  /** How many ways change the grade. */
  readonly note: string;
  readonly lead: string;
  readonly rows: readonly {
    readonly choice: string;
    readonly score: string;
    readonly difference: string;
    readonly grade: string;
    readonly changed: boolean;
  }[];
  readonly combined: string;
}

/** `null` where there is no total, or so much of it is open that it says nothing: then no choice decides. */
export function sensitivityView(
  report: Report,
  recomputed: Recomputed,
  content: Content,
): SensitivityView | null {
  if (recomputed.state !== 'computed') return null;
  const { scheme } = recomputed;
  const found = sensitivityOf(report, scheme, content.schemes.values());
  if (found === null || saysNothing(found, scheme)) return null;
  const { base, variants, combined } = found;
  const changing = variants.filter(({ changesGrade }) => changesGrade).length;
  const open = base.low.eq(base.high) ? '' : SENSITIVITY_TEXT.ranges;
  return {
    note:
      changing === 0
        ? SENSITIVITY_TEXT.stays(variants.length)
        : SENSITIVITY_TEXT.changes(changing, variants.length),
    lead: SENSITIVITY_TEXT.lead(pointsOf(base), gradeOf(base.grades)) + open,
    rows: grouped(found).map(({ label, results }) => rowOf(label, results, base)),
    combined: SENSITIVITY_TEXT.combined(combined.count, pointsOf(combined), gradeOf(combined.grades)),
  };
}

/** Every grade of the scheme is possible as it is. */
function saysNothing(
  { base }: Sensitivity,
  { grades }: Extract<Recomputed, { state: 'computed' }>['scheme'],
): boolean {
  return isAbsent(grades) || base.grades.length >= new Set(grades.bands.map(({ grade }) => grade)).size;
}

interface Group {
  readonly label: string;
  readonly results: readonly Variant[];
}

/** What changes the grade stands alone; the other roundings and schemes, dozens of them, share a row each. */
function grouped({ base, variants }: Sensitivity): readonly Group[] {
  const isAlone = ({ choice: { of }, changesGrade }: Variant) =>
    changesGrade || of === 'basis' || of === 'share';
  const rest = (of: Choice['of'], label: (count: number) => string): readonly Group[] => {
    const results = variants.filter((variant) => variant.choice.of === of && !isAlone(variant));
    return results.length === 0 ? [] : [{ label: label(results.length), results }];
  };
  const alone = (of: Choice['of']): readonly Group[] =>
    variants
      .filter((variant) => variant.choice.of === of && isAlone(variant))
      .map((variant) => ({ label: labelOf(variant.choice, base.basis), results: [variant] }));
  return [
    ...alone('basis'),
    ...alone('share'),
    ...alone('rounding'),
    ...rest('rounding', SENSITIVITY_TEXT.otherRoundings),
    ...alone('scheme'),
    ...rest('scheme', SENSITIVITY_TEXT.otherSchemes),
  ];
}

function labelOf(choice: Choice, own: Sensitivity['base']['basis']): string {
  switch (choice.of) {
    case 'basis':
      return SENSITIVITY_TEXT.basis(choice.basis, own ?? choice.basis);
    case 'rounding': {
      const { leaf, total, rule } = choice.rounding;
      return SENSITIVITY_TEXT.rounding(leaf, total, rule);
    }
    case 'scheme':
      return SENSITIVITY_TEXT[choice.part](choice.scheme.title);
    case 'share':
      return SENSITIVITY_TEXT.share[choice.share];
  }
}

function rowOf(label: string, variants: readonly Variant[], base: Result): SensitivityView['rows'][number] {
  const results = variants.map(({ result }) => result);
  const low = Decimal.min(...results.map((result) => result.low));
  const high = Decimal.max(...results.map((result) => result.high));
  const differences = results.flatMap((result) => [result.low.minus(base.low), result.high.minus(base.high)]);
  const changed = variants.some(({ changesGrade }) => changesGrade);
  return {
    choice: label,
    score: pointsOf({ low, high }),
    difference: differenceText(Decimal.min(...differences), Decimal.max(...differences)),
    grade: changed ? termsOf(results[0]?.grades ?? []) : SENSITIVITY_TEXT.same,
    changed,
  };
}

/** At either end of a range: `−1.5至+0.2分`. */
function differenceText(least: Decimal, most: Decimal): string {
  if (least.isZero() && most.isZero()) return SENSITIVITY_TEXT.noDifference;
  return SENSITIVITY_TEXT.differs(signed(least), signed(most));
}

function signed(value: Decimal): string {
  if (value.isZero()) return '0';
  return value.lt(0) ? `−${toPlain(value.abs())}` : `+${toPlain(value)}`;
}

const pointsOf = ({ low, high }: Pick<Result, 'low' | 'high'>) =>
  low.eq(high) ? SCORES_TEXT.points(toPlain(low)) : SCORES_TEXT.range(toPlain(low), toPlain(high));
const gradeOf = (grades: readonly Grade[]) => SENSITIVITY_TEXT.grade(grades.map(gradeTerm));
const termsOf = (grades: readonly Grade[]) =>
  grades.length === 0 ? SENSITIVITY_TEXT.grade([]) : grades.map(gradeTerm).join('或');
