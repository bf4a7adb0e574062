import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { reportJson } from '../../../src/exports/json.ts';
import { reportPackage } from '../../../src/exports/report-package.ts';
import { TABLES } from '../../../src/exports/tables/all.ts';
import { yearPackage } from '../../../src/exports/year-package.ts';
import type { Archive } from '../../../src/view/archive.ts';
import { repositoryArchive } from '../../support/repository.ts';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const text = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString('utf8');

describe('the package of a year', () => {
  let archive: Archive;
  beforeAll(async () => {
    archive = await repositoryArchive();
  });

  test('holds every report of the year, its words, its data and its originals, and the tables of the year alone', async () => {
    let originals = 0;
    for (const year of archive.years) {
      const files = unzipSync(await yearPackage(archive, year));
      const names = Object.keys(files);
      const reports = archive.byYear.get(year) ?? [];
      for (const { id } of reports) {
        const folder = `reports/${id.split('/')[1]}/`;
        const published = archive.published(id);
        expect(text(files[`${folder}report.json`])).toBe(reportJson(published));
        expect(text(files[`${folder}narrative.md`])).toContain(`# `);
        for (const { name, sha256: hash } of published.attachments) {
          originals += 1;
          expect(sha256(files[`${folder}attachments/${name}`] ?? new Uint8Array())).toBe(hash);
        }
      }
      expect(names.filter((name) => name.endsWith('report.json'))).toHaveLength(reports.length);
      expect(names.filter((name) => name.startsWith('tables/'))).toHaveLength(TABLES.length);
      expect(text(files['tables/reports.csv']).split('\r\n')).toHaveLength(reports.length + 2);
    }
    expect(originals).toBeGreaterThan(0);
  });

  test('says what is made up in the README, in the words and in the data', async () => {
    const mixed = unzipSync(await yearPackage(archive, 2023));
    const made = archive.byYear.get(2023)?.filter(({ example }) => example) ?? [];
    expect(made.length).toBeGreaterThan(0);
    expect(text(mixed['README.txt'])).toContain(`份报告中有${made.length}份由程序生成`);
    for (const { id } of made) {
      const folder = `reports/${id.split('/')[1]}/`;
      expect(text(mixed[`${folder}narrative.md`])).toContain('【示例数据】');
      expect(JSON.parse(text(mixed[`${folder}report.json`])).example).toBe(true);
    }
  });

  test('its checksums are those of its files, and every file has one', async () => {
    const { SHA256SUMS, ...files } = unzipSync(await yearPackage(archive, 2020));
    const lines = text(SHA256SUMS).trim().split('\n');
    expect(lines).toEqual(Object.entries(files).map(([name, bytes]) => `${sha256(bytes)}  ${name}`));
  });

  test('is the same bytes where the packages of its reports are made already, and nothing of them is made again', async () => {
    const packages = new Map(
      archive.summaries.map(({ id }) => [
        `reports/${id}/package.zip`,
        Uint8Array.from(reportPackage(archive, id)),
      ]),
    );
    const built = { read: (path: string) => packages.get(path) ?? null };
    const words = () => expect.unreachable('The words are packed already');
    for (const year of archive.years) {
      const again = await yearPackage({ ...archive, built, words }, year);
      expect(sha256(again)).toBe(sha256(await yearPackage(archive, year)));
    }
  });

  test('is not made of a package that is not whole', async () => {
    const [{ id } = { id: '' }] = archive.byYear.get(2020) ?? [];
    const part = Uint8Array.from(reportPackage(archive, id).slice(0, -1));
    await expect(yearPackage({ ...archive, built: { read: () => part } }, 2020)).rejects.toThrow(
      /no archive/,
    );
  });

  test('is the same bytes every time, in any zone', async () => {
    const first = sha256(await yearPackage(archive, 2020));
    const zone = process.env['TZ'];
    try {
      process.env['TZ'] = 'America/New_York';
      expect(sha256(await yearPackage(archive, 2020))).toBe(first);
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
  });
});
