import { describe, expect, it } from 'vitest';
import { anchorOf, targetOf } from '../../../src/checks/anchor.ts';
import type { CheckPlace } from '../../../src/checks/place.ts';
import { makeReport } from '../../support/report.ts';

const { report } = makeReport({}).sourced;
const facts = (...pointer: readonly (string | number)[]): CheckPlace => ({ in: 'facts', pointer });

describe('the part of the page that a failure points at', () => {
  it.each([
    ['funds', 'money'],
    ['assessments', 'score'],
    ['indicators', 'indicators'],
    ['goals', 'indicators'],
    ['rectifications', 'trail'],
    ['documents', 'named'],
    ['provenance', 'record'],
    ['title', 'identity'],
    ['no-such-field', 'identity'],
  ])('of %s is %s', (field, part) => {
    expect(anchorOf(facts(field), report)).toBe(part);
  });

  it('is the words for what is said of the words', () => {
    expect(anchorOf({ in: 'narrative-file' }, report)).toBe('text');
    expect(anchorOf({ in: 'narrative', line: 3, column: 1 }, report)).toBe('text');
  });

  it('is the head of the page where the part is not on it, or where the head prints the field', () => {
    const moneyless = makeReport({ funds: { absent: 'not-stated' } }).sourced.report;
    expect(anchorOf(facts('funds'), moneyless)).toBe('identity');
    expect(anchorOf(facts('disclosure', 'publishedOn'), report)).toBe('identity');
    expect(anchorOf(facts('disclosure', 'docNo'), report)).toBe('record');
  });
});

describe('the row that a failure is about', () => {
  it('of a rectification is shown with the finding that it answers', () => {
    const finding = {
      id: 'records',
      text: '台账不全。',
      category: 'records',
      cause: { absent: 'not-stated' },
    };
    const fix = {
      id: 'ledger',
      findings: ['records'],
      measure: '补齐台账',
      responsible: { absent: 'not-stated' },
      due: { absent: 'not-stated' },
      state: 'in-progress',
      updatedOn: '2024-09-01',
    };
    const made = makeReport({ findings: [finding], rectifications: [fix] } as never).sourced.report;
    expect(targetOf(facts('rectifications', 0), made)).toEqual({ id: 'ledger', anchor: 'finding-records' });
  });
});
