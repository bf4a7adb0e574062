import type { TranscriptionPart } from '../../model/transcription.ts';
import { BASIS_WORDS, DRAFT_TEXT } from '../../text/desk/draft.ts';
import type { Proposal, ProposedFunds, ProposedIndicator, Value } from '../proposal.ts';
import { AMOUNT_FIELDS } from '../proposal.ts';
import type { Answers } from '../propose/question-list.ts';
import { annexesOf, provenanceOf } from './around.ts';
import type { Facts } from './facts.ts';
import { defined, listOf, orNothing } from './facts.ts';
import type { Ids } from './ids.ts';
import { namesProject } from './same-name.ts';
import { trailOf } from './trail.ts';

const TEXT = DRAFT_TEXT;

/** Units and projects by their names, and those that are known under another name. */
interface Register {
  readonly units: Ids;
  readonly projects: Ids;
  readonly same: { readonly unit: string | null; readonly project: string | null };
  /** The report is made up. */
  readonly example: boolean;
}

/** What `report.json` says. Left out is 文中未说明, but for the parts that somebody chose not to take over. */
export function reportOf(
  proposal: Proposal,
  answers: Answers,
  fiscalYear: number,
  { units, projects, same, example }: Register,
): Facts {
  const { projectName, unitName, total, reviewedTotal, grade, goals } = proposal;
  const kind = proposal.kind?.value ?? 'unit-self';
  const printed = proposal.title?.value ?? null;
  const title = titleOf(printed, projectName?.value ?? null, fiscalYear);
  // A name that no file gives is an open question: no id stands for it, and what is missing is said to be missing.
  const unit = unitName === null ? undefined : (same.unit ?? units.of(unitName.value));
  const [department] = proposal.competentDept.slice(-1);
  const project = projectName === null ? undefined : (same.project ?? projects.of(projectName.value));
  return defined({
    state: 'draft',
    version: 1,
    example: example || undefined,
    transcription: transcription(answers),
    title,
    printedTitle: printed !== null && printed !== title ? printed : undefined,
    kind,
    kindEvidence:
      printed !== null && proposal.kind?.at === proposal.title?.at && proposal.kind?.sureness !== 'asked'
        ? TEXT.kindByTitle(printed)
        : TEXT.kindAsked,
    outline: outlineOf(proposal, kind),
    fiscalYear: { from: fiscalYear, to: fiscalYear },
    project,
    printedProjectName: stated(projectName),
    printedUnitName: stated(unitName),
    implementingUnit: defined({ unit, ...basisOf(unitName) }),
    competentDept: department && { unit: units.of(department.value), basis: 'stated' },
    evaluator: proposal.evaluator && { unit: units.of(proposal.evaluator.value), basis: 'stated' },
    reportDate: dateOf(proposal.reportDate),
    documents: listOf(proposal.documents, ({ title: name, docNo, relation }, index) => ({
      id: `document-${index + 1}`,
      relation: relation.value,
      document: defined({ title: name.value, docNo: docNo?.value }),
    })),
    funds: proposal.funds === null ? undefined : fundsOf(proposal.funds, proposal.management),
    goals: orNothing(defined({ expected: goals.expected?.value, actual: goals.actual?.value })),
    indicators: indicatorsOf(proposal),
    assessments: [
      defined({
        stage: 'claimed',
        role: proposal.role?.value ?? ROLES[kind] ?? 'self',
        total: total?.value,
        gradeRaw: grade?.value,
      }),
      ...(reviewedTotal === null
        ? []
        : [
            { stage: 'reviewed', role: proposal.reviewer?.value ?? 'spot-check', total: reviewedTotal.value },
          ]),
    ],
    statements: listOf(proposal.statements, ({ id, label, figure, sumOf }) =>
      defined({ id, label: label.value, figure: figure.value, sumOf: sumOf.length > 0 ? sumOf : undefined }),
    ),
    ...trailOf(proposal),
    annexes: annexesOf(proposal),
    provenance: provenanceOf(proposal, printed),
  });
}

/** Who scores in an evaluation of a kind. */
const ROLES: Readonly<Record<string, string>> = {
  dept: 'dept',
  finance: 'finance',
  're-review': 'spot-check',
};

/** The site's title names the project and the year; the printed one seldom does. */
function titleOf(printed: string | null, project: string | null, year: number): string {
  const plain = (printed ?? TEXT.untitled)
    .replace(/[（(]\s*(?:19|20)\d{2}\s*年?度?\s*[）)]/g, '')
    .replace(/(?:19|20)\d{2}\s*年度?/g, '')
    .trim();
  // 维护项目 before 项目支出绩效自评表: the word stands once.
  const rest = /项目$/.test(project ?? '') ? plain.replace(/^项目/, '') : plain;
  const named = project === null || namesProject(plain, project) ? plain : `${project}${rest}`;
  return `${named}（${year}年度）`;
}

function basisOf(unitName: Value | null): Facts {
  return unitName === null || unitName.printed === ''
    ? { basis: 'inferred', ground: TEXT.unitAnswered }
    : { basis: 'stated' };
}

/** A name that was typed as an answer is not printed in the source. */
function stated(value: Value | null): string | undefined {
  return value === null || value.printed === '' ? undefined : value.value;
}

/** 2024年5月20日, 2024.5, 2024-05-20. */
function dateOf(value: Value | null): string | undefined {
  const match = /((?:19|20)\d{2})\s*[年./-]\s*(\d{1,2})(?:\s*[月./-]\s*(\d{1,2}))?/.exec(
    value?.value.normalize('NFKC') ?? '',
  );
  if (!match) return undefined;
  const [, year, month = '', day] = match;
  return [year, month.padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])].join('-');
}

const SKIPPABLE: readonly TranscriptionPart[] = [
  'documents',
  'funds',
  'statements',
  'findings',
  'recommendations',
];

function transcription(answers: Answers): unknown {
  const parts = SKIPPABLE.filter((part) => answers[part] === 'skip' || answers[`${part}.words`] === 'skip');
  return parts.length === 0 ? 'complete' : { partial: parts };
}

const FRAMEWORK = /^(?:项目)?(?:决策|过程|产出|效益)(?:情况|指标)?$/;

function outlineOf({ sections, indicators }: Proposal, kind: string): string {
  if (kind === 'transfer-self') return 'transfer';
  const titles = sections.map(({ title }) => title);
  const levels = [...new Set(indicators.map(({ path }) => path[0]?.value ?? ''))];
  if (titles.some((title) => /经济性/.test(title)) && titles.some((title) => /效益性/.test(title)))
    return '2011-3E';
  if ([...titles, ...levels].some((text) => /^(?:项目)?投入(?:情况|指标)?$/.test(text))) return '2013-input';
  const has = (word: string) =>
    [...titles, ...levels].some((text) => text.includes(word) && FRAMEWORK.test(text));
  return has('决策') && has('过程') ? '2020-core' : 'local';
}

function fundsOf(funds: ProposedFunds, management: Proposal['management']): Facts {
  const basis = funds.basis?.value ?? 'full-year-budget';
  return defined({
    executionBasis: basis,
    basisReason: basis === 'full-year-budget' ? undefined : TEXT.basisReason(BASIS_WORDS[basis]),
    lines: funds.lines.map(({ source, label, amounts, printedRate }) =>
      defined({
        source: source.value,
        label: label?.value,
        ...Object.fromEntries(AMOUNT_FIELDS.map((field) => [field, amounts[field]?.value])),
        printedRate: printedRate?.value,
      }),
    ),
    executionPoints:
      funds.weight === null
        ? undefined
        : defined({ weight: funds.weight.value, claimedScore: funds.claimedScore?.value }),
    management: managementOf(management),
  });
}

const MANAGEMENT: readonly (readonly [RegExp, string])[] = [
  [/分配/, 'allocation'],
  [/下达/, 'release'],
  [/拨付/, 'payment'],
  [/使用/, 'use'],
  [/执行/, 'execution'],
  [/绩效/, 'performance'],
  [/责任/, 'responsibility'],
];

/** 资金管理情况 of the transfer form. */
function managementOf(management: Proposal['management']): unknown {
  return listOf(management, ({ name, situation, problem }) =>
    defined({
      item: MANAGEMENT.find(([pattern]) => pattern.test(name.value))?.[1] ?? 'other',
      label: name.value,
      situation: situation?.value,
      problem: problem?.value,
    }),
  );
}

function indicatorsOf({ indicators, groups, adjustments }: Proposal): Facts | undefined {
  if (indicators.length === 0) return undefined;
  return defined({
    groups: listOf(groups, ({ path, weight, claimedScore }) =>
      defined({ path, weight: weight.value, claimedScore: claimedScore?.value }),
    ),
    rows: indicators.map(indicatorOf),
    adjustments: listOf(adjustments, ({ id, kind, name, limit, claimedScore, reason }) =>
      defined({
        id,
        kind,
        name: name.value,
        limit: limit?.value,
        claimedScore: claimedScore?.value,
        reason: reason?.value,
      }),
    ),
  });
}

function indicatorOf(row: ProposedIndicator): Facts {
  return defined({
    id: row.id,
    path: row.path.length > 0 ? row.path.map(({ value }) => value) : [TEXT.levelMissing],
    name: row.name.value,
    direction: row.direction.value,
    target: row.target?.value,
    actual: row.actual?.value,
    weight: row.weight?.value,
    claimedScore: row.claimedScore?.value,
    reviewedScore: row.reviewedScore?.value,
    explanation: row.explanation?.value,
    standard: row.standard?.value,
    deviationReason: row.deviationReason?.value,
    improvement: row.improvement?.value,
    evidence: row.evidence === null ? undefined : [row.evidence.value],
    remark: row.remark?.value,
  });
}
