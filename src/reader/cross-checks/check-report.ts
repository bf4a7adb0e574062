import { isAbsent } from '../../model/absence.ts';
import type { Diagnostic, Place } from '../../model/diagnostic.ts';
import type { ReportFacts } from '../../model/report.ts';
import { CONTENT_PROBLEMS, NAME_OF_PROJECT } from '../../text/problems/content.ts';
import { capped } from '../capped.ts';
import type { Pointer } from '../content.ts';
import type { Document } from '../document.ts';
import { isPublic } from '../lifecycle.ts';
import { isAt } from '../position.ts';
import type { Known, ReadingSet } from '../records.ts';
import { checkExample } from '../records.ts';
import type { NarrativeReading, ReportReading } from '../report.ts';
import { say } from '../say.ts';
import { anchorsOf, checkAnchors } from './anchors.ts';
import { checkVersions } from './check-versions.ts';
import { ownersOf, projectDraft, unitDraft } from './record-draft.ts';
import type { RecordDraft } from './reference.ts';
import { checkTarget, findLoops, loopWords } from './reference.ts';

/** An id somewhere in a report, the ids that it may be, and where it stands. */
type Check = readonly [
  kind: Parameters<typeof checkTarget>[0],
  target: string | undefined,
  known: ReadonlySet<string>,
  pointer: Pointer,
  /** The record to write where there is none. */
  draft?: RecordDraft,
];

/** Whether a report and its earlier versions fit their folder, their own parts and the records that they name. */
export function checkReport(
  reading: ReportReading,
  set: RecordsAround,
  known: Known,
  now: Date,
): readonly Diagnostic[] {
  const found = [
    ...checkVersion(reading, set, known, now),
    ...checkVersions(reading, now),
    ...reading.versions.flatMap((version) => checkVersion(version, set, known, now)),
  ];
  const lost = [reading, ...reading.versions].flatMap(({ document }) =>
    (document?.lost ?? []).map((pointer) => document?.locate(pointer)),
  );
  return capped(found.filter((one) => !lost.some((place) => place && isAt(one, place))));
}

/** The records that a report refers to. */
type RecordsAround = Pick<ReadingSet, 'units' | 'projects' | 'schemes' | 'reports'>;

function checkVersion(reading: ReportReading, set: RecordsAround, known: Known, now: Date): Diagnostic[] {
  const { document, narrative, folder } = reading;
  if (!document) return [];
  const { facts } = document;
  const place = (pointer: Pointer) => document.locate(pointer);
  // What stands for a lost value, and whatever is in it, was not written by anybody.
  const isKept = ([, , , pointer]: Check) =>
    !document.lost.some((lost) => lost.every((step, depth) => pointer[depth] === step));
  const diagnostics = [
    ...checkAnchors(document),
    ...dangling(referencesOf(reading, facts, set, known).filter(isKept), place),
    ...examples(facts, set, place),
    ...statementLoops(document),
    ...(narrative ? checkWords(narrative, reading, facts) : []),
  ];
  if (folder.year !== facts.fiscalYear.to) {
    const args = { folder: folder.year, year: facts.fiscalYear.to };
    diagnostics.push(say(CONTENT_PROBLEMS, 'REPORT_YEAR', args, place(['fiscalYear', 'to'])));
  }
  const { publishAt } = facts;
  if (facts.state === 'published' && publishAt !== undefined && Date.parse(publishAt) > now.getTime()) {
    diagnostics.push(say(CONTENT_PROBLEMS, 'STATE_PUBLISH_AT', { publishAt }, place(['publishAt'])));
  }
  if (narrative && isPublic(facts, now)) {
    for (const { value: remark, position } of narrative.pending) {
      diagnostics.push(
        say(CONTENT_PROBLEMS, 'STATE_PENDING', { remark }, { file: narrative.file, position }),
      );
    }
  }
  return diagnostics;
}

function dangling(checks: readonly Check[], place: (pointer: Pointer) => Place): Diagnostic[] {
  return checks.flatMap(([kind, target, known, pointer, draft]) => {
    const found = target === undefined ? null : checkTarget(kind, target, known, () => place(pointer), draft);
    return found ? [found] : [];
  });
}

function referencesOf(reading: ReportReading, facts: ReportFacts, set: RecordsAround, known: Known): Check[] {
  const ids = (kind: string) =>
    new Set(anchorsOf(facts).flatMap((one) => (one.kind === kind ? [one.id] : [])));
  const findings = ids('findings');
  const statements = ids('statements');
  const entities = ids('entities');
  const files = new Set(reading.folder.attachments.map(({ name }) => name.normalize('NFC')));
  const rows = <T>(list: readonly T[] | object): (readonly [number, T])[] =>
    Array.isArray(list) ? [...(list as readonly T[]).entries()] : [];
  const funds = isAbsent(facts.funds) ? [] : facts.funds.lines;
  const rowsWithPart = [...funds, ...(isAbsent(facts.indicators) ? [] : facts.indicators.rows)];

  return [
    ['project', facts.project, known.project, ['project'], projectDraft(facts)],
    ...facts.otherProjects.map(
      (id, i): Check => [
        'project',
        id,
        known.project,
        ['otherProjects', i],
        projectDraft(facts, NAME_OF_PROJECT),
      ],
    ),
    ...ownersOf(facts).map(
      ([id, pointer]): Check => ['project', id, new Set([facts.project, ...facts.otherProjects]), pointer],
    ),
    ...unitsOf(facts).map(
      ([unit, pointer]): Check => ['unit', unit, known.unit, pointer, unitDraft(facts, pointer, set)],
    ),
    ...schemesOf(facts).map(([scheme, pointer]): Check => ['scheme', scheme, known.scheme, pointer]),
    ...rowsWithPart.flatMap(({ subProject, project: owner }, i): Check[] => {
      const parts = set.projects.get(owner ?? facts.project)?.facts.subProjects;
      const at = i < funds.length ? ['funds', 'lines', i] : ['indicators', 'rows', i - funds.length];
      return parts === undefined
        ? []
        : [['subProject', subProject, new Set(parts.map(({ id }) => id)), [...at, 'subProject']]];
    }),
    ...facts.statements.flatMap(({ partOf, sumOf, equalTo }, i): Check[] => [
      ['statement', partOf, statements, ['statements', i, 'partOf']],
      ['statement', equalTo, statements, ['statements', i, 'equalTo']],
      ...(sumOf ?? []).map((id, j): Check => ['statement', id, statements, ['statements', i, 'sumOf', j]]),
    ]),
    ...facts.honours.map(({ holder }, i): Check => ['entity', holder, entities, ['honours', i, 'holder']]),
    ...rows<{ findings: readonly string[] }>(facts.recommendations).flatMap(([i, row]) =>
      row.findings.map((id, j): Check => ['finding', id, findings, ['recommendations', i, 'findings', j]]),
    ),
    ...rows<{ findings: readonly string[] }>(facts.rectifications).flatMap(([i, row]) =>
      row.findings.map((id, j): Check => ['finding', id, findings, ['rectifications', i, 'findings', j]]),
    ),
    ...(isAbsent(facts.findings) ? [] : facts.findings).flatMap(({ repeats }, i): Check[] => [
      ['report', repeats?.report, known.report, ['findings', i, 'repeats', 'report']],
      ['finding', repeats?.finding, findingsIn(repeats, set), ['findings', i, 'repeats', 'finding']],
    ]),
    ...(isAbsent(facts.annexes) ? [] : facts.annexes).map(
      ({ file }, i): Check => ['attachment', file?.normalize('NFC'), files, ['annexes', i, 'file']],
    ),
    ...facts.waivers.map(({ at }, i): Check => {
      const anchors = new Set(anchorsOf(facts).map(({ id }) => id));
      return ['anchor', at, anchors, ['waivers', i, 'at']];
    }),
  ];
}

/** Findings of the earlier report. Where that report cannot be read the id counts as known: one error is enough. */
function findingsIn(
  repeats: { report: string; finding: string } | undefined,
  set: RecordsAround,
): ReadonlySet<string> {
  if (!repeats) return new Set();
  const earlier = set.reports.get(repeats.report)?.document?.facts;
  if (!earlier) return new Set([repeats.finding]);
  return new Set(isAbsent(earlier.findings) ? [] : earlier.findings.map(({ id }) => id));
}

function unitsOf(facts: ReportFacts): (readonly [string, Pointer])[] {
  const roles = ['implementingUnit', 'competentDept', 'commissioner', 'evaluator'] as const;
  return [
    ...roles.flatMap((role): (readonly [string, Pointer])[] => {
      const reference = facts[role];
      return isAbsent(reference) ? [] : [[reference.unit, [role, 'unit']]];
    }),
    ...facts.otherCompetentDepts.map(({ unit }, i): readonly [string, Pointer] => [
      unit,
      ['otherCompetentDepts', i, 'unit'],
    ]),
    ...facts.assessments.flatMap(({ by }, i): (readonly [string, Pointer])[] =>
      isAbsent(by) ? [] : [[by.unit, ['assessments', i, 'by', 'unit']]],
    ),
  ];
}

function schemesOf(facts: ReportFacts): (readonly [string, Pointer])[] {
  return facts.assessments.flatMap(({ scheme }, i): (readonly [string, Pointer])[] =>
    isAbsent(scheme) ? [] : [[scheme, ['assessments', i, 'scheme']]],
  );
}

/** A real report rests on real records alone. Schemes are public rules, which an example may well use. */
function examples(facts: ReportFacts, set: RecordsAround, place: (pointer: Pointer) => Place): Diagnostic[] {
  const own = facts.example;
  const project = set.projects.get(facts.project)?.facts.example;
  const found = [
    checkExample('project', facts.project, own, project, () => place(['project'])),
    ...unitsOf(facts).map(([unit, pointer]) =>
      checkExample('unit', unit, own, set.units.get(unit)?.facts.example, () => place(pointer)),
    ),
    ...(own ? [] : schemesOf(facts)).map(([scheme, pointer]) =>
      checkExample('scheme', scheme, own, set.schemes.get(scheme)?.facts.example, () => place(pointer)),
    ),
  ];
  return found.filter((one) => one !== null);
}

function statementLoops(document: Document<ReportFacts>): Diagnostic[] {
  const { statements } = document.facts;
  const parts = new Map(statements.map(({ id, sumOf = [] }) => [id as string, sumOf as readonly string[]]));
  const wholes = new Map(
    statements.map(({ id, partOf }) => [id as string, partOf === undefined ? [] : [partOf]]),
  );
  return [parts, wholes].flatMap((graph, which) =>
    findLoops(graph.keys(), (id) => graph.get(id) ?? []).map((loop) => {
      const index = statements.findIndex(({ id }) => id === loop[0]);
      const pointer = ['statements', index, which === 0 ? 'sumOf' : 'partOf'];
      return say(CONTENT_PROBLEMS, 'REF_LOOP', { path: loopWords(loop) }, document.locate(pointer));
    }),
  );
}

function checkWords(
  narrative: NarrativeReading,
  { folder }: ReportReading,
  facts: ReportFacts,
): Diagnostic[] {
  const { file } = narrative;
  const statements = new Set<string>(facts.statements.map(({ id }) => id));
  const files = new Set(folder.attachments.map(({ name }) => name.normalize('NFC')));
  const found = [
    ...narrative.statements.map(({ value, position }) =>
      checkTarget('statement', value, statements, () => ({ file, position })),
    ),
    ...narrative.files.map(({ value, position }) =>
      checkTarget('attachment', value, files, () => ({ file, position })),
    ),
  ];
  return found.filter((one) => one !== null);
}
