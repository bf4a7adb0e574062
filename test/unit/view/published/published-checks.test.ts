import { describe, expect, test } from 'vitest';
import { createArchive } from '../../../../src/view/archive.ts';
import { makeContentOf, makeReport } from '../../../support/report.ts';

const DEPLOYMENT = { origin: 'https://example.org', base: '/sub/' };

describe('a result in the public record', () => {
  const waivers = [{ check: 'TPL_RESIDUE', reason: '原文如此', by: '信息公开岗', on: '2024-09-01' }];
  const goals = { expected: '完成二十项。', actual: '完成XX项目。' };
  const made = makeReport({ goals, waivers } as never);
  const archive = createArchive(makeContentOf([made]), DEPLOYMENT);
  const { id } = made.sourced.report;
  const { checks, checkCounts } = archive.published(id);

  test('says its rule, the address of the rule and the place to look at', () => {
    expect(checks.find((check) => check.id === 'TPL_RESIDUE')).toMatchObject({
      title: expect.stringMatching(/\p{Script=Han}/u),
      ruleUrl: 'https://example.org/sub/checks/#TPL_RESIDUE',
      anchor: 'indicators',
      placeUrl: `https://example.org/sub/reports/${id}/#indicators`,
      waiver: { by: '信息公开岗' },
    });
    expect(checks.find((check) => check.status === 'pass')).toMatchObject({ anchor: null, placeUrl: null });
  });

  test('is counted by severity, the waived one among the failed ones', () => {
    const failed = checks.filter((check) => check.status === 'fail');
    expect(checkCounts).toMatchObject({
      failed: { error: failed.filter((check) => check.severity === 'error').length },
      waived: 1,
    });
    expect(checkCounts.failed.error).toBeGreaterThan(0);
    expect(checkCounts.passed + checkCounts.unknown + failed.length).toBe(checks.length);
    expect(archive.summaries[0]?.checkCounts).toEqual(checkCounts);
  });
});
