import { describe, expect, it } from 'vitest';
import { residentCheckCharacter } from '../../../src/disclosure/kinds/gb11643.ts';
import { scanText } from '../../../src/disclosure/scan.ts';
import { scanTable } from '../../../src/disclosure/table.ts';

const HEAD = '62000019500101001';
const ID = HEAD + residentCheckCharacter(HEAD);
const MOBILE = '13900001234';
const found = (rows: readonly (readonly string[])[]) =>
  scanTable(rows).map(({ id, row, column }) => `${id} ${row} ${column}`);
const down = (pieces: readonly string[], title: string) => [
  ['序号', title],
  ...pieces.map((piece, index) => [`第${index + 1}`, piece]),
];

describe('a number down a column', () => {
  it.each([
    ['a digit a cell', [...ID], '填写'],
    ['in pieces', [ID.slice(0, 6), ID.slice(6, 14), ID.slice(14)], '填写'],
    ['in uneven pieces', [ID.slice(0, 5), ID.slice(5, 9), ID.slice(9, 15), ID.slice(15)], '合计'],
  ])('is an identity number, %s', (_, pieces, title) => {
    expect(found(down(pieces, title))).toEqual(['PII_ID 1 1']);
  });

  it.each([
    ['a digit a cell', [...MOBILE], '填写'],
    ['in pieces with leading noughts', ['139', '0000', '1234'], '手机'],
  ])('is a telephone number, %s', (_, pieces, title) => {
    expect(found(down(pieces, title))).toEqual(['PII_MOBILE 1 1']);
  });

  it.each([
    ['scores', [...MOBILE], '得分'],
    ['counts', ['139', '2000', '1234'], '户'],
    ['counts without a title', ['139', '2000', '1234'], ''],
    ['years', ['2019', '2020', '2021', '2022'], '年度'],
    ['more than a number', [...MOBILE, '5'], '填写'],
    ['figures of two digits', ['13', '90', '12', '34', '56', '78'], '填写'],
  ])('is none: %s', (_, pieces, title) => {
    expect(found(down(pieces, title))).toEqual([]);
  });

  it('costs no more than the cells', () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => [String(index), String(index % 10), '1']);
    const started = performance.now();
    scanTable(rows);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

describe('identity numbers in other dress', () => {
  it.each([
    `残疾证：${ID}42`,
    '残疾人证号62050319500101001042',
    '冯小二 620503195001010018',
    `残疾证${HEAD.slice(0, 17)}X42`,
  ])('%s', (text) => {
    expect(scanText(text).map(({ id }) => id)).toContain('PII_ID');
  });

  it.each([
    '合同编号：620503195001010018',
    '施工许可证620503201801010018',
    '620503195001010018',
    '共620503195001010018元',
  ])('%s is none', (text) => {
    expect(scanText(text).filter(({ id }) => id === 'PII_ID')).toEqual([]);
  });
});

describe('what a text says of itself', () => {
  it.each([
    '本报告仅供内部使用，不得外传。',
    '（此件依申请公开）',
    '（此件不公开）',
    '该材料属内部资料。',
    '本件不得对外公开。',
  ])('%s', (text) => {
    expect(scanText(text).map(({ id }) => id)).toEqual(['SECRECY_MARK']);
  });

  it.each([
    '（此件公开发布）',
    '本报告不可不公开。',
    '本表由单位内部人员使用。',
    '该项目资金使用情况已公开。',
  ])('%s is no mark', (text) => {
    expect(scanText(text)).toEqual([]);
  });
});
