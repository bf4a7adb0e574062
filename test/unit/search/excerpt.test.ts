import { describe, expect, test } from 'vitest';
import type { ReportText } from '../../../src/search/files/manifest.ts';
import type { Segment } from '../../../src/search/runtime/excerpt.ts';
import {
  excerptOf,
  findMarks,
  markPhrases,
  sectionHits,
  segmentsOf,
} from '../../../src/search/runtime/excerpt.ts';

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

describe('parts of a report with hits', () => {
  const report: ReportText = {
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

  test('a cell is shown with those after it, and nothing is marked across their border', () => {
    const rows: ReportText = {
      ...report,
      x: [['f', '数字', ['户数', '受益农户', '120户。', '检测', '定额']]],
    };
    const excerpt = (mark: string): string => show(sectionHits(rows, [mark])[0]?.excerpt ?? []);
    expect(excerpt('农户')).toBe('受益[农户]；120户。检测；定额');
    expect(excerpt('检测')).toBe('[检测]；定额');
    expect(sectionHits(rows, ['检测定额'])).toEqual([]);
  });
});
