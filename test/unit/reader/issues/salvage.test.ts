import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { checkFolder } from '../../../../src/cli/check/check-folder.ts';
import type { ReportId } from '../../../../src/model/ids.ts';
import { ReportSchema } from '../../../../src/model/report.ts';
import { readContent } from '../../../../src/reader/disk/read-content.ts';
import { parseReport } from '../../../../src/reader/parse-report.ts';
import { saveReport } from '../../../../src/reader/report.ts';
import type { MadeContent } from '../../../support/content.ts';
import {
  contentFiles,
  makeContent,
  NARRATIVE,
  REPORT_FOLDER,
  reportFiles,
  reportInput,
} from '../../../support/content.ts';

const NOW = new Date('2026-11-22T00:00:00Z');
const made: MadeContent[] = [];
afterEach(async () => {
  for (const content of made.splice(0)) await content.remove();
});

async function findings(change: object, narrative?: string) {
  const content = await makeContent({
    ...contentFiles(),
    [`${REPORT_FOLDER}/report.json`]: { ...reportInput(), ...change },
    ...(narrative !== undefined && { [`${REPORT_FOLDER}/narrative.mdx`]: narrative }),
  });
  made.push(content);
  const { findings: all } = await checkFolder({ content: content.root, now: NOW });
  return { root: content.root, ids: all.map(({ id }) => id) };
}

/** Executed more than there was, a fact that two rules speak about. */
const OVERSPENT = {
  executionBasis: 'full-year-budget',
  lines: [
    {
      source: 'total',
      initialBudget: '50万元',
      fullYearBudget: '50万元',
      received: '50万元',
      executed: '90万元',
    },
  ],
};

describe('a report with one error in its form', () => {
  test.each([
    ['a date that is none', { reportDate: '去年' }, 'FIELD_DATE'],
    ['a name that nobody knows', { unbekannt: 1 }, 'FIELD_UNKNOWN'],
    ['no title', { title: undefined }, 'FIELD_MISSING'],
    ['a title that is a number', { title: 5 }, 'FIELD_TYPE'],
    ['no project', { project: undefined }, 'FIELD_MISSING'],
    ['a unit that is no id', { implementingUnit: { unit: '某局', basis: 'stated' } }, 'FIELD_'],
    ['no list of results', { assessments: [] }, 'FIELD_'],
  ])('is still checked for everything else: %s', async (_, change, error) => {
    const { ids } = await findings({ ...change, funds: OVERSPENT });
    expect(ids.some((id) => id.startsWith(error))).toBe(true);
    expect(ids).toContain('X_OVER');
  });

  test('says nothing about what was set aside', async () => {
    const sound = await findings({});
    for (const change of [{ reportDate: '去年' }, { title: undefined }, { project: undefined }]) {
      const { ids } = await findings(change);
      const more = ids.filter((id) => !sound.ids.includes(id));
      expect(more.filter((id) => !id.startsWith('FIELD_'))).toEqual([]);
    }
  });

  /** Everything in a report that leads to another part of it. */
  const WOVEN = {
    ...{ example: true, honours: [{ id: 'shidian', title: '示例试点', level: 'city', holder: 'gongsi' }] },
    entities: [{ id: 'gongsi', name: '示例公司', kind: 'company', role: '供货' }],
    waivers: [
      { check: 'S_FULL_UNMET', at: 'shebei', reason: '只用于测试', by: '绩效管理岗', on: '2024-03-01' },
    ],
  };
  const WOVEN_WORDS = '## 一、项目基本情况\n\n购置 <Statement id="goumai" />。\n';

  test.each([
    ...['statements', 'findings', 'entities', 'indicators', 'waivers', 'honours', 'recommendations'],
    ...['documents', 'annexes', 'example'],
  ])('does not say of what leads to its %s that it leads nowhere', async (part) => {
    const sound = await findings(WOVEN, WOVEN_WORDS);
    for (const broken of [5, [{}], { x: 1 }]) {
      const { ids } = await findings({ ...WOVEN, [part]: broken }, WOVEN_WORDS);
      expect(ids.filter((id) => id.startsWith('FIELD_'))).not.toEqual([]);
      const leads = (id: string) => id.startsWith('REF_') || id === 'EXAMPLE_MIX';
      expect(ids.filter((id) => leads(id) && !sound.ids.includes(id))).toEqual([]);
    }
  });

  test('has its findings repeated by others, whatever they were', async () => {
    const repeats = { report: '2023/jiance', finding: 'anzhuang-chi' };
    const later = { ...reportInput().findings, text: '仍有设备没有安装' };
    const content = await makeContent({
      ...contentFiles(),
      [`${REPORT_FOLDER}/report.json`]: { ...reportInput(), findings: [{}] },
      ...reportFiles('2024/jiance', {
        findings: [{ ...later, id: 'you', category: 'execution', cause: { absent: 'not-stated' }, repeats }],
        recommendations: [],
      }),
    });
    made.push(content);
    const { findings: all } = await checkFolder({ content: content.root, now: NOW });
    expect(all.map(({ id }) => id)).toContain('FIELD_MISSING');
    expect(all.map(({ id }) => id)).not.toContain('REF_DANGLING');
  });

  test('is seen by a check alone', async () => {
    const { root } = await findings({ reportDate: '去年' });
    for (const includeUnpublished of [true, false]) {
      const { content } = await readContent({ root, now: NOW, includeUnpublished });
      expect(content?.reports).toEqual([]);
    }
  });
});

test('whatever is broken, what is left fits or there is nothing left', () => {
  const save = saveReport(2023);
  const keys = Object.keys(reportInput());
  const rubbish = fc.oneof(fc.jsonValue(), fc.constant(undefined));
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...keys, 'other'), rubbish, { maxKeys: 4 }), (change) => {
      const saved = save(JSON.parse(JSON.stringify({ ...reportInput(), ...change })));
      if (saved) expect(saved.facts.title.length).toBeGreaterThan(3);
    }),
    { numRuns: 200 },
  );
});

/** A value of each form that hardly any field has. */
const MISFITS = [undefined, 5, [{}], { x: 1 }];
const STATES = {
  draft: {},
  reviewed: {},
  scheduled: { publishAt: '2027-01-01T00:00:00+08:00' },
  published: {},
  withdrawn: { withdrawal: { on: '2024-06-01', reason: '只用于测试', by: '绩效管理岗' } },
};

test.each(Object.entries(STATES))(
  'one field that is wrong, whichever it is, leaves something to judge: %s',
  (state, more) => {
    const whole = { ...reportInput(), transcription: 'complete', state, ...more };
    for (const key of Object.keys(ReportSchema.shape)) {
      for (const misfit of MISFITS) {
        const input = Buffer.from(JSON.stringify({ ...whole, [key]: misfit }));
        const { document } = parseReport('2023/jiance' as ReportId, {
          reportJson: input,
          narrativeMdx: Buffer.from(NARRATIVE),
        });
        expect(document, `${key}: ${JSON.stringify(misfit)}`).not.toBeNull();
      }
    }
  },
);

test('a word that does not say how the original was read is one mistake, not one for each field left out', async () => {
  const { disclosure: _, satisfaction: __, annexes: ___, ...short } = reportInput();
  const words = Buffer.from(NARRATIVE);
  for (const transcription of ['whole', 5, ['indicators'], { parts: [] }]) {
    const reportJson = Buffer.from(JSON.stringify({ ...short, transcription }));
    const { diagnostics } = parseReport('2023/jiance' as ReportId, { reportJson, narrativeMdx: words });
    expect(diagnostics).not.toEqual([]);
    expect(diagnostics.filter(({ message }) => !message.includes('录入范围'))).toEqual([]);
  }
});
