import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Coverage } from '../../model/reference.ts';
import { CONTENT_PROBLEMS } from '../../text/problems/content.ts';
import type { Document } from '../document.ts';
import type { Known, ReadingSet, ReportOutline } from '../records.ts';
import { checkExample } from '../records.ts';
import { say } from '../say.ts';
import { checkNames } from './check-names.ts';
import { checkRegion } from './check-region.ts';
import { checkTarget, findLoops, loopWords } from './reference.ts';

/** Whether units, projects and the lists of what is due name records that exist and are of their kind. */
export function checkRecords(set: ReadingSet<ReportOutline>, known: Known): Diagnostic[] {
  return [
    ...[...set.units.values()].map(checkRegion),
    ...checkNames('unit', set.units),
    ...checkNames('project', set.projects),
    ...checkUnits(set, known),
    ...checkProjects(set, known),
    ...[...set.coverage].flatMap(([year, document]) => checkCoverage(Number(year), document, set, known)),
  ].filter((found) => found !== null);
}

function checkUnits(set: ReadingSet<ReportOutline>, known: Known): (Diagnostic | null)[] {
  const before = (id: string) => set.units.get(id)?.facts.predecessors ?? [];
  const targets = [...set.units].flatMap(([id, { facts, locate }]) =>
    before(id).flatMap((other, i) => {
      const place = () => locate(['predecessors', i]);
      return [
        checkTarget('unit', other, known.unit, place),
        checkExample('unit', other, facts.example, set.units.get(other)?.facts.example, place),
      ];
    }),
  );
  const loops = findLoops(set.units.keys(), before).map((loop) => {
    const place = set.units.get(loop[0] ?? '')?.locate(['predecessors']) ?? { file: 'units', position: null };
    return say(CONTENT_PROBLEMS, 'REF_LOOP', { path: loopWords(loop) }, place);
  });
  return [...targets, ...loops];
}

function checkProjects(set: ReadingSet<ReportOutline>, known: Known): (Diagnostic | null)[] {
  return [...set.projects.values()].flatMap(({ facts, locate }) => {
    const place = () => locate(['unit']);
    return [
      checkTarget('unit', facts.unit, known.unit, place),
      checkExample('unit', facts.unit, facts.example, set.units.get(facts.unit)?.facts.example, place),
    ];
  });
}

function checkCoverage(
  file: number,
  { facts, locate }: Document<Coverage>,
  set: ReadingSet<ReportOutline>,
  known: Known,
): (Diagnostic | null)[] {
  const own = facts.example;
  const year =
    facts.year === file
      ? null
      : say(CONTENT_PROBLEMS, 'COVERAGE_YEAR', { file, year: facts.year }, locate(['year']));
  const rows = facts.due.flatMap(({ unit, project, report }, i) => {
    const at = (key: string) => () => locate(['due', i, key]);
    const found = [
      checkTarget('unit', unit, known.unit, at('unit')),
      checkTarget('project', project, known.project, at('project')),
      checkExample('unit', unit, own, set.units.get(unit)?.facts.example, at('unit')),
      checkExample('project', project, own, set.projects.get(project)?.facts.example, at('project')),
    ];
    if (report === undefined) return found;
    const example = set.reports.get(report)?.head?.example;
    return [
      ...found,
      checkTarget('report', report, known.report, at('report')),
      checkExample('report', report, own, example, at('report')),
    ];
  });
  return [year, ...rows];
}
