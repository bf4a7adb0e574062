import type { AmountField } from '../proposal.ts';
import type { Cell } from '../read/source.ts';
import { amountText } from './fund-header-row.ts';
import { fundSource } from './fund-headers.ts';
import type { FundRow } from './fund-row.ts';
import { isBlank, labelText } from './words.ts';

/** 实际支出总额 | 471420 | 其中：上级补助 | 290000: the parts of an amount on its own line, by the names of their sources. */
export class FundParts {
  private readonly found = new Map<
    string,
    { readonly label: Cell; amounts: FundRow['amounts']; rate: Cell | null }
  >();

  /** Takes names and amounts, or rates, in turn, as long as they come in turn; gives the cells that were used. */
  take(kind: AmountField | 'rate', cells: readonly Cell[]): readonly Cell[] {
    const filled = cells.filter(({ text }) => !isBlank(text));
    const used: Cell[] = [];
    for (let at = 0; at + 1 < filled.length; at += 2) {
      const [label, value] = [filled[at], filled[at + 1]];
      if (label === undefined || value === undefined) break;
      const isValue = kind === 'rate' ? /^\d[\d.]*[%％]$/.test(value.text) : amountText(value.text) !== null;
      if (fundSource(label.text) === null || !isValue) break;
      const key = labelText(label.text);
      const known = this.found.get(key) ?? { label, amounts: {}, rate: null };
      const amounts = kind === 'rate' ? known.amounts : { [kind]: value, ...known.amounts };
      this.found.set(key, { ...known, amounts, rate: kind === 'rate' ? (known.rate ?? value) : known.rate });
      used.push(label, value);
    }
    return used;
  }

  /**
   * 其中：财政拨款 | 150 | 其中：财政拨款 | 145 below 预算数 | 158 | 执行数 | 151: the column says of which amount it is a part.
   */
  takeBelow(kinds: ReadonlyMap<number, AmountField>, cells: readonly Cell[]): readonly Cell[] {
    const filled = cells.filter(({ text }) => !isBlank(text));
    const pairs = filled.flatMap((label, at) => {
      const value = filled[at + 1];
      const kind = value === undefined ? undefined : kinds.get(value.column);
      return value !== undefined && kind !== undefined && fundSource(label.text) !== null
        ? [{ label, value, kind }]
        : [];
    });
    const isWhole = pairs.length > 0 && pairs.length === kinds.size;
    return isWhole ? pairs.flatMap(({ label, value, kind }) => this.take(kind, [label, value])) : [];
  }

  rows(): readonly FundRow[] {
    return [...this.found.values()].map(({ label, amounts, rate }) => ({
      label,
      source: fundSource(label.text),
      amounts,
      rate,
      unit: null,
      units: {},
    }));
  }
}
