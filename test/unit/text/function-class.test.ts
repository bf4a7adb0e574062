import { expect, test } from 'vitest';
import { functionClassName } from '../../../src/text/function-class.ts';

test('a function code names its class, or nothing', () => {
  expect(functionClassName('2050202')).toBe('教育');
  expect(functionClassName('2130153')).toBe('农林水');
  expect(functionClassName('9990101')).toBeNull();
  expect(functionClassName(undefined)).toBeNull();
});
