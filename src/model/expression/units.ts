import { Decimal } from '../decimal.ts';

/** What a unit measures. Two values are compared only within one dimension. */
export type UnitKind =
  | 'none'
  | 'ratio'
  | 'point'
  | 'money'
  | 'count'
  | 'score'
  | 'length'
  | 'area'
  | 'volume'
  | 'mass'
  | 'energy'
  | 'power'
  | 'duration'
  | 'workday'
  | 'months'
  | 'temperature'
  | 'rate'
  | 'other';

export interface UnitReading {
  /** The unit as written, without the text behind it. */
  readonly text: string;
  readonly kind: UnitKind;
  /** `money`, `count:人`, `mass/months` …: equal exactly where two values can be compared. */
  readonly dimension: string;
  /** One of this unit is `num / den` of the base unit; kept as a fraction because 15亩 are exactly 1公顷. */
  readonly num: Decimal;
  readonly den: Decimal;
}

type Row = readonly [names: string, kind: UnitKind, num: number, den?: number];

/** Measured quantities. Area counts in thirds of a square metre, the largest unit in which 亩 is whole. */
const MEASURES: readonly Row[] = [
  ['% 百分比 个百分比', 'ratio', 1, 100],
  ['‰ 千分比', 'ratio', 1, 1000],
  ['成', 'ratio', 1, 10],
  ['倍', 'ratio', 1],
  ['百分点 个百分点', 'point', 1],
  ['元 元人民币', 'money', 100],
  ['角', 'money', 10],
  ['分', 'score', 1],
  ['毫米 mm', 'length', 1],
  ['厘米 cm', 'length', 10],
  ['米 m 延米 延长米', 'length', 1000],
  ['公里 千米 km KM', 'length', 1_000_000],
  ['平方米 平米 ㎡ m² m2', 'area', 3],
  ['亩', 'area', 2000],
  ['公顷', 'area', 30_000],
  ['平方公里 平方千米 km² km2', 'area', 3_000_000],
  ['毫升 ml mL', 'volume', 1],
  ['升 L', 'volume', 1000],
  ['立方米 立方 m³ m3', 'volume', 1_000_000],
  ['微克', 'mass', 1],
  ['毫克 mg', 'mass', 1000],
  ['克 g', 'mass', 1_000_000],
  ['斤', 'mass', 500_000_000],
  ['公斤 千克 kg KG Kg', 'mass', 1_000_000_000],
  ['吨 t', 'mass', 1_000_000_000_000],
  ['千瓦时 kWh', 'energy', 1],
  ['兆瓦时 MWh', 'energy', 1000],
  ['瓦', 'power', 1],
  ['千瓦 kW KW', 'power', 1000],
  ['兆瓦 MW', 'power', 1_000_000],
  ['秒 秒钟', 'duration', 1],
  ['分钟', 'duration', 60],
  ['小时 个小时', 'duration', 3600],
  ['天 日 自然日 个自然日 日历天', 'duration', 86_400],
  ['周 星期', 'duration', 604_800],
  ['工作日 个工作日', 'workday', 1],
  ['月 个月 月份', 'months', 1],
  ['季 季度 个季度', 'months', 3],
  ['年 年度 周年', 'months', 12],
  ['℃ 摄氏度', 'temperature', 1],
];

/** Measure words. Each counts something of its own; words joined by `=` count the same. */
const COUNTS =
  '个 家 户 件 批 批次 例 起 次 份 台 套 辆 座 处 所 条 项 篇 本 册 张 块 面 幅 组 队 支 场 场次 期 届 班 门 节 堂 种 类 款 只 头 匹 羽 尾 ' +
  '株 棵 盆 口 眼 孔 盏 根 段 片 栋 幢 间 层 床 床位 村 镇 乡 县 市 区 校 院 站 点 园 部 集 首 则 封 枚 袋 箱 瓶 桶 车 车次 架 架次 艘 台次 ' +
  '件次 户次 家次 项次 例次 剂 剂次 针 针次 副 双 对 单 笔 宗 案 级 档 度 星 页 字 行 轮 学时 课时 学分 岁=周岁 名次 位次 标准箱 艺术团 ' +
  '人=名=位 人次=人/次=人(次) 台/件=台件=台(件)=件/台 台/套=台套=台(套)=套/台 件/套=件套=件(套) 批/次=批(次) 场/次=场(次) 户/次 个/次 ' +
  '人天 人日 人月 人年 人份 台年 班次 例/次 份/册 条/次 项/次 件/次 家/次 万字';

const HUNDRED_MILLION = 100_000_000;
const MULTIPLIERS: ReadonlyMap<string, number> = new Map([
  ['百', 100],
  ['千', 1000],
  ['万', 10_000],
  ['十万', 100_000],
  ['百万', 1_000_000],
  ['千万', 10_000_000],
  ['亿', HUNDRED_MILLION],
  ['十亿', 10 * HUNDRED_MILLION],
  ['百亿', 100 * HUNDRED_MILLION],
  ['千亿', 1000 * HUNDRED_MILLION],
  ['万亿', 10_000 * HUNDRED_MILLION],
]);

interface Unit {
  readonly kind: UnitKind;
  readonly dimension: string;
  readonly num: number;
  readonly den: number;
}

const UNITS: ReadonlyMap<string, Unit> = new Map([
  ...MEASURES.flatMap(([names, kind, num, den = 1]) =>
    names.split(' ').map((name) => [name, { kind, dimension: kind, num, den }] as const),
  ),
  ...COUNTS.split(' ').flatMap((group) => {
    const names = group.split('=');
    const unit: Unit = { kind: 'count', dimension: `count:${names[0]}`, num: 1, den: 1 };
    return names.map((name) => [name, unit] as const);
  }),
  ...['美元', '欧元', '港元', '日元'].map(
    (name) => [name, { kind: 'other', dimension: `currency:${name}`, num: 1, den: 1 }] as const,
  ),
]);

const LONGEST_UNIT = Math.max(...[...UNITS.keys()].map((name) => name.length));
const LONGEST_MULTIPLIER = 2;
/** These can be per anything; a count only per time, person or area, because 台/件 is one unit and not a rate. */
const PER_ANYTHING: readonly UnitKind[] = ['money', 'mass', 'volume', 'energy', 'area', 'length', 'rate'];
const PER_TIME = /^(?:年|月|日|天|周|季度|季|小时|分钟|秒|人|户|亩|公顷|平方公里|公里|村)$/;

const NO_UNIT: UnitReading = {
  text: '',
  kind: 'none',
  dimension: 'none',
  num: new Decimal(1),
  den: new Decimal(1),
};

interface Found {
  readonly name: string;
  readonly unit: Unit;
}

function longestUnit(text: string): Found | null {
  for (let length = Math.min(LONGEST_UNIT, text.length); length > 0; length--) {
    const name = text.slice(0, length);
    const unit = UNITS.get(name);
    if (unit) return { name, unit };
  }
  return null;
}

function reading(text: string, unit: Unit, factor: number): UnitReading {
  return { ...unit, text, num: new Decimal(unit.num).times(factor), den: new Decimal(unit.den) };
}

function simpleUnit(text: string): UnitReading | null {
  const direct = longestUnit(text);
  if (direct) return reading(direct.name, direct.unit, 1);
  for (let length = LONGEST_MULTIPLIER; length > 0; length--) {
    const word = text.slice(0, length);
    const factor = MULTIPLIERS.get(word);
    if (factor === undefined) continue;
    const base = longestUnit(text.slice(length));
    if (base && base.unit.kind !== 'ratio') return reading(word + base.name, base.unit, factor);
    return { ...NO_UNIT, text: word, num: new Decimal(factor) };
  }
  return null;
}

/** The unit at the start of a text, rates included (元/人/月); `null` where none is known. */
export function readUnit(text: string): UnitReading | null {
  let unit = simpleUnit(text);
  while (unit !== null && text[unit.text.length] === '/') {
    const below = longestUnit(text.slice(unit.text.length + 1));
    if (!below || !(PER_ANYTHING.includes(unit.kind) || PER_TIME.test(below.name))) break;
    unit = {
      text: `${unit.text}/${below.name}`,
      kind: 'rate',
      dimension: `${unit.dimension}/${below.unit.dimension}`,
      num: unit.num.times(below.unit.den),
      den: unit.den.times(below.unit.num),
    };
  }
  return unit;
}

/** A corpus has few different units; the limit is for a text that is none. */
const REMEMBERED = 1000;
const remembered = new Map<string, UnitReading>();

/** What a unit that stands alone measures. A word that is not known is a dimension of its own. */
export function unitOf(text: string): UnitReading {
  if (text === '') return NO_UNIT;
  const known = remembered.get(text);
  if (known) return known;
  const made = unitAnew(text);
  if (remembered.size < REMEMBERED) remembered.set(text, made);
  return made;
}

function unitAnew(text: string): UnitReading {
  const known = readUnit(text);
  if (known !== null && known.text.length === text.length) return known;
  return { ...NO_UNIT, text, kind: 'other', dimension: `other:${text}` };
}
