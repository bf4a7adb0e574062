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
  ['毫米 mm ㎜', 'length', 1],
  ['厘米 cm ㎝', 'length', 10],
  ['米 m 延米 延长米', 'length', 1000],
  ['公里 千米 km KM ㎞', 'length', 1_000_000],
  ['平方米 平米 ㎡ m² m2', 'area', 3],
  ['亩', 'area', 2000],
  ['公顷', 'area', 30_000],
  ['平方公里 平方千米 km² km2 ㎢', 'area', 3_000_000],
  ['毫升 ml mL ㎖', 'volume', 1],
  ['升 L ℓ', 'volume', 1000],
  ['立方米 立方 m³ m3 ㎥', 'volume', 1_000_000],
  ['微克 μg µg ug ㎍', 'mass', 1],
  ['毫克 mg ㎎', 'mass', 1000],
  ['克 g', 'mass', 1_000_000],
  ['斤', 'mass', 500_000_000],
  ['公斤 千克 kg KG Kg ㎏', 'mass', 1_000_000_000],
  ['吨 t', 'mass', 1_000_000_000_000],
  ['千瓦时 kWh', 'energy', 1],
  ['兆瓦时 MWh', 'energy', 1000],
  ['瓦', 'power', 1],
  ['千瓦 kW KW', 'power', 1000],
  ['兆瓦 MW', 'power', 1_000_000],
  ['秒 秒钟', 'duration', 1],
  ['分钟', 'duration', 60],
  ['小时 个小时 h', 'duration', 3600],
  ['天 日 自然日 个自然日 日历天', 'duration', 86_400],
  ['周 星期', 'duration', 604_800],
  ['工作日 个工作日', 'workday', 1],
  ['月 个月 月份', 'months', 1],
  ['季 季度 个季度', 'months', 3],
  ['年 年度 周年', 'months', 12],
  ['℃ 摄氏度', 'temperature', 1],
];

/** Quantities that compare only with their own kind: words that mean the same unit, how many of the base unit it is. */
const OTHERS: readonly (readonly [names: string, dimension: string, num: number])[] = [
  ['分贝 dB', 'sound', 1],
  ['伏 V', 'voltage', 1],
  ['千伏 kV KV', 'voltage', 1000],
  ['千伏安 kVA KVA', 'apparent-power', 1],
  ['帕 Pa', 'pressure', 1],
  ['千帕 kPa', 'pressure', 1000],
  ['兆帕 MPa', 'pressure', 1_000_000],
  ['赫兹 Hz', 'frequency', 1],
  ['兆赫 MHz', 'frequency', 1_000_000],
  ['吉赫 GHz', 'frequency', 1_000_000_000],
  ['Mbps', 'bandwidth', 1],
  ['Gbps', 'bandwidth', 1000],
  ['MB', 'data', 1],
  ['GB', 'data', 1000],
  ['TB', 'data', 1_000_000],
  ['美元', 'currency:美元', 1],
  ['欧元', 'currency:欧元', 1],
  ['港元', 'currency:港元', 1],
  ['日元', 'currency:日元', 1],
];

/** Measure words. Each counts something of its own; words joined by `=` count the same. */
const COUNTS =
  '个 家 户 件 批 批次 例 起 次 份 台 套 辆 座 处 所 条 项 篇 本 册 张 块 面 幅 组 队 支 场 场次 期 届 班 门 节 堂 种 类 款 只 头 匹 羽 尾 ' +
  '株 棵 盆 口 眼 孔 盏 根 段 片 栋 幢 间 层 床 床位 村 镇 乡 县 市 区 校 院 站 点 园 部 集 首 则 封 枚 袋 箱 瓶 桶 车 车次 架 架次 艘 台次 ' +
  '件次=件·次 户次=户·次 亩次=亩·次 头次 家次 项次 例次 剂 剂次 针 针次 副 双 对 单 笔 宗 案 级 档 度 星 页 字 行 轮 学时 课时 学分 岁=周岁 名次 位次 标准箱 艺术团 ' +
  '人=名=位 人次=人/次=人(次)=人·次 台/件=台件=台(件)=件/台 台/套=台套=台(套)=套/台 件/套=件套=件(套) 批/次=批(次) 场/次=场(次) 户/次 个/次 ' +
  '人天=人·天 人日=人·日 人月=人·月 人年=人·年 人份 台年=台·年 工日 工时 台班 台时 班次 例/次 份/册 条/次 项/次 件/次 家/次 万字 ' +
  '顶 把 颗 粒 束 捆 卷 柜 杯 碗 罐 筐 扇 堵 堆 垛 串 群 趟 遍 杆 尊 桩 具 挺 桌 席 铺 帧 版 井 池 仓 舱 窝 圈 盘 盒 朵 股 丛 讲 芯 ' +
  '标段 车位 泊位 学位 工位 席位 点位 机位 端口 节点 摊位 井次 机组 课题 样本 班组 小区 社区 街道 自然村 行政村 网格';

const HUNDRED_MILLION = 100_000_000;
/** Scale words before a unit: 万亩, 十万人. */
export const MULTIPLIERS: ReadonlyMap<string, number> = new Map([
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

/** One word for a unit. */
export interface Unit {
  readonly kind: UnitKind;
  readonly dimension: string;
  readonly num: number;
  readonly den: number;
}

/** Every word that is a unit by itself. */
export const UNITS: ReadonlyMap<string, Unit> = new Map([
  ...MEASURES.flatMap(([names, kind, num, den = 1]) =>
    names.split(' ').map((name) => [name, { kind, dimension: kind, num, den }] as const),
  ),
  ...COUNTS.split(' ').flatMap((group) => {
    const names = group.split('=');
    const unit: Unit = { kind: 'count', dimension: `count:${names[0]}`, num: 1, den: 1 };
    return names.map((name) => [name, unit] as const);
  }),
  ...OTHERS.flatMap(([names, dimension, num]) =>
    names.split(' ').map((name) => [name, { kind: 'other', dimension, num, den: 1 }] as const),
  ),
]);

/** Words that are units only behind a stroke: 元/生·年, m³/d. */
export const BELOW_ONLY: ReadonlyMap<string, Unit> = new Map<string, Unit>([
  ...['生', '师', '车', '学生', '班级'].map(
    (name) => [name, { kind: 'count', dimension: `count:${name}`, num: 1, den: 1 }] as const,
  ),
  ['s', { kind: 'duration', dimension: 'duration', num: 1, den: 1 }],
  ['min', { kind: 'duration', dimension: 'duration', num: 60, den: 1 }],
  ['h', { kind: 'duration', dimension: 'duration', num: 3600, den: 1 }],
  ['d', { kind: 'duration', dimension: 'duration', num: 86_400, den: 1 }],
  ['a', { kind: 'months', dimension: 'months', num: 12, den: 1 }],
]);
