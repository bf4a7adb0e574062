import { describe, expect, it } from 'vitest';
import { executionGap, unspentWarning } from '../../../src/scoring/warnings.ts';
import { stepWords } from '../../../src/text/scoring.ts';
import { Decimal } from '../../support/decimal.ts';
import { scheme } from './fixtures.ts';

const CN2020 = scheme('cn-2020');
const share = (score: string, weight: string) => ({ score: new Decimal(score), weight: new Decimal(weight) });

describe('executionGap', () => {
  it.each([
    ['84.20', '5.796', 'red', '38.05'],
    ['90', '7.927', 'red', '20.73'],
    ['90', '9.5', 'green', '5.00'],
    ['90', '9.4999', 'red', '5.00'],
    ['45', '10', 'green', '-100.00'],
  ])('%s of 90 with %s of 10 is %s', (indicators, execution, light, percent) => {
    const warning = executionGap(share(indicators, '90'), share(execution, '10'), CN2020);
    expect([warning?.light, warning?.percent?.toFixed(2)]).toEqual([light, percent]);
  });

  it('has nothing to compare without points, or without the rule', () => {
    expect(executionGap(share('0', '90'), share('0', '10'), CN2020)).toBeNull();
    expect(executionGap(share('90', '90'), share('0', '10'), scheme('bj'))).toBeNull();
  });
});

describe('unspentWarning', () => {
  it.each([
    [50_000_000, 28_980_000, 'yellow', '42.04'],
    [100, 80, 'green', '20.00'],
    [100_000, 79_999, 'yellow', '20.00'],
    [100, 120, 'green', '-20.00'],
  ])('%i, of which %i spent', (budget, executed, light, percent) => {
    const warning = unspentWarning(budget, executed, CN2020);
    expect([warning?.light, warning?.percent?.toFixed(2)]).toEqual([light, percent]);
  });

  it('is yellow for a budget of zero, without a number', () => {
    const warning = unspentWarning(0, 0, CN2020);
    expect(warning).toMatchObject({ light: 'yellow', percent: null });
    expect(warning?.steps.map(stepWords)).toEqual(['全年预算数为0，没有可以计算的比例']);
  });
});
