import { isAbsent } from '../../../model/absence.ts';
import type { Decimal } from '../../../model/decimal.ts';
import { toPlain } from '../../../model/decimal.ts';
import type { Pointer } from '../../../reader/content.ts';
import { compareWeights } from '../../../scoring/weights.ts';
import { WEIGHT_CHECKS, WEIGHT_LABELS } from '../../../text/checks/weights.ts';
import { defineCheck } from '../../check.ts';
import { isAssumed } from '../../default-scheme.ts';
import { notCompared } from '../../stated.ts';
import { weightedRows } from './weights.ts';

export const W_SCHEME = defineCheck({
  id: 'W_SCHEME',
  text: WEIGHT_CHECKS.W_SCHEME,
  *run(subject) {
    const { scheme, table, funds, claimed } = subject;
    const assumed = isAssumed(claimed);
    if (table === null) return;
    const rows = weightedRows(subject);
    const differences = rows === null || scheme === null ? null : compareWeights(rows, scheme);
    if (scheme === null || differences === null || isAbsent(scheme.weights)) {
      yield notCompared(subject.claimed?.scheme, ...table.rows.map(({ weight }) => weight));
      return;
    }
    const { weights } = scheme;
    const adjustable = weights.mode === 'level1' && weights.adjustable;
    const failure = (name: string, found: Decimal, expected: Decimal, pointer: Pointer) => {
      const args = {
        name,
        found: toPlain(found),
        expected: toPlain(expected),
        scheme: scheme.title,
        assumed,
        adjustable,
      };
      const at = { in: 'facts', pointer } as const;
      return { status: 'fail' as const, at, args, ...(assumed && { weight: 'absence' as const }) };
    };
    let failed = false;
    const printed = funds?.executionPoints?.weight.value;
    if (weights.mode !== 'open' && printed !== undefined && !printed.eq(weights.execution)) {
      failed = true;
      yield failure(WEIGHT_LABELS.execution, printed, weights.execution, [
        'funds',
        'executionPoints',
        'weight',
      ]);
    }
    for (const { name, expected, found, row, kind } of differences) {
      // A lower limit for outputs and benefits is a rule of its own.
      if (kind === 'min') continue;
      failed = true;
      const index = table.rows.findIndex(({ id }) => id === row);
      const at = index === -1 ? ['indicators', 'rows'] : ['indicators', 'rows', index, 'weight'];
      const label =
        index === -1 ? name || WEIGHT_LABELS.goals : WEIGHT_LABELS.row(table.rows[index]?.name ?? name);
      yield failure(label, found, expected, at);
    }
    if (!failed) yield { status: 'pass', args: { scheme: scheme.title, assumed } };
  },
});
