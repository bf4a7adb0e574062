import { describe, expect, it } from 'vitest';
import { scanText } from '../../../../src/disclosure/scan.ts';
import { scanTable } from '../../../../src/disclosure/table.ts';
import { card, mobile, residentId } from '../invented.ts';

const inText = (text: string) =>
  scanText(text).map(({ id, severity, reason, masked }) => `${id} ${severity} ${reason} ${masked}`);
const inTable = (rows: string[][]) =>
  scanTable(rows).map(({ id, severity, row, column }) => `${id} ${severity} ${row},${column}`);

describe('lists of persons in text', () => {
  it.each([
    [
      'Markdown',
      '| 序号 | 姓名 | 低保类别 |\n| --- | --- | --- |\n| 1 | 王小明 | 一档 |\n',
      'PII_LIST error rows-follow',
    ],
    ['tabs', '姓名\t残疾等级\n李小红\t二级', 'PII_LIST error rows-follow'],
    ['commas', '序号,姓名,发放金额\n1,张小刚,500', 'PII_LIST error rows-follow'],
    ['blanks', '姓 名 住址\n赵小兰 石佛镇', 'PII_LIST error rows-follow'],
    ['header alone', '姓名\t身份证号\t电话', 'PII_LIST warn header-only'],
    ['empty form', '姓名,身份证号\n,\n,\n', 'PII_LIST warn header-only'],
    ['ledger', '领款人,劳务费\n王小明,3000', 'PII_PAYEE error rows-follow'],
    ['rare surname', '姓名|残疾等级\n缑小明|一级', 'PII_LIST error rows-follow'],
  ])('%s', (_, text, expected) => {
    const [first, ...rest] = inText(text);
    expect(first?.startsWith(expected)).toBe(true);
    expect(rest).toEqual([]);
  });

  it.each([
    ['masked rows only warn', '姓名,电话\n王某某,139****1234', ['PII_LIST warn']],
    ['masked values only warn', '姓名,电话\n王小明,139****1234', ['PII_LIST warn']],
    ['no private column', '姓名,职务\n王小明,主任', []],
    ['payees that are firms', '收款人,金额\n某某建设有限公司,3000', ['PII_PAYEE warn']],
    ['a sentence', '核对了姓名、身份证号、电话。\n王小明，二级', []],
  ])('%s', (_, text, expected) => {
    expect(inText(text).map((hit) => hit.split(' ').slice(0, 2).join(' '))).toEqual(expected);
  });
});

describe('tables', () => {
  it('finds the list by its header and the values in its cells', () => {
    const rows = [
      ['某镇补助发放表', '', ''],
      ['姓名', '身份证号', '手机'],
      ['王小明', residentId(), mobile()],
    ];
    expect(inTable(rows)).toEqual(['PII_LIST error 1,0', 'PII_ID error 2,1', 'PII_MOBILE error 2,2']);
  });

  it('reads a cell under the title of its column or of its row', () => {
    expect(
      inTable([
        ['单位', '账号'],
        ['甲', '270000000000000000'],
      ]),
    ).toEqual(['PII_ACCOUNT note 1,1']);
    expect(inTable([['账号', card('400000000000000')]])).toEqual(['PII_BANK error 0,1']);
    expect(
      inTable([
        ['年度', '支出（元）'],
        ['2023', mobile()],
      ]),
    ).toEqual([]);
  });

  it('joins a number written one digit a cell', () => {
    expect(
      inTable([
        ['证件', ...residentId()],
        ['甲', ...mobile()],
      ]),
    ).toEqual(['PII_ID error 0,1', 'PII_MOBILE error 1,1']);
    expect(inTable([['得分', '1', '3', '9', '5']])).toEqual([]);
  });
});
