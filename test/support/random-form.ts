import type { Grid, Merge, RawCell } from '../../src/desk/read/source.ts';
import { gridOf } from '../../src/desk/read/source.ts';

/** Draws one of a list. */
export interface Draw {
  of<T>(list: readonly T[]): T;
}

export interface DrawnRow {
  readonly path: readonly [string, string];
  readonly name: string;
  readonly target: string;
  readonly actual: string;
  readonly weight: string;
  readonly score: string;
  readonly reason: string;
  readonly standard: string;
  readonly reviewed: string;
  readonly remark: string;
}

/** A form as somebody may have drawn it, and what a reader finds in it. */
export interface DrawnForm {
  readonly grid: Grid;
  readonly rows: readonly DrawnRow[];
  readonly project: string;
  readonly unitName: string;
  readonly year: string;
  /** In 元, by field. */
  readonly amounts: Readonly<Record<'initialBudget' | 'fullYearBudget' | 'executed', string>> | null;
  /** The form names the unit of its amounts. */
  readonly unitSaid: boolean;
  readonly total: string | null;
  /** Which headers were drawn; printed when a form fails. */
  readonly traits: readonly string[];
}

const LEVELS: readonly (readonly [string, readonly string[]])[] = [
  ['产出指标', ['数量指标', '质量指标', '时效指标', '成本指标']],
  ['效益指标', ['经济效益指标', '社会效益指标', '生态效益指标', '可持续影响指标']],
  ['满意度指标', ['服务对象满意度指标']],
];
const NAMES = [
  '新建分类点',
  '验收合格率',
  '居民知晓程度提升',
  '培训场次',
  '管护人员到位率',
  '修补路面',
  '设备利用率',
];
const TARGETS: readonly (readonly [string, string])[] = [
  ['≥120个', '125个'],
  ['≥95%', '96.5%'],
  ['≤30天', '28天'],
  ['2023年12月31日前', '2023年12月20日'],
  ['有效提升', '有效提升'],
  ['100%', '99.6%'],
  ['=42所', '42所'],
  ['不少于1200人次', '1180人次'],
  ['≥1,250平方米', '1,300平方米'],
  ['10—20家', '15家'],
];
/** Target, actual and reason, as the headers of many places call them. */
const HEADERS = {
  level1: ['一级指标', '一级 指标', '指标类别', '一级\n指标'],
  level2: ['二级指标', '二级指标名称', '指标类型', '二级'],
  name: ['三级指标', '指标名称', '三级指标（名称）', '绩效指标', '三级指标名称', '指标内容'],
  target: [
    '年度指标值',
    '指标值',
    '目标值',
    '年初目标值',
    '计划完成值',
    '年度目标值（A）',
    '预期值',
    '绩效目标值',
  ],
  actual: [
    '实际完成值',
    '完成值',
    '全年完成值',
    '实际完成情况',
    '实际值',
    '全年实际完成值（B）',
    '完成情况',
    '年末完成值',
  ],
  weight: ['分值', '权重', '标准分', '满分', '分值（权重）', '指标分值', '分值（90分）'],
  score: ['得分', '自评得分', '自评分', '实际得分', '评分', '自评得分（分）'],
  reason: ['偏差原因分析及改进措施', '未完成原因分析', '偏差原因', '扣分原因', '原因分析及改进措施'],
  standard: ['评分标准', '评分细则', '计分方法', '评分依据'],
  reviewed: ['复核得分', '财政部门复核得分', '第三方评分', '抽查得分'],
  remark: ['备注', '说明', '备注说明'],
  ratio: ['完成率', '完成比例（%）'],
  sequence: ['序号'],
} as const;
const UNITS = { 元: 1n, 万元: 10_000n, 亿元: 100_000_000n } as const;

/** Draws a form: which columns, their names and order, how levels are merged, where total, unit and money stand. */
export function drawForm(draw: Draw): DrawnForm {
  const traits: string[] = [];
  const trait = <T extends string>(list: readonly T[]): T => {
    const drawn = draw.of(list);
    traits.push(drawn);
    return drawn;
  };
  const rows = drawRows(draw);
  const asWords = trait(['levels-apart', 'levels-in-one-cell'] as const);
  const merging = trait(['merged', 'repeated', 'blank'] as const);
  const order = trait(['target-first', 'weight-first', 'score-last'] as const);
  const hasSplit = trait(['one-column', 'sign-and-unit', 'one-column'] as const) === 'sign-and-unit';
  const extra = trait(['plain', 'ratio', 'sequence', 'standard', 'reviewed', 'remark', 'two-rows'] as const);
  const money = trait(['money-table', 'money-pairs', 'no-money', 'money-transposed'] as const);
  const unitAt = trait(['unit-in-header', 'unit-in-column', 'unit-above', 'no-unit'] as const);
  const totalAt = trait(['total-below', 'total-above', 'no-total'] as const);
  const name = (key: keyof typeof HEADERS) => trait(HEADERS[key]);

  const unit = draw.of(['元', '万元', '万元', '亿元'] as const);
  const sheet = new Sheet();
  const above = unitAt === 'unit-above' ? `　　　　单位：${unit}` : '';
  sheet.row([`2023年度项目支出绩效自评表${above}`]);
  const [project, unitName] = ['生活垃圾分类项目', '示例区城市管理局'];
  if (draw.of([true, false])) sheet.row(['项目名称', '', project, '', '实施单位', unitName]);
  else {
    sheet.row(['项目名称', project]);
    sheet.row(['主管部门', '示例区住房和城乡建设局', '', '项目实施单位', unitName]);
  }
  const points = rows.reduce((sum, row) => sum + Number(row.score), 0);
  const total = totalAt === 'no-total' ? null : `${Number(points.toFixed(2))}`;
  if (totalAt === 'total-above') sheet.row(['自评总分', '', total ?? '', '', '自评等级', '优']);
  const amounts = money === 'no-money' ? null : drawMoney(draw, sheet, money, unit, unitAt);

  const split = hasSplit ? ['指标性质', '度量单位'] : [];
  const levels = asWords === 'levels-apart' ? [name('level1'), name('level2')] : ['一级指标', '二级指标'];
  const columns: (keyof DrawnRow | 'sign' | 'unit' | 'ratio')[] = ['target', 'actual', 'weight', 'score'];
  if (order === 'weight-first') columns.splice(0, 4, 'weight', 'target', 'actual', 'score');
  if (order === 'score-last') columns.splice(0, 4, 'target', 'weight', 'actual', 'score');
  if (extra === 'ratio') columns.splice(columns.indexOf('actual') + 1, 0, 'ratio');
  if (extra === 'standard') columns.splice(columns.indexOf('weight') + 1, 0, 'standard');
  if (extra === 'reviewed') columns.splice(columns.indexOf('score') + 1, 0, 'reviewed');
  if (split.length > 0) columns.splice(columns.indexOf('target'), 1, 'sign', 'target', 'unit');
  columns.push('reason');
  if (extra === 'remark') columns.push('remark');
  const lead = extra === 'sequence' ? [name('sequence')] : [];
  const headerOf = (column: (typeof columns)[number]) =>
    column === 'sign' ? '指标性质' : column === 'unit' ? '度量单位' : name(column as keyof typeof HEADERS);
  const headers = [...lead, ...levels, name('name'), ...columns.map(headerOf)];
  drawHeader(
    sheet,
    headers,
    extra === 'two-rows' ? headers.length - columns.length + columns.indexOf('target') : null,
  );
  const first = sheet.rows.length;
  for (const [index, row] of rows.entries()) {
    const before = rows[index - 1];
    const same = (level: 0 | 1) =>
      before !== undefined && before.path.slice(0, level + 1).join() === row.path.slice(0, level + 1).join();
    const shown = ([0, 1] as const).map((level) =>
      merging !== 'repeated' && same(level) ? '' : row.path[level],
    );
    const texts = asWords === 'levels-apart' ? shown : [row.path.join('—'), ''];
    const cells = columns.map((column) => cellText(row, column, hasSplit));
    sheet.row([...lead.map(() => `${index + 1}`), ...texts, row.name, ...cells]);
    if (asWords !== 'levels-apart') sheet.merge(sheet.rows.length - 1, lead.length, 1, 2);
  }
  if (merging === 'merged' && asWords === 'levels-apart') mergeLevels(sheet, rows, first, lead.length);
  if (totalAt === 'total-below') {
    const at = 3 + lead.length;
    const sum = rows.reduce((whole, row) => whole + Number(row.weight), 0);
    const cells = columns.map((column) =>
      column === 'weight' ? `${Number(sum.toFixed(2))}` : column === 'score' ? (total ?? '') : '',
    );
    sheet.row([draw.of(['总分', '合计', '总 分']), ...new Array<string>(at - 1).fill(''), ...cells]);
  }
  return {
    grid: sheet.grid(),
    rows,
    project,
    unitName,
    year: '2023',
    amounts,
    unitSaid: unitAt !== 'no-unit',
    total,
    traits,
  };
}

/** One row, or two: a word above the target and what stands beside it, every other header over both rows. */
function drawHeader(sheet: Sheet, headers: readonly string[], at: number | null): void {
  const first = sheet.rows.length;
  if (at === null || at + 1 >= headers.length) {
    sheet.row(headers);
    return;
  }
  const isBelow = (index: number) => index === at || index === at + 1;
  sheet.row(headers.map((text, index) => (isBelow(index) ? (index === at ? '绩效指标完成情况' : '') : text)));
  sheet.row(headers.map((text, index) => (isBelow(index) ? text : '')));
  sheet.merge(first, at, 1, 2);
  for (const [index] of headers.entries()) if (!isBelow(index)) sheet.merge(first, index, 2, 1);
}

function drawRows(draw: Draw): readonly DrawnRow[] {
  const count = draw.of([3, 4, 5, 7]);
  const used = new Map<string, number>();
  return Array.from({ length: count }, (_, index) => {
    const [level1, seconds] = LEVELS[Math.min(2, Math.floor((index * 3) / count))] ?? LEVELS[0] ?? ['', []];
    const level2 = draw.of(seconds);
    const [target, actual] = draw.of(TARGETS);
    const weight = draw.of(['10', '20', '7.5', '3']);
    const stem = draw.of(NAMES);
    used.set(stem, (used.get(stem) ?? 0) + 1);
    return {
      path: [level1, level2],
      name: `${stem}${used.get(stem)}期`,
      target,
      actual,
      weight,
      score: draw.of([weight, '2.5', '0']),
      reason: draw.of(['', '', '材料到货推迟']),
      standard: '达到目标得满分，每低1个百分点扣0.2分',
      reviewed: draw.of(['2', '1.5', '0']),
      remark: draw.of(['', '见附件3']),
    } satisfies DrawnRow;
  }).sort((a, b) => order(a) - order(b));
}

function order({ path: [level1, level2] }: DrawnRow): number {
  const at = LEVELS.findIndex(([name]) => name === level1);
  return at * 10 + (LEVELS[at]?.[1].indexOf(level2) ?? 0);
}

function cellText(
  row: DrawnRow,
  column: keyof DrawnRow | 'sign' | 'unit' | 'ratio',
  isSplit: boolean,
): string {
  if (column === 'ratio') return '98.7%';
  const parts = /^([≥≤=])([\d,.]+)(\D+)$/.exec(row.target);
  if (!isSplit || parts === null)
    return column === 'sign' || column === 'unit' ? (column === 'sign' ? '定性' : '') : String(row[column]);
  const [, sign = '', number = '', unit = ''] = parts;
  if (column === 'sign') return sign;
  if (column === 'unit') return unit;
  if (column === 'target') return number;
  return column === 'actual' ? row.actual.replace(unit, '') : String(row[column]);
}

function drawMoney(
  draw: Draw,
  sheet: Sheet,
  kind: 'money-table' | 'money-pairs' | 'money-transposed',
  unit: keyof typeof UNITS,
  unitAt: string,
): DrawnForm['amounts'] {
  const numbers = { initialBudget: '300', fullYearBudget: '320.5', executed: '288.25' };
  const inHeader = unitAt === 'unit-in-header' ? `（${unit}）` : '';
  const inColumn = unitAt === 'unit-in-column' ? `（${unit}）` : '';
  const words = {
    initialBudget: `${draw.of(['年初预算数', '年初预算', '年初批复数'])}${inColumn}`,
    fullYearBudget: `${draw.of(['全年预算数', '调整后预算数', '全年预算数（A）'])}${inColumn}`,
    executed: `${draw.of(['全年执行数', '预算执行数', '实际支出数', '全年执行数（B）'])}${inColumn}`,
  };
  const title = `${draw.of(['项目资金', '预算执行情况', '项目资金情况'])}${inHeader}`;
  const label = draw.of(['年度资金总额', '资金总额', '合计']);
  if (kind === 'money-table') {
    sheet.row([title, '', '', ...Object.values(words), '分值', '执行率', '得分']);
    sheet.row(['', '', label, ...Object.values(numbers), '10', '89.94%', '9']);
    sheet.row(['', '', '其中：当年财政拨款', ...Object.values(numbers), '—', '', '—']);
  } else if (kind === 'money-pairs') {
    sheet.row([title, ...Object.entries(words).flatMap(([key, word]) => [word, numbers[key as 'executed']])]);
  } else {
    for (const [index, [key, word]] of Object.entries(words).entries())
      sheet.row([index === 0 ? title : '', word, numbers[key as 'executed']]);
  }
  const inYuan = (text: string) => `${Number((Number(text) * Number(UNITS[unit])).toFixed(2))}元`;
  return {
    initialBudget: inYuan(numbers.initialBudget),
    fullYearBudget: inYuan(numbers.fullYearBudget),
    executed: inYuan(numbers.executed),
  };
}

function mergeLevels(sheet: Sheet, rows: readonly DrawnRow[], first: number, lead: number): void {
  for (const level of [0, 1] as const) {
    let from = 0;
    for (let index = 1; index <= rows.length; index += 1) {
      const key = (at: number) => rows[at]?.path.slice(0, level + 1).join();
      if (index < rows.length && key(index) === key(from)) continue;
      if (index - from > 1) sheet.merge(first + from, lead + level, index - from, 1);
      from = index;
    }
  }
}

class Sheet {
  readonly rows: RawCell[][] = [];
  private readonly merges: Merge[] = [];

  row(texts: readonly string[]): void {
    this.rows.push(texts.map((text) => ({ text, isBareNumber: /^[\d.,]+$/.test(text) })));
  }

  merge(row: number, column: number, rowSpan: number, columnSpan: number): void {
    this.merges.push({ row, column, rowSpan, columnSpan });
  }

  grid(): Grid {
    const where = (row: number, column: number) => `表 ${String.fromCharCode(65 + column)}${row + 1}`;
    return gridOf('表', '表.xlsx', this.rows, this.merges, where);
  }
}
