import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Expression } from '../../../src/model/expression.ts';
import {
  ExpressionSchema,
  parseExpression,
  printExpression,
  readBeside,
} from '../../../src/model/expression.ts';
import { anyText } from '../../support/any-text.ts';
import { outline } from './expression-outline.ts';

/** Cells as published tables print them, and what they say. */
const SHAPES: readonly (readonly [raw: string, reading: string])[] = [
  ['≥95%', 'num ge 95 %'],
  ['≧735人次', 'num ge 735 人次'],
  ['＞=90％', 'num ge 90 %'],
  ['>=90%', 'num ge 90 %'],
  ['≥ 95 %', 'num ge 95 %'],
  ['>98%', 'num gt 98 %'],
  ['≤5%', 'num le 5 %'],
  ['≦10个工作日', 'num le 10 个工作日'],
  ['<=3天', 'num le 3 天'],
  ['<3%', 'num lt 3 %'],
  ['＜5%', 'num lt 5 %'],
  ['＝100%', 'num eq 100 %'],
  ['=100%', 'num eq 100 %'],
  ['═100%', 'num eq 100 %'],
  ['═0起', 'num eq 0 起'],
  ['0起', 'num eq 0 起'],
  ['0人次', 'num eq 0 人次'],
  ['0', 'num eq 0'],
  ['100', 'num eq 100'],
  ['100%', 'num eq 100 %'],
  ['１００％', 'num eq 100 %'],
  ['98.5%', 'num eq 98.5 %'],
  ['88.32%及以上', 'num ge 88.32 %'],
  ['95%以上', 'num ge 95 %'],
  ['95%（含）以上', 'num ge 95 %'],
  ['95%及以上', 'num ge 95 %'],
  ['90分以上', 'num ge 90 分'],
  ['不少于12种', 'num ge 12 种'],
  ['不低于90%', 'num ge 90 %'],
  ['不得低于85%', 'num ge 85 %'],
  ['不小于50亩', 'num ge 50 亩'],
  ['至少3次', 'num ge 3 次'],
  ['≥100百分比', 'num ge 100 %'],
  ['≥100', 'num ge 100'],
  ['大于等于95%', 'num ge 95 %'],
  ['大于或等于95%', 'num ge 95 %'],
  ['小于等于5%', 'num le 5 %'],
  ['小于5%', 'num lt 5 %'],
  ['大于80%', 'num gt 80 %'],
  ['高于90%', 'num gt 90 %'],
  ['超过1000人', 'num gt 1000 人'],
  ['超过90%以上', 'num ge 90 %'],
  ['多于3次', 'num gt 3 次'],
  ['不超过100万元', 'num le 100 万元'],
  ['不高于3%', 'num le 3 %'],
  ['不大于5个', 'num le 5 个'],
  ['≤90万元', 'num le 90 万元'],
  ['≤1.2亿元', 'num le 1.2 亿元'],
  ['≤120,000,000元', 'num le 120000000 元'],
  ['≤1，200.50元', 'num le 1200.5 元'],
  ['控制在100万元以内', 'num le 100 万元'],
  ['控制在5%以内', 'num le 5 %'],
  ['5天以内', 'num le 5 天'],
  ['10个工作日内', 'num le 10 个工作日'],
  ['30日内办结', 'num le 30 日'],
  ['24小时内响应', 'num le 24 小时'],
  ['7天之内', 'num le 7 天'],
  ['60分以下', 'num le 60 分'],
  ['3起及以下', 'num le 3 起'],
  ['3起以下', 'num le 3 起'],
  ['不足5%', 'num lt 5 %'],
  ['少于3起', 'num lt 3 起'],
  ['未超过5%', 'num le 5 %'],
  ['约1000份', 'num approx-about 1000 份'],
  ['大约200人', 'num approx-about 200 人'],
  ['近100人', 'num approx-about 100 人'],
  ['100人左右', 'num approx-about 100 人'],
  ['1000余份', 'num approx-over 1000 份'],
  ['10余万元', 'num approx-over 10 万元'],
  ['3万余人', 'num approx-over 3 万人'],
  ['10多个', 'num approx-over 10 个'],
  ['1000余', 'num approx-over 1000'],
  ['18—54周岁', 'range 18..54 周岁'],
  ['18-54周岁', 'range 18..54 周岁'],
  ['1-6期', 'range 1..6 期'],
  ['1—12月', 'date between 1月 12月'],
  ['95%-100%', 'range 95..100 %'],
  ['95%~100%', 'range 95..100 %'],
  ['95％～100％', 'range 95..100 %'],
  ['5至10天', 'range 5..10 天'],
  ['100-200万元', 'range 100..200 万元'],
  ['80-90分之间', 'range 80..90 分'],
  ['90~95', 'range 90..95'],
  ['≥80%且≤95%', 'range 80..95 %'],
  ['≥80%,≤95%', 'range 80..95 %'],
  ['3:1', 'ratio eq 3:1'],
  ['1：18', 'ratio eq 1:18'],
  ['3比1', 'ratio eq 3:1'],
  ['17/20', 'ratio eq 17:20'],
  ['师生比≥1:18', 'ratio ge 1:18 label:师生比'],
  ['5‰', 'num eq 5 ‰'],
  ['≤3‰', 'num le 3 ‰'],
  ['9成', 'num eq 9 成'],
  ['七成以上', 'num ge 7 成'],
  ['百分之九十五', 'num eq 95 %'],
  ['不低于百分之八十', 'num ge 80 %'],
  ['千分之三', 'num eq 3 ‰'],
  ['百分百', 'num eq 100 %'],
  ['达到百分百', 'num eq 100 %'],
  ['2倍', 'num eq 2 倍'],
  ['≥1.5倍', 'num ge 1.5 倍'],
  ['5个百分点', 'num eq 5 百分点'],
  ['≥3个百分点', 'num ge 3 百分点'],
  ['两次', 'num eq 2 次'],
  ['三个', 'num eq 3 个'],
  ['十二期', 'num eq 12 期'],
  ['二十三人', 'num eq 23 人'],
  ['一批', 'num eq 1 批'],
  ['1批', 'num eq 1 批'],
  ['5个行政村', 'num eq 5 个 of:行政村'],
  ['3所学校', 'num eq 3 所 of:学校'],
  ['10台设备', 'num eq 10 台 of:设备'],
  ['100%全覆盖', 'num eq 100 % of:全覆盖'],
  ['100%完成', 'num eq 100 % of:完成'],
  ['完成5个村', 'num eq 5 个 of:村'],
  ['完成率100%', 'num eq 100 % label:完成率'],
  ['完成率≥95%', 'num ge 95 % label:完成率'],
  ['合格率达到95%以上', 'num ge 95 % label:合格率'],
  ['验收合格率：100%', 'num eq 100 % label:验收合格率'],
  ['不合格率≤5%', 'num le 5 % label:不合格率'],
  ['达到95%', 'num eq 95 %'],
  ['达100%', 'num eq 100 %'],
  ['增长5%', 'num eq 5 % trend:up label:增长'],
  ['增长≥5%', 'num ge 5 % trend:up label:增长'],
  ['同比增长10%以上', 'num ge 10 % trend:up label:同比增长'],
  ['提高3个百分点', 'num eq 3 百分点 trend:up label:提高'],
  ['下降5%', 'num eq 5 % trend:down label:下降'],
  ['降低≥3%', 'num ge 3 % trend:down label:降低'],
  ['减少排放≥100吨', 'num ge 100 吨 label:减少排放'],
  ['举办培训班≥3期', 'num ge 3 期 label:举办培训班'],
  ['培训人次≥200人次', 'num ge 200 人次 label:培训人次'],
  ['每年不少于2次', 'num ge 2 次 label:每年'],
  ['每月1次', 'num eq 1 次 label:每月'],
  ['年均≥4次', 'num ge 4 次 label:年均'],
  ['1次/月', 'num eq 1 次/月'],
  ['≥4次/年', 'num ge 4 次/年'],
  ['500元/人', 'num eq 500 元/人'],
  ['≤300元/人/月', 'num le 300 元/人/月'],
  ['≥12吨/年', 'num ge 12 吨/年'],
  ['1489台/件', 'num eq 1489 台/件'],
  ['610台/件', 'num eq 610 台/件'],
  ['≥50台（套）', 'num ge 50 台(套)'],
  ['≥200人（次）', 'num ge 200 人(次)'],
  ['1500户', 'num eq 1500 户'],
  ['1.5万户', 'num eq 1.5 万户'],
  ['2万亩', 'num eq 2 万亩'],
  ['3000平方米', 'num eq 3000 平方米'],
  ['1200㎡', 'num eq 1200 ㎡'],
  ['50公里', 'num eq 50 公里'],
  ['15公顷', 'num eq 15 公顷'],
  ['3平方公里', 'num eq 3 平方公里'],
  ['500立方米', 'num eq 500 立方米'],
  ['100千瓦', 'num eq 100 千瓦'],
  ['2000kWh', 'num eq 2000 kWh'],
  ['3年', 'num eq 3 年'],
  ['6个月', 'num eq 6 个月'],
  ['3个季度', 'num eq 3 个季度'],
  ['50学时', 'num eq 50 学时'],
  ['≥3学分', 'num ge 3 学分'],
  ['≥20标准箱', 'num ge 20 标准箱'],
  ['≥5个点位', 'num ge 5 个 of:点位'],
  ['2023年12月31日', 'date on 2023年12月31日'],
  ['2023年12月31日前', 'date by 2023年12月31日'],
  ['2023年12月31日之前', 'date by 2023年12月31日'],
  ['2023-12-31', 'date on 2023年12月31日'],
  ['2023/12/31', 'date on 2023年12月31日'],
  ['2023.12.31', 'date on 2023年12月31日'],
  ['20231231前', 'date by 2023年12月31日'],
  ['20231231', 'text ambiguous'],
  ['2023年12月底前', 'date by 2023年12月底'],
  ['2023年12月底', 'date on 2023年12月底'],
  ['2023年12月', 'date on 2023年12月'],
  ['2023年12月前完成', 'date by 2023年12月'],
  ['12月底之前完成', 'date by 12月底'],
  ['12月底前', 'date by 12月底'],
  ['12月31日前', 'date by 12月31日'],
  ['≤2023年12月31日', 'date by 2023年12月31日'],
  ['≤12月底', 'date by 12月底'],
  ['2023年底', 'date on 2023年底'],
  ['2023年底前', 'date by 2023年底'],
  ['年底前', 'date by 当年底'],
  ['年底前完成', 'date by 当年底'],
  ['当年12月底前完成', 'date by 12月底'],
  ['2023年内', 'date by 2023年'],
  ['2023年度', 'date on 2023年'],
  ['2023年', 'date on 2023年'],
  ['年内', 'date by 当年'],
  ['2023年第四季度', 'date on 2023年第四季度'],
  ['四季度', 'date on 第四季度'],
  ['2023年上半年', 'date on 2023年上半年'],
  ['下半年', 'date on 下半年'],
  ['2023年6月上旬', 'date on 2023年6月上旬'],
  ['6月中旬前', 'date by 6月中旬'],
  ['截至2023年12月31日', 'date by 2023年12月31日'],
  ['截止2023年底', 'date by 2023年底'],
  ['2023年1月-12月', 'date between 2023年1月 2023年12月'],
  ['2023年1-12月', 'date between 2023年1月 2023年12月'],
  ['2023年1月1日至12月31日', 'date between 2023年1月1日 2023年12月31日'],
  ['2023.01-2023.12', 'date between 2023年1月 2023年12月'],
  ['2022-2024年', 'date between 2022年 2024年'],
  ['2022年至2024年', 'date between 2022年 2024年'],
  ['2023-12', 'date on 2023年12月'],
  ['2023.12', 'text ambiguous'],
  ['12月内', 'text ambiguous'],
  ['2023年12月30日前竣工', 'date by 2023年12月30日'],
  ['2024年2月30日', 'text several-values'],
  ['13月底前', 'text unknown'],
  ['有效', 'qual unmapped'],
  ['效果明显', 'qual unmapped'],
  ['达成预期指标', 'qual met'],
  ['已完成', 'qual met'],
  ['完成', 'qual met'],
  ['全部完成', 'qual met'],
  ['按时完成', 'qual met'],
  ['逐步提高', 'qual unmapped'],
  ['显著提升', 'qual unmapped'],
  ['基本提高', 'qual unmapped'],
  ['影响长远', 'qual unmapped'],
  ['提升', 'qual unmapped'],
  ['达成年度指标', 'qual met'],
  ['部分达成年度指标并具有一定效果', 'qual partly'],
  ['未达成年度指标且效果较差', 'qual not'],
  ['部分完成', 'qual partly'],
  ['未完成', 'qual not'],
  ['未开展', 'qual not'],
  ['基本达成目标', 'qual met'],
  ['实现目标程度较低', 'qual not'],
  ['部分实现目标', 'qual partly'],
  ['严格执行相关制度规定', 'qual unmapped'],
  ['在项目计划完成时间内完成', 'qual unmapped'],
  ['符合相关规定', 'qual unmapped'],
  ['良好', 'qual unmapped'],
  ['优', 'qual unmapped'],
  ['群众幸福感显著提升', 'qual unmapped'],
  ['长期', 'qual unmapped'],
  ['及时', 'qual unmapped'],
  ['100%（已完成）', 'num eq 100 % note:已完成'],
  ['100%（未验收）', 'text unknown'],
  ['100（%）', 'num eq 100 %'],
  ['85%（17/20）', 'text several-values'],
  ['30.00', 'num eq 30'],
  ['96.50%', 'num eq 96.5 %'],
  ['-5%', 'num eq -5 %'],
  ['≥-5%', 'num ge -5 %'],
  ['±5%', 'text unknown'],
  ['7,00.0,77', 'text broken-number'],
  ['677,00元', 'text broken-number'],
  ['1,356,090.00元', 'num eq 1356090 元'],
  ['1.5.3', 'text broken-number'],
  ['3 5', 'text several-values'],
  ['1 000人', 'text several-values'],
  ['007', 'text broken-number'],
  ['第3期', 'text unknown'],
  ['2023年完成3个', 'text several-values'],
  ['A级3个，B级2个', 'text several-values'],
  ['≥95%；≥90%', 'text several-values'],
  ['三分之一', 'text unknown'],
  ['3分之一', 'text unknown'],
  ['一次性补贴', 'text unknown'],
  ['十分满意', 'qual unmapped'],
  ['一般', 'qual unmapped'],
  ['国家一级', 'text unknown'],
  ['1e5', 'text several-values'],
  ['½', 'text unknown'],
  ['90②', 'text unknown'],
  ['½以上', 'text unknown'],
  ['12345678901234567890', 'text broken-number'],
  ['/', 'text unknown'],
  ['—', 'text unknown'],
  ['-', 'text unknown'],
  ['无', 'text unknown'],
  ['无。', 'text unknown'],
  ['……', 'text unknown'],
  ['N/A', 'text unknown'],
  ['零事故', 'qual unmapped'],
  ['零投诉', 'qual unmapped'],
  ['3-', 'text unknown'],
  ['≥', 'text unknown'],
  ['%', 'text unknown'],
  ['≥%', 'text unknown'],
  ['元', 'text unknown'],
  ['达不到95%', 'num lt 95 %'],
  ['未达到95%', 'text unknown'],
  ['未完成3个', 'text unknown'],
  ['不达标3个', 'text unknown'],
  ['3个未完成', 'text unknown'],
  ['2023年春节前', 'text unknown'],
  ['每月10日前', 'text unknown'],
  ['15日', 'text unknown'],
  ['6年级', 'text unknown'],
  ['3年期', 'text unknown'],
  ['100分制', 'text unknown'],
  ['24小时×7天', 'text several-values'],
  ['5+3个', 'text several-values'],
  ['2个一批', 'num eq 2 个 of:一批'],
  ['按合同约定', 'text unknown'],
  ['5G基站≥10个', 'num ge 10 个 label:5G基站'],
  ['PM2.5≤35微克/立方米', 'num le 35 微克/立方米 label:PM2.5'],
  ['PM2.5浓度下降5%', 'text several-values'],
  ['≥3A级', 'num ge 3 A级'],
  ['3A级景区', 'text unknown'],
  ['≥1,000人次', 'num ge 1000 人次'],
  ['1000人次/年', 'num eq 1000 人次/年'],
  ['010-12345678', 'text broken-number'],
  ['>=95%以上', 'num ge 95 %'],
  ['≥95%以内', 'text unknown'],
  ['约100人以上', 'text unknown'],
  ['PM2.5年均浓度≤35微克/立方米', 'num le 35 微克/立方米 label:PM2.5年均浓度'],
  ['5G基站数量≥10个', 'num ge 10 个 label:5G基站数量'],
  ['100（万元）', 'num eq 100 万元'],
  ['3-5次/年', 'range 3..5 次/年'],
  ['60岁及以上', 'num ge 60 岁'],
  ['≥95%（含95%）', 'num ge 95 %'],
  ['90（含）-100分', 'range 90..100 分'],
  ['约30分钟左右', 'num approx-about 30 分钟'],
  ['达标率为100％', 'num eq 100 % label:达标率'],
  ['≥3个县（区）', 'num ge 3 个 of:县 note:区'],
  ['100%（满意）', 'num eq 100 % note:满意'],
  ['≤0.5mg/L', 'num le 0.5 mg/L'],
  ['≥100Mbps', 'num ge 100 Mbps'],
  ['3次，每次2天', 'text several-values'],
];

describe('parseExpression', () => {
  it('has a table of at least 150 shapes, each once', () => {
    expect(SHAPES.length).toBeGreaterThanOrEqual(150);
    expect(new Set(SHAPES.map(([raw]) => raw)).size).toBe(SHAPES.length);
  });

  it.each(SHAPES)('%s', (raw, reading) => {
    const e = parseExpression(raw);
    expect(outline(e)).toBe(reading);
    expect(e.raw).toBe(raw);
  });
});

/** Pieces that real cells are made of, joined at random: far more of them get past the first regular expression. */
const PIECES = [
  ...'≥≧≤＜>＝═%％‰0123456789０９.,，、；:：-—~～/（）()①½㎡ ',
  '不少于',
  '不超过',
  '及以上',
  '以内',
  '以上',
  '约',
  '余',
  '左右',
  '万元',
  '亿元',
  '元',
  '人次',
  '台/件',
  '周岁',
  '期',
  '个',
  '倍',
  '成',
  '2023年',
  '12月',
  '31日',
  '底',
  '前',
  '之前',
  '完成',
  '第四季度',
  '上半年',
  '百分比',
  '百分之',
  '两',
  '十二',
  '达到',
  '增长',
  '下降',
  '率',
  '未',
  '不',
  '部分',
  '达成',
  '预期指标',
  '有效',
  '显著提升',
  '每年',
  '/年',
  '且',
  '至',
];
const cell = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  anyText({ maxLength: 40 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 9 }).map((pieces) => pieces.join('')),
  fc.constantFrom(...SHAPES.map(([raw]) => raw)),
);

/** The reading without the words that were printed. */
function bare(e: Expression): string {
  return outline(e);
}

const DIGITS = /[0-9０-９]/g;
const narrow = (digit: string) => String.fromCodePoint(digit.codePointAt(0) as number).normalize('NFKC');

describe('parseExpression over arbitrary text', () => {
  it('never throws, keeps the cell, and says why where it reads nothing', () => {
    fc.assert(
      fc.property(cell, (raw) => {
        const e = parseExpression(raw);
        expect(e.raw).toBe(raw);
        if (e.t === 'text') expect(e.why).toMatch(/^[a-z-]+$/);
      }),
      { numRuns: 2000 },
    );
  });

  it('reads its own print as the same value', () => {
    fc.assert(
      fc.property(cell, (raw) => {
        const e = parseExpression(raw);
        expect(bare(parseExpression(printExpression(e)))).toBe(bare(e));
      }),
      { numRuns: 2000 },
    );
  });

  it('prints once what it prints twice', () => {
    fc.assert(
      fc.property(cell, (raw) => {
        const once = printExpression(parseExpression(raw));
        expect(printExpression(parseExpression(once))).toBe(once);
      }),
    );
  });

  it('invents no digit', () => {
    const inFigures = cell.filter((raw) => !/[零〇一二两三四五六七八九十百千]/.test(raw));
    fc.assert(
      fc.property(inFigures, (raw) => {
        const left = (raw.match(DIGITS) ?? []).map(narrow);
        for (const digit of printExpression(parseExpression(raw)).match(DIGITS) ?? []) {
          const at = left.indexOf(narrow(digit));
          expect(at, `${digit} in ${raw}`).not.toBe(-1);
          left.splice(at, 1);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('does not slow down on long or repetitive cells', () => {
    const started = performance.now();
    for (const piece of PIECES) parseExpression(piece.repeat(5000));
    for (const piece of PIECES) parseExpression(piece.repeat(60));
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe('ExpressionSchema', () => {
  it('takes any text and refuses an empty cell', () => {
    expect(ExpressionSchema.parse('不少于12种')).toMatchObject({ t: 'num', op: 'ge', raw: '不少于12种' });
    expect(ExpressionSchema.parse('按合同约定')).toMatchObject({ t: 'text', raw: '按合同约定' });
    expect(ExpressionSchema.safeParse('').success).toBe(false);
  });
});

describe('readBeside', () => {
  const beside = (cell: string, other: string) =>
    outline(readBeside(parseExpression(cell), parseExpression(other)));

  it.each([
    ['180格口', '≥200格口', 'num eq 180 格口'],
    ['0格口', '≥200格口', 'num eq 0 格口'],
    ['约180格口', '≥200格口', 'num approx-about 180 格口'],
    ['1,200格口', '不少于1000格口', 'num eq 1200 格口'],
  ])('%s beside %s', (cell, other, expected) => {
    expect(beside(cell, other)).toBe(expected);
    expect(readBeside(parseExpression(cell), parseExpression(other)).raw).toBe(cell);
  });

  it.each([
    ['第3格口', '≥200格口'],
    ['3-格口', '≥200格口'],
    ['未完成3格口', '≥200格口'],
    ['0箱口', '≥200格口'],
    ['按合同约定', '≥200格口'],
  ])('leaves %s beside %s', (cell, other) => {
    expect(beside(cell, other)).toBe(outline(parseExpression(cell)));
  });
});

describe('a bare count', () => {
  it.each([...'顶把颗粒束捆卷套台座辆具桌席盒盘扇杆箱袋瓶桶枚朵株', '标段', '车位', '学位', '点位'])(
    'of 0%s is read as that of any number is',
    (unit) => {
      expect([`0${unit}`, `200${unit}`, `≥200${unit}`].map((raw) => outline(parseExpression(raw)))).toEqual([
        `num eq 0 ${unit}`,
        `num eq 200 ${unit}`,
        `num ge 200 ${unit}`,
      ]);
    },
  );
});
