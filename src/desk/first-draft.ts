import { isSlug } from '../model/ids.ts';
import { escapeForMdx, escapeInline } from '../narrative/escape.ts';
import { DESK_TEXT } from '../text/desk.ts';
import type { Paragraph, Proposal, ProposedFundLine, ProposedIndicator, Section, Value } from './proposal.ts';
import type { Answers } from './propose/question-list.ts';

/** Names by id, as the site knows them. */
export type NamesById = Readonly<Record<string, readonly string[]>>;

export interface FirstDraftOptions {
  readonly answers: Answers;
  readonly units: NamesById;
  readonly projects: NamesById;
  /** The year of the draft where no file names one. */
  readonly year: number;
  /** Makes an id of a name that the site does not know; without it ids are counted. */
  readonly slugOf?: (name: string) => string;
  /** SHA-256 of the first source, where the front can compute it. */
  readonly sourceHash?: string;
}

/** The files of a draft, and the records that it names and the site does not have. */
export interface FirstDraft {
  /** `<year>/<slug>`. */
  readonly id: string;
  readonly report: Readonly<Record<string, unknown>>;
  readonly narrativeMdx: string;
  readonly importJson: string;
  readonly newUnits: readonly { readonly id: string; readonly name: string }[];
  readonly newProjects: readonly { readonly id: string; readonly name: string }[];
}

/** The draft that a proposal makes: what was read, as it was read; what is open stays as it seems best. */
export function firstDraft(
  proposal: Proposal,
  { answers, units, projects, year, slugOf, sourceHash }: FirstDraftOptions,
): FirstDraft {
  const unit = idOf(proposal.unitName?.value ?? null, units, 'danwei', slugOf);
  const project = idOf(proposal.projectName?.value ?? null, projects, 'xiangmu', slugOf);
  const to = Number(proposal.fiscalYear?.value) || year;
  const { sources, questions, leftOut, sections: _, preface: __, ...values } = proposal;
  return {
    id: `${to}/${project.id}`,
    // What no source states is left out, and not written as nothing.
    report: JSON.parse(JSON.stringify(reportOf(proposal, unit.id, project.id, to, sourceHash))),
    narrativeMdx: wordsOf(proposal),
    importJson: `${JSON.stringify({ sources, open: questions, answers, leftOut, values }, null, 2)}\n`,
    newUnits: unit.isNew ? [unit] : [],
    newProjects: project.isNew ? [project] : [],
  };
}

function idOf(name: string | null, known: NamesById, fallback: string, slugOf?: (name: string) => string) {
  const plain = (text: string) => text.replace(/\s/g, '');
  const own = Object.entries(known).find(
    ([id, names]) => name !== null && (id === name || names.some((one) => plain(one) === plain(name))),
  );
  if (own) return { id: own[0], name: name ?? '', isNew: false };
  const wish = name === null ? '' : (slugOf?.(name) ?? '');
  const stem = isSlug(wish) ? wish : fallback;
  let id = stem;
  for (let count = 2; Object.hasOwn(known, id); count += 1) id = `${stem}-${count}`;
  return { id, name: name ?? '', isNew: name !== null };
}

const v = <T>(value: Value<T> | null | undefined): T | undefined => value?.value;

function reportOf(
  proposal: Proposal,
  unit: string,
  project: string,
  year: number,
  sourceHash = '0'.repeat(64),
): Record<string, unknown> {
  const { funds, indicators, goals, sources, documents, groups } = proposal;
  const title = v(proposal.title);
  const printed = proposal.title?.printed;
  return {
    state: 'draft',
    version: 1,
    transcription: 'complete',
    title: title ?? DESK_TEXT.draft.untitled,
    kind: v(proposal.kind) ?? 'unit-self',
    kindEvidence: printed === undefined ? DESK_TEXT.draft.kindAsked : DESK_TEXT.draft.kindByTitle(printed),
    outline: 'local',
    fiscalYear: { from: year, to: year },
    project,
    printedProjectName: v(proposal.projectName),
    printedUnitName: v(proposal.unitName),
    implementingUnit: { unit, basis: 'stated' },
    reportDate: v(proposal.reportDate),
    documents: documents.map((one, index) => ({
      id: `document-${index + 1}`,
      relation: 'mentioned',
      document: { title: one.title.value, docNo: v(one.docNo) },
    })),
    ...(funds !== null &&
      funds.lines.length > 0 && {
        funds: {
          ...basisOf(funds.lines),
          lines: funds.lines.map(lineOf),
          ...(funds.weight !== null && {
            executionPoints: { weight: funds.weight.value, claimedScore: v(funds.claimedScore) },
          }),
        },
      }),
    goals: { expected: v(goals.expected), actual: v(goals.actual) },
    ...(indicators.length > 0 && {
      indicators: {
        groups: groups.map(({ path, weight, claimedScore }) => ({
          path,
          weight: weight.value,
          claimedScore: v(claimedScore),
        })),
        rows: indicators.map(rowOf),
      },
    }),
    assessments: [
      {
        stage: 'claimed',
        role: ROLES[v(proposal.kind) ?? ''] ?? 'self',
        total: v(proposal.total),
        gradeRaw: v(proposal.grade),
      },
      ...(proposal.reviewedTotal === null
        ? []
        : [{ stage: 'reviewed', role: 'finance', total: proposal.reviewedTotal.value }]),
    ],
    statements: proposal.statements.map(({ id, label, figure, sumOf }) => ({
      id,
      label: label.value,
      figure: figure.value,
      ...(sumOf.length > 1 && { sumOf }),
    })),
    ...list('findings', proposal.findings, (text, index) => ({
      id: `finding-${index + 1}`,
      text,
      category: 'execution',
    })),
    ...list('recommendations', proposal.recommendations, (text, index) => ({
      id: `advice-${index + 1}`,
      text,
      findings: [],
    })),
    // Hash and size are filled in from the source itself, by whoever keeps it.
    provenance: {
      sourceTitle: title ?? sources[0]?.name ?? DESK_TEXT.draft.untitled,
      sha256: sourceHash,
      bytes: sources[0]?.bytes ?? 1,
      capture: 'converted',
      note: DESK_TEXT.draft.provenance(sources.map(({ name }) => name).join('、')),
    },
  };
}

/** Who scores in each kind of evaluation; what is none of them is the unit's own. */
const ROLES: Readonly<Record<string, string>> = {
  dept: 'dept',
  'whole-dept': 'self',
  finance: 'finance',
  're-review': 'finance',
};

/** The amount that the rate is measured against: the adjusted budget, or else what is stated, with the reason. */
function basisOf(lines: readonly ProposedFundLine[]): object {
  const amounts = (lines.find(({ source }) => source.value === 'total') ?? lines[0])?.amounts ?? {};
  if (amounts.fullYearBudget !== undefined) return { executionBasis: 'full-year-budget' };
  const [basis, label] =
    amounts.initialBudget === undefined && amounts.received !== undefined
      ? (['received', DESK_TEXT.choices.basis.received] as const)
      : (['initial-budget', DESK_TEXT.choices.basis['initial-budget']] as const);
  return { executionBasis: basis, basisReason: DESK_TEXT.draft.basisReason(label) };
}

function list(name: string, values: readonly Value[], row: (text: string, index: number) => object): object {
  return values.length === 0 ? {} : { [name]: values.map(({ value }, index) => row(value, index)) };
}

function lineOf({ source, label, amounts, printedRate }: ProposedFundLine): object {
  const stated = Object.entries(amounts).map(([field, amount]) => [field, amount?.value]);
  return {
    source: source.value,
    label: v(label),
    ...Object.fromEntries(stated),
    printedRate: v(printedRate),
  };
}

function rowOf(row: ProposedIndicator): object {
  return {
    id: row.id,
    path: row.path.map(({ value }) => value),
    name: row.name.value,
    direction: row.direction.value,
    target: v(row.target),
    actual: v(row.actual),
    weight: v(row.weight),
    claimedScore: v(row.claimedScore),
    reviewedScore: v(row.reviewedScore),
    deviationReason: v(row.deviationReason) || undefined,
    improvement: v(row.improvement) || undefined,
    remark: v(row.remark) || undefined,
  };
}

/** Headings of the words begin at `##`; the narrative knows five levels. */
const BOTTOM_LEVEL = 6;

function wordsOf({ preface, sections, conclusion, title }: Proposal): string {
  const parts = [
    ...preface.filter(({ text }) => text !== title?.printed).map(paragraphOf),
    ...sections.flatMap((section) => [headingOf(section), ...section.paragraphs.map(paragraphOf)]),
  ].filter((part) => part !== '');
  if (parts.length > 0) return `${parts.join('\n\n')}\n`;
  const { formHeading, formOnly, conclusionHeading } = DESK_TEXT.draft;
  return conclusion === null
    ? `## ${formHeading}\n\n${formOnly}\n`
    : `## ${conclusionHeading}\n\n${escapeForMdx(conclusion.value)}\n`;
}

function headingOf({ level, mark, title }: Section): string {
  return `${'#'.repeat(Math.min(level + 1, BOTTOM_LEVEL))} ${escapeInline(`${mark}${title}`)}`;
}

function paragraphOf({ text, table }: Paragraph): string {
  if (!table) return escapeForMdx(text);
  const width = Math.max(0, ...table.map((row) => row.length));
  const [head, ...body] = table.map((row) =>
    Array.from({ length: width }, (_, at) => escapeInline(row[at] ?? '')),
  );
  if (head === undefined) return '';
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...body.map(line)].join('\n');
}
