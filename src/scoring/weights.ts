import { isAbsent } from '../model/absence.ts';
import type { Decimal } from '../model/decimal.ts';
import { Decimal as Big } from '../model/decimal.ts';
import type { Block } from '../model/scheme.ts';
import { blockOf } from '../model/scheme.ts';
import type { ScoringScheme } from './leaf.ts';

/** A row of the indicator table with its stated weight. */
export interface WeightedRow {
  readonly id: string;
  readonly path: readonly string[];
  readonly weight: Decimal;
}

/** What a scheme asks for and what a table gives. `row` is named where one row differs, `block` where a block does. */
export interface WeightDifference {
  readonly block: Block | null;
  readonly row: string | null;
  readonly name: string;
  readonly expected: Decimal;
  readonly found: Decimal;
  /** `min`: the scheme sets only a lower limit. */
  readonly kind: 'equal' | 'min';
}

const CENT = new Big('0.01');

function add(rows: readonly WeightedRow[]): Decimal {
  return rows.reduce((sum, row) => sum.plus(row.weight), new Big(0));
}

function difference(
  kind: WeightDifference['kind'],
  name: string,
  expected: Decimal,
  found: Decimal,
  at: { block?: Block; row?: string } = {},
): WeightDifference[] {
  const agrees = kind === 'min' ? found.gte(expected) : found.eq(expected);
  return agrees ? [] : [{ kind, name, expected, found, block: at.block ?? null, row: at.row ?? null }];
}

/** An even share such as 90 ÷ 7 is printed rounded, so one cent of difference is none. */
function unevenRows(rows: readonly WeightedRow[], indicators: Decimal): WeightDifference[] {
  const expected = indicators.div(Math.max(1, rows.length));
  return rows
    .filter((row) => row.weight.minus(expected).abs().gt(CENT))
    .flatMap((row) => difference('equal', row.path.join('/'), expected, row.weight, { row: row.id }));
}

/** Where the weights of a table differ from its scheme; `null` where the scheme says nothing about weights. */
export function compareWeights(
  rows: readonly WeightedRow[],
  scheme: ScoringScheme,
): readonly WeightDifference[] | null {
  const { weights } = scheme;
  if (isAbsent(weights)) return null;
  const blockOfRow = (row: WeightedRow) => blockOf(row.path[0] ?? '');
  switch (weights.mode) {
    case 'level1': {
      const named = new Set(weights.blocks.map(({ block }) => block));
      const of = (block: Block) =>
        rows.filter((row) => {
          const own = blockOfRow(row);
          return block === 'rest' ? own === null || !named.has(own) : own === block;
        });
      return weights.blocks.flatMap(({ block, name, weight }) =>
        difference('equal', name, weight, add(of(block)), { block }),
      );
    }
    case 'goals':
      return difference('equal', '', weights.goals, add(rows));
    case 'equal':
      return unevenRows(rows, weights.indicators);
    case 'open': {
      const outcome = rows.filter((row) =>
        ['output', 'benefit', 'satisfaction', 'cost'].includes(blockOfRow(row) ?? ''),
      );
      return difference('min', '', weights.outcomeMin, add(outcome));
    }
  }
}
