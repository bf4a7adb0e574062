import { describe, expect, it } from 'vitest';
import { CATALOGUE, CORPUS_CATALOGUE } from '../../../src/checks/catalogue.ts';
import { TPL_RESIDUE } from '../../../src/checks/rules/template/tpl-residue.ts';
import { F_NO_CAUSE } from '../../../src/checks/rules/trail/f-no-cause.ts';
import { V_CORRECTIONS } from '../../../src/checks/rules/trail/v-corrections.ts';
import { checkArchive, checkReport, diagnosticsOf } from '../../../src/checks/run-checks.ts';
import { isFailure, resultsOf } from '../../support/checks.ts';
import { makeContentOf, makeReport } from '../../support/report.ts';
import { REPORT } from '../../support/report-facts.ts';

describe('the catalogue', () => {
  const all = [...CATALOGUE, ...CORPUS_CATALOGUE];

  it('gives each rule one permanent id and everything a reader needs to know of it', () => {
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    for (const { id, text } of all) {
      expect(id).toMatch(/^[A-Z][A-Z0-9_]+$/);
      for (const words of [text.title, text.ground, text.example])
        expect(words, id).toMatch(/\p{Script=Han}/u);
      expect(text.since, id).toBeGreaterThanOrEqual(1990);
    }
  });
});

describe('a sound report', () => {
  it.each(['unit-self', 'dept', 'finance'] as const)('of kind %s has nothing to be told of', (kind) => {
    const made = makeReport({ kind, title: '示例区学校食堂设备更新项目绩效评价报告（2023年度）' });
    const results = checkReport(made.sourced, makeContentOf([made]));
    expect(results.filter(isFailure).map(({ id, message }) => `${id} ${message}`)).toEqual([]);
  });
});

describe('a result', () => {
  const xx = { goals: { ...REPORT.goals, actual: '完成XX项目。' } };

  it('of an older report than the rule is a note', () => {
    const version = { version: 2 };
    expect(resultsOf(V_CORRECTIONS, version)[0]?.severity).toBe('error');
    const older = { ...V_CORRECTIONS, text: { ...V_CORRECTIONS.text, since: 2024 } };
    expect(resultsOf(older, version)[0]?.severity).toBe('note');
  });

  it('that a post has decided to publish is an exception: shown, and no error any more', () => {
    const waivers = [{ check: 'TPL_RESIDUE', reason: '原文如此，照录', by: '信息公开岗', on: '2024-09-01' }];
    const made = makeReport({ ...xx, waivers });
    const [result] = resultsOf(TPL_RESIDUE, { ...xx, waivers });
    expect(result).toMatchObject({ severity: 'error', waiver: { by: '信息公开岗' } });
    const diagnostics = diagnosticsOf(checkReport(made.sourced, makeContentOf([made])));
    expect(diagnostics.map(({ id, severity }) => [id, severity])).toEqual([['TPL_RESIDUE', 'note']]);
  });

  it('is excepted only for the row that the waiver names', () => {
    const cause = { absent: 'not-stated' } as const;
    const findings = ['a', 'b-a'].map((id) => ({ id, text: '问题。', category: 'records', cause }));
    const waivers = [
      { check: 'F_NO_CAUSE', at: 'a', reason: '原文如此', by: '信息公开岗', on: '2024-09-01' },
    ];
    const results = resultsOf(F_NO_CAUSE, { findings, waivers } as never);
    expect(results.map(({ anchor, waiver }) => [anchor, waiver !== null])).toEqual([
      ['finding-a', true],
      ['finding-b-a', false],
    ]);
  });

  it('becomes a diagnostic with its place and its values', () => {
    const made = makeReport(xx);
    const line = made.json.split('\n').findIndex((text) => text.includes('完成XX项目。')) + 1;
    expect(diagnosticsOf(checkReport(made.sourced, makeContentOf([made])))).toMatchObject([
      {
        id: 'TPL_RESIDUE',
        severity: 'error',
        file: 'reports/2023/example/report.json',
        position: { line, column: 18, length: 2 },
        values: { mark: 'XX' },
      },
    ]);
  });
});

describe('the archive', () => {
  it('is checked report by report, with progress', () => {
    const reports = ['2021/a', '2022/b', '2023/c'].map((id) =>
      makeReport({}, { id, narrative: `## 一、${id}\n\n正文。` }),
    );
    const progress: string[] = [];
    const results = checkArchive(makeContentOf(reports), {
      onReport: (done, total) => progress.push(`${done}/${total}`),
    });
    expect([...results.keys()]).toEqual(['2021/a', '2022/b', '2023/c']);
    expect(progress).toEqual(['1/3', '2/3', '3/3']);
  });
});
