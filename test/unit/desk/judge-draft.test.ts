import { describe, expect, test } from 'vitest';
import { draftFiles, draftIn } from '../../../src/desk/draft-folder.ts';
import type { OpenDraft } from '../../../src/desk/judge-draft.ts';
import { judgeDraft } from '../../../src/desk/judge-draft.ts';
import { contentFiles, projectInput, REPORT_FOLDER, reportInput, unitInput } from '../../support/content.ts';
import { AROUND } from '../../support/open-references.ts';

const NOW = new Date('2026-11-22T00:00:00Z');
const SITE = { origin: 'https://mingji.example', base: '/' };
const NARRATIVE = String(contentFiles()[`${REPORT_FOLDER}/narrative.mdx`]);

function draft(change: object, parts: Partial<OpenDraft> = {}): OpenDraft {
  const { review: _, ...report } = reportInput();
  const own = { ...report, state: 'draft', ...change };
  return { id: '2023/jiance', report: own, narrative: NARRATIVE, attachments: [], ...parts };
}
const judge = (open: OpenDraft) => judgeDraft(open, AROUND, SITE, NOW);

describe('a draft', () => {
  test('that is sound has a preview and no error', () => {
    const { counts, preview } = judge(draft({}));
    expect(counts.error).toBe(0);
    expect(preview?.title).toBe('检测设备购置项目支出绩效评价报告');
    expect(preview?.narrativeHtml).toContain('<p>');
  });

  test('can go from one thread to another with all that is said of it', () => {
    const judgement = judge(draft({}));
    expect(structuredClone(judgement)).toEqual(judgement);
  });

  test('gets each finding at its field, and what is missing at its name', () => {
    const { funds: _, ...rest } = draft({ reportDate: '去年' }).report as Record<string, unknown>;
    const { title: __, ...untitled } = rest;
    const { findings } = judge({ ...draft({}), report: untitled });
    const pointers = findings.filter(({ severity }) => severity === 'error').map(({ pointer }) => pointer);
    expect(pointers).toContainEqual(['reportDate']);
    expect(pointers).toContainEqual(['title']);
    expect(findings.find(({ isMissing }) => isMissing)?.label).toBe('题名');
  });

  test('may bring a unit and a project that the site does not know', () => {
    const strange = draft({ project: 'xin', implementingUnit: { unit: 'danwei', basis: 'stated' } });
    expect(judge(strange).counts.error).toBe(2);
    const records = {
      units: { danwei: unitInput({ name: '示例区体育局' }) },
      projects: { xin: projectInput({ unit: 'danwei' }) },
    };
    const { counts, preview } = judge({ ...strange, records });
    expect(counts.error).toBe(0);
    expect(preview?.facts.map(({ value }) => value.text)).toContain('示例区体育局');
  });

  test('comes out of its folder as it went in', () => {
    const parts = {
      id: '2023/jiance',
      reportJson: judge(draft({})).reportJson,
      narrative: NARRATIVE,
      importJson: '{}\n',
      attachments: [{ name: '评分表.pdf', content: new Uint8Array([1, 2, 3]) }],
      records: { 'units/danwei.json': '{}\n' },
    };
    const files = draftFiles(parts);
    expect([...files.keys()]).toEqual([
      'reports/2023/jiance/report.json',
      'reports/2023/jiance/narrative.mdx',
      'reports/2023/jiance/import.json',
      'reports/2023/jiance/attachments/评分表.pdf',
      'units/danwei.json',
    ]);
    expect(draftIn(files)).toEqual(parts);
    const deeper = new Map([...files].map(([path, bytes]) => [`下载/content/${path}`, bytes]));
    expect(draftIn(deeper)).toEqual(parts);
    expect(draftIn(new Map())).toBeNull();
  });
});
