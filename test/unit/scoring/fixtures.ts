import { readdirSync, readFileSync } from 'node:fs';
import type { Stated } from '../../../src/model/absence.ts';
import type { Expression } from '../../../src/model/expression.ts';
import { parseExpression } from '../../../src/model/expression.ts';
import { SchemeIdSchema } from '../../../src/model/ids.ts';
import type { Direction } from '../../../src/model/indicator.ts';
import { SchemeSchema } from '../../../src/model/scheme.ts';
import type { FundAmounts } from '../../../src/scoring/funds.ts';
import type { Leaf, ScoringScheme } from '../../../src/scoring/leaf.ts';
import { stepWords } from '../../../src/text/scoring.ts';
import { Decimal } from '../../support/decimal.ts';
import { parseFilled } from '../../support/filled.ts';

const FOLDER = new URL('../../../content/schemes/', import.meta.url);

/** The published scheme, with parts changed for a case. */
export function scheme(id: string, change: Record<string, unknown> = {}): ScoringScheme {
  const raw: Record<string, unknown> = JSON.parse(readFileSync(new URL(`${id}.json`, FOLDER), 'utf8'));
  const verification = { ...(raw['verification'] as Record<string, unknown>) };
  for (const [part, value] of Object.entries(change)) {
    if (typeof value === 'object' && value !== null && 'absent' in value) delete verification[part];
    else verification[part] ??= { evidence: 'own', note: 'case of a test' };
  }
  return { ...parseFilled(SchemeSchema, { ...raw, ...change, verification }), id: SchemeIdSchema.parse(id) };
}

export const SCHEME_IDS = readdirSync(FOLDER)
  .map((file) => file.replace(/\.json$/, ''))
  .toSorted();

export const ABSENT = { absent: 'not-stated' } as const;

function cell(raw: string): Stated<Expression> {
  return raw === '' ? ABSENT : parseExpression(raw);
}

/** One row of an indicator table; an empty cell is absent. */
export function row(
  direction: Direction,
  target: string,
  actual: string,
  weight: string | number = 10,
  more: Partial<Leaf> = {},
): Leaf {
  return {
    direction,
    target: cell(target),
    actual: cell(actual),
    weight: { value: new Decimal(weight) },
    ...more,
  };
}

/** Amounts in 万元. */
export function wan(amounts: Partial<Record<keyof FundAmounts, string>>): FundAmounts {
  const fen = (amount: string | undefined) =>
    amount === undefined ? null : new Decimal(amount).times(1_000_000).toNumber();
  return {
    initialBudget: fen(amounts.initialBudget),
    fullYearBudget: fen(amounts.fullYearBudget),
    received: fen(amounts.received),
    executed: fen(amounts.executed),
  };
}

/** Budget and spending, the budget being the adjusted one. */
export function spent(budget: string, executed: string): FundAmounts {
  return wan({ fullYearBudget: budget, executed });
}

/** The result in short: points, or the reason in brackets; then the steps as sentences. */
export function told(outcome: {
  readonly state: string;
  readonly score?: Decimal;
  readonly reason?: string;
  readonly steps: readonly Parameters<typeof stepWords>[0][];
}): string[] {
  const head = outcome.score ? outcome.score.toFixed() : `[${outcome.reason ?? ''}]`;
  return [head, ...outcome.steps.map(stepWords)];
}
