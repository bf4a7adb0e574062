import type { Paragraph, Value } from '../proposal.ts';
import { dateInDigits } from '../words/signature.ts';

/** The date below or before the words. */
export function signedOn(date: Paragraph | null): Value | null {
  if (date === null) return null;
  const { text, at } = date;
  return { value: dateInDigits(text), printed: text, at, sureness: 'likely' };
}
