import type { Dice } from './dice.ts';
import type { Told } from './told.ts';
import { reachedOf, targetOf } from './told.ts';

export type Key =
  | 'level1'
  | 'level2'
  | 'name'
  | 'target'
  | 'actual'
  | 'weight'
  | 'score'
  | 'reviewed'
  | 'reason';

/** What the columns of a table of indicators are called. */
export const WORDS: Readonly<Record<Key, readonly string[]>> = {
  level1: ['一级指标', '一级指标', '一级\n指标', '指标类别', '一级指标名称', '一级'],
  level2: ['二级指标', '二级指标', '二级\n指标', '指标类型', '二级指标名称', '二级'],
  name: [
    '三级指标',
    '三级指标',
    '三级\n指标',
    '指标名称',
    '指标内容',
    '三级指标名称',
    '绩效指标',
    '具体指标',
    '考核指标',
    '指标明细',
  ],
  target: [
    '年度指标值',
    '年度指标值（A）',
    '目标值',
    '计划完成值',
    '年初目标值',
    '预期指标值',
    '年度目标值',
    '指标值',
    '全年目标值',
    '预期值',
    '年度\n指标值',
    '计划指标值',
    '考核目标',
    '绩效目标值',
    '目标完成值',
    '设定值',
    '年度计划值',
    '年初设定指标值',
  ],
  actual: [
    '实际完成值',
    '全年完成值',
    '全年实际值（B）',
    '实际完成情况',
    '完成值',
    '实际完成指标值',
    '全年实际完成值',
    '达成值',
    '实际值',
    '年度完成值',
    '指标完成情况',
    '实际达成值',
    '自评完成值',
    '年末完成值',
    '实际实现值',
    '截至12月底完成值',
    '实际\n完成值',
  ],
  weight: [
    '分值',
    '权重',
    '指标分值',
    '标准分值',
    '满分值',
    '分值权重',
    '权重（分）',
    '指标权重（分）',
    '标准分',
    '分值\n（100分）',
    '设定分值',
    '权重分',
    '分数',
  ],
  score: [
    '得分',
    '自评得分',
    '自评分',
    '指标得分',
    '自评得分（分）',
    '自评分数',
    '评价得分',
    '实际得分',
    '单位自评得分',
    '自评分值',
    '得分值',
    '评分',
    '得分（分）',
  ],
  reviewed: ['复核得分', '主管部门复核得分', '财政复核分', '评审得分', '抽查复核得分'],
  reason: [
    '偏差原因分析及改进措施',
    '未完成原因分析',
    '偏差原因',
    '未完成原因和改进措施',
    '扣分原因',
    '未达标原因及改进措施',
    '原因分析',
    '偏差情况说明',
    '失分原因及整改措施',
  ],
};

export interface Column {
  readonly key: Key | null;
  readonly head: string;
  readonly of: (row: Told, index: number) => string;
}

/** Columns that hold nothing of the record's first fields. */
export function noiseOf(dice: Dice): {
  readonly column: Column;
  readonly at: 'first' | 'before values' | 'after actual' | 'last';
} {
  const all = [
    { at: 'first', head: '序号', of: (_: Told, index: number) => `${index + 1}` },
    {
      at: 'before values',
      head: dice.of(['指标解释', '指标说明', '指标内涵']),
      of: ({ name }: Told) => `反映${name}的程度`,
    },
    {
      at: 'before values',
      head: dice.of(['评分标准', '评价标准', '计分办法', '指标说明及评分标准']),
      of: () => '完成得满分，每降低1个百分点扣0.5分，扣完为止',
    },
    {
      at: 'before values',
      head: dice.of(['上年完成值', '上年实际', '历史值']),
      of: ({ unit }: Told) => (unit === '' ? '—' : `73${unit}`),
    },
    {
      at: 'after actual',
      head: dice.of(['完成率', '指标完成率', '完成比例', '完成率（%）', '完成程度']),
      of: () => '101.7%',
    },
    { at: 'after actual', head: dice.of(['偏差率', '偏离度', '偏差度']), of: () => '2.6%' },
    { at: 'after actual', head: dice.of(['得分系数', '得分系数（%）', '得分率']), of: () => '97%' },
    {
      at: 'after actual',
      head: dice.of(['是否完成', '完成与否', '是否达标']),
      of: () => dice.of(['是', '☑是 □否']),
    },
    { at: 'last', head: dice.of(['佐证材料', '证明材料', '数据来源']), of: () => '见统计台账' },
    { at: 'last', head: '备注', of: () => '' },
    { at: 'last', head: dice.of(['是否核心指标', '核心指标']), of: () => '否' },
    {
      at: 'before values',
      head: dice.of(['指标方向', '指标性质']),
      of: ({ direction }: Told) =>
        ({ positive: '正向', negative: '反向', qualitative: '定性' })[direction] ?? '定量',
    },
  ] as const;
  const { at, head, of } = dice.of(all);
  return { at, column: { key: null, head, of } };
}

/** Target and result: in a cell each, with sign and unit in columns of their own, or without a unit. */
export function valueColumns(dice: Dice, says: (key: Key) => string): readonly Column[] {
  const actual: Column = { key: 'actual', head: says('actual'), of: reachedOf };
  switch (
    dice.of([
      'whole',
      'whole',
      'whole',
      'unit apart',
      'sign and unit',
      'result first',
      'sign and unit after',
    ] as const)
  ) {
    case 'unit apart':
      return [
        { key: 'target', head: says('target'), of: ({ sign, number }) => `${sign}${number}` },
        { key: null, head: dice.of(['度量单位', '计量单位', '单位']), of: ({ unit }) => unit },
        { key: 'actual', head: says('actual'), of: ({ reached }) => reached },
      ];
    case 'sign and unit':
      return [
        {
          key: null,
          head: dice.of(['指标性质', '运算符号', '符号']),
          of: ({ sign, direction }) => (direction === 'qualitative' ? '定性' : sign),
        },
        { key: 'target', head: says('target'), of: ({ number }) => number },
        { key: null, head: dice.of(['度量单位', '计量单位', '单位']), of: ({ unit }) => unit },
        { key: 'actual', head: says('actual'), of: ({ reached }) => reached },
      ];
    case 'sign and unit after':
      return [
        { key: null, head: dice.of(['度量单位', '计量单位']), of: ({ unit }) => unit },
        {
          key: null,
          head: dice.of(['指标性质', '运算符']),
          of: ({ sign, direction }) => (direction === 'qualitative' ? '定性' : sign),
        },
        { key: 'target', head: says('target'), of: ({ number }) => number },
        actual,
      ];
    case 'result first':
      return [actual, { key: 'target', head: says('target'), of: targetOf }];
    default:
      return [{ key: 'target', head: says('target'), of: targetOf }, actual];
  }
}
