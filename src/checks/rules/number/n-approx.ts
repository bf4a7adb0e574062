import { NUMBER_CHECKS } from '../../../text/checks/numbers.ts';
import { defineCheck } from '../../check.ts';

/** 台/件, 人/次: two words for what is counted. */
const MIXED = /^\p{sc=Han}{1,3}[/／]\p{sc=Han}{1,3}$/u;
/** A rate, not a mixture: 元/人, 吨/年. */
const PER = /[元吨]|[/／](?:年|月|日|天|人|户|亩)$/;

export const N_APPROX = defineCheck({
  id: 'N_APPROX',
  text: NUMBER_CHECKS.N_APPROX,
  *run({ report }) {
    const mixed = new Map<string, number>();
    for (const [index, { label, figure }] of report.statements.entries()) {
      const at = { in: 'facts', pointer: ['statements', index, 'figure'] } as const;
      if (figure.approx)
        yield { status: 'fail', at, args: { problem: 'approx', printed: figure.raw, label, count: 1 } };
      const { unit } = figure;
      if (!MIXED.test(unit) || PER.test(unit)) continue;
      mixed.set(unit, (mixed.get(unit) ?? 0) + 1);
    }
    for (const [unit, count] of mixed) {
      const index = report.statements.findIndex(({ figure }) => figure.unit === unit);
      const label = report.statements[index]?.label ?? '';
      const at = { in: 'facts', pointer: ['statements', index, 'figure'] } as const;
      yield { status: 'fail', at, args: { problem: 'unit', printed: unit, label, count } };
    }
  },
});
