import type { Dice } from './dice.ts';
import { spread } from './spread.ts';
import type { Tale } from './told.ts';

const LABELS = {
  project: ['项目名称', '项目（政策）名称', '专项名称', '支出项目名称', '项 目 名 称', '专项资金名称'],
  dept: ['主管部门', '项目主管部门', '市级主管部门', '主管部门及代码'],
  unit: ['实施单位', '项目实施单位', '实施单位（盖章）', '资金使用单位', '项目承担单位', '预算单位'],
};
/** What else stands in the head of a form and is no fact of the record. */
const NOISE: readonly (readonly [string, string])[] = [
  ['项目类型', '□一次性项目 ☑经常性项目'],
  ['项目属性', '延续性项目'],
  ['项目起止时间', '2021年1月至2025年12月'],
  ['资金性质', '一般公共预算'],
  ['立项依据', '示例政发〔2020〕15号'],
  ['项目地址', '示例县城关镇'],
];
const PERSONS: readonly (readonly [string, string])[] = [
  ['项目负责人', '王某某'],
  ['填报人', '李某'],
  ['联系人', '赵某'],
];

/** Who reports on what, in pairs of one, two or three abreast, with what else places ask for. */
export function headOf(dice: Dice, { project, unit, dept }: Tale, width: number): readonly string[] {
  const says = (key: keyof typeof LABELS) => dice.of(LABELS[key]);
  const own = [
    [says('project'), project],
    [says('dept'), dept],
    [says('unit'), unit],
  ] as const;
  const noise = [...(dice.once(2) ? [dice.of(NOISE)] : []), ...(dice.once(3) ? [dice.of(PERSONS)] : [])];
  const pairs = dice.once(3) ? [own[0], ...noise, own[1], own[2]] : [...own, ...noise];
  const abreast = dice.of([1, 2, 2, 3]);
  const isInline = dice.once(6);
  const rows = Array.from({ length: Math.ceil(pairs.length / abreast) }, (_, at) =>
    pairs.slice(at * abreast, (at + 1) * abreast),
  );
  return rows.map((row) =>
    isInline
      ? spread([row.map(([label, value]) => `${label}：${value}`).join('　　　')], width)
      : spread(row.flat(), width, row.length > 1),
  );
}

/** Who filled in the form and what it says of itself, below everything. */
export function footOf(dice: Dice, width: number): readonly string[] {
  const lines = [
    '注：1.其他资金包括与中央财政资金共同投入到同一项目的自有资金、社会资金等。\n2.定性指标分为基本达成目标、部分达成目标并产生一定效果两档，分别按100%-80%、80%-50%合理填写完成比例。',
    '填表人：李某　　　联系电话：010-0000****　　　填报日期：2024年3月8日',
    '单位负责人：王某　　　财务负责人：赵某',
    '备注：得分一档最高不能超过该指标分值上限。',
  ];
  return lines.filter(() => dice.once(3)).map((line) => spread([line], width));
}
