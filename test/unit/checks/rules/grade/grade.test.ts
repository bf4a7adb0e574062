import { describe, expect, test } from 'vitest';
import type { Check } from '../../../../../src/checks/check.ts';
import { G_BAND } from '../../../../../src/checks/rules/grade/g-band.ts';
import { G_EDGE } from '../../../../../src/checks/rules/grade/g-edge.ts';
import { G_MISSING } from '../../../../../src/checks/rules/grade/g-missing.ts';
import { G_TERM } from '../../../../../src/checks/rules/grade/g-term.ts';
import { runCheck } from '../../../../../src/checks/run-checks.ts';
import { subjectOf } from '../../../../../src/checks/subject.ts';
import type { SchemeId } from '../../../../../src/model/ids.ts';
import { placeOf, resultsOf } from '../../../../support/checks.ts';
import { makeContentOf, makeReport } from '../../../../support/report.ts';
import type { AssessmentInput } from '../score/support.ts';
import { ABSENT, claim, SCHEMES } from '../score/support.ts';

function told(check: Check, change: Partial<AssessmentInput>): readonly string[] {
  const made = makeReport(claim(change));
  const content = { ...makeContentOf([made]), schemes: SCHEMES };
  return runCheck(check, subjectOf(made.sourced, content)).map((result) => {
    const { status, severity, message } = result;
    return status === 'fail' ? `${placeOf(result, made)} ${severity} ${message}` : `${status} ${message}`;
  });
}

const OURS = '项目支出绩效自评（2020年办法）';

describe('G_BAND', () => {
  test('84.47 is no 优 where 优 begins at 90; the bands under which it is are named', () => {
    expect(told(G_BAND, { total: '84.47', gradeRaw: '优' })).toEqual([
      `report.json "gradeRaw": ⟦"优"⟧ error 总分84.47分，等级写作“优”；按“${OURS}”，80分至90分（不含90分）为“良”`,
    ]);
    const [unstated = ''] = told(G_BAND, { total: '84.47', gradeRaw: '优', scheme: ABSENT });
    expect(unstated).toContain(
      `warn 总分84.47分，等级写作“优”；按本站选用的“${OURS}”，80分至90分（不含90分）为“良”；按“`,
    );
    expect(unstated).toContain(SCHEMES.get('top80' as SchemeId)?.title);
  });

  test('85.81 “优秀” without a scheme warns', () => {
    expect(told(G_BAND, { total: '85.81', gradeRaw: '优秀', scheme: ABSENT })[0]).toContain(' warn ');
  });

  test.each([
    ['90', '优'],
    ['90', '优秀'],
    ['89.99', '良'],
    ['80', '良好'],
    ['60', '中'],
    ['59.99', '差'],
    ['100', '优'],
  ])('%s is %s', (total, gradeRaw) => {
    expect(told(G_BAND, { total, gradeRaw })[0]).toMatch(/^pass /);
  });

  test('by other bands', () => {
    expect(told(G_BAND, { total: '84.47', gradeRaw: '优', scheme: 'top80' })[0]).toMatch(/^pass /);
    expect(told(G_BAND, { total: '75', gradeRaw: '良', scheme: 'bj' })[0]).toMatch(/^pass /);
  });

  test('89.5 belongs to no band of whole numbers, which is no fault of the report', () => {
    expect(told(G_BAND, { total: '89.5', gradeRaw: '良', scheme: 'central-integer' })[0]).toMatch(
      / warn 总分89\.5分，等级写作“良”；.*89\.5分不在任何一个分数段$/,
    );
  });

  test('nothing to compare', () => {
    expect(told(G_BAND, { gradeRaw: ABSENT })).toEqual(['unknown 没有总分或等级，无从核对']);
    expect(told(G_BAND, { gradeRaw: '合格以上' })[0]).toMatch(/^unknown/);
  });
});

describe('G_TERM', () => {
  test('a word that is not official', () => {
    expect(told(G_TERM, { gradeRaw: '优秀' })).toEqual([
      'report.json "gradeRaw": ⟦"优秀"⟧ note 等级写作“优秀”，规范用语为“优”',
    ]);
    expect(told(G_TERM, { gradeRaw: 'A级' })[0]).toContain('等级写作“A级”，不是优、良、中、差');
  });

  test('silent for the official words, and for the words of the scheme that the report names', () => {
    for (const gradeRaw of ['优', '“良”', '中', '差'])
      expect(told(G_TERM, { gradeRaw })[0], gradeRaw).toMatch(/^pass/);
    expect(told(G_TERM, { gradeRaw: '合格', scheme: 'water', total: '70' })).toEqual([]);
    expect(told(G_TERM, { gradeRaw: ABSENT })).toEqual([]);
  });

  test('never names a grade that the total does not have', () => {
    for (const gradeRaw of ['好', '较好', 'A级', '通过']) {
      const [result] = resultsOf(G_TERM, claim({ gradeRaw, total: '55' }));
      expect(result?.hint, gradeRaw).toBe('照录不改。以后编写时按总分所在的分数段写“优”“良”“中”“差”之一');
    }
  });

  test('silent for an opinion before or on the way, which is no grade', () => {
    for (const kind of ['ex-ante', 'monitoring'] as const)
      expect(resultsOf(G_TERM, { kind, ...claim({ gradeRaw: '予以支持' }) }), kind).toEqual([]);
  });
});

describe('G_MISSING', () => {
  test('a total without a grade, a grade without a total', () => {
    expect(told(G_MISSING, { gradeRaw: ABSENT })[0]).toMatch(/"gradeRaw": ⟦\{⟧ warn 总分99分，没有等级$/);
    expect(told(G_MISSING, { total: ABSENT })[0]).toMatch(/"total": ⟦\{⟧ warn 等级写作“优”，没有总分$/);
  });

  test('silent with both, with neither, and where one does not apply', () => {
    expect(told(G_MISSING, {})).toEqual(['pass 总分和等级都已写明']);
    expect(told(G_MISSING, { total: ABSENT, gradeRaw: ABSENT })).toEqual([]);
    expect(told(G_MISSING, { gradeRaw: { absent: 'not-applicable' } })).toEqual([]);
  });
});

describe('G_EDGE', () => {
  test('on the edge, and half a point from it', () => {
    expect(told(G_EDGE, { total: '90' })).toEqual([
      `report.json "total": ⟦"90"⟧, note 总分90分恰为等级的分界；按“${OURS}”，90分及以上为“优”，以下为“良”`,
    ]);
    expect(told(G_EDGE, { total: '80.5', gradeRaw: '良' })[0]).toContain(
      '总分80.5分与等级的分界80分相差0.5分',
    );
    expect(told(G_EDGE, { total: '59.5', gradeRaw: '差', scheme: ABSENT })[0]).toContain('按本站选用的');
  });

  test('silent where the grade is another one, which is said by itself', () => {
    expect(told(G_EDGE, { total: '89.7', gradeRaw: '优' })).toEqual([]);
    expect(told(G_EDGE, { total: '89.7', gradeRaw: '良' })).toHaveLength(1);
  });

  test('silent further away, and at 0 and 100', () => {
    for (const total of ['80.56', '89.49', '100', '0', '99.9'])
      expect(told(G_EDGE, { total }), total).toEqual([]);
  });
});
