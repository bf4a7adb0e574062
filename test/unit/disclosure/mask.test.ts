import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprintOf } from '../../../src/disclosure/make-hit.ts';
import { maskText } from '../../../src/disclosure/mask.ts';
import { maskPath, maskSource, scanText } from '../../../src/disclosure/scan.ts';
import { EVASIONS, mobile, residentId } from './invented.ts';

describe('maskText', () => {
  it.each([
    [`找${mobile()}处理`, '找139****1234处理'],
    ['139-0000-1234', '139-****-1234'],
    ['1 3 9 0 0 0 0 1 2 3 4', '1 3 9 * * * * 1 2 3 4'],
    ['一三九零零零零一二三四', '一三九****一二三四'],
    ['139一0000一1234', '139一****一1234'],
    ['(+86) 139 0000 1234', '(+86) 139 **** 1234'],
    ['找139000\n01234吧', '找139***\n*1234吧'],
    ['"\\u003139000\\u00301234"', '"\\u003139*********1234"'],
    ['&#49;3900001234', '&#49;39****1234'],
    ['联系人：王小明', '联系人：王**'],
    ['联系人：王小𫖯', '联系人：王***'],
    ['秘密★', '秘密★'],
    ['姓名\t电话\n', '姓名\t电话\n'],
  ])('%j', (text, expected) => {
    const masked = maskText(text, scanText(text));
    expect(masked).toBe(expected);
    expect(masked).toHaveLength(text.length);
  });

  it('needs no order and passes over what overlaps', () => {
    const id = 'PII_MOBILE';
    const hits = [
      { id, reason: 'shape', start: 12, end: 23 },
      { id, reason: 'shape', start: 0, end: 11 },
      { id, reason: 'shape', start: 5, end: 14 },
    ] as const;
    expect(maskText(`${mobile()} ${mobile('5678')}`, hits)).toBe('139****1234 139****5678');
  });

  it('leaves nothing for the guard to find again', () => {
    const ways = fc.constantFrom(...Object.values(EVASIONS));
    fc.assert(
      fc.property(ways, ways, fc.nat({ max: 8 }), (first, second, at) => {
        const text = `甲 ${first(mobile(), 2 + at)}；乙 ${second(residentId(), 2 + at)}。`;
        const masked = maskText(text, scanText(text));
        expect(scanText(masked)).toEqual([]);
        expect(masked).toHaveLength(text.length);
      }),
    );
  });
});

describe('what may be printed', () => {
  it('never has the value of a hit', () => {
    const text = `手机${mobile()}，身份证${residentId()}，住址：某区石佛镇团庄村三组45号，邮箱some.one@nobody.com`;
    const printed = JSON.stringify(scanText(text));
    for (const value of [mobile(), residentId(), '团庄', 'some.one']) expect(printed).not.toContain(value);
  });

  it('never has a fingerprint, which a computer turns back into a number', () => {
    expect(JSON.stringify(scanText(mobile()))).not.toMatch(/[0-9a-f]{64}/);
  });

  it('masks lines of source files and paths', () => {
    expect(maskSource('  "护照号": "E00000001",')).toBe('  "护照号": "E******01",');
    expect(maskSource('  "家庭住址": "某区团庄村三组",')).toBe('  "家庭住址": "某区*****",');
    expect(maskSource('  "身份证号": "620000190001010000",')).toBe('  "身份证号": "62*************000",');
    expect(maskSource(`  "note": "找${mobile()}",\n`)).toBe('  "note": "找139****1234",\n');
    expect(maskPath(`reports/2023/x/attachments/${mobile()}_王.pdf`)).toBe(
      'reports/2023/x/attachments/139****1234_王.pdf',
    );
  });
});

describe('fingerprintOf', () => {
  it.each([
    [
      'PII_MOBILE',
      mobile(),
      ['139 0000 1234', '+86 13900001234', '一三九零零零零一二三四', '139一0000一1234'],
    ],
    ['PII_LANDLINE', '09202000000', ['0920-2000000', '（0920）2000000']],
    ['PII_EMAIL', 'a.b@nowhere.gov.cn', ['A.B@Nowhere.GOV.cn', 'a.b ＠nowhere.gov.cn']],
    ['PII_PLATE', '甘Z0A000', ['甘z·0a000', '甘Z 0A000']],
  ] as const)('%s: is the same for every way of writing', (id, value, ways) => {
    for (const way of ways) expect(fingerprintOf(id, way)).toBe(fingerprintOf(id, value));
  });

  it('is the plain SHA-256 that any tool gives', () => {
    // printf %s 09200000000 | sha256sum
    expect(fingerprintOf('PII_LANDLINE', '0920-0000000')).toBe(
      '758a2e90868556cba07373b5fe44940a6912571e23f11741983509812849888d',
    );
  });
});
