import { csvFile } from '../model/csv.ts';
import { element } from './element.ts';

/** Hands bytes to the reader as a file. */
export function saveFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  element('a', { href: address, download: name }).click();
  // The download has its own hold on the bytes once it has begun.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Hands the text of a CSV file to the reader. */
export function saveCsv(text: string, name: string): void {
  saveFile(new Blob([text], { type: 'text/csv;charset=utf-8' }), name);
}

/** Any table as the text of a CSV file, the first row its head. */
export function tableCsv([head = [], ...rows]: readonly (readonly string[])[]): string {
  return csvFile(head, rows);
}
