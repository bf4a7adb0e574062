import { isAbsent, valueOf } from '../../../model/absence.ts';
import type { Decimal } from '../../../model/decimal.ts';
import { toPlain } from '../../../model/decimal.ts';
import type { IndicatorTable } from '../../../model/indicator.ts';
import type { Points } from '../../../model/points.ts';
import type { Pointer } from '../../../reader/content.ts';
import { WEIGHT_CHECKS } from '../../../text/checks/weights.ts';
import { defineCheck } from '../../check.ts';
import type { Subject } from '../../subject.ts';
import { sumWeights, weightsFormula } from './weights.ts';

interface Parent {
  readonly name: string;
  readonly weight: Points;
  readonly children: readonly { readonly name: string; readonly weight: Decimal }[];
  readonly pointer: Pointer;
}

export const W_PARENT = defineCheck({
  id: 'W_PARENT',
  text: WEIGHT_CHECKS.W_PARENT,
  *run(subject) {
    let [count, failed] = [0, false];
    for (const { name, weight, children, pointer } of parentsOf(subject)) {
      count += 1;
      const sum = sumWeights(children);
      if (sum.eq(weight.value)) continue;
      failed = true;
      const args = { name, weight: weight.raw, sum: toPlain(sum), formula: weightsFormula(children) };
      yield { status: 'fail', at: { in: 'facts', pointer }, args };
    }
    if (!failed && count > 0) yield { status: 'pass', args: { count } };
  },
});

/** Everything that has a weight of its own and parts with weights below it. */
function* parentsOf({ wholeTable: table, claimed, report }: Subject): Generator<Parent> {
  if (table === null) return;
  for (const [index, { path, weight }] of table.groups.entries()) {
    const children = rowsBelow(table, path);
    const pointer = ['indicators', 'groups', index, 'weight'];
    if (children !== null) yield { name: path.join('—'), weight, children, pointer };
  }
  const assessment = claimed === null ? -1 : report.assessments.indexOf(claimed);
  for (const [index, { name, weight }] of (claimed?.perLevel1 ?? []).entries()) {
    const children = rowsBelow(table, [name]);
    const pointer = ['assessments', assessment, 'perLevel1', index, 'weight'];
    if (children !== null) yield { name, weight, children, pointer };
  }
  for (const [index, { name, weight, scoringStyle, elements }] of table.rows.entries()) {
    if (isAbsent(weight) || scoringStyle !== 'element-count' || elements === undefined) continue;
    const children = elements.map(({ text, points }) => ({ name: text, weight: points.value }));
    yield { name, weight, children, pointer: ['indicators', 'rows', index, 'weight'] };
  }
}

/** Rows under a level-1 or level-2 name; `null` where there are none, or one has no weight. */
function rowsBelow(table: IndicatorTable, path: readonly string[]): Parent['children'] | null {
  const rows = table.rows.filter((row) => path.every((name, level) => row.path[level] === name));
  const children = rows.flatMap((row) => {
    const weight = valueOf(row.weight);
    return weight === null ? [] : [{ name: row.path[path.length] ?? row.name, weight: weight.value }];
  });
  return rows.length === 0 || children.length < rows.length ? null : children;
}
