import { isAbsent } from '../../src/model/absence.ts';
import { toPlain } from '../../src/model/decimal.ts';
import { FundsSchema, totalLine } from '../../src/model/funds.ts';
import { amountsOf } from '../../src/scoring/funds.ts';
import type { Rate } from '../../src/scoring/rate.ts';
import { rate } from '../../src/scoring/rate.ts';
import { provenanceOf, unitRole, usual } from './assemble.ts';
import { chanceFor, turn } from './chance.ts';
import { frameworkRows } from './framework.ts';
import { fundsOf } from './money.ts';
import { executionPoints, gradeWord, schemeOf, sumOf, withPoints } from './points.ts';
import { grown, planRows } from './rows.ts';
import type { Count, Series, Year } from './series.ts';
import type { Funds, ReportInput, Row, RowDraft, Statement } from './spec.ts';
import { NOT_APPLICABLE, NOT_STATED } from './spec.ts';
import { listsOf } from './trouble.ts';
import { methodOf } from './words/method.ts';
import type { Told } from './words/outline.ts';
import { coreParts, legacyParts, transferParts } from './words/outline.ts';
import { writeNarrative } from './words/text.ts';

/** A report folder: its id, its facts, its words and its attachments. */
export interface Example {
  readonly id: string;
  readonly report: ReportInput;
  /** `null` where the words were written by hand and stand in the content folder alone. */
  readonly narrative: string | null;
  readonly files: Readonly<Record<string, string>>;
  /** Earlier versions by number, with the same words. */
  readonly earlier?: Readonly<Record<number, ReportInput>>;
}

const KIND_TITLES: Partial<Record<ReportInput['kind'], string>> = {
  'unit-self': '绩效自评报告',
  dept: '部门评价报告',
  finance: '财政重点绩效评价报告',
  'transfer-self': '转移支付绩效自评报告',
};

const KIND_EVIDENCE: Partial<Record<ReportInput['kind'], string>> = {
  'unit-self': '题名写作“自评”，正文写明由实施单位自行组织。',
  dept: '题名写作“部门评价”，正文写明由主管部门组织。',
  finance: '题名写作“财政重点绩效评价”，正文写明由财政部门委托第三方实施。',
  'transfer-self': '题名写作“转移支付绩效自评”，按转移支付自评提纲编写。',
};

export function generate(series: Series, year: Year): Example {
  const id = `${year.year}/${year.slug ?? series.project}`;
  const random = chanceFor(id);
  const statements = statementsOf(series, year, random.between);
  const figures = new Map(statements.map(({ id: one, figure }) => [one, figure]));
  const [first, growth] = series.budget;
  const funds = fundsOf({
    budget: first + growth * (year.year - series.base),
    sources: series.sources,
    executed: year.executed,
    isPrinted: year.number % 2 === 0,
    ...year.funds,
  });
  const planned = planRows(year.rows ?? series.rows, {
    year: year.year,
    base: series.base,
    scheme: year.scheme,
    goals: series.goals,
    random,
    figures,
  });
  const isFramework = year.scheme === 'framework-2020';
  const drafts: RowDraft[] = [...(isFramework ? frameworkRows(year, funds) : []), ...planned].map((row) => ({
    ...row,
    ...year.change?.[row.id],
    ...shareOf(row, year.claims?.[row.id], 'claimedScore'),
  }));
  const rows = drafts.map((row) => reviewed(withPoints(row, year.scheme, year.year, random), year));
  const execution = executionPoints(funds, year.scheme, year.isFinished ?? null);
  const weight = executionWeight(year.scheme);
  const points = [...rows.map(claimed), ...(execution === null ? [] : [toPlain(execution)])];
  const total = sumOf(points);
  const named = year.named === undefined ? year.scheme : year.named;
  const grade = gradeWord(total, named ?? 'bj');
  const line = totalLine(FundsSchema.parse(funds));
  const spent =
    line === null ? null : printedRate(rate(amountsOf(line).executed, amountsOf(line).fullYearBudget));
  const unit = year.unit ?? series.unit;
  const dept = year.dept ?? series.dept;
  const span = year.from === undefined ? `${year.year}年度` : `${year.from}—${year.year}年度`;
  const title = `清源区${series.name}项目${KIND_TITLES[year.kind] ?? '绩效评价报告'}（${span}）`;
  const goals = {
    expected: grown(turn(series.expected, year.number), { year: year.year, base: series.base }),
    actual: grown(turn(series.achieved, year.number), { year: year.year, base: series.base }),
  };
  const method = methodOf({
    name: series.name,
    year: year.year,
    from: year.from ?? year.year,
    sites: series.sites,
    number: year.number,
    between: random.between,
  });
  const told: Told = {
    ...{ series, year, method, funds, rows, goals, grade },
    rate: spent,
    total: toPlain(total),
    documents: [...series.documents],
  };
  const outline = year.outline ?? (year.kind === 'transfer-self' ? 'transfer' : '2020-core');
  const parts =
    outline === 'transfer'
      ? transferParts(told)
      : outline === '2011-3E'
        ? legacyParts(told)
        : coreParts(told);
  const written = writeNarrative(parts);
  const narrative = year.edit ? year.edit(written) : written;
  const identity = {
    ...{ year: year.year, unit, code: series.code, number: year.number },
    ...(year.from !== undefined && { from: year.from }),
    ...(dept !== undefined && { dept }),
    ...(evaluatorOf(year, dept) && { evaluator: evaluatorOf(year, dept) as string }),
    ...(year.publishedOn !== undefined && { publishedOn: year.publishedOn }),
    ...(year.reportDate !== undefined && { reportDate: year.reportDate }),
  };
  const base: ReportInput = {
    ...usual(identity),
    title,
    kind: year.kind,
    kindEvidence: KIND_EVIDENCE[year.kind] ?? '',
    outline,
    project: series.project,
    printedProjectName: series.name,
    documents: [...series.documents],
    conduct: {
      scope: method.scope,
      methods: method.methods,
      standards: method.standards,
      sample: method.sample,
    },
    funds: {
      ...funds,
      ...(execution !== null && { executionPoints: { weight, claimedScore: toPlain(execution) } }),
    } as Funds,
    goals,
    indicators: { ...(isFramework && { groups: groupsOf(rows) }), rows },
    satisfaction: rows.some(({ id: one }) => one.startsWith('satisfaction')) ? 'in-table' : NOT_APPLICABLE,
    assessments: [
      {
        stage: 'claimed',
        role:
          year.evaluator === 'shili-qingping-zixun' ? 'third-party' : year.kind === 'dept' ? 'dept' : 'self',
        by: unitRole(evaluatorOf(year, dept) ?? unit),
        on: identity.reportDate ?? usual(identity).reportDate,
        scheme: named ?? NOT_STATED,
        total: toPlain(total),
        gradeRaw: grade,
        ...(isFramework && {
          perLevel1: groupsOf(rows).map(({ path, weight: one, claimedScore }) => ({
            name: path[0] ?? '',
            weight: one,
            score: claimedScore as string,
          })),
        }),
      },
      ...reviewsOf(rows, execution === null ? null : toPlain(execution), named ?? 'bj', year),
    ],
    statements,
    ...listsOf(year.troubles),
    resultUse: year.use ? [...year.use] : { absent: 'not-stated', note: '结果应用情况尚未公布。' },
    provenance: provenanceOf(title, narrative, false),
  };
  const report = year.patch ? year.patch(base) : base;
  const earlier = Object.fromEntries(
    Object.entries(year.earlier ?? {}).map(([version, then]) => [
      version,
      { ...then(report), version: Number(version) },
    ]),
  );
  return { id, report, narrative, files: year.files ?? {}, earlier };
}

function evaluatorOf(year: Year, dept: string | undefined): string | undefined {
  return year.evaluator ?? (year.kind === 'dept' ? dept : undefined);
}

function claimed({ claimedScore }: Row): string {
  return typeof claimedScore === 'string' ? claimedScore : '0';
}

function reviewed(row: Row, year: Year): Row {
  return { ...row, ...shareOf(row, year.review?.shares[row.id], 'reviewedScore') };
}

/** A share of a row's weight as points, in tenths. */
function shareOf<K extends string>(
  { weight }: RowDraft,
  share: number | undefined,
  key: K,
): Partial<Record<K, string>> {
  if (share === undefined) return {};
  return { [key]: String(Math.round(Number(weight) * share * 10) / 10) } as Record<K, string>;
}

function reviewsOf(
  rows: readonly Row[],
  execution: string | null,
  scheme: string,
  { review }: Year,
): ReportInput['assessments'] {
  if (!review) return [];
  const total = sumOf([
    ...rows.map((row) => row.reviewedScore ?? claimed(row)),
    ...(execution === null ? [] : [execution]),
  ]);
  const { role, by, on } = review;
  return [
    {
      stage: 'reviewed',
      role,
      by: unitRole(by),
      on,
      scheme,
      total: toPlain(total),
      gradeRaw: gradeWord(total, scheme),
    },
  ];
}

function executionWeight(scheme: string): string {
  const { execution } = schemeOf(scheme);
  return isAbsent(execution) || execution.rule === 'none' ? '0' : toPlain(execution.weight);
}

function groupsOf(rows: readonly Row[]) {
  const names = [...new Set(rows.map(({ path }) => path[0] ?? ''))];
  return names.map((name) => {
    const own = rows.filter(({ path }) => path[0] === name);
    return {
      path: [name],
      weight: toPlain(sumOf(own.map(({ weight }) => String(weight)))),
      claimedScore: toPlain(sumOf(own.map(claimed))),
    };
  });
}

function statementsOf(
  series: Series,
  year: Year,
  between: (from: number, to: number) => number,
): Statement[] {
  const value = ({ id, base, growth, jitter }: Count) => {
    const planned = base + growth * (year.year - series.base) + between(-jitter, jitter);
    return planned - (year.less?.[id] ?? 0);
  };
  const parts = series.parts.map((one) => ({ ...one, value: value(one) }));
  const counts = series.counts.map((one) => ({ ...one, value: value(one) }));
  const statement = ({
    id,
    label,
    unit,
    value: one,
  }: {
    id: string;
    label: string;
    unit: string;
    value: number;
  }) => ({
    id,
    label,
    figure: `${one}${unit}`,
  });
  const { whole } = series;
  const sum = parts.reduce((total, part) => total + part.value, 0);
  return [
    ...(whole ? [{ ...statement({ ...whole, value: sum }), sumOf: parts.map(({ id }) => id) }] : []),
    ...parts.map(statement),
    ...counts.map(statement),
  ];
}

/** As a unit prints a rate: rounded, whatever it hides. */
function printedRate(value: Rate | null): string | null {
  return value === null ? null : value.ratio.times(100).toFixed(2);
}
