import { Decimal, toPlain } from '../../../model/decimal.ts';
import type { Block } from '../../../model/scheme.ts';
import { blockOf } from '../../../model/scheme.ts';
import { SINCE_2020 } from '../../../text/checks/template.ts';
import { WEIGHT_CHECKS } from '../../../text/checks/weights.ts';
import { defineCheck } from '../../check.ts';
import { byLevel1, sumWeights, weightedRows, weightsFormula } from './weights.ts';

const MINIMUM = new Decimal(60);
/** Cost and satisfaction belong to outputs and benefits in the reference framework. */
const OUTCOME: readonly Block[] = ['output', 'benefit', 'cost', 'satisfaction'];

export const W_OUTCOME60 = defineCheck({
  id: 'W_OUTCOME60',
  text: WEIGHT_CHECKS.W_OUTCOME60,
  *run(subject) {
    const { kind, fiscalYear } = subject.report;
    // The share is a rule of 2020, and no older evaluation could keep it.
    if (fiscalYear.to < SINCE_2020) return;
    const rows = kind === 'dept' || kind === 'finance' ? weightedRows(subject) : null;
    if (rows === null) return;
    const named = byLevel1(rows);
    const outcome = named.filter(({ name }) => OUTCOME.includes(blockOf(name) ?? 'rest'));
    const sum = sumWeights(outcome);
    const args = { sum: toPlain(sum), formula: weightsFormula(outcome), minimum: toPlain(MINIMUM) };
    if (sum.gte(MINIMUM)) {
      yield { status: 'pass', args };
      return;
    }
    // Names that are none of ours may hold outputs too.
    const unclear = sumWeights(named.filter(({ name }) => blockOf(name) === null));
    if (sum.plus(unclear).gte(MINIMUM)) return;
    yield { status: 'fail', at: { in: 'facts', pointer: ['indicators', 'rows'] }, args };
  },
});
