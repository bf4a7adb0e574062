import type { Decimal } from '../../src/model/decimal.ts';
import type { Random } from '../bench/random.ts';
import { Decimal as Big } from '../support/decimal.ts';
import type { Dimension } from './dimension.ts';
import { DIMENSIONS, LAYOUTS, pathOf, shareOut } from './dimension.ts';
import { directionOf } from './direction.ts';
import type { Row, RowDraft } from './spec.ts';

/**
 * One line of a plan: `dimension|name|target|actual|share|reason|improvement`.
 *
 * In a target `{486+6}` is a figure that grows by six a year, `{Y}` the year. An actual value is `r98-103` (percent of
 * the target), `a93.5-98.2` (from, to), `d11-20~12-24` (a day of the year), `q:met:words`, `=id` (a figure of the
 * prose) or the words themselves. Reason and improvement are printed where the target is missed.
 */
interface Plan {
  readonly dimension: Dimension;
  readonly name: string;
  readonly target: string;
  readonly actual: string;
  readonly share: number;
  readonly reason: string | undefined;
  readonly improvement: string | undefined;
}

export interface PlannedRow extends RowDraft {
  readonly missed: { readonly reason: string | undefined; readonly improvement: string | undefined };
}

export interface RowContext {
  readonly year: number;
  /** First year of the plan's figures. */
  readonly base: number;
  readonly scheme: string;
  readonly goals: readonly string[];
  readonly random: Random;
  readonly figures: ReadonlyMap<string, string>;
}

export function planRows(text: string, context: RowContext): readonly PlannedRow[] {
  const layout = LAYOUTS[context.scheme];
  if (!layout) throw new Error(`No layout for ${context.scheme}`);
  const plans = readPlans(text);
  const kept = layout.blocks.flatMap(({ dimensions, points }) => {
    const inBlock = plans.filter(({ dimension }) => dimensions.includes(dimension));
    const weights = shareOut(
      points,
      inBlock.map(({ share }) => (layout.even ? 1 : share)),
    );
    return inBlock.map((plan, index) => ({ plan, weight: weights[index] ?? 0 }));
  });
  return kept.map(({ plan, weight }) => rowOf(plan, weight, idOf(plan, plans), context));
}

function readPlans(text: string): readonly Plan[] {
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const [dimension, name = '', target = '', actual = '', share = '1', reason, improvement] = line
        .split('|')
        .map((cell) => cell.trim());
      const known = DIMENSIONS.find((one) => one === dimension);
      if (!known) throw new Error(`No dimension: ${line}`);
      return { dimension: known, name, target, actual, share: Number(share), reason, improvement };
    });
}

function idOf(plan: Plan, plans: readonly Plan[]): string {
  const alike = plans.filter(({ dimension }) => dimension === plan.dimension);
  return `${plan.dimension}-${alike.indexOf(plan) + 1}`;
}

function rowOf(plan: Plan, weight: number, id: string, context: RowContext): PlannedRow {
  const target = grown(plan.target, context);
  const { actual, state } = actualOf(plan.actual, target, context);
  return {
    id,
    path: pathOf(plan.dimension, context.scheme, context.goals),
    name: plan.name,
    direction: directionOf(target),
    target,
    actual,
    weight: String(weight),
    ...(state && { state }),
    ...(plan.dimension === 'satisfaction' && { survey: surveyOf(context) }),
    missed: { reason: plan.reason || undefined, improvement: plan.improvement || undefined },
  };
}

/** Puts the year and the figures of the year into a text. */
export function grown(text: string, { year, base }: Pick<RowContext, 'year' | 'base'>): string {
  return text
    .replaceAll('{Y}', String(year))
    .replaceAll('{Y-1}', String(year - 1))
    .replaceAll('{Y+1}', String(year + 1))
    .replace(/\{([\d.]+)(?:([+-][\d.]+))?\}/g, (_, first: string, growth = '0') => {
      const decimals = Math.max(decimalsOf(first), decimalsOf(growth));
      return new Big(first).plus(new Big(growth).times(year - base)).toFixed(decimals);
    });
}

function decimalsOf(text: string): number {
  return text.split('.')[1]?.length ?? 0;
}

function actualOf(
  plan: string,
  target: string,
  context: RowContext,
): { readonly actual: string; readonly state?: Row['state'] } {
  const { random, figures, year } = context;
  const unit = /[\d.]([^\d.]*)$/.exec(target)?.[1] ?? '';
  const relative = /^r([\d.]+)-([\d.]+)$/.exec(plan);
  if (relative) {
    const figure = /[\d.]+/.exec(target)?.[0] ?? '0';
    const percent = drawn(relative[1] ?? '', relative[2] ?? '', 1, random);
    return { actual: `${new Big(figure).times(percent).div(100).toFixed(decimalsOf(figure))}${unit}` };
  }
  const absolute = /^a([\d.]+)-([\d.]+)$/.exec(plan);
  if (absolute) {
    const [, from = '', to = ''] = absolute;
    const decimals = Math.max(decimalsOf(from), decimalsOf(to));
    return { actual: `${drawn(from, to, decimals, random).toFixed(decimals)}${unit}` };
  }
  const day = /^d(\d+)-(\d+)~(\d+)-(\d+)$/.exec(plan);
  if (day) {
    const [, m1, d1, m2, d2] = day.map(Number);
    const from = Date.UTC(year, (m1 ?? 1) - 1, d1);
    const days = (Date.UTC(year, (m2 ?? 1) - 1, d2) - from) / 86_400_000;
    const date = new Date(from + random.between(0, days) * 86_400_000);
    return { actual: `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日` };
  }
  const judged = /^q:(met|partly|not):(.+)$/.exec(plan);
  if (judged) return { actual: judged[2] ?? '', state: judged[1] as Row['state'] };
  if (plan.startsWith('=')) return { actual: figures.get(plan.slice(1)) ?? '' };
  return { actual: grown(plan, context) };
}

function drawn(from: string, to: string, decimals: number, random: Random): Decimal {
  const scale = 10 ** decimals;
  return new Big(random.between(Math.round(Number(from) * scale), Math.round(Number(to) * scale))).div(scale);
}

function surveyOf({ random, year }: RowContext): NonNullable<Row['survey']> {
  const sample = random.between(12, 40) * 10;
  const method = random.pick(['现场发放问卷', '线上问卷', '电话回访和现场问卷', '入户问卷']);
  return { sample, valid: sample - random.between(2, 18), method, date: `${year}-1${random.between(0, 2)}` };
}
