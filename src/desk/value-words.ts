import {
  BASIS_LABELS,
  DIRECTION_LABELS,
  DOCUMENT_RELATION_LABELS,
  KIND_LABELS,
  ROLE_LABELS,
  SOURCE_LABELS,
} from '../text/labels.ts';

const CODES = new Map<string, string>(
  [ROLE_LABELS, SOURCE_LABELS, DIRECTION_LABELS, KIND_LABELS, BASIS_LABELS, DOCUMENT_RELATION_LABELS].flatMap(
    (labels) => Object.entries(labels),
  ),
);

/** A value that was read as people say it: the words of a code, an amount as pages print it, anything else as it is. */
export function valueWords(value: unknown): string {
  const text = String(value);
  return CODES.get(text) ?? (text.endsWith('元') ? amountWords(text) : text);
}

/** Places by which an amount in this unit is moved to be one in 亿元. */
const PLACES: Readonly<Record<string, number>> = { 元: 8, 万元: 4, 亿元: 0 };
const AMOUNT = /^(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?(亿元|万元|元)$/u;

/**
 * `12000000万元` is `1,200亿元`, to the last digit; what is no amount stays. By its digits alone: the page that asks
 * needs no arithmetic beside it.
 */
function amountWords(text: string): string {
  const [, before = '', decimals = '', unit = ''] = AMOUNT.exec(text) ?? [];
  if (before === '') return text;
  const digits = before.replaceAll(',', '').replace(/^0+(?=\d)/u, '');
  const places = PLACES[unit] ?? 0;
  const [to, by] =
    digits.length > places ? ['亿元', places] : digits.length > places - 4 ? ['万元', places - 4] : ['元', 0];
  const whole = digits.slice(0, digits.length - by) || '0';
  const rest = `${digits.slice(digits.length - by)}${decimals}`.replace(/0+$/u, '');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, ',');
  return `${grouped}${rest === '' ? '' : `.${rest}`}${to}`;
}
