import { Decimal } from './decimal.ts';

/**
 * The number of printed digits: `57.96`, `1,489`. Only what reads the words of a report comes here; everybody else
 * takes the value that was read.
 * @param digits with at most one decimal point, checked by whoever cut them out
 */
export function readDecimal(digits: string): Decimal {
  return new Decimal(digits.replaceAll(',', '') as `${number}`);
}

/** The same with the decimals that are printed, on which the tolerance of a comparison depends. */
export function readFigure(digits: string): { readonly value: Decimal; readonly decimals: number } {
  return { value: readDecimal(digits), decimals: digits.split('.')[1]?.length ?? 0 };
}
