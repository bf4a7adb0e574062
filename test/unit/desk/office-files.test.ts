import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readFiles } from '../../../src/desk/import.ts';
import { propose } from '../../../src/desk/propose/propose.ts';
import type { Answers } from '../../../src/desk/propose/question-list.ts';
import { compareDrawn, lostNumbers } from '../../support/drawn/compare.ts';
import type { DrawnTruth } from '../../support/drawn/form.ts';

// Real files of offices, drawn before the importer was held against them.

const FOLDER = fileURLToPath(new URL('../../fixtures/desk/twelfth/', import.meta.url));

interface Truth {
  /** The name that the office gave the file. */
  readonly name: string;
  readonly truth: DrawnTruth;
  /** The other forms of the file, each read when it is chosen. */
  readonly others?: readonly DrawnTruth[];
}

/** Where who drew the file transcribes otherwise than the sets before it: a code stays with the printed name, a month is a date. */
const BY_CONVENTION = [
  'unitName: 105003-示例区社区卫生服务中心 ≠ 示例区社区卫生服务中心',
  '3.direction: deadline ≠ negative',
];

function truthOf(file: string): Truth {
  return JSON.parse(readFileSync(`${FOLDER}truth/${file.replace(/\.\w+$/, '.json')}`, 'utf8'));
}

async function compared(file: string, truth: DrawnTruth, answers: Answers = {}) {
  const reading = await readFiles([{ name: truthOf(file).name, bytes: readFileSync(FOLDER + file) }]);
  const proposal = propose(reading, answers);
  const { right, asked, wrong, missed } = compareDrawn(proposal, truth);
  return {
    right,
    found: {
      asked,
      missed,
      wrong: wrong.filter((one) => !BY_CONVENTION.includes(one)),
      lost: lostNumbers(reading, proposal),
    },
  };
}

const NOTHING = { asked: [], missed: [], wrong: [], lost: [] };

describe.each(readdirSync(FOLDER).filter((name) => /\.\w+$/.test(name)))('%s', (file) => {
  const { truth, others = [] } = truthOf(file);

  test('is read without a wrong or a missing value', async () => {
    const { right, found } = await compared(file, truth);
    expect(found).toEqual(NOTHING);
    expect(right).toBeGreaterThan(65);
  });

  test.each(others)('holds the form of $project, read when it is chosen', async (other) => {
    const { right, found } = await compared(file, other, { form: other.project ?? '' });
    expect(found).toEqual(NOTHING);
    expect(right).toBeGreaterThan(50);
  });
});
