import { Decimal, round, toPlain } from '../../../model/decimal.ts';
import type { Statement } from '../../../model/statement.ts';
import { NUMBER_CHECKS } from '../../../text/checks/numbers.ts';
import { defineCheck } from '../../check.ts';

/** Shorter heads (企业, 项目) name too much to be one population. */
const SHORTEST_HEAD = 4;
const HUNDRED = new Decimal(100);

export const N_COVERAGE = defineCheck({
  id: 'N_COVERAGE',
  text: NUMBER_CHECKS.N_COVERAGE,
  *run({ report }) {
    const { statements } = report;
    const related = relatedIds(statements);
    for (const [index, statement] of statements.entries()) {
      const thing = headOf(statement.label);
      if (thing === null || related.has(statement.id)) continue;
      const whole = statements.find(
        (other) =>
          other !== statement &&
          !related.has(other.id) &&
          headOf(other.label) === thing &&
          other.figure.unit === statement.figure.unit &&
          other.figure.value.gt(statement.figure.value),
      );
      if (whole === undefined || !statement.figure.value.gt(0)) continue;
      const share = statement.figure.value.times(HUNDRED).div(whole.figure.value);
      const part = { part: statement.label, partFigure: statement.figure.raw };
      const other = { whole: whole.label, wholeFigure: whole.figure.raw };
      const at = { in: 'facts', pointer: ['statements', index, 'figure'] } as const;
      yield {
        status: 'fail',
        at,
        args: { ...part, ...other, thing, percent: `${toPlain(round(share, 2))}%` },
      };
    }
  },
});

/** What is counted: 检验检测机构 in 专项检查的检验检测机构. */
function headOf(label: string): string | null {
  const head = label.slice(label.lastIndexOf('的') + 1);
  return head.length < SHORTEST_HEAD || head.length === label.length ? null : head;
}

/** Statements whose relation to others is stated. */
function relatedIds(statements: readonly Statement[]): ReadonlySet<string> {
  return new Set(
    statements.flatMap(({ id, partOf, sumOf, equalTo }) => [
      ...(partOf === undefined ? [] : [id, partOf]),
      ...(equalTo === undefined ? [] : [id, equalTo]),
      ...(sumOf === undefined ? [] : [id, ...sumOf]),
    ]),
  );
}
