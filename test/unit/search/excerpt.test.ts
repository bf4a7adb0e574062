import { describe, expect, test } from 'vitest';
import type { ReportText } from '../../../src/search/files/manifest.ts';
import { findMarks, markPhrases, sectionHits } from '../../../src/search/runtime/excerpt.ts';
import type { Segment } from '../../../src/search/runtime/stretch.ts';
import { excerptOf, segmentsOf } from '../../../src/search/runtime/stretch.ts';

const show = (segments: readonly Segment[]): string =>
  segments.map(({ text, mark }) => (mark ? `[${text}]` : text)).join('');
const marked = (text: string, ...terms: string[]): string =>
  show(segmentsOf(text, findMarks(text, markPhrases(terms))));

describe('marks in original text', () => {
  test.each([
    ['共检定１,４８９台/件', ['1489台'], '共检定１,４８９台/件'],
    ['共检定1,489台/件。', ['1489台'], '共检定[1,489台]/件。'],
    ['依据财预〔2020〕 10号文', ['财预(2020)10号'], '依据[财预〔2020〕 10号]文'],
    ['质 量 强 市', ['质量强市'], '[质 量 强 市]'],
    ['质量强市和质量强区', ['质量', '质量强市'], '[质量强市]和[质量]强区'],
    ['21489台', ['1489台'], '21489台'],
    ['ISO9001 与 ISO 9001', ['iso9001'], '[ISO9001] 与 ISO 9001'],
    ['没有', ['质量'], '没有'],
  ])('%s with %j', (text, terms, expected) => {
    expect(marked(text, ...terms)).toBe(expected);
  });

  test('an excerpt starts shortly before its first mark and says where something is left out', () => {
    const text = `${'前'.repeat(60)}质量强市${'后'.repeat(200)}`;
    const segments = excerptOf(text, findMarks(text, markPhrases(['质量强市'])));
    expect(show(segments)).toBe(`…${'前'.repeat(24)}[质量强市]${'后'.repeat(82)}…`);
  });

  test('a character outside the basic plane is not cut in two', () => {
    const text = `${'𠮷'.repeat(30)}质量强市${'𠮷'.repeat(60)}`;
    const segments = excerptOf(text, findMarks(text, markPhrases(['质量强市'])));
    expect(show(segments).isWellFormed()).toBe(true);
  });
});

test('an excerpt shows the place with most of what was asked for, of several the first', () => {
  const far = '各项任务按期完成，资料齐全。'.repeat(12);
  const text = `更换护栏。${far}桥梁和护栏完好。${far}护栏与桥梁已验收。`;
  const of = (...terms: string[]) => show(excerptOf(text, findMarks(text, markPhrases(terms))));
  expect(of('桥梁', '护栏')).toMatch(/^…\[桥梁\]和\[护栏\]完好。/);
  expect(of('护栏')).toMatch(/^更换\[护栏\]。/);
});

test('an excerpt does not begin with what closes a label', () => {
  expect(show(excerptOf('：整改已完成', findMarks('：整改已完成', markPhrases(['整改']))))).toBe(
    '[整改]已完成',
  );
});

describe('parts of a report with hits', () => {
  const report: ReportText = {
    o: 'abcd',
    u: '/reports/2023/x/',
    t: '题',
    n: '单位',
    p: '项目',
    y: 2023,
    k: '部门评价',
    g: null,
    s: null,
    r: null,
    e: 0,
    x: [
      ['a', '一', ['没有', '計量檢定一次']],
      ['b', '检定', ['检定', '检定两次，检定三次']],
      ['c', '三', ['也没有']],
    ],
    z: '計计檢检',
  };

  test('most hits first, with heading and anchor; traditional text is found by its own pairs', () => {
    const hits = sectionHits(report, ['检定']);
    expect(hits.map(({ anchor, count }) => [anchor, count])).toEqual([
      ['b', 3],
      ['a', 1],
    ]);
    expect(show(hits[0]?.heading ?? [])).toBe('[检定]');
    expect(show(hits[0]?.excerpt ?? [])).toBe('[检定]两次，[检定]三次');
    expect(show(hits[1]?.excerpt ?? [])).toBe('計量[檢定]一次');
  });

  const onlyPart = (blocks: readonly string[], rows: readonly number[], mark: string): string => {
    const hits = sectionHits({ ...report, x: [['f', '数字', blocks, 0, rows]] }, [mark]);
    return show(hits[0]?.excerpt ?? []);
  };

  test.each([
    ['农户', '受益[农户]：120户，占六成'],
    ['120户', '受益农户：[120户]，占六成'],
    ['检测', '[检测]：定额'],
    ['定额', '检测：[定额]'],
    ['说明', '[说明]一段。'],
    ['余款', '退款：[余款]已退。退[余款]。另有一笔'],
    ['检测定额', ''],
    ['六成检测', ''],
  ])('a cell is shown with its row, and nothing is marked across a border: %s', (mark, expected) => {
    const blocks = [
      '数字',
      '受益农户',
      '120户',
      '占六成',
      '占六成',
      '检测',
      '定额',
      '说明一段。',
      '退款',
      '余款已退。',
      '退余款。',
      '另有一笔',
    ];
    expect(onlyPart(blocks, [1, 5, 5, 7, 8, 12], mark)).toBe(expected);
  });

  test.each([
    ['资金到位。共检定器具。', '资金到位。共[检定]器具。'],
    [`${'甲'.repeat(80)}。共完成检定器具。`, '…共完成[检定]器具。'],
    [`${'甲'.repeat(80)}。${'乙'.repeat(30)}，${'丙'.repeat(40)}，检定`, `…[检定]`],
    [`他说“${'甲'.repeat(60)}！”于是检定`, '…于是[检定]'],
    [`${'甲'.repeat(80)}检定`, `…${'甲'.repeat(24)}[检定]`],
    [`第1.5条${'甲'.repeat(52)}检定`, `…${'甲'.repeat(24)}[检定]`],
  ])('an excerpt begins with a sentence, or with a clause: %s', (text, expected) => {
    expect(onlyPart([text], [], '检定')).toBe(expected);
  });

  test('words of the report come before its tables, and the site speaks only where the report does not', () => {
    const parts: ReportText['x'] = [
      ['checks/#remarks', '核验', ['检定、检定、检定、检定，满意度']],
      ['money', '资金', ['检定、检定、检定']],
      ['terms', '说明', ['检定、检定'], 1],
      ['s1-1', '概况', ['开展检定。']],
      ['s1-1', '概况', ['再次检定。']],
    ];
    const anchors = (mark: string): (readonly [string, number])[] =>
      sectionHits({ ...report, x: parts }, [mark]).map(({ anchor, count }) => [anchor, count]);
    expect(anchors('检定')).toEqual([
      ['s1-1', 2],
      ['money', 3],
    ]);
    expect(anchors('满意度')).toEqual([['checks/#remarks', 1]]);
  });
});
