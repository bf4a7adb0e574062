import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comparable, parseExpression, printExpression, unitOf } from '../../../src/model/expression.ts';
import { normalise } from '../../../src/model/normalise.ts';
import { parseQuantity } from '../../../src/model/quantity.ts';
import { outline } from './expression-outline.ts';

/** Units and cells as real forms write them; members of each kind are made here, not copied. */

const SIGNS = ['·', '•', '・', '*', '＊', '/', '／', '.'];
const PERIODS = ['年', '月', '天', '日', '季度'];
const HEADS = ['人', '户', '生', '亩', '床', '平方米', '村'];
const OPS = [
  ['', 'eq'],
  ['≥', 'ge'],
  ['≧', 'ge'],
  ['＞＝', 'ge'],
  ['不少于', 'ge'],
  ['≤', 'le'],
  ['≦', 'le'],
  ['不高于', 'le'],
] as const;

const figure = fc.oneof(
  fc.integer({ min: 1, max: 99_999 }).map(String),
  fc.tuple(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 1, max: 99 })).map(([a, b]) => `${a}.${b}`),
);
const wide = (text: string) =>
  text.replace(/[!-~]/g, (char) => String.fromCodePoint((char.codePointAt(0) ?? 0) + 0xfee0));

describe('rates', () => {
  test('元/人·月, 元/生*年 and the like are what they are with strokes', () => {
    fc.assert(
      fc.property(
        figure,
        fc.constantFrom('元', '万元', '斤', '立方米', '千瓦时'),
        fc.constantFrom(...HEADS),
        fc.constantFrom(...PERIODS),
        fc.constantFrom(...SIGNS),
        fc.constantFrom(...OPS),
        (number, what, head, period, sign, [op, meaning]) => {
          const raw = `${op}${number}${what}/${head}${sign}${period}`;
          const read = parseExpression(raw);
          expect(read).toMatchObject({ t: 'num', op: meaning, raw });
          const strokes = parseExpression(`${number}${what}/${head}/${period}`);
          if (read.t !== 'num' || strokes.t !== 'num') throw new Error(raw);
          expect(read.value.toFixed()).toBe(strokes.value.toFixed());
          expect(unitOf(read.unit)).toMatchObject({
            kind: 'rate',
            dimension: unitOf(strokes.unit).dimension,
          });
          expect(outline(parseExpression(printExpression(read)))).toBe(outline(read));
        },
      ),
      { numRuns: 600 },
    );
  });

  test('per 10万, per 万人, per 100公里 are rates of that many', () => {
    fc.assert(
      fc.property(
        figure,
        fc.constantFrom('次', '人', '例', '起', '公里', ''),
        fc.constantFrom('10', '100', '1000', '万', '10万', '百万', '100万'),
        fc.constantFrom('人', '公顷', '户', '车', '公里', ''),
        fc.constantFrom(...OPS),
        (number, what, scale, below, [op, meaning]) => {
          fc.pre(what !== '' || (scale.endsWith('万') && below !== '公里' && below !== '公顷'));
          fc.pre(below !== '' || scale.endsWith('万'));
          const raw = `${op}${number}${what}/${scale}${below}`;
          const read = parseExpression(raw);
          expect(read, raw).toMatchObject({ t: 'num', op: meaning, raw, unit: `${what}/${scale}${below}` });
          expect(outline(parseExpression(printExpression(read)))).toBe(outline(read));
        },
      ),
      { numRuns: 600 },
    );
  });

  test('12次/10万公顷 and 1.2次/万公顷 are the same', () => {
    const figures = (target: string, actual: string) => {
      const [a, b] = [parseExpression(target), parseExpression(actual)];
      if (a.t !== 'num' || b.t !== 'num') throw new Error(target);
      const result = comparable(a, b);
      return result.ok ? result.order : result.mismatch;
    };
    expect(figures('12次/10万公顷', '1.2次/万公顷')).toBe(0);
    expect(figures('12次/10万公顷', '1.3次/万公顷')).toBe(1);
    expect(figures('35μg/m³', '0.035mg/m³')).toBe(0);
    expect(figures('1200元/人·月', '1200元/人·年')).not.toBe(1);
    expect(figures('≥110千伏', '110000伏')).toBe(0);
  });

  test.each(['3/5', '17/20万元', '1489台/件', '12-15/10', 'GB/T 2260', '2023/12', '5.'])(
    '%s is no such rate',
    (raw) => {
      const read = parseExpression(raw);
      expect(read.t === 'num' && unitOf(read.unit).kind === 'rate').toBe(false);
    },
  );
});

describe('names with a number of their own', () => {
  test.each([
    ['5座5G基站', 'num eq 5 座 of:5G基站'],
    ['≥3套4K显示屏', 'num ge 3 套 of:4K显示屏'],
    ['不少于3次', 'num ge 3 次'],
    ['2000亩次', 'num eq 2000 亩次'],
    ['≥300户次', 'num ge 300 户次'],
    ['≤70分贝', 'num le 70 分贝'],
    ['10千伏', 'num eq 10 千伏'],
    ['15.3/10万', 'num eq 15.3 /10万'],
  ])('%s', (raw, expected) => {
    expect(outline(parseExpression(raw))).toBe(expected);
  });

  test.each(['5座15座', '5座5', '3次4次', '5套3.5米'])('%s is two figures', (raw) => {
    expect(parseExpression(raw).t).toBe('text');
  });

  test('are figures of the text too', () => {
    expect(parseQuantity('5座5G基站')).toMatchObject({ unit: '座5G基站', approx: false });
    expect(parseQuantity('约12人/10万')).toMatchObject({ unit: '人/10万', approx: true });
    expect(parseQuantity('不少于3次')).toBeNull();
    expect(parseQuantity('12-15家')).toBeNull();
  });
});

describe('dates with their names', () => {
  const dates = fc.constantFrom(
    '2023年12月',
    '2023年12月30日',
    '2023年12月底前',
    '2023年6月30日前',
    '2023年第四季度',
  );
  const names = fc.constantFrom(
    '完成时间',
    '项目完成时间',
    '竣工验收时间',
    '完成时限',
    '拨付期限',
    '开工日期',
  );
  const verbs = fc.constantFrom('为', '：', ':', '应为', '是');

  test('are read as the date, and keep the name', () => {
    fc.assert(
      fc.property(dates, names, verbs, (date, name, verb) => {
        const raw = `${name}${verb}${date}`;
        const { raw: _, ...read } = parseExpression(raw);
        const { raw: __, ...bare } = parseExpression(date);
        expect(read).toEqual({ ...bare, label: name });
        expect(outline(parseExpression(printExpression({ raw, ...read } as never)))).toBe(
          outline({ raw, ...read } as never),
        );
      }),
    );
  });

  test.each(['完成时间为按期', '时间为3天', '完成时间2023'])('%s is none', (raw) => {
    expect(parseExpression(raw).t).not.toBe('date');
  });
});

describe('damaged and full-width forms', () => {
  const CELLS = [
    '≥95%',
    '1200元/人·月',
    '2023年12月30日前',
    '不少于3次',
    '≤35μg/m³',
    '12-15家',
    '3:1',
    '0.958',
  ];

  test.each(CELLS)('%s reads the same in full-width signs and with blanks between words', (cell) => {
    const expected = outline(parseExpression(cell));
    expect(outline(parseExpression(wide(cell)))).toBe(expected);
    const blank = cell.replace(/(?<=[\p{Script=Han}≥≤])(?=\d)|(?<=\d)(?=[\p{Script=Han}%])/gu, ' ');
    expect(outline(parseExpression(blank))).toBe(expected);
  });

  test.each([
    ['30⽇内', '30日内'],
    ['2023年12⽉底前', '2023年12月底前'],
    ['≥５．５㎞', '≥5.5㎞'],
    ['35㎍/㎥', '35㎍/㎥'],
  ])('%s reads as %s', (damaged, sound) => {
    expect(outline(parseExpression(damaged))).toBe(outline(parseExpression(sound)));
    expect(parseExpression(damaged).raw).toBe(damaged);
    expect(parseExpression(damaged).t).not.toBe('text');
  });

  test.each([
    ['1500元/（生·年）', '1500元/生·年'],
    ['≥1200元/(人*月)', '≥1200元/人*月'],
    ['3人·天', '3人天'],
    ['2000亩·次', '2000亩次'],
    ['24h', '24小时'],
  ])('%s is the same as %s', (one, other) => {
    const [a, b] = [parseExpression(one), parseExpression(other)];
    if (a.t !== 'num' || b.t !== 'num') throw new Error(one);
    const result = comparable(a, b);
    expect(result.ok && result.order).toBe(0);
  });

  test('a blank between two digits never joins them', () => {
    expect(parseExpression('≥9 5%').t).toBe('text');
    expect(normalise('9 5')).toBe('9 5');
  });

  test('whatever is printed is kept', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (raw) => {
        expect(parseExpression(raw).raw).toBe(raw);
      }),
      { numRuns: 2000 },
    );
  });
});
