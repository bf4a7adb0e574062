import { isPart } from '../../../model/funds.ts';
import { MONEY_CHECKS } from '../../../text/checks/money.ts';
import { defineCheck } from '../../check.ts';

/** Two rows of totals: which of them the rates rest on could not be told. */
export const X_TWICE = defineCheck({
  id: 'X_TWICE',
  text: MONEY_CHECKS.X_TWICE,
  *run({ funds }) {
    const totals = (funds?.lines ?? []).flatMap((line, index) =>
      line.source === 'total' && !isPart(line) ? [index] : [],
    );
    for (const index of totals.slice(1)) {
      const at = { in: 'facts', pointer: ['funds', 'lines', index, 'source'] } as const;
      yield { status: 'fail', at, args: { count: totals.length } };
    }
  },
});
