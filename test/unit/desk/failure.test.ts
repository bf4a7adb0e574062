import { describe, expect, test } from 'vitest';
import { failureWords, withKept } from '../../../src/desk/browser/page/failure.ts';
import { blankSession } from '../../../src/desk/browser/page/session.ts';
import { WorkerHung, WorkerLost } from '../../../src/desk/browser/workers/worker-host.ts';

const KEPT = '您填写的内容还在';

describe.each([
  new Error('读不出'),
  new WorkerLost(),
  new TypeError('Failed to fetch dynamically imported module'),
])('after %s', (error) => {
  test('nobody is told of what was filled in where nothing was', () => {
    expect(failureWords(error, null)).not.toContain(KEPT);
    expect(failureWords(error, blankSession(2024))).not.toContain(KEPT);
  });

  test('who has filled something in is told that it is there', () => {
    expect(failureWords(error, { edits: { title: '示例' } })).toMatch(/。您填写的内容还在。$/);
  });
});

test('what only a programmer understands is not shown', () => {
  expect(failureWords(new Error('The records have not been opened'), null)).not.toMatch(/[A-Za-z]/);
  expect(failureWords(new Error('读不出'), null)).toContain('读不出');
});

test('a file that took too long says so by itself', () => {
  expect(failureWords(new WorkerHung(), null)).toContain('20秒');
});

test('a refused file speaks of what was filled in only where something was', () => {
  expect(withKept('没有读出内容。', null)).toBe('没有读出内容。');
  expect(withKept('没有读出内容。', { edits: { title: '示例' } })).toBe('没有读出内容。您填写的内容还在。');
});
