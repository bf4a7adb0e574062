import fc from 'fast-check';
import { expect, test } from 'vitest';
import { GRADES, gradeTerm, normalizeGrade } from '../../../src/model/grade.ts';

test.each([
  ['优', 'you'],
  ['优秀', 'you'],
  ['“优”', 'you'],
  ['等级为优秀', 'you'],
  ['评价等级：优', 'you'],
  ['评价等级为“良”', 'liang'],
  ['评价等次为良好。', 'liang'],
  ['良', 'liang'],
  ['中', 'zhong'],
  ['一般', 'zhong'],
  ['合格', 'zhong'],
  ['差', 'cha'],
  [' 较差 ', 'cha'],
  ['不合格', 'cha'],
] as const)('%s is %s', (raw, grade) => {
  expect(normalizeGrade(raw)).toBe(grade);
});

test.each(['', '优良', 'A', '90分', '优（90分）', '不优', 'constructor', '__proto__', 'toString'])(
  '%s is no grade',
  (raw) => {
    expect(normalizeGrade(raw)).toBeNull();
  },
);

test('the official terms are their own grades', () => {
  expect(GRADES.map(gradeTerm)).toEqual(['优', '良', '中', '差']);
  for (const grade of GRADES) expect(normalizeGrade(gradeTerm(grade))).toBe(grade);
});

test('any text gives a grade or none', () => {
  fc.assert(fc.property(fc.string(), (raw) => [...GRADES, null].includes(normalizeGrade(raw))));
});
