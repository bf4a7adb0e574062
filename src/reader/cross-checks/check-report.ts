import type { Diagnostic, Place } from '../../model/diagnostic.ts';
import type { ReportFacts } from '../../model/report.ts';
import { ANCHOR_KINDS, CONTENT_PROBLEMS } from '../../text/problems/content.ts';
import { capped } from '../capped.ts';
import type { Pointer } from '../content.ts';
import type { Document } from '../document.ts';
import { isPartLost } from '../document.ts';
import { isPublic } from '../lifecycle.ts';
import { isAt } from '../position.ts';
import type { Known } from '../records.ts';
import { checkExample } from '../records.ts';
import type { NarrativeReading, ReportReading } from '../report.ts';
import { say } from '../say.ts';
import { checkAnchors } from './anchors.ts';
import { checkVersions } from './check-versions.ts';
import type { ReferenceKind } from './reference.ts';
import { checkTarget, findLoops, loopWords } from './reference.ts';
import type { RecordsAround, Reference } from './report-references.ts';
import { referencesOf, schemesOf, unitsOf } from './report-references.ts';

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

function checkVersion(reading: ReportReading, set: RecordsAround, known: Known, now: Date): Diagnostic[] {
  const { document, narrative, folder } = reading;
  if (!document) return [];
  const { facts } = document;
  const place = (pointer: Pointer) => document.locate(pointer);
  // What stands for a lost value, and whatever is in it, was not written by anybody; nor can anybody tell what a lost list held.
  const isKept = ([kind, , , pointer]: Reference) =>
    !document.lost.some((lost) => lost.every((step, depth) => pointer[depth] === step)) &&
    !isLost(document, kind);
  const diagnostics = [
    ...checkAnchors(document),
    ...dangling(referencesOf(reading, facts, set, known).filter(isKept), place),
    ...(isPartLost(document, 'example') ? [] : examples(facts, set, place)),
    ...statementLoops(document),
    ...(narrative ? checkWords(narrative, reading, document) : []),
  ];
  if (folder.year !== facts.fiscalYear.to) {
    const args = { folder: folder.year, year: facts.fiscalYear.to };
    diagnostics.push(say(CONTENT_PROBLEMS, 'REPORT_YEAR', args, place(['fiscalYear', 'to'])));
  }
  const { publishAt } = facts;
  const isToCome = publishAt !== undefined && Date.parse(publishAt) > now.getTime();
  if (facts.state === 'published' && isToCome && !isPartLost(document, 'publishAt')) {
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

/** Whether what ids of a kind lead to within the report was set aside, so that nobody knows which there are. */
function isLost(document: Document<ReportFacts>, kind: ReferenceKind): boolean {
  return (LISTS_OF[kind] ?? []).some((part) => isPartLost(document, part));
}

const LISTS_OF: Partial<Readonly<Record<ReferenceKind, readonly string[]>>> = {
  statement: ['statements'],
  finding: ['findings'],
  entity: ['entities'],
  anchor: Object.keys(ANCHOR_KINDS),
};

function dangling(references: readonly Reference[], place: (pointer: Pointer) => Place): Diagnostic[] {
  return references.flatMap(([kind, target, known, pointer, draft]) => {
    const found = target === undefined ? null : checkTarget(kind, target, known, () => place(pointer), draft);
    return found ? [found] : [];
  });
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
  document: Document<ReportFacts>,
): Diagnostic[] {
  const { file } = narrative;
  const statements = new Set<string>(document.facts.statements.map(({ id }) => id));
  const files = new Set(folder.attachments.map(({ name }) => name.normalize('NFC')));
  const found = [
    ...(isLost(document, 'statement') ? [] : narrative.statements).map(({ value, position }) =>
      checkTarget('statement', value, statements, () => ({ file, position })),
    ),
    ...narrative.files.map(({ value, position }) =>
      checkTarget('attachment', value, files, () => ({ file, position })),
    ),
  ];
  return found.filter((one) => one !== null);
}
