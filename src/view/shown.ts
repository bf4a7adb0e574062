import type { Absent, Stated } from '../model/absence.ts';
import { isAbsent } from '../model/absence.ts';
import { ABOUT, formatAmount, formatYuan } from '../model/format.ts';
import type { Money } from '../model/money.ts';
import { ABSENCE_LABELS } from '../text/labels.ts';
import { MONEY_TEXT } from '../text/report/report.ts';

/** A finished value: its text, or the words that say why there is none. */
export interface Shown {
  readonly text: string;
  readonly absent: boolean;
  /** A remark that belongs to the value, printed beside or below it. */
  readonly note: string | null;
}

export function shown(text: string, note: string | null = null): Shown {
  return { text, absent: false, note };
}

export function shownAbsent(absent: Absent): Shown {
  const text = ABSENCE_LABELS[absent.absent];
  const { printed, note = null } = absent;
  return { text: printed === undefined ? text : MONEY_TEXT.printedAs(text, printed), absent: true, note };
}

/** Formats a stated value, or says why it is missing. */
export function show<T>(value: Stated<T>, format: (value: Exclude<T, Absent>) => string): Shown {
  return isAbsent(value) ? shownAbsent(value) : shown(format(value as Exclude<T, Absent>));
}

/** An amount for people: by {@link formatAmount} to read, 元 on demand, the printed text for ever. */
export interface ShownMoney extends Shown {
  /** `500,000 元`, empty where absent. */
  readonly yuan: string;
  /** As the report printed it, empty where absent. */
  readonly raw: string;
}

export function showFen(fen: number, raw = '', approx = false): ShownMoney {
  return {
    text: formatAmount(fen, approx),
    absent: false,
    note: null,
    yuan: `${approx ? ABOUT : ''}${MONEY_TEXT.yuan(formatYuan(fen))}`,
    raw,
  };
}

export function showMoney(value: Stated<Money>): ShownMoney {
  return isAbsent(value)
    ? { ...shownAbsent(value), yuan: '', raw: '' }
    : showFen(value.fen, value.raw, value.approx);
}
