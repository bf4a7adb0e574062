import { Decimal as Strict } from '../../src/model/decimal.ts';

export type Decimal = Strict;

/** The decimals of the project, for tests, which write their figures as texts. */
export const Decimal = Strict as unknown as {
  new (value: string | number | Decimal): Decimal;
  max(...values: readonly (number | Decimal)[]): Decimal;
  readonly ROUND_HALF_UP: typeof Strict.ROUND_HALF_UP;
  min(...values: readonly (number | Decimal)[]): Decimal;
};
