import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fillLeftOut, isFilledIn, leaveOut } from '../../../src/model/left-out.ts';
import { ProjectSchema } from '../../../src/model/project.ts';
import { ReportSchema } from '../../../src/model/report.ts';
import { SchemeSchema } from '../../../src/model/scheme.ts';
import { TRANSCRIPTION_PARTS } from '../../../src/model/transcription.ts';
import { formatContent } from '../../../src/reader/json/format.ts';
import { projectInput, reportInput, schemeInput } from '../../support/content.ts';

const ROOT = fileURLToPath(new URL('../../../content/', import.meta.url));
const NOT_STATED = { absent: 'not-stated' };

/** The least that a form may say. */
const SHORT = {
  state: 'draft',
  version: 1,
  transcription: 'complete',
  title: '检测设备购置项目绩效自评',
  kind: 'unit-self',
  kindEvidence: '题名写作自评',
  outline: 'local',
  fiscalYear: { from: 2023, to: 2023 },
  project: 'jiance',
  implementingUnit: { unit: 'shijianju', basis: 'stated' },
  funds: { executionBasis: 'full-year-budget', lines: [{ source: 'total', executed: '45万元' }] },
  indicators: {
    rows: [{ id: 'a', path: ['产出指标', '数量指标'], name: '购置数', direction: 'positive', actual: '5台' }],
  },
  assessments: [{ stage: 'claimed', role: 'self' }],
  findings: [{ id: 'chi', text: '到货晚', category: 'execution' }],
  provenance: {
    sourceTitle: '自评表',
    sha256: '5b1f9b298072e7b600f4d5df9fc55958bde12e0dc23e991415249fd6591b2c85',
    bytes: 8308,
    capture: 'typed',
    note: '人工录入',
  },
};

describe('what is left out of a file', () => {
  test('is not stated where the original was read in full', () => {
    const facts = ReportSchema.parse(fillLeftOut(SHORT, ReportSchema));
    expect(facts).toMatchObject({
      printedUnitName: NOT_STATED,
      competentDept: NOT_STATED,
      disclosure: { publisher: NOT_STATED, openness: NOT_STATED },
      goals: { expected: NOT_STATED, actual: NOT_STATED },
      satisfaction: NOT_STATED,
      recommendations: NOT_STATED,
      annexes: NOT_STATED,
      provenance: { sourceUrl: NOT_STATED, official: NOT_STATED },
    });
    expect(facts.funds).toMatchObject({ lines: [{ initialBudget: NOT_STATED, received: NOT_STATED }] });
    expect(facts.indicators).toMatchObject({
      rows: [{ target: NOT_STATED, weight: NOT_STATED, claimedScore: NOT_STATED }],
    });
    expect(facts.assessments).toMatchObject([{ by: NOT_STATED, scheme: NOT_STATED, total: NOT_STATED }]);
    expect(facts.findings).toMatchObject([{ cause: NOT_STATED }]);
  });

  test('was not transcribed where its part was not taken over whole', () => {
    const transcription = { partial: ['indicators', 'recommendations', 'disclosure'] };
    const facts = ReportSchema.parse(fillLeftOut({ ...SHORT, transcription }, ReportSchema));
    const open = { absent: 'not-transcribed' };
    expect(facts.indicators).toMatchObject({ rows: [{ target: open, weight: open }] });
    expect(facts).toMatchObject({
      recommendations: open,
      disclosure: { publisher: open },
      printedUnitName: NOT_STATED,
      rectifications: NOT_STATED,
    });
  });

  test('stays missing where the record does not say how it was read', () => {
    const { transcription: _, ...silent } = SHORT;
    expect(fillLeftOut(silent, ReportSchema)).toBe(silent);
    expect(ReportSchema.safeParse(silent).success).toBe(false);
  });

  test.each([null, 'half', 3, {}, { partial: 'indicators' }, ['complete']])(
    'was not transcribed where that is %j, and nothing is taken out of such a file',
    (transcription) => {
      const open = { absent: 'not-transcribed' };
      const value = { ...SHORT, transcription };
      expect(fillLeftOut(value, ReportSchema)).toMatchObject({ recommendations: open, annexes: open });
      for (const absent of ['not-transcribed', 'not-stated']) {
        const written = { ...value, annexes: { absent }, recommendations: { absent } };
        expect(leaveOut(written, ReportSchema)).toBe(written);
      }
    },
  );

  test('never stands for something that has no absence', () => {
    const { title: _, ...untitled } = SHORT;
    expect(ReportSchema.safeParse(fillLeftOut(untitled, ReportSchema)).success).toBe(false);
    expect(isFilledIn(ReportSchema, 'title')).toBe(false);
    expect(isFilledIn(ReportSchema, 'annexes')).toBe(true);
    expect(isFilledIn(ReportSchema, 'disclosure')).toBe(true);
    expect(isFilledIn(ReportSchema, 'conduct')).toBe(false);
  });

  test('never replaces what is written, right or wrong', () => {
    const competentDept = { absent: 'illegible', note: '印章遮盖' };
    const value = { ...SHORT, competentDept, signature: null, reportDate: '去年' };
    expect(fillLeftOut(value, ReportSchema)).toMatchObject({
      competentDept,
      signature: null,
      reportDate: '去年',
    });
  });

  test('is found in the table where the table asks for satisfaction', () => {
    const row = { id: 'm', path: ['满意度指标'], name: '服务对象满意度', direction: 'positive' };
    const value = { ...SHORT, indicators: { rows: [row] } };
    expect(fillLeftOut(value, ReportSchema)).toMatchObject({ satisfaction: 'in-table' });
    expect(leaveOut({ ...value, satisfaction: 'in-table' }, ReportSchema)).toEqual(value);
    const other = { ...SHORT, satisfaction: 'in-table' };
    expect(leaveOut(other, ReportSchema)).toEqual(other);
  });

  test('is nobody’s statement in a project or a scheme', () => {
    const { code: _, nature: __, ...project } = projectInput();
    expect(ProjectSchema.parse(fillLeftOut(project, ProjectSchema))).toMatchObject({ code: NOT_STATED });
    const scheme = leaveOut(schemeInput(), SchemeSchema);
    expect(Object.keys(scheme as object)).toEqual(['title', 'summary', 'kinds', 'verification']);
    expect(fillLeftOut(scheme, SchemeSchema)).toEqual(schemeInput());
  });
});

describe('the short form', () => {
  const files = globSync('reports/**/report.json', { cwd: ROOT });
  const read = (path: string): unknown => JSON.parse(readFileSync(ROOT + path, 'utf8'));

  test.each(files)('%s says the same in short and at length', (path) => {
    const short = read(path);
    const long = fillLeftOut(short, ReportSchema);
    expect(long).not.toEqual(short);
    expect(leaveOut(long, ReportSchema)).toEqual(short);
    expect(ReportSchema.parse(long)).toEqual(ReportSchema.parse(fillLeftOut(short, ReportSchema)));
    expect(formatContent(long, ReportSchema)).toBe(readFileSync(ROOT + path, 'utf8'));
  });

  test('loses nothing, whatever was left out, written or read in part', () => {
    const whole = fillLeftOut({ ...reportInput(), transcription: 'complete' }, ReportSchema) as object;
    const absent = fc.record({
      absent: fc.constantFrom('not-stated', 'illegible', 'not-transcribed', 'withheld', 'unknown'),
    });
    const noted = fc.record({ absent: fc.constant('not-stated'), note: fc.string() });
    const written = fc.oneof(absent, noted, fc.constantFrom<unknown>(null, '', 0, [], {}, undefined));
    const change = fc.dictionary(fc.constantFrom(...Object.keys(whole)), written, { maxKeys: 6 });
    const transcription = fc.oneof(
      fc.constant('complete'),
      fc.record({ partial: fc.subarray([...TRANSCRIPTION_PARTS], { minLength: 1 }) }),
    );
    fc.assert(
      fc.property(change, transcription, (changed, read) => {
        const value = JSON.parse(JSON.stringify({ ...whole, ...changed, transcription: read })) as object;
        const long = fillLeftOut(value, ReportSchema);
        const short = leaveOut(value, ReportSchema);
        expect(fillLeftOut(short, ReportSchema)).toEqual(long);
        expect(fillLeftOut(long, ReportSchema)).toBe(long);
        expect(leaveOut(short, ReportSchema)).toEqual(short);
        expect(leaveOut(long, ReportSchema)).toEqual(short);
      }),
      { numRuns: 500 },
    );
  });
});
