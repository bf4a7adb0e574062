import type { Page } from '@playwright/test';
import { extractText, getDocumentProxy } from 'unpdf';

/** What a printed page says. */
export interface PrintedText {
  /** The text of each sheet, in order. */
  readonly sheets: readonly string[];
  /** All of it without white space: where a line breaks is not what a test is about. */
  readonly text: string;
}

/** Prints a page as its style sheet asks, tagged and with an outline, as a reader's browser would. */
export async function printPdf(page: Page): Promise<Uint8Array> {
  return new Uint8Array(await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true }));
}

/** Reads the text of a PDF file. */
export async function pdfText(file: Uint8Array): Promise<PrintedText> {
  // The reader of the file takes its bytes away.
  const { text: sheets } = await extractText(await getDocumentProxy(file.slice()), { mergePages: false });
  return { sheets, text: sheets.join('').replace(/\s+/gu, '') };
}
