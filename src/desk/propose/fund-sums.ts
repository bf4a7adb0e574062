import { DESK_TEXT } from '../../text/desk/desk.ts';
import { amountText } from '../form/fund-header-row.ts';
import type { FundRow } from '../form/fund-row.ts';
import { numberText } from '../form/words.ts';
import type { ProposedFunds } from '../proposal.ts';
import { AMOUNT_FIELDS } from '../proposal.ts';
import { valueWords } from '../value-words.ts';

/** 年初预算数200亿元、全年执行数195亿元: what a row without a name says of itself. */
export function sumsOf({ amounts, units, unit: own }: FundRow, shared: ProposedFunds['unit']): string {
  return AMOUNT_FIELDS.flatMap((field) => {
    const cell = amounts[field];
    if (cell === undefined) return [];
    const plain = amountText(cell.text) ?? cell.text;
    const unit = numberText(plain) === null ? '' : (units[field] ?? own ?? shared?.value ?? '');
    return [`${DESK_TEXT.fields[field]}${valueWords(`${plain}${unit}`)}`];
  }).join('、');
}
