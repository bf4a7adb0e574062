import { describe, expect, it } from 'vitest';
import { blockOf } from '../../../src/model/scheme.ts';
import { compareWeights } from '../../../src/scoring/weights.ts';
import { Decimal } from '../../support/decimal.ts';
import { scheme } from './fixtures.ts';

function table(...rows: readonly (readonly [name: string, weight: string])[]) {
  return rows.map(([name, weight], i) => ({ id: `r${i}`, path: [name], weight: new Decimal(weight) }));
}

function told(id: string, rows: ReturnType<typeof table>) {
  return compareWeights(rows, scheme(id))?.map(
    ({ name, row, expected, found, kind }) =>
      `${name}${row ?? ''} ${kind} ${expected.toFixed()} ${found.toFixed()}`,
  );
}

describe('compareWeights', () => {
  it('finds no difference in a table that follows its scheme', () => {
    const rows = table(['产出指标', '30'], ['产出指标', '20'], ['效益指标', '30'], ['满意度指标', '10']);
    expect(told('cn-2020', rows)).toEqual([]);
  });

  it('finds 70, 20 and 10 under a scheme of 50, 30 and 10', () => {
    const rows = table(['产出指标', '70'], ['效益指标', '20'], ['满意度指标', '10']);
    expect(told('cn-2020', rows)).toEqual(['产出指标 equal 50 70', '效益指标 equal 30 20']);
  });

  it('misses cost indicators where the scheme has them', () => {
    const rows = table(['产出指标', '50'], ['效益指标', '30'], ['满意度指标', '10']);
    expect(told('cn-2021-cost', rows)).toEqual([
      '成本指标 equal 20 0',
      '产出指标 equal 40 50',
      '效益指标 equal 20 30',
    ]);
    expect(told('cn-2021-nocost', rows)).toEqual([]);
  });

  it('adds up annual goals, whatever they are called', () => {
    expect(told('hb-20', table(['年度目标1', '40'], ['年度目标2', '40']))).toEqual([]);
    expect(told('hb-20', table(['年度目标1', '40'], ['年度目标2', '30']))).toEqual([' equal 80 70']);
  });

  it('takes what a scheme does not split as one', () => {
    expect(told('sn-region', table(['年度总体目标', '20'], ['产出指标', '40'], ['效益指标', '20']))).toEqual(
      [],
    );
  });

  it('shares evenly, to the cent', () => {
    const even = (count: number, weight: string) =>
      table(...Array.from({ length: count }, () => ['产出指标', weight] as const));
    expect(told('equal-90', even(4, '22.5'))).toEqual([]);
    expect(told('equal-90', even(7, '12.86'))).toEqual([]);
    expect(told('equal-90', table(['产出指标', '40'], ['效益指标', '50']))).toEqual([
      '产出指标r0 equal 45 40',
      '效益指标r1 equal 45 50',
    ]);
  });

  it('asks for 60 points on output and benefit where the evaluator sets the weights', () => {
    const rows = (benefit: string) =>
      table(['决策', '20'], ['过程', '20'], ['产出', '30'], ['效益', benefit]);
    expect(told('framework-2020', rows('30'))).toEqual([]);
    expect(told('framework-2020', rows('29'))).toEqual([' min 60 59']);
  });

  it('has nothing to say where the scheme has no weights', () => {
    expect(told('bj', table(['产出', '100']))).toBeUndefined();
  });
});

describe('blockOf', () => {
  it.each([
    ['产出指标', 'output'],
    ['成本指标', 'cost'],
    ['效益指标', 'benefit'],
    ['服务对象满意度指标', 'satisfaction'],
    ['决策', 'decision'],
    ['投入', 'decision'],
    ['过程', 'process'],
    ['项目管理', 'process'],
    ['项目效果', 'benefit'],
    ['年度总体目标', 'goal'],
    ['其他', null],
  ])('%s', (name, block) => {
    expect(blockOf(name)).toBe(block);
  });
});
