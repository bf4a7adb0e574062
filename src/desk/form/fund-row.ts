import type { AmountField, MoneyUnitName } from '../proposal.ts';
import type { Cell } from '../read/source.ts';
import type { FundHeader } from './fund-header-row.ts';

/** One row of the funds as read: which cell holds what. */
export interface FundRow {
  readonly label: Cell | null;
  /** `null`: the words do not say which row of the model it is. */
  readonly source: string | null;
  readonly amounts: Readonly<Partial<Record<AmountField, Cell>>>;
  readonly rate: Cell | null;
  /** The unit of money of this row, where the table has a column for it. */
  readonly unit: MoneyUnitName | null;
  /** The units of money that the headers of the amounts name. */
  readonly units: FundHeader['units'];
}
