import type { Dice } from './dice.ts';
import { spread } from './spread.ts';
import type { Tale } from './told.ts';

export interface LaidGoals {
  readonly lines: readonly string[];
  readonly expected?: string;
  readonly achieved?: string;
}

const LABELS = ['年度总体目标', '年度绩效目标', '总体目标', '年度目标', '项目绩效目标', '年度总体\n目标'];
const EXPECTED = ['预期目标', '年初设定目标', '年初绩效目标', '年度预期目标', '目标内容'];
const ACHIEVED = ['实际完成情况', '全年实际完成情况', '目标完成情况', '年度总体目标完成情况', '全年完成情况'];

export function goalsOf(dice: Dice, { expected, achieved }: Tale, width: number): LaidGoals {
  const [label, before, after] = [dice.of(LABELS), dice.of(EXPECTED), dice.of(ACHIEVED)];
  const split = Math.max(2, Math.floor(width / 2));
  const halves = (first: string, one: string, two: string) =>
    [
      first,
      one,
      ...new Array<string>(split - 2).fill('<'),
      two,
      ...new Array<string>(width - split - 1).fill('<'),
    ].join('|');
  switch (
    dice.of(['abreast', 'abreast', 'no label', 'rows', 'rows below label', 'expected only', 'none'] as const)
  ) {
    case 'abreast':
      return { lines: [halves(label, before, after), halves('^', expected, achieved)], expected, achieved };
    case 'no label':
      return {
        lines: [spread([before, after], width, true), spread([expected, achieved], width, true)],
        expected,
        achieved,
      };
    case 'rows':
      return {
        lines: [
          spread([dice.of(['年度总体目标', '年度绩效目标', '预期目标']), expected], width),
          spread([after, achieved], width),
        ],
        expected,
        achieved,
      };
    case 'rows below label':
      return {
        lines: [spread([label, before, expected], width), spread(['^', after, achieved], width)],
        expected,
        achieved,
      };
    case 'expected only':
      return {
        lines: [spread([dice.of(['年度总体目标', '年度绩效目标', '项目绩效目标']), expected], width)],
        expected,
      };
    default:
      return { lines: [] };
  }
}
