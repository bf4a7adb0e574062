import { describe, expect, it } from 'vitest';
import {
  cumulativeWarning,
  executionGap,
  inYearPace,
  judgedLight,
  progressWarning,
  unspentWarning,
} from '../../../src/scoring/warnings.ts';
import { stepWords } from '../../../src/text/scoring.ts';
import { Decimal } from '../../support/decimal.ts';
import { scheme } from './fixtures.ts';

const CN2020 = scheme('cn-2020');
const MONITORING = scheme('sc-2025-monitoring');
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

describe('inYearPace', () => {
  it.each([
    ['0.3', 6, 'yellow'],
    ['0.2999', 6, 'red'],
    ['0.4', 6, 'green'],
    ['0.3999', 6, 'yellow'],
    ['0.7', 7, 'green'],
  ])('%s by month %i is %s', (ratio, month, light) => {
    expect(inYearPace(new Decimal(ratio), month, CN2020)?.light).toBe(light);
  });

  it('shows its arithmetic', () => {
    expect(inYearPace(new Decimal('0.35'), 7, CN2020)?.steps.map(stepWords)).toEqual([
      '执行率35.00% ÷ (7 ÷ 12) = 60.00%，低于60%为红色，80%及以上为绿色',
    ]);
    expect(inYearPace(new Decimal('0.35'), 13, CN2020)).toBeNull();
  });
});

describe('monitoring lines', () => {
  it.each([
    ['0.25', 4, 'green'],
    ['0.2499', 1, 'yellow'],
    ['0.39', 5, 'yellow'],
    ['0.6', 8, 'green'],
    ['0.79', 10, 'yellow'],
  ])('%s by month %i is %s', (ratio, month, light) => {
    expect(cumulativeWarning(new Decimal(ratio), month, MONITORING)?.light).toBe(light);
  });

  it('has no line after October, and none in other schemes', () => {
    expect(cumulativeWarning(new Decimal('0.1'), 11, MONITORING)).toBeNull();
    expect(cumulativeWarning(new Decimal('0.1'), 4, CN2020)).toBeNull();
  });

  it('compares progress with spending, in both directions', () => {
    const light = (progress: string, ratio: string) =>
      progressWarning(new Decimal(progress), new Decimal(ratio), MONITORING)?.light;
    expect([light('0.5', '0.4'), light('0.5', '0.39'), light('0.3', '0.5')]).toEqual([
      'green',
      'yellow',
      'yellow',
    ]);
  });
});

describe('judgedLight', () => {
  it('has one colour for each state', () => {
    expect((['met', 'partly', 'not'] as const).map(judgedLight)).toEqual(['green', 'yellow', 'red']);
  });
});
