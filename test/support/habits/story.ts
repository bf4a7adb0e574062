import type { Draw } from '../random-form.ts';
import { FRAMEWORK_ROWS, SELF_ROWS } from './told-rows.ts';

/** One indicator of a made-up report. */
export interface ToldRow {
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  readonly target: string;
  readonly actual: string;
  readonly weight: string;
  readonly score: string;
  readonly reason: string;
  /** What its target says of itself; empty where it says nothing. */
  readonly direction: string;
}

export interface ToldFund {
  readonly label: string;
  readonly initial: number;
  readonly full: number;
  readonly executed: number;
}

/** What a report tells, before anybody lays it out. Every body and number is made up. */
export interface Story {
  readonly project: string;
  readonly unit: string;
  readonly dept: string;
  readonly year: string;
  readonly expected: string;
  readonly achieved: string;
  readonly total: string;
  readonly grade: string;
  /** In 元; the first is the sum of the others. */
  readonly funds: readonly ToldFund[];
  readonly rows: readonly ToldRow[];
}

const PLACES = [
  ['中小学课桌椅更新', '示例县教学装备站', '示例县教育局'],
  ['水厂滤池改造', '示例市自来水公司', '示例市水务局'],
  ['村道安防工程', '示例镇人民政府', '示例县交通运输局'],
  ['信息系统运维', '示例区大数据中心', '示例区政务服务局'],
  ['湿地生态补偿', '示例县湿地保护站', '示例县林业局'],
] as const;

/** Points of 100 for a number of rows. */
const POINTS: Readonly<Record<number, readonly number[]>> = {
  5: [25, 20, 25, 20, 10],
  6: [20, 15, 15, 20, 20, 10],
  8: [15, 10, 15, 10, 10, 15, 15, 10],
  9: [12, 13, 10, 10, 15, 10, 12.5, 7.5, 10],
};

export function drawStory(draw: Draw): Story {
  const [project, unit, dept] = draw.of(PLACES);
  const all = draw.of([SELF_ROWS, SELF_ROWS, FRAMEWORK_ROWS]);
  const count = draw.of([5, 6, 8, 9] as const);
  const weights = POINTS[count] ?? [];
  // Every block keeps a row at least.
  const blocks = [...new Set(all.map(([level1]) => level1))];
  const kept = blocks.map((level) => draw.of(all.filter(([level1]) => level1 === level)));
  const others = all.filter((row) => !kept.includes(row));
  const first = draw.of([0, 1, 2] as const);
  const rows = [...kept, ...others.slice(first), ...others]
    .filter((row, index, list) => list.indexOf(row) === index)
    .slice(0, count)
    .toSorted((a, b) => all.indexOf(a) - all.indexOf(b))
    .map(([level1, level2, name, target, actual, direction], index): ToldRow => {
      const weight = weights[index] ?? 10;
      const less = index === 0 ? 0.5 : draw.of([0, 0, 0, 1, 2.5] as const);
      return {
        level1,
        level2,
        name,
        target,
        actual,
        weight: `${weight}`,
        score: `${weight - less}`,
        reason: less === 0 ? '' : draw.of(['雨季停工，工期顺延', '设备到货推迟', '宣传不够到位'] as const),
        direction,
      };
    });
  const total = rows.reduce((sum, { score }) => sum + Number(score), 0);
  const sources = [
    { label: '县级财政资金', initial: 1_800_000, full: 2_100_000, executed: 2_037_000 },
    { label: '上级补助资金', initial: 1_200_000, full: 1_264_500, executed: 1_163_340 },
  ];
  const whole = {
    label: '资金总额',
    initial: 3_000_000,
    full: 3_364_500,
    executed: 3_200_340,
  };
  return {
    project,
    unit,
    dept,
    year: '2023',
    expected: '完成年度改造任务，服务能力和群众满意度进一步提升。',
    achieved: '年度改造任务基本完成，服务能力明显提升。',
    total: `${Number(total.toFixed(2))}`,
    grade: draw.of(['优', '良'] as const),
    funds: draw.of([true, false]) ? [whole, ...sources] : [whole],
    rows,
  };
}
