import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runCheck } from '../../../src/checks/run-checks.ts';
import type { Subject } from '../../../src/checks/subject.ts';
import { subjectOf } from '../../../src/checks/subject.ts';
import type { ReportId } from '../../../src/model/ids.ts';
import type { Report } from '../../../src/model/report.ts';
import { ReportSchema } from '../../../src/model/report.ts';
import { anyText } from '../../support/any-text.ts';
import { makeContentOf, makeReport } from '../../support/report.ts';
import type { Written } from './mutations.ts';
import { BASE, MUTATIONS } from './mutations.ts';
import { NUMERIC } from './numeric.ts';

/** More runs than in every `npm test`: MINGJI_TEST_RUNS=10000 npx vitest run … */
const RUNS = Number(process.env['MINGJI_TEST_RUNS'] ?? 600);

const base = makeReport(BASE.facts, { narrative: BASE.narrative });
const content = makeContentOf([base]);
const narratives = new Map([[BASE.narrative, base.sourced.narrative]]);

/** A subject without files: places are not asked for here. `null` where the facts are no report. */
function subjectFrom(facts: unknown, narrative = BASE.narrative): Subject | null {
  const parsed = ReportSchema.safeParse(facts);
  if (!parsed.success) return null;
  const report: Report = { ...parsed.data, id: '2023/example' as ReportId };
  let words = narratives.get(narrative);
  if (words === undefined) {
    words = makeReport({}, { narrative }).sourced.narrative;
    if (narratives.size < 50) narratives.set(narrative, words);
  }
  const locate = () => ({ file: 'report.json', position: { line: 1, column: 1 } });
  return subjectOf({ ...base.sourced, report, narrative: words, locate }, content);
}

function failuresOf({ facts, narrative }: Written, rule: string): number {
  const subject = subjectFrom(facts, narrative);
  if (subject === null) throw new Error('not a report');
  return NUMERIC.filter(({ id }) => id === rule)
    .flatMap((check) => runCheck(check, subject))
    .filter(({ status }) => status === 'fail').length;
}

describe('mutations that break a rule', () => {
  test('the report that they start from breaks none', () => {
    for (const { id } of NUMERIC) expect(failuresOf(BASE, id), id).toBe(0);
  });

  test('every rule but the split by sub-project has one', () => {
    const covered = new Set(MUTATIONS.map(({ rule }) => rule));
    expect(NUMERIC.map(({ id }) => id).filter((id) => !covered.has(id))).toEqual(['X_SPLIT']);
  });

  test.each(MUTATIONS)('$rule: $what', ({ rule, apply }) => {
    for (const n of [0, 1, 2, 7, 8, 9, 48, 59, 60, 89, 499, 998, 999])
      expect(failuresOf(apply(BASE, n), rule), `n = ${n}`).toBeGreaterThan(0);
  });
});

/** Where a value may be replaced: everything that a number is read from. */
type Path = readonly (string | number)[];

function leaves(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inner = Object.entries(value).flatMap(([key, child]) =>
    leaves(child, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  return path.length > 0 ? [path, ...inner] : inner;
}

const NUMBERS = [
  'funds',
  'indicators',
  'assessments',
  'statements',
  'goals',
  'fiscalYear',
  'kind',
  'findings',
  'reportedWork',
];
const PATHS = leaves(BASE.facts).filter(([top]) => NUMBERS.includes(String(top)));

/** Values by the last name of the path: most are accepted, all are unusual. */
const MONEY = [
  '0元',
  '0.01元',
  '-5万元',
  '约3万元',
  '1,356,090.00元',
  '9000000亿元',
  '50万元',
  '28.98万元',
  '100元',
];
const POINTS = ['0', '-1', '100', '9999', '0.000001', '90', '5.80', '-9999.999999', '89.5', '33.33'];
const CELLS = [
  ...[
    '≥0%',
    '0起',
    '≥-5%',
    '0:0',
    '1:0',
    '1:18',
    '0—0',
    '18—54周岁',
    '60—17周岁',
    '≥1e9台',
    '100%',
    '1000余份',
    '约3%',
  ],
  ...[
    '2023年12月底前',
    '2024年2月30日',
    '12月底前',
    '已完成',
    '7,00.0,77',
    '１２．５％',
    '＝0',
    '<0天',
    '≤2.5万元',
    '2.5元',
  ],
  ...['增长5%', '下降5%', '效果明显', '达成', '∞', '≥100百分比', '88.32%及以上', '2000000000000000000000台'],
];
const FIGURES = [
  '0家',
  '1489台/件',
  '1000余份',
  '57.96%',
  '1.2万人',
  '-3个',
  '649台',
  '5',
  '3吨/年',
  '0.001公里',
];
const IDS = ['first', 'second', 'all', 'firms', 'no-such-statement'];
const ABSENCES = [{ absent: 'not-stated' }, { absent: 'not-applicable' }, { absent: 'withheld' }];

const POOLS: Readonly<Record<string, readonly unknown[]>> = {
  ...Object.fromEntries(
    ['initialBudget', 'fullYearBudget', 'received', 'executed', 'unspent'].map((key) => [
      key,
      [...MONEY, ...ABSENCES],
    ]),
  ),
  ...Object.fromEntries(
    ['weight', 'claimedScore', 'total', 'reviewedScore'].map((key) => [key, [...POINTS, ...ABSENCES]]),
  ),
  ...Object.fromEntries(['target', 'actual'].map((key) => [key, [...CELLS, ...ABSENCES]])),
  figure: FIGURES,
  printedRate: ['57.96%', '0%', '100.00%', '999%', '95%'],
  direction: ['positive', 'negative', 'equal', 'interval', 'qualitative', 'deadline'],
  kind: ['dept', 'finance', 'monitoring', 'ex-ante', 'unit-self', 'whole-dept'],
  source: ['total', 'current-fiscal', 'central', 'county', 'carry-over', 'special-bond', 'other'],
  scheme: ['cn-2020', 'cn-2021-cost', 'no-such-scheme', ...ABSENCES],
  gradeRaw: ['优', '优秀', '一般', '  ', '“优”', '甲', ...ABSENCES],
  executionBasis: ['full-year-budget', 'initial-budget', 'received'],
  path: [['产出指标'], ['决策', '项目立项'], ['效益'], ['某某']],
  equalTo: IDS,
  sumOf: [
    ['first', 'second'],
    ['all', 'all'],
    ['no-such', 'first'],
    ['firms', 'contracts', 'third'],
  ],
  indicators: ABSENCES,
  funds: ABSENCES,
  findings: [[], ...ABSENCES],
  statements: [[]],
  from: [1990, 2019, 2023],
  to: [2023, 2024, 2100],
};

const text = fc.oneof(fc.string({ minLength: 1 }), anyText({ minLength: 1 }), fc.constantFrom(...CELLS));
const change = fc.constantFrom(...PATHS).chain((path) => {
  const name = path.findLast((part) => typeof part === 'string') ?? '';
  const pool = POOLS[name];
  const value: fc.Arbitrary<unknown> =
    pool === undefined ? text : fc.oneof({ arbitrary: fc.constantFrom(...pool), weight: 9 }, text);
  return fc.record({ path: fc.constant(path), value, drop: fc.integer({ min: 0, max: 19 }) });
});

/** Replaces, or now and then removes, one value of the facts. */
function replaced(facts: unknown, path: Path, to: unknown, drop: boolean): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return to;
  if (Array.isArray(facts)) {
    return facts.flatMap((item, index) => {
      if (index !== key) return [item];
      return drop && rest.length === 0 ? [] : [replaced(item, rest, to, drop)];
    });
  }
  if (typeof facts !== 'object' || facts === null) return facts;
  const entries = Object.entries(facts).flatMap(([name, inner]) => {
    if (name !== key) return [[name, inner]];
    return drop && rest.length === 0 ? [] : [[name, replaced(inner, rest, to, drop)]];
  });
  return Object.fromEntries(entries);
}

const WORDS = fc.constantFrom(
  ...[
    '资金全部到位，',
    '执行率为57.9%。',
    '中央61.8万元。',
    '中央30.9万元、县级30.9万元。',
    '677,00元',
    '以下三个方面：',
    '一是甲；',
    '二是乙。',
  ],
  ...[
    '项目资金缺口较大。',
    '成本控制在预算范围内。',
    '共15个项目，年初8个、追加8个。',
    '12个三级指标',
    '。',
    '，',
    '；',
    '9'.repeat(40),
    '万元',
    '０．５',
    '😀',
  ],
);

describe('any other mutation', () => {
  test('no rule throws, whatever stands in the numbers of a report', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
        const facts = changes.reduce<unknown>(
          (all, { path, value: to, drop }) => replaced(all, path, to, drop === 0),
          BASE.facts,
        );
        const subject = subjectFrom(facts);
        fc.pre(subject !== null);
        if (subject === null) return;
        for (const check of NUMERIC) for (const { message } of runCheck(check, subject)) readable(message);
      }),
      { numRuns: RUNS },
    );
  });

  test('no rule throws, whatever the text says', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(fc.array(WORDS, { minLength: 1, maxLength: 30 }), (words) => {
        const subject = subjectFrom(BASE.facts, `## 一、基本情况\n\n${words.join('')}\n`);
        for (const check of subject === null ? [] : NUMERIC)
          for (const { message } of subject === null ? [] : runCheck(check, subject)) readable(message);
      }),
      { numRuns: RUNS / 10 },
    );
  });
});

/** A message never shows what only a program would say. */
function readable(message: string): void {
  if (/NaN|undefined|Infinity|\[object|\bnull\b/.test(message)) throw new Error(message);
}
