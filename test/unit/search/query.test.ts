import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldedText, NO_DAY_OF_CITING, parseQuery, QUERY_LIMIT } from '../../../src/search/runtime/query.ts';
import { splitAtNames, splitAtNumbers } from '../../../src/search/runtime/split.ts';
import { CITE_TEXT } from '../../../src/text/report/cite.ts';
import { anyText } from '../../support/any-text.ts';

const read = (text: string): { terms: string[]; excluded: string[] } => {
  const { terms, excluded } = parseQuery(text);
  return { terms: terms.map(foldedText), excluded: excluded.map(foldedText) };
};

describe('a year behind a minus', () => {
  test.each([
    ['公路 -2024', [2024]],
    ['公路 －２０２４年度 养护', [2024]],
    ['公路 -2023年 -2024', [2023, 2024]],
    ['公路 2023 -2024', []],
    ['-2024', []],
    ['公路-2024', []],
    ['"公路 -2024"', []],
    ['公路 -20245', []],
  ])('%s', (text, years) => {
    expect(parseQuery(text).yearsOut).toEqual(years);
  });
});

test.each([...'−-–—﹣－÷×+=→·'])('numbers with a %s and blanks between them stay apart', (sign) => {
  const number = fc.integer({ min: 1, max: 999 }).map(String);
  fc.assert(
    fc.property(number, number, number, (a, b, c) => {
      expect(read(`(${a} ${sign} (${b} ${sign} ${c}) ÷ ${b})`)).toEqual({
        terms: [a, b, c, b],
        excluded: [],
      });
    }),
    { numRuns: 50 },
  );
});

describe('reading a query', () => {
  test.each([
    ['质量强市', ['质量强市'], []],
    ['麦积区 质量强市', ['麦积区', '质量强市'], []],
    ['质量\u3000强市', ['质量', '强市'], []],
    ['质 量 强 市', ['质量强市'], []],
    ['质 量 强市', ['质量', '强市'], []],
    ['"质量 强市" 检定', ['质量强市', '检定'], []],
    ['“强制检定”', ['强制检定'], []],
    ['「强制 检定」', ['强制检定'], []],
    ['"没有关上 的引号', ['没有关上的引号'], []],
    ['质量强市 -麦积区', ['质量强市'], ['麦积区']],
    ['质量强市 －“麦积 区”', ['质量强市'], ['麦积区']],
    ['-麦积区', [], ['麦积区']],
    ['Wi-Fi', ['wi fi'], []],
    ['- 质量', ['质量'], []],
    ['--质量', ['质量'], []],
    ['——质量', ['质量'], []],
    ['市委、市政府', ['市委，市政府'], []],
    ['"质量。强市"', ['质量，强市'], []],
    ['按照“花', ['按照花'], []],
    ['“花钱”和“问效”', ['花钱和问效'], []],
    ['“花钱” “问效”', ['花钱', '问效'], []],
    ['“没有关上 的引号', ['没有关上', '的引号'], []],
    ['-18℃', ['18，c'], []],
    ['绩效评价 -2019', ['绩效评价'], []],
    ['绩效评价 2018 -2019', ['绩效评价', '2018', '2019'], []],
    ['绩效评价 -2019.5', ['绩效评价', '2019.5'], []],
    ['-2019', ['2019'], []],
    ['绩效评价 -自评', ['绩效评价'], ['自评']],
    ['50 万元', ['50万元'], []],
    ['50 万元 检定', ['50万元', '检定'], []],
    ['57.96 %', ['57.96%'], []],
    ['1 489台', ['1489台'], []],
    ['2022 489台', ['2022', '489台'], []],
    ['2022 人大', ['2022', '人大'], []],
    ['2022 年度', ['2022年度'], []],
    ['2023 质量强市', ['2023', '质量强市'], []],
    ['财预 〔2020〕 10号', ['财预2020 10号'], []],
    ['财预〔 2020 〕第 10 号', ['财预2020第10号'], []],
    ['水库\t收回', ['水库，收回'], []],
    ['第一段。\n第二段', ['第一段，第二段'], []],
    ['3C认证', ['3c认证'], []],
    ['“题名[R/OL]. 2021[2026-11-28]. http', ['题名r ol', '2021引用日期', 'http'], []],
    ['(2021-09-23)[2026-11-28].', ['2021 09 23引用日期'], []],
    ['〔2021〕[2026-11-28]', ['2021 2026 11 28'], []],
    ['', [], []],
    ['，。！', [], []],
    ['""', [], []],
    ['-', [], []],
    ['\ud800', [], []],
  ])('%s', (text, terms, excluded) => {
    expect(read(text)).toEqual({ terms, excluded });
  });

  test('the day of citing stands for the words that the page has in its place', () => {
    expect(NO_DAY_OF_CITING).toBe(CITE_TEXT.accessed);
  });

  test('any text can be read; long ones are cut', () => {
    fc.assert(
      fc.property(anyText({ maxLength: 80 }), (text) => {
        expect(() => parseQuery(text)).not.toThrow();
      }),
    );
    expect(parseQuery('质'.repeat(QUERY_LIMIT + 1)).cut).toBe(true);
    expect(parseQuery('质'.repeat(QUERY_LIMIT)).cut).toBe(false);
  });

  test('a term that is a sum of money says so', () => {
    expect(parseQuery('50万元 检定').terms.map(({ amount }) => amount)).toEqual([50_000_000n, null]);
  });
});

describe('taking run-together words apart', () => {
  test('at numbers', () => {
    const splits = splitAtNumbers(parseQuery('麦积区2022年市场监督管理局'));
    expect(splits.map(({ terms }) => terms.map(foldedText))).toEqual([
      ['麦积区', '2022年', '市场监督管理局'],
      ['麦积区', '2022', '年市场监督管理局'],
    ]);
    expect(splitAtNumbers(parseQuery('质量强市'))).toEqual([]);
  });

  test('at known names, the longest first', () => {
    const names = ['麦积区市场监督管理局', '质量强市项目', '区质'];
    const split = splitAtNames(parseQuery('麦积区质量强市'), names);
    expect(split?.terms.map(foldedText)).toEqual(['麦积区', '质量强市']);
    expect(splitAtNames(parseQuery('航天发射'), names)).toBeNull();
    expect(splitAtNames(parseQuery('质量强市'), names)).toBeNull();
  });
});
