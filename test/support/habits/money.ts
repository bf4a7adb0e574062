import type { Habit } from './habit.ts';
import { NOTHING, WIDTH } from './habit.ts';
import type { ToldFund } from './story.ts';

const UNITS = { 元: 1, 万元: 10_000, 亿元: 100_000_000 } as const;
type MoneyUnit = keyof typeof UNITS;

function amount(value: number, unit: MoneyUnit, hasCommas: boolean): string {
  const number = Number((value / UNITS[unit]).toFixed(6));
  return hasCommas ? number.toLocaleString('en-US', { maximumFractionDigits: 6 }) : `${number}`;
}

const rate = ({ full, executed }: ToldFund) => `${((executed / full) * 100).toFixed(2)}%`;
const told = ({ label, initial, full, executed }: ToldFund) =>
  `${label}|${initial}元|${full}元||${executed}元`;

/** Money in a table, beside its labels, lying, each column in a unit of its own, or in a sentence. */
export const FUNDS: Readonly<Record<string, Habit>> = {
  'a table': (draw, { funds }) => {
    const unit = draw.of(['元', '万元'] as const);
    const hasCommas = draw.of([true, false]);
    const head = [
      draw.of(['年初预算数', '年初预算', '年初批复数', '年初预算安排']),
      draw.of(['全年预算数', '调整后预算数', '全年预算数（A）', '调整预算数']),
      draw.of(['全年执行数', '全年执行数（B）', '实际支出数', '预算执行数', '决算数']),
    ];
    const amounts = ({ initial, full, executed }: ToldFund) =>
      [initial, full, executed].map((value) => amount(value, unit, hasCommas)).join('|');
    return {
      lines: [
        `${draw.of(['项目资金', '预算执行情况', '资金情况'])}（${unit}）|资金来源|${head.join('|')}|执行率|<|<`,
        ...funds.map((fund) => `^|${fund.label}|${amounts(fund)}|${rate(fund)}|<|<`),
      ],
      says: { funds: funds.map(told) },
    };
  },
  'units by column': (draw, { funds }) => {
    const [one, other] = draw.of([
      ['元', '万元'],
      ['万元', '元'],
    ] as const);
    return {
      lines: [
        `资金来源|<|年初预算数（${one}）|<|全年预算数（${one}）|<|全年执行数（${other}）|执行率`,
        ...funds.map(
          (fund) =>
            `${fund.label}|<|${amount(fund.initial, one, true)}|<|${amount(fund.full, one, true)}|<|${amount(fund.executed, other, true)}|${rate(fund)}`,
        ),
      ],
      says: { funds: funds.map(told) },
    };
  },
  'beside their labels': (draw, { funds: [whole] }) => {
    if (whole === undefined) return NOTHING;
    const unit = draw.of(['元', '万元'] as const);
    const budget = draw.of(['全年预算数', '预算金额', '调整后预算', '预算安排金额']);
    const spent = draw.of(['全年执行数', '实际支出', '支出金额', '实际支付金额', '实际使用资金']);
    return {
      lines: [
        `${budget}（${unit}）|<|${amount(whole.full, unit, true)}|<|${spent}（${unit}）|<|${amount(whole.executed, unit, true)}|<`,
        `${draw.of(['预算执行率', '执行率', '资金执行率'])}|<|${rate(whole)}|<|资金性质|<|财政拨款|<`,
      ],
      says: { funds: [`||${whole.full}元||${whole.executed}元`] },
    };
  },
  'with their units': (draw, { funds: [whole] }) => {
    if (whole === undefined) return NOTHING;
    const unit = draw.of(['元', '万元'] as const);
    const text = (value: number) => `${amount(value, unit, false)}${unit}`;
    return {
      lines: [
        `年初预算|${text(whole.initial)}|调整后预算|${text(whole.full)}|实际支出|${text(whole.executed)}|执行率|${rate(whole)}`,
      ],
      says: { funds: [`|${whole.initial}元|${whole.full}元||${whole.executed}元`] },
    };
  },
  lying: (draw, { funds }) => {
    if (funds.length < 2) return NOTHING;
    const unit = draw.of(['元', '万元'] as const);
    const row = (label: string, value: (fund: ToldFund) => string) =>
      [
        label,
        '<',
        ...funds.flatMap((fund) => [value(fund), '<']),
        ...new Array<string>(Math.max(0, WIDTH - 2 - funds.length * 2)).fill(''),
      ].join('|');
    return {
      lines: [
        row(`资金（${unit}）`, ({ label }) => label),
        row('全年预算数', ({ full }) => amount(full, unit, true)),
        row('全年执行数', ({ executed }) => amount(executed, unit, true)),
        row('执行率', rate),
      ],
      says: { funds: funds.map(({ label, full, executed }) => `${label}||${full}元||${executed}元`) },
    };
  },
  'in a sentence': (draw, { funds: [whole] }) => {
    if (whole === undefined) return NOTHING;
    const text = (value: number) => `${amount(value, '万元', false)}万元`;
    return {
      lines: [],
      above: [
        `项目${draw.of(['年初预算', '批复预算'])}${text(whole.initial)}，${draw.of(['调整后预算', '全年预算'])}${text(whole.full)}，${draw.of(['实际支出', '全年支出'])}${text(whole.executed)}。`,
      ],
      says: { funds: [`|${whole.initial}元|${whole.full}元||${whole.executed}元`] },
    };
  },
  none: () => NOTHING,
};
