import { groupBy } from '../../../model/group.ts';
import { MONEY_CHECKS } from '../../../text/checks/money.ts';
import { defineCheck } from '../../check.ts';

/** Two rows of totals of the same thing, the whole or a part: which of them the rates rest on could not be told. */
export const X_TWICE = defineCheck({
  id: 'X_TWICE',
  text: MONEY_CHECKS.X_TWICE,
  *run({ funds }) {
    const totals = (funds?.lines ?? []).flatMap((line, index) =>
      line.source === 'total' ? [{ index, of: [line.project, line.subProject, line.year].join('\n') }] : [],
    );
    for (const same of groupBy(totals, ({ of }) => of).values()) {
      for (const { index } of same.slice(1)) {
        const at = { in: 'facts', pointer: ['funds', 'lines', index, 'source'] } as const;
        yield { status: 'fail', at, args: { count: same.length } };
      }
    }
  },
});
