import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readFiles } from '../../../src/desk/import.ts';
import { propose } from '../../../src/desk/propose/propose.ts';
import type { Answers } from '../../../src/desk/propose/question-list.ts';
import { compareDrawn, lostNumbers } from '../../support/drawn/compare.ts';
import type { DrawnTruth } from '../../support/drawn/form.ts';

// Real files of offices, drawn before the importer was held against them.

const SETS = ['twelfth', 'thirteenth', 'fourteenth', 'fifteenth'].map((set) =>
  fileURLToPath(new URL(`../../fixtures/desk/${set}/`, import.meta.url)),
);
const FILES = SETS.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => /\.(?:xlsx|ods|docx|txt)$/.test(name))
    .map((name) => ({ folder, file: name })),
);

interface Truth {
  /** The name that the office gave the file. */
  readonly name: string;
  readonly truth: DrawnTruth;
  /** The other forms of the file, each read when it is chosen. */
  readonly others?: readonly DrawnTruth[];
  /** What the file leaves open, so that only a person can say it. */
  readonly asked?: readonly string[];
  /** Why nobody can read it as it is. */
  readonly unread?: string;
}

/** Where who drew the file transcribes otherwise than the sets before it: a code stays with the printed name, a month is a date. */
const BY_CONVENTION = [
  'unitName: 105003-示例区社区卫生服务中心 ≠ 示例区社区卫生服务中心',
  '3.direction: deadline ≠ negative',
];

interface Drawn {
  readonly folder: string;
  readonly file: string;
}

function truthOf({ folder, file }: Drawn): Truth {
  return JSON.parse(readFileSync(`${folder}truth/${file.replace(/\.\w+$/, '.json')}`, 'utf8'));
}

async function compared(drawn: Drawn, truth: DrawnTruth, answers: Answers = {}) {
  const { folder, file } = drawn;
  const reading = await readFiles([{ name: truthOf(drawn).name, bytes: readFileSync(folder + file) }]);
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

test('all sets are there', () => {
  expect(FILES).toHaveLength(35);
});

const READ = FILES.filter((file) => truthOf(file).unread === undefined);

describe.each(READ)('$file', (drawn) => {
  const { truth, others = [], asked = [] } = truthOf(drawn);

  test('is read without a wrong or a missing value', async () => {
    const { right, found } = await compared(drawn, truth);
    expect(found).toEqual({ ...NOTHING, asked });
    expect(right).toBeGreaterThan(45);
  });

  test.each(others)('holds the form of $project, read when it is chosen', async (other) => {
    const { right, found } = await compared(drawn, other, { form: other.project ?? '' });
    expect(found).toEqual(NOTHING);
    expect(right).toBeGreaterThan(45);
  });
});

test.each(FILES.filter((file) => !READ.includes(file)))('$file is named as unread', async (drawn) => {
  const { truth, name } = truthOf(drawn);
  const { found } = await compared(drawn, truth);
  expect([found.wrong, found.lost]).toEqual([[], []]);
  const bytes = readFileSync(drawn.folder + drawn.file);
  const { leftOut } = propose(await readFiles([{ name, bytes }]), {});
  expect(leftOut.map(({ reason }) => reason)).toContain('unread-table');
});
