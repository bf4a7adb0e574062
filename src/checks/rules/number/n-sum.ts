import { toPlain } from '../../../model/decimal.ts';
import type { Statement } from '../../../model/statement.ts';
import { compareSum } from '../../../scoring/tolerance.ts';
import { NUMBER_CHECKS } from '../../../text/checks/numbers.ts';
import { defineCheck } from '../../check.ts';
import { byId, decimalsIn, decimalsOf, inUnitOf, isCounted } from './figures.ts';

type Found = ReadonlyMap<string, { readonly statement: Statement; readonly index: number }>;

export const N_SUM = defineCheck({
  id: 'N_SUM',
  text: NUMBER_CHECKS.N_SUM,
  *run({ report }) {
    const known = byId(report.statements);
    let compared = false;
    for (const [index, statement] of report.statements.entries()) {
      for (const outcome of [
        sumOutcome(statement, known),
        equalOutcome(statement, known),
        partOutcome(statement, known),
      ]) {
        if (outcome === null) continue;
        compared = true;
        const { fails, args, rounded } = outcome;
        if (!fails) {
          if (args.problem !== 'part') yield { status: 'pass', args: { ...args, rounded } };
          continue;
        }
        yield { status: 'fail', at: { in: 'facts', pointer: ['statements', index, 'figure'] }, args };
      }
    }
    if (!compared) yield { status: 'unknown' };
  },
});

interface Compared {
  readonly fails: boolean;
  readonly rounded: boolean;
  readonly args: {
    readonly problem: string;
    readonly label: string;
    readonly printed: string;
    readonly formula: string;
    readonly sum: string;
  };
}

function sumOutcome({ label, figure, sumOf }: Statement, known: Found): Compared | null {
  const parts = sumOf?.map((id) => known.get(id)?.statement.figure);
  if (parts === undefined || figure.approx) return null;
  const figures = parts.filter((part) => part !== undefined);
  if (figures.length < parts.length || figures.some(({ approx }) => approx)) return null;
  const values = figures.map((part) => inUnitOf(figure, part));
  const sum = values.reduce((all, value) => all.plus(value));
  const formula = figures.map(({ value }) => toPlain(value)).join(' + ');
  const args = { problem: 'sum', label, printed: figure.raw, formula, sum: toPlain(sum) };
  const exact = isCounted(figure) && figures.every(isCounted);
  if (exact) return { fails: !sum.eq(figure.value), rounded: false, args };
  const printed = figures.map((part, index) => ({
    value: values[index] ?? part.value,
    decimals: decimalsIn(figure, part),
  }));
  const agreement = compareSum({ value: figure.value, decimals: decimalsOf(figure) }, printed);
  return { fails: agreement === 'differs', rounded: agreement === 'within-rounding', args };
}

function equalOutcome({ label, figure, equalTo }: Statement, known: Found): Compared | null {
  const other = equalTo === undefined ? undefined : known.get(equalTo)?.statement;
  if (other === undefined || figure.approx || other.figure.approx) return null;
  const formula = `${other.label}${other.figure.raw}`;
  const args = { problem: 'equal', label, printed: figure.raw, formula, sum: '' };
  return { fails: !inUnitOf(figure, other.figure).eq(figure.value), rounded: false, args };
}

/** A part is not more than its whole. */
function partOutcome({ label, figure, partOf }: Statement, known: Found): Compared | null {
  const whole = partOf === undefined ? undefined : known.get(partOf)?.statement;
  if (whole === undefined || figure.approx || whole.figure.approx || whole.figure.unit !== figure.unit)
    return null;
  const formula = `${whole.label}${whole.figure.raw}`;
  const args = { problem: 'part', label, printed: figure.raw, formula, sum: '' };
  return { fails: figure.value.gt(whole.figure.value), rounded: false, args };
}
