import { describe, expect, it } from 'vitest';
import { applyAllowances, unusedAllowances } from '../../../src/disclosure/allowances.ts';
import { diagnosticsFrom, diagnosticsOfAllowances } from '../../../src/disclosure/diagnostics.ts';
import { fingerprintOf } from '../../../src/disclosure/make-hit.ts';
import { scanText } from '../../../src/disclosure/scan.ts';
import type { Allowance } from '../../../src/model/allowance.ts';
import { AllowanceListSchema, AllowanceSchema, DISCLOSURE_IDS } from '../../../src/model/allowance.ts';
import { DISCLOSURE_MESSAGES } from '../../../src/text/disclosure.ts';
import { landline, mobile } from './invented.ts';

const entry: Allowance = {
  detector: 'PII_LANDLINE',
  sha256: fingerprintOf('PII_LANDLINE', landline()),
  reason: '单位公开的办公电话',
  approvedBy: '办公室保密审查岗',
  date: '2024-01-01',
  expires: '2024-12-31',
};

describe('the form of an allowance', () => {
  it('is accepted as written', () => {
    expect(AllowanceListSchema.parse([entry])).toEqual([entry]);
    expect(AllowanceSchema.parse({ ...entry, file: 'site.json' }).file).toBe('site.json');
  });

  it.each([
    ['the value itself', { sha256: landline() }],
    ['capitals', { sha256: entry.sha256.toUpperCase() }],
    ['an unknown detector', { detector: 'PII_PHONE' }],
    ['no reason', { reason: '公开' }],
    ['an end before the beginning', { expires: '2023-12-31' }],
    ['more than three years', { expires: '2027-02-01' }],
    ['a day that does not exist', { date: '2024-02-30' }],
    ['a field too many', { value: landline() }],
  ])('refuses %s', (_, change) => {
    expect(AllowanceSchema.safeParse({ ...entry, ...change }).success).toBe(false);
  });
});

describe('applyAllowances', () => {
  const hits = scanText(`电话：${landline()}，手机：${mobile()}`);
  const at = (now: string, list: readonly Allowance[] = [entry], file?: string) => {
    const { remaining, used, expired, pending } = applyAllowances(hits, list, new Date(now), file);
    return [remaining.map((hit) => hit.id), used.length, expired.length, pending.length];
  };

  it.each([
    ['before', '2023-12-31T15:59:59Z', [['PII_LANDLINE', 'PII_MOBILE'], 0, 0, 1]],
    ['first moment of the first day in China', '2023-12-31T16:00:00Z', [['PII_MOBILE'], 1, 0, 0]],
    ['last moment of the last day in China', '2024-12-31T15:59:59Z', [['PII_MOBILE'], 1, 0, 0]],
    ['after', '2024-12-31T16:00:00Z', [['PII_LANDLINE', 'PII_MOBILE'], 0, 1, 0]],
  ])('%s', (_, now, expected) => {
    expect(at(now)).toEqual(expected);
  });

  it('prefers an entry in force to one that is over', () => {
    const old = { ...entry, date: '2022-01-01', expires: '2022-12-31' };
    expect(at('2024-06-01T00:00:00Z', [old, entry])).toEqual([['PII_MOBILE'], 1, 0, 0]);
  });

  it('keeps to the file and the detector', () => {
    const limited = { ...entry, file: 'site.json' };
    expect(at('2024-06-01T00:00:00Z', [limited], 'site.json')[1]).toBe(1);
    expect(at('2024-06-01T00:00:00Z', [limited], 'reports/2023/x/report.json')[1]).toBe(0);
    expect(at('2024-06-01T00:00:00Z', [{ ...entry, detector: 'PII_ACCOUNT' }])[1]).toBe(0);
  });

  it('tells which entries served nothing', () => {
    const other = { ...entry, sha256: '0'.repeat(64) };
    const { used } = applyAllowances(hits, [entry, other], new Date('2024-06-01T00:00:00Z'));
    expect(unusedAllowances([entry, other], used)).toEqual([other]);
  });
});

describe('diagnostics', () => {
  const place = { file: 'reports/2023/x/report.json', position: { line: 12, column: 18, length: 11 } };

  it('say what, where and what to write instead, with the value masked', () => {
    expect(diagnosticsFrom(scanText(mobile()), place)).toEqual([
      {
        id: 'PII_MOBILE',
        severity: 'error',
        message: '有手机号码 139****1234（格式相符）',
        hint: '删去手机号码，联系方式改写单位公开的办公电话；如果是金额或数量，在数字后写明单位，例如“元”“人次”',
        file: place.file,
        position: place.position,
        values: { masked: '139****1234', reason: '格式相符' },
      },
    ]);
  });

  it('take the severity of the hit and the place that the caller resolves', () => {
    const [office] = diagnosticsFrom(scanText('office@nowhere.gov.cn'), (hit) => ({
      file: 'site.json',
      position: { line: 1, column: hit.start + 1 },
    }));
    expect(office).toMatchObject({ id: 'PII_EMAIL', severity: 'note', position: { line: 1, column: 1 } });
  });

  it('mask the path as well', () => {
    const file = `reports/2023/x/attachments/${mobile()}.pdf`;
    const [found] = diagnosticsFrom(scanText(mobile()), { file, position: null });
    expect(JSON.stringify(found)).not.toContain(mobile());
    expect(found?.file).toBe('reports/2023/x/attachments/139****1234.pdf');
  });

  it('have words for every id', () => {
    expect(Object.keys(DISCLOSURE_MESSAGES).sort()).toEqual([...DISCLOSURE_IDS].sort());
  });

  it('say that an allowance is over, and mask a value in its reason', () => {
    const [over] = diagnosticsOfAllowances(
      'ALLOWANCE_EXPIRED',
      [{ ...entry, reason: `公开电话${mobile()}` }],
      place,
    );
    expect(over).toMatchObject({
      id: 'ALLOWANCE_EXPIRED',
      severity: 'warn',
      message: '允许公开的登记已于 2024-12-31 到期：PII_LANDLINE（公开电话139****1234）',
    });
  });
});
