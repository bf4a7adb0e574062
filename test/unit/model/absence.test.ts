import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { ABSENCE_REASONS, AbsentSchema, isAbsent, stated, valueOf } from '../../../src/model/absence.ts';
import { MoneySchema } from '../../../src/model/money-schema.ts';

test.each(ABSENCE_REASONS)('%s is a reason', (absent) => {
  expect(AbsentSchema.parse({ absent })).toEqual({ absent });
  expect(AbsentSchema.parse({ absent, note: '说明' })).toEqual({ absent, note: '说明' });
});

test.each([
  {},
  { absent: 'unknown' },
  { absent: 'withheld', note: '' },
  { absent: 'withheld', why: 'x' },
  null,
])('%j is no absence', (value) => {
  expect(AbsentSchema.safeParse(value).success).toBe(false);
});

describe('a value that may be absent', () => {
  const schema = z.strictObject({ amount: stated(MoneySchema) });

  test('is the value or the reason, and has to be written', () => {
    expect(schema.parse({ amount: '0元' }).amount).toMatchObject({ fen: 0 });
    expect(schema.parse({ amount: { absent: 'illegible' } }).amount).toEqual({ absent: 'illegible' });
    expect(schema.safeParse({}).success).toBe(false);
    expect(schema.safeParse({ amount: null }).success).toBe(false);
  });

  test('absence is not zero', () => {
    const { amount } = schema.parse({ amount: { absent: 'not-stated' } });
    expect(isAbsent(amount)).toBe(true);
    expect(valueOf(amount)).toBeNull();
    expect(valueOf(undefined)).toBeNull();
    expect(valueOf(schema.parse({ amount: '0元' }).amount)).toMatchObject({ fen: 0 });
    expect([0, '', null, undefined, [], {}].map(isAbsent)).toEqual(Array(6).fill(false));
  });
});
