import { valueOf } from '../../../model/absence.ts';
import type { Decimal } from '../../../model/decimal.ts';
import { Decimal as Big, toPlain } from '../../../model/decimal.ts';
import type { WeightedRow } from '../../../scoring/weights.ts';
import type { Subject } from '../../subject.ts';

/** The rows with their weights; `null` without a whole table, or where a row states none. */
export function weightedRows({
  wholeTable: table,
}: Pick<Subject, 'wholeTable'>): readonly WeightedRow[] | null {
  if (table === null) return null;
  const rows: WeightedRow[] = [];
  for (const { id, path, weight } of table.rows) {
    const points = valueOf(weight);
    if (points === null) return null;
    rows.push({ id, path, weight: points.value });
  }
  return rows;
}

export function sumWeights(rows: readonly { readonly weight: Decimal }[]): Decimal {
  return rows.reduce((sum, { weight }) => sum.plus(weight), new Big(0));
}

/** `产出指标50 + 效益指标30`: one term for each name. */
export function weightsFormula(rows: readonly { readonly name: string; readonly weight: Decimal }[]): string {
  const groups = new Map<string, Decimal>();
  for (const { name, weight } of rows) groups.set(name, (groups.get(name) ?? new Big(0)).plus(weight));
  return [...groups].map(([name, sum]) => `${name}${toPlain(sum)}`).join(' + ');
}

/** Rows under their level-1 names. */
export function byLevel1(rows: readonly WeightedRow[]): readonly { name: string; weight: Decimal }[] {
  return rows.map(({ path, weight }) => ({ name: path[0] ?? '', weight }));
}
