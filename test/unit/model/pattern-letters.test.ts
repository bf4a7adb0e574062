import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Letters } from '../../../src/model/pattern-letters.ts';

const mayMatch = (text: string, pattern: RegExp) => new Letters(text).mayMatch(pattern);

describe('the letters of a text', () => {
  it.each([
    ['资金缺口', /缺口/],
    ['资金', /缺?资金/],
    ['乙', /甲|乙/],
    ['2023年', /\d{4}年/],
    ['合计', /合(?!计划)计/],
    ['a-b', /[x-]b/],
    ['c', /[a-z]/],
    ['\n', /[\n]/],
    ['\u3000', /\u3000/],
    ['A', /a/i],
    ['𠮷', /𠮷?|甲/u],
    ['', /(?:甲|)/],
    ['甲甲', /(?<one>甲)\k<one>/],
    ['}', /}/],
    [']', /[\]]/],
    ['年', /.年{0,2}|/],
  ])('of %j let %s match', (text, pattern) => {
    expect(mayMatch(text, pattern)).toBe(true);
  });

  it.each([
    ['资金', /资金缺口/],
    ['甲', /乙|丙丁/],
    ['丙', /乙|丙丁/],
    ['合计', /合(?=计划)计/],
    ['二〇二三年', /\d{4}年/],
    ['甲', /(?:甲乙){2,3}?/],
    ['付款', /(?<![选海])拔(?=付|款)/],
    ['拔', /(?<![选海])拔(?=付|款)/],
    ['甲', /[\u4e59\x41-\x43]/],
  ])('of %j keep %s from being searched for', (text, pattern) => {
    expect(mayMatch(text, pattern)).toBe(false);
  });

  const atom = fc.oneof(
    fc.constantFrom(
      'a',
      'b',
      'c',
      '甲',
      '乙',
      '1',
      '.',
      '\\d',
      '\\s',
      '\\.',
      '\\u7532',
      '\\x61',
      '\\n',
      '\\1',
    ),
    fc.constantFrom('[ab]', '[^a]', '[a-c]', '[甲乙]', '[\\d.]', '[-a]', '[a\\]]', '[\\w-]', '^', '$', '\\b'),
  );
  const { pattern } = fc.letrec<{ pattern: string; piece: string; group: string }>((tie) => ({
    group: fc
      .tuple(fc.constantFrom('', '?:', '?=', '?!', '?<=', '?<!', '?<name>'), tie('pattern'))
      .map(([head, inner]) => `(${head}${inner})`),
    piece: fc
      .tuple(
        fc.oneof({ weight: 4, arbitrary: atom }, { weight: 1, arbitrary: tie('group') }),
        fc.constantFrom('', '', '', '?', '*', '+', '??', '{0,2}', '{2}', '{1,}', '{0}'),
      )
      .map(([what, often]) => what + often),
    pattern: fc
      .array(
        fc.array(tie('piece'), { maxLength: 4 }).map((pieces) => pieces.join('')),
        {
          minLength: 1,
          maxLength: 3,
        },
      )
      .map((branches) => branches.join('|')),
  }));
  const text = fc
    .array(fc.constantFrom(...'abc甲乙12. \n-]'), { maxLength: 6 })
    .map((units) => units.join(''));

  it('never keep a pattern from a text in which it matches', () => {
    let matches = 0;
    let refused = 0;
    fc.assert(
      fc.property(pattern, text, (source, given) => {
        let made: RegExp;
        try {
          made = new RegExp(source);
        } catch {
          return true;
        }
        const isMatch = made.test(given);
        const isAllowed = mayMatch(given, made);
        if (isMatch) matches += 1;
        if (!isAllowed) refused += 1;
        return isAllowed || !isMatch;
      }),
      { numRuns: 5000 },
    );
    expect(Math.min(matches, refused)).toBeGreaterThan(200);
  });
});
