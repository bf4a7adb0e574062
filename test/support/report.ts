import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { input } from 'zod';
import type { Place } from '../../src/model/diagnostic.ts';
import type { ProjectId, ReportId, SchemeId, UnitId } from '../../src/model/ids.ts';
import { ProjectSchema } from '../../src/model/project.ts';
import { keepingLast, once } from '../../src/model/remember.ts';
import { ReportSchema } from '../../src/model/report.ts';
import type { Scheme } from '../../src/model/scheme.ts';
import { SchemeSchema } from '../../src/model/scheme.ts';
import { SiteSchema } from '../../src/model/site.ts';
import { UnitSchema } from '../../src/model/unit.ts';
import type { Narrative } from '../../src/narrative/narrative.ts';
import { parseNarrative } from '../../src/narrative/narrative.ts';
import type { Attachment, Content, SourcedReport } from '../../src/reader/content.ts';
import { readJson } from '../../src/reader/json/source.ts';
import { reportHead } from '../../src/reader/report-head.ts';
import { parseFilled } from './filled.ts';
import { NARRATIVE, PROJECT, REPORT, SITE, UNITS } from './report-facts.ts';

/** What `report.json` may hold. */
export type ReportInput = input<typeof ReportSchema>;

/** Top-level fields to replace; `undefined` leaves a field out. */
export type ReportOverrides = { readonly [K in keyof ReportInput]?: ReportInput[K] | undefined };

export interface MadeParts {
  /** `2023/example` unless another is needed. */
  readonly id?: string;
  readonly narrative?: string;
  /** Fields of the project to replace. */
  readonly project?: Partial<input<typeof ProjectSchema>>;
  readonly attachments?: readonly Attachment[];
  /** Versions that this one replaced, oldest first. */
  readonly earlier?: readonly SourcedReport[];
}

export interface MadeReport {
  readonly sourced: SourcedReport;
  /** The files as text, for tests of places. */
  readonly json: string;
  readonly words: string;
}

/**
 * A sound, complete report in which nothing is wrong, changed in the fields that a test is about. Read as the site
 * reads files, so that places are real. Throws where the result is not a report.
 */
export function makeReport(overrides: ReportOverrides = {}, parts: MadeParts = {}): MadeReport {
  const id = parts.id ?? '2023/example';
  const folder = `reports/${id}`;
  const facts = { ...REPORT, ...overrides };
  const json = `${JSON.stringify(facts, null, 2)}\n`;
  const { source } = readJson(json, `${folder}/report.json`);
  if (source === null) throw new Error('not JSON');
  const report = parseFilled(ReportSchema, source.value);
  const words = parts.narrative ?? NARRATIVE;
  const narrative = narrativeOf(words);
  const locate = (pointer: readonly (string | number)[], part?: 'key' | 'value'): Place => ({
    file: `${folder}/report.json`,
    position: source.where(pointer, part),
  });
  const sourced: SourcedReport = {
    id: id as ReportId,
    head: reportHead(report),
    report: { ...report, id: id as ReportId },
    narrative,
    folder,
    attachments: parts.attachments ?? [],
    locate,
    digest: hash('sha256', json + words),
    factsDigest: hash('sha256', json),
    earlier: parts.earlier ?? [],
    withdrawnVersions: [],
  };
  return { sourced, json, words };
}

/** The content folder around some reports: one project, its unit and its department, the schemes of the repository. */
export function makeContentOf(made: readonly MadeReport[], parts: Pick<MadeParts, 'project'> = {}): Content {
  const projectId = 'example-project' as ProjectId;
  const project = parts.project ? ProjectSchema.parse({ ...PROJECT, ...parts.project }) : ownProject();
  return {
    site: { ...ownSite(), pages: [] },
    units: new Map(ownUnits()),
    projects: new Map([[projectId, { ...project, id: projectId }]]),
    schemes: schemes(),
    reports: made.map(({ sourced }) => sourced),
    withdrawn: [],
    coverage: [],
    glossary: [],
    aliases: { aliases: [], meanings: [] },
    allowances: [],
    redirects: [],
    pages: [],
    pageSources: new Map(),
  };
}

// The records around a report are the same for thousands of them: nothing may change what they hold.
const ownSite = once(() => SiteSchema.parse(SITE));
const ownProject = once(() => ProjectSchema.parse(PROJECT));
const ownUnits = once(() =>
  Object.entries(UNITS).map(
    ([id, facts]) => [id as UnitId, { ...UnitSchema.parse(facts), id: id as UnitId }] as const,
  ),
);

const MOST_NARRATIVES = 8;

/** Many tests change the facts and leave the words as they are. */
const narrativeOf = keepingLast(MOST_NARRATIVES, (words: string): Narrative => {
  const { narrative, diagnostics } = parseNarrative(words, 'narrative.mdx');
  if (narrative === null) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return narrative;
});

let known: Content['schemes'] | null = null;

function schemes(): Content['schemes'] {
  known ??= new Map(
    ['cn-2020', 'cn-2021-cost', 'sc-2025-monitoring'].map((id) => [
      id as SchemeId,
      readScheme(id as SchemeId),
    ]),
  );
  return known;
}

function readScheme(id: SchemeId): Scheme {
  const file = new URL(`../../content/schemes/${id}.json`, import.meta.url);
  return { ...parseFilled(SchemeSchema, JSON.parse(readFileSync(file, 'utf8'))), id };
}

/** A row of the indicator table, met and fully scored, with the fields that a test is about. */
export function makeIndicator(overrides: Partial<IndicatorInput> = {}): IndicatorInput {
  return {
    id: 'extra',
    path: ['产出指标', '数量指标'],
    name: '维修灶具数量',
    direction: 'positive',
    target: '≥10台',
    actual: '10台',
    weight: '5',
    claimedScore: '5',
    ...overrides,
  };
}

export type IndicatorInput = Extract<ReportInput['indicators'], { rows: unknown }>['rows'][number];
