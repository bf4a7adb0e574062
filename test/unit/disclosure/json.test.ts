import { describe, expect, it } from 'vitest';
import { scanJsonStrings } from '../../../src/disclosure/json.ts';
import { scanText } from '../../../src/disclosure/scan.ts';
import { mobile } from './invented.ts';

describe('scanJsonStrings', () => {
  it('yields keys and strings with pointer and label', () => {
    const value = { title: '报告', rows: [{ 'a/b': 'x' }, 'y', 3, null, true], '~': [] };
    expect([...scanJsonStrings(value)]).toEqual([
      ['/title', 'title', ''],
      ['/rows', 'rows', ''],
      ['/~0', '~', ''],
      ['/title', '报告', 'title'],
      ['/rows/0/a~1b', 'a/b', ''],
      ['/rows/0/a~1b', 'x', 'a/b'],
      ['/rows/1', 'y', 'rows'],
    ]);
    expect([...scanJsonStrings('alone')]).toEqual([['', 'alone', '']]);
    expect([...scanJsonStrings(7)]).toEqual([]);
  });

  it('finds a number in a key and under a telling name', () => {
    const value = { [mobile()]: 1, remark: { 账号: '270000000000000000' } };
    const ids = [...scanJsonStrings(value)].flatMap(([, text, label]) =>
      scanText(text, { kind: 'facts', label }).map((hit) => hit.id),
    );
    expect(ids).toEqual(['PII_MOBILE', 'PII_ACCOUNT']);
  });

  it('goes as deep as a parser does', () => {
    const deep = JSON.parse(`${'['.repeat(5000)}"x"${']'.repeat(5000)}`);
    expect([...scanJsonStrings(deep)]).toHaveLength(1);
  });
});
