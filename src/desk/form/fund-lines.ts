import type { MoneyUnit } from '../../model/money.ts';
import type { AmountField, Place } from '../proposal.ts';
import type { Cell } from '../read/source.ts';
import { isAmount } from './fund-header-row.ts';
import { fundColumnSays, moneyUnit } from './fund-headers.ts';
import type { FundReading } from './fund-table.ts';
import { OUTSIDE } from './pairs.ts';

const LINE = /^([^:：\d]{2,20})[:：]\s*(\d[\d,.]*\s*(?:(?:亿|[十百千]?万|百|千)?元|[%％])?)$/;
/** What parts several amounts on one line. */
const PIECES = /[；;，]|\s{2,}|　+/;

/**
 * 年初预算（万元）：88 and 全年执行数：86.24万元 in lines of their own: funds without a table. `null` where a unit of
 * money is missing, or an amount is said twice.
 */
export function fundsInLines(
  lines: readonly { readonly text: string; readonly at: Place }[],
): FundReading | null {
  const amounts: Partial<Record<AmountField, Cell>> = {};
  const units: Partial<Record<AmountField, MoneyUnit>> = {};
  let rate: Cell | null = null;
  for (const { text: line, at } of lines)
    for (const piece of line.split(PIECES)) {
      const [, label = '', text = ''] = LINE.exec(piece.trim()) ?? [];
      const kind = fundColumnSays(label);
      const cell = { ...OUTSIDE, text: text.trim(), at };
      if (kind === 'rate' && /[%％]$/.test(text)) rate ??= cell;
      if (kind === null || !isAmount(kind) || /[%％]$/.test(text)) continue;
      const unit = moneyUnit(label) ?? moneyUnit(`单位：${text.replace(/[\d,.\s]/g, '')}`);
      if (unit === null || amounts[kind] !== undefined) return null;
      amounts[kind] = cell;
      units[kind] = unit;
    }
  if (Object.keys(amounts).length === 0) return null;
  return {
    rows: [{ label: null, source: 'total', amounts, rate, unit: null, units }],
    weight: null,
    score: null,
    unit: null,
    doubts: [],
    rivals: [],
    ratesArePercent: false,
    used: new Set(),
  };
}
