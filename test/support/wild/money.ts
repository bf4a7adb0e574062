import type { Dice } from './dice.ts';
import { padded, spread } from './spread.ts';
import type { Money, Tale } from './told.ts';

export interface LaidMoney {
  readonly lines: readonly string[];
  readonly funds: readonly string[];
  /** Whether the points of the execution are printed with the money. */
  readonly tellsPoints: boolean;
}

const UNITS = { 元: 1, 万元: 10_000 } as const;
type Unit = keyof typeof UNITS;
type Field = 'initial' | 'full' | 'executed';
const HEADS: Readonly<Record<Field, readonly string[]>> = {
  initial: ['年初预算数', '年初预算', '年初批复预算', '年初预算安排数', '期初预算数'],
  full: [
    '全年预算数',
    '全年预算数（A）',
    '调整后预算数',
    '调整预算数',
    '预算调整数',
    '全年预算',
    '全年（调整）预算数',
  ],
  executed: [
    '全年执行数',
    '全年执行数（B）',
    '实际支出数',
    '预算执行数',
    '实际支出',
    '全年支出数',
    '全年实际支出',
  ],
};
const TOTALS = ['年度资金总额', '资金总额', '年度资金总额：', '总额', '合计', '项目资金合计'];
const PARTS = [
  '其中：财政拨款',
  '　其中：当年财政拨款',
  '财政资金',
  '一般公共预算',
  '当年财政拨款',
  '上级补助资金',
];
const RESTS = ['其他资金', '　　其他资金', '单位资金', '自筹资金', '上年结转资金'];

function written(value: number, unit: Unit, hasCommas: boolean): string {
  const number = Number((value / UNITS[unit]).toFixed(6));
  return hasCommas ? number.toLocaleString('en-US', { maximumFractionDigits: 6 }) : `${number}`;
}

const rateOf = ({ full, executed }: Money) => (executed / full) * 100;

/** Money in the ways of different places; what is not told leaves the truth as well. */
export function moneyOf(dice: Dice, { money, execution }: Tale, width: number): LaidMoney {
  const unit = dice.of(['元', '万元', '万元'] as const);
  const hasCommas = dice.once(2);
  const fields: readonly Field[] = dice.of([
    ['initial', 'full', 'executed'],
    ['initial', 'full', 'executed'],
    ['full', 'executed'],
  ] as const);
  const said = money.map((one, index) => ({
    ...one,
    label: dice.of([TOTALS, PARTS, RESTS][index] ?? RESTS),
  }));
  const funds = said.map((one) => {
    const told = (field: Field) => (fields.includes(field) ? `${one[field]}元` : '');
    return `${one.label.replace(/[：\s　]+$/, '').trim()}|${told('initial')}|${told('full')}||${told('executed')}`;
  });
  const rate = (one: Money) => `${rateOf(one).toFixed(2)}%`;
  const points = execution !== null;
  const amounts = (one: Money) => fields.map((field) => written(one[field], unit, hasCommas));
  const heads = fields.map((field) => dice.of(HEADS[field]));
  switch (
    dice.of([
      'table',
      'table',
      'table',
      'table',
      'lying',
      'unit above',
      'unit in heads',
      'pairs',
      'none',
    ] as const)
  ) {
    case 'table': {
      const order = dice.of(['points then rate', 'rate then points'] as const);
      const tail = (weight: string, own: string, score: string) =>
        !points ? [own] : order === 'points then rate' ? [weight, own, score] : [own, weight, score];
      const title = dice.of([
        `项目资金（${unit}）`,
        `项目资金\n（${unit}）`,
        `资金情况（${unit}）`,
        `预算执行情况（${unit}）`,
      ]);
      const line = (first: string, cells: readonly string[]) => padded([first, ...cells].join('|'), width);
      const dash = dice.of(['—', '-', '', '/']);
      return {
        lines: [
          line(title, [
            dice.of(['', '资金来源']),
            ...heads,
            ...tail(
              dice.of(['分值', '权重', '分值（10分）']),
              dice.of(['执行率', '预算执行率', '执行率（B/A）']),
              '得分',
            ),
          ]),
          ...said.map((one, index) =>
            line('^', [
              one.label,
              ...amounts(one),
              ...(index === 0
                ? tail(`${execution?.weight}`, rate(one), `${execution?.score}`)
                : tail(dash, rate(one), dash)),
            ]),
          ),
        ],
        funds,
        tellsPoints: points,
      };
    }
    case 'lying': {
      if (said.length < 2) break;
      const line = (cells: readonly string[]) => padded(cells.join('|'), width);
      return {
        lines: [
          line([
            dice.of([`资金来源（${unit}）`, `项目（${unit}）`, `资金（${unit}）`]),
            ...said.map(({ label }) => label.trim()),
          ]),
          ...fields.map((field, at) =>
            line([heads[at] ?? '', ...said.map((one) => written(one[field], unit, hasCommas))]),
          ),
          line([dice.of(['执行率', '预算执行率']), ...said.map(rate)]),
        ],
        funds,
        tellsPoints: false,
      };
    }
    case 'unit above':
      return {
        lines: [
          spread([dice.of([`单位：${unit}`, `金额单位：${unit}`])], width),
          padded(
            [dice.of(['资金来源', '资金构成', '资金类别']), ...heads, dice.of(['执行率', '预算执行率'])].join(
              '|',
            ),
            width,
          ),
          ...said.map((one) => padded([one.label, ...amounts(one), rate(one)].join('|'), width)),
        ],
        funds,
        tellsPoints: false,
      };
    case 'unit in heads':
      return {
        lines: [
          padded(
            [
              dice.of(['资金来源', '资金构成', '项目']),
              ...heads.map((head) => `${head.replace(/（.*）$/, '')}（${unit}）`),
              dice.of(['执行率（%）', '预算执行率（%）']),
            ].join('|'),
            width,
          ),
          ...said.map((one) => padded([one.label, ...amounts(one), rateOf(one).toFixed(2)].join('|'), width)),
        ],
        funds,
        tellsPoints: false,
      };
    case 'pairs': {
      const [whole] = said;
      if (whole === undefined) break;
      const cells = fields.flatMap((field, at) => [
        `${(heads[at] ?? '').replace(/（.*）$/, '')}（${unit}）`,
        written(whole[field], unit, hasCommas),
      ]);
      return {
        lines: [
          padded(cells.join('|'), width),
          padded([dice.of(['执行率', '预算执行率']), rate(whole)].join('|'), width),
        ],
        funds: [`|${(funds[0] ?? '').split('|').slice(1).join('|')}`],
        tellsPoints: false,
      };
    }
    default:
  }
  return { lines: [], funds: [], tellsPoints: false };
}
