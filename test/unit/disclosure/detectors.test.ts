import { describe, expect, it } from 'vitest';
import { isResidentNumber, residentCheckCharacter } from '../../../src/disclosure/kinds/gb11643.ts';
import { creditCheckCharacter, isCreditCode } from '../../../src/disclosure/kinds/gb32100.ts';
import { passesLuhn } from '../../../src/disclosure/kinds/luhn.ts';
import type { TextContext } from '../../../src/disclosure/reading.ts';
import { scanFileName, scanText } from '../../../src/disclosure/scan.ts';
import { card, landline, mobile, residentId, residentIdWithX } from './invented.ts';

const said = (text: string, context?: TextContext) =>
  scanText(text, context).map(({ id, severity, masked, reason }) => `${id} ${severity} ${masked} ${reason}`);

const ID = residentId();
const ID_X = residentIdWithX();
const WRONG = ID.slice(0, 17) + (ID.endsWith('1') ? '2' : '1');
const SHORT = '620000900101001';

describe('check digits', () => {
  it('computes those of published samples', () => {
    // The worked examples of the standards: GB 11643-1999 appendix, ISO/IEC 7812-1 annex B.
    expect(residentCheckCharacter('11010519491231002')).toBe('X');
    expect(passesLuhn('79927398713')).toBe(true);
    expect(passesLuhn('79927398710')).toBe(false);
  });

  it('accepts a credit code by its own check character only', () => {
    const first17 = '91620500MA0000000';
    expect(isCreditCode(first17 + creditCheckCharacter(first17))).toBe(true);
    expect(isCreditCode(`${first17}${creditCheckCharacter(first17) === '0' ? '1' : '0'}`)).toBe(false);
    expect(creditCheckCharacter('91620500IO0000000')).toBe('');
  });

  it.each([
    ['no such day', residentId('19000230')],
    ['born before 1900', residentId('18991231')],
    ['no such province', residentId('19000101', '000', '990000')],
    ['municipality with a prefecture', residentId('19000101', '000', '113400')],
    ['wrong check digit', WRONG],
  ])('refuses an identity number with %s', (_, value) => {
    expect(isResidentNumber(value, '2024-01-01')).toBe(false);
  });

  it('refuses somebody born after the day of the check', () => {
    const future = residentId('20300101');
    expect(said(future, { kind: 'facts', today: () => '2024-01-01' })).toEqual([]);
    expect(said(future, { kind: 'facts' })).toHaveLength(1);
  });
});

describe('what is found', () => {
  const idMasked = `62*************${ID.slice(-3)}`;
  const cardMasked = `************${card().slice(-4)}`;
  const cases: readonly (readonly [name: string, text: string, expected: string, context?: TextContext])[] = [
    ['identity number', `见${ID}号`, `PII_ID error ${idMasked} check-digit`],
    ['with X', ID_X, `PII_ID error 62*************${ID_X.slice(-3)} check-digit`],
    ['with small x', ID_X.toLowerCase(), `PII_ID error 62*************${ID_X.slice(-3)} check-digit`],
    ['with ×', ID_X.replace('X', ' ×'), `PII_ID error 62*************${ID_X.slice(-3)} check-digit`],
    ['beside letters', `ID${ID}abc`, `PII_ID error ${idMasked} check-digit`],
    [
      'wrong digit, announced',
      `身 份 证 号：${WRONG}`,
      `PII_ID error 62*************${WRONG.slice(-3)} named`,
    ],
    [
      'wrong digit, column',
      WRONG,
      `PII_ID error 62*************${WRONG.slice(-3)} named`,
      { kind: 'csv', label: '身份证号码' },
    ],
    ['15 digits, announced', `身份证号${SHORT}`, 'PII_ID error 62**********001 named'],
    [
      'called a credit code but with a wrong check',
      `信用代码：${ID}`,
      `PII_ID error ${idMasked} check-digit`,
    ],
    ['mobile', `找${mobile()}`, 'PII_MOBILE error 139****1234 shape'],
    ['mobile before yuan after the word', `联系电话${mobile()}元`, 'PII_MOBILE error 139****1234 shape'],
    ['mobile after a slash', `甲/${mobile()}`, 'PII_MOBILE error 139****1234 shape'],
    ['mobile after a list number', `1.${mobile()}`, 'PII_MOBILE error 139****1234 shape'],
    ['mobile after an identity number', `${ID_X}${mobile()}`, 'PII_MOBILE error 139****1234 shape'],
    ['mobile before an amount', `${mobile()} 3000元`, 'PII_MOBILE error 139****1234 shape'],
    ['mobile in a link', `tel:${mobile()}`, 'PII_MOBILE error 139****1234 shape'],
    ['card', card(), `PII_BANK error ${cardMasked} check-digit`],
    ['card in fours', card().replace(/(....)(?=.)/g, '$1 '), `PII_BANK error ${cardMasked} check-digit`],
    [
      'card of another network',
      `卡号：${card('400000000000000')}`,
      `PII_BANK error ************${card('400000000000000').slice(-4)} named`,
    ],
    ['account', '账号：270000000000000000', 'PII_ACCOUNT note **************0000 named'],
    [
      'account of twenty digits',
      '开户行及账号：某银行27000000000000001234',
      'PII_ACCOUNT note ****************1234 named',
    ],
    ['passport', '护照号：EA0000001', 'PII_PASSPORT error E******01 named'],
    ['permit', '港澳居民来往内地通行证 H00000001', 'PII_PASSPORT error H******01 named'],
    ['other document', '证件号码：C00000001', 'PII_PASSPORT error C******01 named'],
    ['passport column', 'E00000001', 'PII_PASSPORT error E******01 named', { kind: 'csv', label: '护照号' }],
    ['homestead', '家住某区石佛镇团庄村三组45号', 'PII_ADDRESS warn 家住某区石佛镇******** shape'],
    ['flat', '某区渭滨北路阳光小区3号楼2单元501室', `PII_ADDRESS warn 某区${'*'.repeat(18)} shape`],
    ['labelled address', '家庭住址：某区石佛镇团庄村', 'PII_ADDRESS warn 某区石佛镇*** named'],
    ['address column', '团庄村三组', 'PII_ADDRESS warn ***** named', { kind: 'csv', label: '家庭住址' }],
    ['mail', '发至some.one@nobody.com。', 'PII_EMAIL warn s*******@nobody.com private'],
    ['full-width mail', 'ｓｏｍｅ＠ｎｏｂｏｄｙ．ｃｏｍ', 'PII_EMAIL warn s***@nobody.com private'],
    ['mail of an organ', 'office@nowhere.gov.cn', 'PII_EMAIL note o*****@nowhere.gov.cn office'],
    ['plate', '车牌甘Z·0A000', 'PII_PLATE warn 甘Z****0 shape'],
    ['plate of new energy', '甘ZD00000', 'PII_PLATE warn 甘Z*****0 shape'],
    ['landline', `电话${landline()}`, 'PII_LANDLINE note 0920****000 shape'],
    ['landline in brackets', '（0920）2000000', 'PII_LANDLINE note 0920****000 shape'],
    ['service line', '400-000-0000', 'PII_LANDLINE note 400****000 shape'],
    ['local number', '电话：2000000', 'PII_LANDLINE note ****000 named'],
    ['contact', '联系人：王某某', 'PII_CONTACT note 王** named'],
    ['payee', '付王小某劳务费3000元', 'PII_PAYEE error 王** paid-person'],
    ['payee of two characters', '发放王某补贴 500', 'PII_PAYEE warn 王* paid-person'],
  ];

  it.each(cases.map(([name, text, expected, context]) => ({ name, text, expected, context })))(
    '$name',
    ({ text, expected, context }) => {
      expect(said(text, context)).toEqual([expected]);
    },
  );

  it('finds each of several', () => {
    const text = `甲 ${mobile('0001')}，乙 ${mobile('0002')}；丙 ${ID}`;
    expect(scanText(text).map(({ masked }) => masked)).toEqual(['139****0001', '139****0002', idMasked]);
  });

  it('does not depend on what was scanned before', () => {
    const text = `姓名：甲 ${mobile()} 秘密★`;
    const once = scanText(text);
    scanText('秘密★ 秘密★');
    expect(scanText(text)).toEqual(once);
  });

  it('lets the stronger of two overlapping hits stand', () => {
    expect(said(`${mobile()}@nobody.com`)).toEqual(['PII_MOBILE error 139****1234 shape']);
    expect(said(`账号：${card()}`)).toEqual([`PII_BANK error ${cardMasked} check-digit`]);
    expect(said(`${landline()}/${mobile()}`)).toEqual([
      'PII_LANDLINE note 0920****000 shape',
      'PII_MOBILE error 139****1234 shape',
    ]);
  });
});

describe('secrecy marks', () => {
  it.each([
    ['秘密★5年', '秘密★', 'starred'],
    ['机　密　★', '机密★', 'starred'],
    ['绝密*1年', '绝密', 'starred'],
    ['正文\n秘密\n标题', '秘密', 'alone'],
    ['【内部资料】', '内部资料', 'alone'],
    ['内部资料，注意保存', '内部资料', 'alone'],
    ['# 工作秘密', '工作秘密', 'alone'],
    ['不予公开', '不予公开', 'alone'],
    ['公开属性：依申请公开', '公开属性依申请公开', 'marked-field'],
    ['密级：机密', '密级机密', 'marked-field'],
  ])('%s', (text, masked, reason) => {
    expect(said(text)).toEqual([`SECRECY_MARK error ${masked} ${reason}`]);
  });

  it('takes the value of a field by its name', () => {
    expect(said('依申请公开', { kind: 'csv', label: '公开方式' })).toHaveLength(1);
  });

  it('leaves the site’s own word for withheld information alone', () => {
    expect(said('理由\n\n不予公开\n\n依申请公开', { kind: 'html' })).toEqual([]);
    expect(said('说明\n\n秘密\n\n', { kind: 'html' })).toHaveLength(1);
  });
});

describe('file names', () => {
  it.each([
    [`${mobile()}.pdf`, 'PII_MOBILE'],
    [`合同_${mobile()}_王某.pdf`, 'PII_MOBILE'],
    [`2023-0501-${mobile()}.jpg`, 'PII_MOBILE'],
    [`report-${mobile()}.docx`, 'PII_MOBILE'],
    [`身份证${ID}.jpg`, 'PII_ID'],
    ['（内部资料）评价报告.docx', 'SECRECY_MARK'],
    ['评价报告_不予公开.docx', 'SECRECY_MARK'],
  ])('%s', (name, id) => {
    expect(scanFileName(name).map((hit) => hit.id)).toEqual([id]);
  });

  it.each([
    'IMG_20230501_120000.jpg',
    '附件1-评分表.xlsx',
    'mmexport1683000000000.jpg',
    '000_47ae50d98c38d8df.txt',
  ])('is silent about %s', (name) => {
    expect(scanFileName(name)).toEqual([]);
  });
});
