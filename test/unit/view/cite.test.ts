import { encode } from 'uqr';
import { describe, expect, test } from 'vitest';
import { SiteSchema } from '../../../src/model/site.ts';
import { createArchive } from '../../../src/view/archive.ts';
import { currentReference, reference } from '../../../src/view/cite/cite.ts';
import type { Citation } from '../../../src/view/cite/report-cite-facts.ts';
import { qrImage } from '../../../src/view/cite/report-cite-qr.ts';
import { contactView } from '../../../src/view/report/report-contact.ts';
import { CITATION } from '../../support/citation.ts';
import { siteInput } from '../../support/content.ts';
import { makeContentOf, makeReport } from '../../support/report.ts';

const written = (citation: Citation) => {
  const { before, after } = reference(citation);
  return `${before}2026-11-22${after}`;
};

describe('the reference after GB/T 7714—2015', () => {
  test.each<[string, Partial<Citation>, string]>([
    [
      'a report online',
      {},
      '示例区教育局. 学校食堂项目绩效自评报告（2023年度）[R/OL]. (2024-08-20)[2026-11-22]. https://example.org/gk/reports/2023/example/.',
    ],
    [
      'a later version is named',
      { version: 2, date: '2024-10-01' },
      '示例区教育局. 学校食堂项目绩效自评报告（2023年度）[R/OL]. 2版. (2024-10-01)[2026-11-22]. https://example.org/gk/reports/2023/example/.',
    ],
    [
      'a date that is not known is left out',
      { date: null },
      '示例区教育局. 学校食堂项目绩效自评报告（2023年度）[R/OL]. [2026-11-22]. https://example.org/gk/reports/2023/example/.',
    ],
    [
      'an author that the report does not name stands in brackets',
      { isInferred: true },
      '[示例区教育局]. 学校食堂项目绩效自评报告（2023年度）[R/OL]. (2024-08-20)[2026-11-22]. https://example.org/gk/reports/2023/example/.',
    ],
    [
      'an example says so',
      { example: true },
      '示例区教育局. 学校食堂项目绩效自评报告（2023年度）: 示例数据，虚构[R/OL]. (2024-08-20)[2026-11-22]. https://example.org/gk/reports/2023/example/.',
    ],
  ])('%s', (_name, change, expected) => {
    expect(written({ ...CITATION, ...change })).toBe(expected);
  });
});

describe('the reference after GB/T 7714—2025', () => {
  test.each<[string, Partial<Citation>, string]>([
    [
      'has a date and no day of access',
      {},
      '示例区教育局. 学校食堂项目绩效自评报告（2023年度）[R/OL]. 2024-08-20. https://example.org/gk/reports/2023/example/.',
    ],
    [
      'names what is known and nothing else',
      { version: 3, date: null, isInferred: true, example: true },
      '[示例区教育局]. 学校食堂项目绩效自评报告（2023年度）：示例数据，虚构[R/OL]. 3版. https://example.org/gk/reports/2023/example/.',
    ],
  ])('%s', (_name, change, expected) => {
    expect(currentReference({ ...CITATION, ...change })).toBe(expected);
  });
});

describe('the code on paper', () => {
  test('is dark exactly where the code of the address is, with a quiet zone of four modules', () => {
    const url = 'https://www.example.gov.cn/gk/reports/2023/maiji-zhiliang-qiangqu/';
    const { size, source } = qrImage(url);
    const picture = Buffer.from(source.replace('data:image/bmp;base64,', ''), 'base64');
    // What BITMAPINFOHEADER says of itself: one plane of one bit, rows from the top, white before black.
    expect(picture.toString('latin1', 0, 2)).toBe('BM');
    expect(picture.readUInt32LE(2)).toBe(picture.length);
    expect([picture.readInt32LE(18), picture.readInt32LE(22)]).toEqual([size, -size]);
    expect([picture.readUInt16LE(26), picture.readUInt16LE(28), picture.readUInt32LE(30)]).toEqual([1, 1, 0]);
    const bits = picture.readUInt32LE(10);
    expect([...picture.subarray(bits - 8, bits)]).toEqual([255, 255, 255, 0, 0, 0, 0, 0]);
    const stride = (picture.length - bits) / size;
    expect(stride % 4).toBe(0);
    const drawn = Array.from({ length: size }, (_row, y) =>
      Array.from({ length: size }, (_module, x) => {
        const byte = picture[bits + y * stride + Math.floor(x / 8)] ?? 0;
        return ((byte >> (7 - (x % 8))) & 1) === 1;
      }),
    );
    expect(drawn).toEqual(encode(url, { ecc: 'M', border: 4 }).data);
    for (let edge = 0; edge < 4; edge += 1) {
      expect(drawn[edge]?.some(Boolean)).toBe(false);
      expect(drawn.some((row) => row[edge] === true || row[size - 1 - edge] === true)).toBe(false);
    }
  });
});

describe('whom to tell of an error', () => {
  const made = makeReport();
  const archive = createArchive(makeContentOf([made]), { origin: 'https://example.org', base: '/' });
  const published = archive.published('2023/example');
  const site = (contact: Parameters<typeof siteInput>[0]) => SiteSchema.parse(siteInput(contact));
  const url = 'https://example.org/reports/2023/example/?a=1&b=2';

  test('is written into the mail: subject with number and version, body with title and address', () => {
    const view = contactView(
      { ...published, title: '题名 & “引号” 100% #1' },
      url,
      site({ contact: { name: '政务公开办', email: 'gk+cuo@example.gov.cn', phone: '0938-123 4567' } }),
    );
    const [mail, phone] = view.links;
    const parsed = new URL(mail?.href ?? '');
    expect(parsed.protocol).toBe('mailto:');
    expect(decodeURIComponent(parsed.pathname)).toBe('gk+cuo@example.gov.cn');
    expect(mail?.href).not.toMatch(/[ +"<>#\r\n]/);
    const [subject, body] = ['subject', 'body'].map((key) => parsed.searchParams.get(key));
    expect(subject).toBe('【示例】报告 2023/example 第1版有误');
    expect(body).toContain(
      '报告：题名 & “引号” 100% #1\r\n网址：https://example.org/reports/2023/example/?a=1&b=2\r\n',
    );
    expect(phone?.href).toBe('tel:09381234567');
    expect(view.paper).toBe('政务公开办，0938-123 4567，gk+cuo@example.gov.cn');
  });

  test('is a form with the report filled in', () => {
    const form = 'https://example.gov.cn/fankui?bianhao={id}&ban={version}&ti={title}&wangzhi={page}';
    const view = contactView(
      { ...published, title: '甲&乙 #1' },
      url,
      site({ contact: { name: '政务公开办', url: form } }),
    );
    const { searchParams } = new URL(view.links[0]?.href ?? '');
    expect(Object.fromEntries(searchParams)).toEqual({
      bianhao: '2023/example',
      ban: '1',
      ti: '甲&乙 #1',
      wangzhi: url,
    });
    expect(view.paper).toBe('政务公开办，https://example.gov.cn/fankui');
  });

  test('is the reason where there is no way, and a site must have one or the other', () => {
    const view = contactView(published, url, site({ contact: { name: '甲', unavailable: '演示站点' } }));
    expect(view.links).toEqual([]);
    expect(view.text).toBe('演示站点。');
    expect(view.paper).toBe('演示站点');
    const { error } = SiteSchema.safeParse(siteInput({ contact: { name: '甲' } }));
    expect(error?.issues.map(({ path }) => path.join('.'))).toEqual(['contact']);
  });
});
