import { isAbsent } from '../../model/absence.ts';
import type { ReportFacts } from '../../model/report.ts';
import { NAME_OF_PROJECT } from '../../text/problems/content.ts';
import type { Pointer } from '../content.ts';
import { isPartLost } from '../document.ts';
import type { Known, ReadingSet } from '../records.ts';
import type { ReportReading } from '../report.ts';
import { anchorsOf } from './anchors.ts';
import { ownersOf, projectDraft, unitDraft } from './record-draft.ts';
import type { checkTarget, RecordDraft } from './reference.ts';

/** An id somewhere in a report, the ids that it may be, and where it stands. */
export type Reference = readonly [
  kind: Parameters<typeof checkTarget>[0],
  target: string | undefined,
  known: ReadonlySet<string>,
  pointer: Pointer,
  /** The record to write where there is none. */
  draft?: RecordDraft,
];

/** The records that a report refers to. */
export type RecordsAround = Pick<ReadingSet, 'units' | 'projects' | 'schemes' | 'reports'>;

/** Everything in a report that has to be the id of something else. */
export function referencesOf(
  reading: ReportReading,
  facts: ReportFacts,
  set: RecordsAround,
  known: Known,
): Reference[] {
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
      (id, i): Reference => [
        'project',
        id,
        known.project,
        ['otherProjects', i],
        projectDraft(facts, NAME_OF_PROJECT),
      ],
    ),
    ...ownersOf(facts).map(
      ([id, pointer]): Reference => [
        'project',
        id,
        new Set([facts.project, ...facts.otherProjects]),
        pointer,
      ],
    ),
    ...unitsOf(facts).map(
      ([unit, pointer]): Reference => ['unit', unit, known.unit, pointer, unitDraft(facts, pointer, set)],
    ),
    ...schemesOf(facts).map(([scheme, pointer]): Reference => ['scheme', scheme, known.scheme, pointer]),
    ...rowsWithPart.flatMap(({ subProject, project: owner }, i): Reference[] => {
      const parts = set.projects.get(owner ?? facts.project)?.facts.subProjects;
      const at = i < funds.length ? ['funds', 'lines', i] : ['indicators', 'rows', i - funds.length];
      return parts === undefined
        ? []
        : [['subProject', subProject, new Set(parts.map(({ id }) => id)), [...at, 'subProject']]];
    }),
    ...facts.statements.flatMap(({ partOf, sumOf, equalTo }, i): Reference[] => [
      ['statement', partOf, statements, ['statements', i, 'partOf']],
      ['statement', equalTo, statements, ['statements', i, 'equalTo']],
      ...(sumOf ?? []).map(
        (id, j): Reference => ['statement', id, statements, ['statements', i, 'sumOf', j]],
      ),
    ]),
    ...facts.honours.map(
      ({ holder }, i): Reference => ['entity', holder, entities, ['honours', i, 'holder']],
    ),
    ...rows<{ findings: readonly string[] }>(facts.recommendations).flatMap(([i, row]) =>
      row.findings.map(
        (id, j): Reference => ['finding', id, findings, ['recommendations', i, 'findings', j]],
      ),
    ),
    ...rows<{ findings: readonly string[] }>(facts.rectifications).flatMap(([i, row]) =>
      row.findings.map((id, j): Reference => ['finding', id, findings, ['rectifications', i, 'findings', j]]),
    ),
    ...(isAbsent(facts.findings) ? [] : facts.findings).flatMap(({ repeats }, i): Reference[] => [
      ['report', repeats?.report, known.report, ['findings', i, 'repeats', 'report']],
      ['finding', repeats?.finding, findingsIn(repeats, set), ['findings', i, 'repeats', 'finding']],
    ]),
    ...(isAbsent(facts.annexes) ? [] : facts.annexes).map(
      ({ file }, i): Reference => ['attachment', file?.normalize('NFC'), files, ['annexes', i, 'file']],
    ),
    ...facts.waivers.map(({ at }, i): Reference => {
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
  const earlier = set.reports.get(repeats.report)?.document;
  if (!earlier || isPartLost(earlier, 'findings')) return new Set([repeats.finding]);
  const { findings } = earlier.facts;
  return new Set(isAbsent(findings) ? [] : findings.map(({ id }) => id));
}

/** Units that a report names, and where. */
export function unitsOf(facts: ReportFacts): (readonly [string, Pointer])[] {
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

/** Schemes that a report names, and where. */
export function schemesOf(facts: ReportFacts): (readonly [string, Pointer])[] {
  return facts.assessments.flatMap(({ scheme }, i): (readonly [string, Pointer])[] =>
    isAbsent(scheme) ? [] : [[scheme, ['assessments', i, 'scheme']]],
  );
}
