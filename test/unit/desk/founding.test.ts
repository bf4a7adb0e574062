import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { firstDraft } from '../../../src/desk/first-draft.ts';
import { readFiles } from '../../../src/desk/import.ts';
import { propose } from '../../../src/desk/propose/propose.ts';
import { parseMoney } from '../../../src/model/money.ts';

/** The founding report as Word; the hand-made record of it is the measure. */
const WORD = fileURLToPath(new URL('../../fixtures/desk/open/seed.docx', import.meta.url));
const HAND_MADE = JSON.parse(readFileSync('content/reports/2023/maiji-zhiliang-qiangqu/report.json', 'utf8'));
const HEADINGS = readFileSync('content/reports/2023/maiji-zhiliang-qiangqu/narrative.mdx', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('#'));

const SINGLE = {
  'funds.words': 'check',
  'funds.basis': 'initial-budget',
  fiscalYear: '2023',
  projectName: '麦积区质量强市工作项目',
  unitName: '天水市麦积区市场监督管理局',
  'goals.expected': 'check',
  documents: 'suggested',
};
/** Score and grade stand in one sentence, the problems and their kinds are one look, and so on. */
const TOGETHER = { result: 'check', problems: 'check', advice: 'check', figures: 'check', headings: 'check' };
const APART = {
  total: '90',
  grade: '优秀',
  findings: 'check',
  'findings.category': 'suggested',
  recommendations: 'check',
  'recommendations.findings': 'yes',
  statements: 'check',
  'statements.6.sum': 'yes',
  'heading.inverted': 'yes',
  'heading.comma-title': 'yes',
  'heading.glued': 'yes',
  'heading.broken-paragraph': 'yes',
};
const ANSWERS: Readonly<Record<string, string>> = { ...SINGLE, ...TOGETHER };
const read = () => readFiles([{ name: 'seed.docx', bytes: new Uint8Array(readFileSync(WORD)) }]);

async function draft() {
  const reading = await read();
  const proposal = propose(reading, ANSWERS);
  const known = {
    units: { 'maiji-shijianju': ['天水市麦积区市场监督管理局'] },
    projects: { 'maiji-zhiliang-qiangqu': ['麦积区质量强市工作项目'] },
  };
  const made = firstDraft(proposal, { answers: ANSWERS, ...known, year: 2000 });
  return { unanswered: propose(reading, {}), proposal, ...made, report: made.report as typeof HAND_MADE };
}

test('every question of the founding report can be answered, and each of the answers was asked for', async () => {
  const { unanswered, proposal } = await draft();
  expect(unanswered.questions.map(({ id }) => id).sort()).toEqual(Object.keys(ANSWERS).sort());
  expect(proposal.questions).toEqual([]);
  expect(proposal.leftOut).toEqual([]);
});

test('twelve questions are asked; what is one decision can be answered apart, to the same record', async () => {
  const reading = await read();
  expect(propose(reading, {}).questions).toHaveLength(12);
  const apart = { ...SINGLE, ...Object.fromEntries(Object.keys(TOGETHER).map((id) => [id, 'each'])) };
  const ids = propose(reading, apart).questions.map(({ id }) => id);
  expect(ids.sort()).toEqual(Object.keys(APART).sort());
  const { questions, answered, ...byParts } = propose(reading, { ...apart, ...APART });
  expect(questions).toEqual([]);
  const { questions: _, answered: once, ...together } = propose(reading, ANSWERS);
  expect(byParts).toEqual(together);
  // Either way what was said is at hand, to be taken back.
  expect(answered).toHaveLength(19);
  expect(once).toHaveLength(12);
});

test('answered, the draft states the facts of the hand-made record', async () => {
  const { id, report } = await draft();
  expect(id).toBe('2023/maiji-zhiliang-qiangqu');
  for (const field of ['kind', 'outline', 'project', 'annexes'])
    expect(report[field], field).toEqual(HAND_MADE[field]);
  expect(report.fiscalYear).toMatchObject({ from: 2023, to: 2023 });
  expect(report.implementingUnit).toMatchObject({ unit: 'maiji-shijianju', basis: 'inferred' });
  expect(report.goals.expected).toBe(HAND_MADE.goals.expected);
  expect(report.funds.executionBasis).toBe(HAND_MADE.funds.executionBasis);
  const [line] = report.funds.lines;
  for (const field of ['initialBudget', 'received', 'executed'])
    expect(parseMoney(line[field])).toEqual(parseMoney(HAND_MADE.funds.lines[0][field]));
  expect(line.fullYearBudget).toBeUndefined();
  const [claimed] = report.assessments;
  const [own] = HAND_MADE.assessments;
  expect(claimed).toEqual({ stage: own.stage, role: own.role, total: own.total, gradeRaw: own.gradeRaw });
  type Cited = { relation: string; document: { title: string; docNo: unknown } };
  const cited = (documents: Cited[]) =>
    documents.map(({ relation, document: { title, docNo } }) => [
      relation,
      title,
      typeof docNo === 'string' ? docNo : null,
    ]);
  expect(cited(report.documents)).toEqual(cited(HAND_MADE.documents));
});

test('the 22 figures stand in the draft in their order, the sum with its three parts', async () => {
  const { report, narrativeMdx } = await draft();
  type Statement = { id: string; figure: string; sumOf?: string[] };
  const figures = (statements: Statement[]) => statements.map(({ figure }) => figure);
  expect(figures(report.statements)).toHaveLength(22);
  expect(figures(report.statements)).toEqual(figures(HAND_MADE.statements));
  const sums = (statements: Statement[]) =>
    statements.flatMap(({ figure, sumOf }) =>
      sumOf ? [[figure, sumOf.map((part) => statements.find(({ id }) => id === part)?.figure)]] : [],
    );
  expect(sums(report.statements)).toEqual(sums(HAND_MADE.statements));
  expect(sums(report.statements)).toHaveLength(1);
  for (const { id } of report.statements as Statement[])
    expect(narrativeMdx.split(`<Statement id="${id}" />`), id).toHaveLength(2);
});

test('the 34 headings stand where the hand-made narrative has them', async () => {
  const { narrativeMdx } = await draft();
  const headings = narrativeMdx.split('\n').filter((line) => line.startsWith('#'));
  expect(headings).toHaveLength(34);
  expect(headings).toEqual(HEADINGS);
});
