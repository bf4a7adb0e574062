import * as SheetJS from '@e965/xlsx';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { draftPaper } from '../../../src/desk/browser/taking/draft-paper.ts';
import { contentFiles, REPORT_FOLDER, reportInput } from '../../support/content.ts';
import { AROUND } from '../../support/open-references.ts';

const NOW = new Date('2026-11-22T00:00:00Z');
const SITE = { origin: 'https://mingji.example', base: '/' };

function paperOf(report: object): Promise<Uint8Array | null> {
  const narrative = String(contentFiles()[`${REPORT_FOLDER}/narrative.mdx`]);
  const draft = { id: '2023/jiance', report, narrative, attachments: [] };
  return draftPaper(draft, AROUND, SITE, NOW, '2026-11-23');
}

/** The texts of every sheet and what the file says of itself, by a library that did not write it. */
function read(bytes: Uint8Array) {
  const book = SheetJS.read(bytes, { cellFormula: true });
  const sheets = book.SheetNames.map((name) => {
    const rows = SheetJS.utils.sheet_to_json<unknown[]>(book.Sheets[name] ?? {}, { header: 1 });
    const links = Object.values(book.Sheets[name] ?? {}).flatMap((cell: SheetJS.CellObject) => cell.l ?? []);
    return { name, texts: rows.flat().map(String), links: links.map(({ Target }) => Target) };
  });
  return { sheets, facts: book.Props };
}

// A folder that was published once and is opened again is as much a draft as one that was typed today.
describe.each(['draft', 'reviewed', 'published'])('the working paper of a draft marked %s', (state) => {
  const open = async () => {
    const bytes = await paperOf({ ...reportInput(), state, version: 1, publishedOn: '2024-06-18' });
    if (bytes === null) throw new Error('the draft cannot be read');
    return bytes;
  };

  test('says on every sheet, on every printed page and of itself that it is a draft', async () => {
    const bytes = await open();
    const { sheets, facts } = read(bytes);
    expect(sheets.map(({ name }) => name)).toEqual(['资金', '指标', '得分', '核验', '说明']);
    for (const { name, texts } of sheets) {
      expect(texts.slice(0, 4).join(), name).toContain('草稿·未公开');
    }
    expect(facts?.Title).toContain('草稿·未公开');
    expect(facts?.Author ?? '').toBe('');
    const pages = Object.entries(unzipSync(bytes)).filter(([path]) =>
      /worksheets\/sheet\d+\.xml$/.test(path),
    );
    expect(pages).toHaveLength(sheets.length);
    for (const [, xml] of pages) expect(new TextDecoder().decode(xml)).toMatch(/<oddHeader>[^<]*草稿·未公开/);
  });

  test('has no public address, day of publication, version or publisher', async () => {
    const { sheets } = read(await open());
    const texts = sheets.flatMap((sheet) => sheet.texts);
    expect(texts.filter((text) => text.includes('/reports/'))).toEqual([]);
    expect(sheets.flatMap(({ links }) => links).filter((link) => !link.includes('/checks/'))).toEqual([]);
    for (const label of ['版本', '报告网址', '公开日期', '发布']) expect(texts).not.toContain(label);
    expect(texts.filter((text) => text.includes('2024-06-18') || text.includes('公开数据'))).toEqual([]);
    expect(texts).toContain('2026-11-23');
  });
});

test('a draft that cannot be read has no working paper', async () => {
  expect(await paperOf([])).toBeNull();
});
