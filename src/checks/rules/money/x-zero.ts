import { formatExact } from '../../../model/format.ts';
import { COLUMN_LABELS, MONEY_CHECKS } from '../../../text/checks/money.ts';
import { defineCheck } from '../../check.ts';
import { totalOf } from '../../spending.ts';
import { COLUMNS, exactMoney, sumFormula } from './lines.ts';
import { partitionsOf } from './partition.ts';

export const X_ZERO = defineCheck({
  id: 'X_ZERO',
  text: MONEY_CHECKS.X_ZERO,
  *run({ funds }) {
    const total = totalOf(funds);
    const [parts] = partitionsOf(funds)[0] ?? [];
    if (total === null || parts === undefined) return;
    for (const column of COLUMNS) {
      if (exactMoney(total.line, column)?.fen !== 0) continue;
      const amounts = parts.flatMap((line) => exactMoney(line, column)?.fen ?? []).filter((fen) => fen !== 0);
      if (amounts.length === 0) continue;
      const at = { in: 'facts', pointer: ['funds', 'lines', total.index, column] } as const;
      const sum = formatExact(amounts.reduce((all, fen) => all + fen, 0));
      const args = { column: COLUMN_LABELS[column], parts: sumFormula(amounts), sum };
      yield { status: 'fail', at, args };
    }
  },
});
