import type { RoundingRule } from '../model/decimal.ts';
import { Decimal, round } from '../model/decimal.ts';

/**
 * Arithmetic as data: what the engine computes, in a form that a spreadsheet can compute again. One tree is evaluated
 * with exact decimals and printed as a formula, so that the two cannot drift apart.
 */
export type Formula =
  | { readonly op: 'number'; readonly value: Decimal }
  | { readonly op: 'ref'; readonly name: RefName }
  | { readonly op: '+' | '-' | '*' | '/'; readonly left: Formula; readonly right: Formula }
  | { readonly op: 'if'; readonly test: Test; readonly yes: Formula; readonly no: Formula }
  | {
      readonly op: 'round';
      readonly of: Formula;
      readonly decimals: number;
      readonly rule: RoundingRule;
    }
  | { readonly op: 'clamp'; readonly of: Formula; readonly max: Formula };

export type RefName = 'actual' | 'target' | 'low' | 'high' | 'weight' | 'executed' | 'budget';

export interface Test {
  readonly compare: '>=' | '>' | '<=' | '<' | '=';
  readonly left: Formula;
  readonly right: Formula;
}

export const number = (value: Decimal | number): Formula => ({
  op: 'number',
  value: new Decimal(value),
});
export const ref = (name: RefName): Formula => ({ op: 'ref', name });
const binary =
  (op: '+' | '-' | '*' | '/') =>
  (left: Formula, right: Formula): Formula => ({ op, left, right });
export const minus = binary('-');
export const times = binary('*');
export const divided = binary('/');
export const when = (
  left: Formula,
  compare: Test['compare'],
  right: Formula,
  yes: Formula,
  no: Formula,
): Formula => ({ op: 'if', test: { compare, left, right }, yes, no });

/** The value with exact decimals. @throws where a name has no value or a divisor is 0 */
export function evaluate(formula: Formula, values: Partial<Record<RefName, Decimal>>): Decimal {
  const of = (part: Formula) => evaluate(part, values);
  switch (formula.op) {
    case 'number':
      return formula.value;
    case 'ref': {
      const value = values[formula.name];
      if (value === undefined) throw new Error(`A formula asks for ${formula.name}, which has no value`);
      return value;
    }
    case '+':
      return of(formula.left).plus(of(formula.right));
    case '-':
      return of(formula.left).minus(of(formula.right));
    case '*':
      return of(formula.left).times(of(formula.right));
    case '/': {
      const divisor = of(formula.right);
      if (divisor.isZero()) throw new Error('A formula divides by 0');
      return of(formula.left).div(divisor);
    }
    case 'if':
      return of(holds(formula.test, of) ? formula.yes : formula.no);
    case 'round':
      return round(of(formula.of), formula.decimals, formula.rule);
    case 'clamp':
      return Decimal.max(0, Decimal.min(of(formula.max), of(formula.of)));
  }
}

function holds({ compare, left, right }: Test, of: (part: Formula) => Decimal): boolean {
  const order = of(left).cmp(of(right));
  switch (compare) {
    case '>=':
      return order >= 0;
    case '>':
      return order > 0;
    case '<=':
      return order <= 0;
    case '<':
      return order < 0;
    case '=':
      return order === 0;
  }
}

/** How tightly an operator binds; an operand of a looser one stands in brackets. */
const BINDING = { '+': 1, '-': 1, '*': 2, '/': 2 } as const;

/** The formula for a spreadsheet, without `=`; `cells` gives the address of each name, for example `指标!H5`. */
export function spreadsheetFormula(formula: Formula, cells: Partial<Record<RefName, string>>): string {
  const print = (part: Formula) => spreadsheetFormula(part, cells);
  switch (formula.op) {
    case 'number':
      return formula.value.toFixed();
    case 'ref': {
      const cell = cells[formula.name];
      if (cell === undefined) throw new Error(`A formula asks for ${formula.name}, which has no cell`);
      return cell;
    }
    case '+':
    case '-':
    case '*':
    case '/':
      return `${operand(formula.left, formula.op, false, print)}${formula.op}${operand(formula.right, formula.op, true, print)}`;
    case 'if': {
      const { compare, left, right } = formula.test;
      return `IF(${print(left)}${compare}${print(right)},${print(formula.yes)},${print(formula.no)})`;
    }
    case 'round':
      return rounded(print(formula.of), formula.decimals, formula.rule);
    case 'clamp':
      return `MAX(0,MIN(${print(formula.max)},${print(formula.of)}))`;
  }
}

function operand(
  part: Formula,
  op: keyof typeof BINDING,
  isRight: boolean,
  print: (part: Formula) => string,
): string {
  const own = part.op in BINDING ? BINDING[part.op as keyof typeof BINDING] : 9;
  const isLoose = own < BINDING[op] || (isRight && own === BINDING[op] && (op === '-' || op === '/'));
  return isLoose ? `(${print(part)})` : print(part);
}

function rounded(text: string, decimals: number, rule: RoundingRule): string {
  if (rule === 'down') return `ROUNDDOWN(${text},${decimals})`;
  if (rule === 'half-up') return `ROUND(${text},${decimals})`;
  // To even: where the last kept digit and one half remain, the half goes down if that digit is even.
  const scale = `1${'0'.repeat(decimals)}`;
  return `ROUND(${text},${decimals})-IF(ROUND(MOD((${text})*${scale},2),9)=0.5,1/${scale},0)`;
}
