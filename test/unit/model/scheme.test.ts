import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { isAbsent } from '../../../src/model/absence.ts';
import { isSlug } from '../../../src/model/ids.ts';
import { SCHEME_PARTS, SchemeSchema, unverifiedParts } from '../../../src/model/scheme.ts';
import { parseFilled } from '../../support/filled.ts';

const FOLDER = new URL('../../../content/schemes/', import.meta.url);
const FILES = readdirSync(FOLDER).toSorted();

function read(file: string): unknown {
  return JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8'));
}

const VALID = read('cn-2020.json') as Record<string, unknown>;

/** Problems that a change of the valid scheme leads to, with their paths. */
function problems(change: Record<string, unknown>): string[] {
  const result = SchemeSchema.safeParse({ ...VALID, ...change });
  return (result.error?.issues ?? []).map((issue) => {
    const problem = issue.code === 'custom' ? String(issue.params?.['problem']) : issue.code;
    return `${issue.path.join('.')} ${problem}`;
  });
}

describe('the schemes in content/', () => {
  it('are all of the practised weights and grade bands', () => {
    expect(FILES.map((file) => file.replace(/\.json$/, '')).toSorted()).toEqual([
      'ah-85',
      'bj',
      'central-integer',
      'cn-2020',
      'cn-2021-cost',
      'cn-2021-cost-nosat',
      'cn-2021-nocost',
      'cn-2021-nosat',
      'cn-90-80-60',
      'equal-90',
      'framework-2020',
      'gd-5',
      'hb-20',
      'sc-2025-monitoring',
      'sh',
      'sn-region',
      'top80',
      'water',
      'yn-school',
    ]);
  });

  it.each(FILES)('%s is sound and says where each figure comes from', (file) => {
    expect(isSlug(file.replace(/\.json$/, ''))).toBe(true);
    const scheme = parseFilled(SchemeSchema, read(file));
    for (const part of SCHEME_PARTS) {
      expect(scheme.verification[part] === undefined, part).toBe(isAbsent(scheme[part]));
    }
  });

  it('name what still has to be compared with the source', () => {
    const open = (file: string) => unverifiedParts(parseFilled(SchemeSchema, read(file)));
    expect(open('cn-2020.json')).toEqual(['overAchievement']);
    expect(open('cn-2021-cost.json')).toEqual([
      'weights',
      'execution',
      'positive',
      'qualitative',
      'satisfaction',
      'overAchievement',
    ]);
    expect(open('ah-85.json')).toEqual(['grades']);
    expect(open('central-integer.json')).toEqual([]);
  });
});

describe('SchemeSchema', () => {
  const weights = VALID['weights'] as Record<string, unknown>;
  const verification = VALID['verification'] as Record<string, unknown>;
  const without = (record: Record<string, unknown>, key: string) =>
    Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));
  const band = (min: string, max: string, maxIncluded: boolean) => ({
    grade: 'you',
    term: '优',
    min,
    max,
    maxIncluded,
  });
  const grades = (...bands: unknown[]) => ({ grades: { bands } });

  it.each([
    [
      'weights that do not add up to 100',
      { weights: { ...weights, execution: '20' } },
      ['weights.blocks weights-sum', 'execution.weight execution-weight'],
    ],
    [
      'an execution weight that differs',
      { execution: { rule: 'proportional', weight: '20', budget: 'full-year-budget' } },
      ['execution.weight execution-weight'],
    ],
    [
      'no points for execution although the weights hold 10',
      { execution: { rule: 'none' } },
      ['execution.weight execution-weight'],
    ],
    [
      'a part without its evidence',
      { verification: without(verification, 'grades') },
      ['verification.grades evidence-missing'],
    ],
    [
      'evidence for a part that is absent',
      { interval: { absent: 'not-stated' } },
      ['verification.interval evidence-without-part'],
    ],
    [
      'evidence from memory without a word about it',
      { verification: { ...verification, grades: { evidence: 'memory' } } },
      ['verification.grades.note evidence-note-missing'],
    ],
    [
      'bands that overlap',
      grades(band('80', '100', true), band('60', '90', false)),
      ['grades.bands.1 bands-overlap'],
    ],
    [
      'one edge in two bands',
      grades(band('80', '100', true), band('60', '80', true)),
      ['grades.bands.1 bands-overlap'],
    ],
    [
      'a hole between bands',
      grades(band('90', '100', true), band('80', '89', true)),
      ['grades.bands.1 bands-gap'],
    ],
    ['an empty band', grades(band('90', '90', true), band('80', '90', false)), ['grades.bands.0 band-empty']],
    ['a weight as a number', { weights: { ...weights, execution: 10 } }, ['weights invalid_union']],
    [
      'a ladder that rises',
      {
        overAchievement: {
          warnAt: '1.3',
          strongAt: '2',
          ladder: [
            { from: '1.3', factor: '1' },
            { from: '2', factor: '0.9' },
          ],
        },
      },
      ['overAchievement.ladder steps-order'],
    ],
    ['a field that nobody knows', { weigths: {} }, [' unrecognized_keys']],
  ])('refuses %s', (_, change, expected) => {
    expect(problems(change)).toEqual(expected);
  });

  it('takes holes where the source gives whole numbers only', () => {
    const bands = [band('90', '100', true), band('80', '89', true)];
    expect(problems({ grades: { integersOnly: true, bands } })).toEqual([]);
  });

  it('is described in Chinese as JSON Schema, field by field', () => {
    const schema = JSON.stringify(z.toJSONSchema(SchemeSchema, { io: 'input' }));
    expect(schema).toContain('预算执行率得分');
    expect(schema).toContain('各部分的依据');
  });
});
