import { CELL_CHARACTERS } from '../../model/cell-address.ts';
import type { Pointer } from '../../reader/content.ts';
import { tryForm } from '../../view/guide/try-form.ts';
import type { FormField, FormRows } from '../../view/guide/try-form-field.ts';

/** Single values of a report, one a line of the first sheet. */
export function templateFields(): readonly FormField[] {
  return tryForm().flatMap(({ fields }) => fields);
}

/** Tables of a report, one a sheet. */
export function templateTables(): readonly FormRows[] {
  return tryForm().flatMap(({ rows }) => rows);
}

/** Excel names no sheet longer than this, and none with these signs. */
export function sheetName({ label }: FormRows): string {
  return label.replace(/[[\]:*?/\\]/g, '').slice(0, 31);
}

/** What a cell shows of a value; `null` where none can hold it unchanged. */
export function cellText({ kind, choices }: FormField, value: unknown): string | null {
  if (kind === 'year') return typeof value === 'number' && Number.isInteger(value) ? `${value}` : null;
  if (typeof value !== 'string') return null;
  if (kind === 'choice') return choices.find((one) => one.value === value)?.label ?? null;
  const isWhole = value.length <= CELL_CHARACTERS && value === value.trim() && !value.includes('\r');
  return value !== '' && isWhole ? value : null;
}

/** The value that a cell means; a word that is no choice stays as it is, for the check to name. */
export function cellValue({ kind, choices }: FormField, text: string): unknown {
  if (kind === 'year') return /^\d{4}$/.test(text) ? Number(text) : text;
  if (kind === 'choice') return choices.find((one) => one.label === text)?.value ?? text;
  return text;
}

/** Every single value of a report with the way to it. What says why a value is absent is one value, as is a list. */
export function leavesOf(value: unknown, isTable: (pointer: Pointer) => boolean): [Pointer, unknown][] {
  const leaves: [Pointer, unknown][] = [];
  const walk = (here: unknown, pointer: Pointer) => {
    const isOpen = Array.isArray(here)
      ? isTable(pointer) && here.length > 0
      : typeof here === 'object' && here !== null && !('absent' in here) && Object.keys(here).length > 0;
    if (!isOpen) leaves.push([pointer, here]);
    else if (Array.isArray(here)) for (const [index, item] of here.entries()) walk(item, [...pointer, index]);
    else for (const [key, item] of Object.entries(here as object)) walk(item, [...pointer, key]);
  };
  walk(value, []);
  return leaves;
}
