import { describe, expect, test } from 'vitest';
import type { Tombstone } from '../../../src/reader/content.ts';
import { createArchive } from '../../../src/view/archive.ts';
import { reportEntries } from '../../../src/view/entries.ts';
import { movedPage, movedPaths } from '../../../src/view/moved-page.ts';
import { versionPaths } from '../../../src/view/paths.ts';
import { tombstonePage } from '../../../src/view/report/tombstone-page.ts';
import { versionPage } from '../../../src/view/report/version-page.ts';
import { makeContentOf, makeReport } from '../../support/report.ts';

const DEPLOYMENT = { origin: 'https://example.org', base: '/gk/' };

const GONE: Tombstone = {
  id: '2021/example' as Tombstone['id'],
  title: '示例区学校食堂设备更新项目支出绩效自评报告（2021年度）',
  version: 2,
  kind: 'unit-self',
  fiscalYear: { from: 2021, to: 2021 },
  unit: 'example-education' as Tombstone['unit'],
  project: 'example-project' as Tombstone['project'],
  withdrawal: { on: '2022-11-25', reason: '误附名册', by: '办公室' },
  example: true,
  versions: [1],
};

const redirect = (from: string, to: string) => ({ from, to, on: '2026-03-01', reason: '单位更名' });

function archiveWith(change: object) {
  return createArchive({ ...makeContentOf([makeReport()]), ...change }, DEPLOYMENT);
}

describe('the page of a report that was taken down', () => {
  const archive = archiveWith({ withdrawn: [GONE] });
  const page = tombstonePage(archive, GONE);

  test('says what it was, when and why it went', () => {
    expect(page.frame.heading).toBe(GONE.title);
    expect(page.lead).toContain('2022年11月25日');
    expect(page.facts.map(({ value }) => value.text)).toEqual(
      expect.arrayContaining([
        '误附名册',
        '2022年11月25日',
        '办公室',
        '2021年度',
        '单位自评',
        '2021/example',
      ]),
    );
    expect(page.frame.indexed).toBe(false);
    expect(page.frame.example).toBe(true);
    expect(page.others.map(({ id }) => id)).toEqual(['2023/example']);
  });

  test('says whether what its reason may promise is here', () => {
    const later = (archive: ReturnType<typeof archiveWith>) =>
      tombstonePage(archive, GONE).facts.find(({ term }) => term === '后来的版本');
    expect(later(archive)?.value.text).toBe('到生成本页时，本站没有收录');
    const again = makeReport({ fiscalYear: { from: 2021, to: 2021 } }, { id: '2021/again' });
    const found = later(createArchive({ ...makeContentOf([again]), withdrawn: [GONE] } as never, DEPLOYMENT));
    expect(found?.value.text).toMatch(/^本站收录同一项目同年度的另一份报告：/u);
    expect(found?.href).toBe('/gk/reports/2021/again/');
  });

  test('links no year that has no page', () => {
    expect(page.frame.breadcrumbs.map(({ href }) => href)).not.toContain('/gk/years/2021/');
    expect(page.facts.find(({ value }) => value.text === '2021年度')?.href).toBeNull();
  });

  test('stands at the addresses of its versions too', () => {
    expect(versionPaths(reportEntries(archive), archive).map(({ props }) => props)).toEqual([
      { id: '2023/example', version: 1, readable: true },
      { id: '2021/example', version: 1, readable: false },
      { id: '2021/example', version: 2, readable: false },
    ]);
    expect(versionPage(archive, '2021/example', 1)).toMatchObject({
      tombstone: { frame: { path: '/reports/2021/example/v1/', indexed: false } },
    });
  });
});

describe('an address that moved', () => {
  const archive = archiveWith({
    redirects: [
      redirect('/units/old/', '/units/older/'),
      redirect('/units/older/', '/units/example-education/'),
    ],
  });

  test('sends on to the end of the chain at once, and says so to search engines', () => {
    expect(movedPaths(archive)).toEqual(['units/old', 'units/older']);
    const { frame, to, lead } = movedPage(archive, 'units/old');
    expect(frame.movedHref).toBe('/gk/units/example-education/');
    expect(frame.canonical).toBe('https://example.org/gk/units/example-education/');
    expect(to.href).toBe('/gk/units/example-education/');
    expect(lead).toContain('单位更名');
  });

  test('takes the addresses of its versions along, if it is a report', () => {
    const reports = archiveWith({ redirects: [redirect('/reports/2022/old/', '/reports/2023/example/')] });
    expect(movedPaths(reports)).toEqual(['reports/2022/old', 'reports/2022/old/v1']);
    expect(movedPage(reports, 'reports/2022/old/v1').frame.movedHref).toBe('/gk/reports/2023/example/v1/');
  });
});
