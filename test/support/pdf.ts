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

/** Whether a page prints on so many sheets: the last of too few and the first of too many are asked for, no others. */
export async function printsOn(page: Page, fewest: number, most: number): Promise<boolean> {
  try {
    const pageRanges = `${fewest},${most + 1}`;
    const file = await page.pdf({ preferCSSPageSize: true, pageRanges });
    return file.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length === 1;
  } catch (error) {
    if (String(error).includes('exceeds page count')) return false;
    throw error;
  }
}

/** Reads the text of a PDF file. */
export async function pdfText(file: Uint8Array): Promise<PrintedText> {
  // The reader of the file takes its bytes away.
  const { text: sheets } = await extractText(await getDocumentProxy(file.slice()), { mergePages: false });
  return { sheets, text: sheets.join('').replace(/\s+/gu, '') };
}
