import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readFiles } from '../../../src/desk/import.ts';
import { propose } from '../../../src/desk/propose/propose.ts';
import { compareDrawn, lostNumbers } from '../../support/drawn/compare.ts';
import type { DrawnTruth } from '../../support/drawn/form.ts';

// Real files of offices, drawn before the importer was held against them.

const FOLDER = fileURLToPath(new URL('../../fixtures/desk/twelfth/', import.meta.url));

interface Truth {
  /** The name that the office gave the file. */
  readonly name: string;
  readonly truth: DrawnTruth;
}

/** Right, asked, missed, wrong unasked, numbers lost. */
const FIRST_CONTACT: Readonly<Record<string, readonly number[]>> = {
  'a-excel-formats.xlsx': [78, 1, 0, 0, 2],
  'b-funds-across.xlsx': [99, 0, 1, 0, 2],
  'c-list-and-projects.xlsx': [74, 0, 0, 0, 5],
  'd-region-wide-digits.xlsx': [77, 0, 0, 0, 0],
  'e-system-printout.xlsx': [81, 0, 0, 1, 2],
  'f-tables-and-payments.docx': [88, 0, 0, 0, 0],
  'g-report-with-scores.docx': [120, 1, 0, 0, 0],
  'h-letter-level-tables.docx': [50, 1, 9, 7, 0],
  'i-goal-blocks-tracked.docx': [86, 0, 0, 0, 0],
  'j-pasted-cells.txt': [13, 0, 77, 1, 2],
};

describe.each(readdirSync(FOLDER).filter((name) => /\.\w+$/.test(name)))('%s', (file) => {
  const { name, truth }: Truth = JSON.parse(
    readFileSync(`${FOLDER}truth/${file.replace(/\.\w+$/, '.json')}`, 'utf8'),
  );

  test('is read at first contact as it was counted', async () => {
    const reading = await readFiles([{ name, bytes: readFileSync(FOLDER + file) }]);
    const proposal = propose(reading, {});
    const { right, asked, missed, wrong } = compareDrawn(proposal, truth);
    const lost = lostNumbers(reading, proposal);
    expect([right, asked.length, missed.length, wrong.length, lost.length]).toEqual(FIRST_CONTACT[file]);
  });
});
