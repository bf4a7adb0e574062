import type { OptionalReaders } from './file.ts';
import { isHtml, readHtml } from './html.ts';
import { readOldExcel } from './old-excel.ts';

/** The readers that a page does without until a file asks for them; every other front takes them all. */
export const EVERY_READER: OptionalReaders = {
  oldExcel: readOldExcel,
  page: (name, text) => (isHtml(text) ? readHtml(name, text) : null),
};
