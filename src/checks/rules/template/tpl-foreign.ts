import { valueOf } from '../../../model/absence.ts';
import { enumerate } from '../../../text/checks/template.ts';
import { SECTOR_LABELS, TEMPLATE_CHECKS } from '../../../text/checks/templates.ts';
import { defineCheck } from '../../check.ts';
import type { OutlineSection } from '../../outline.ts';
import type { Subject } from '../../subject.ts';
import type { Passage, Sighting, Wording } from '../../wording.ts';
import type { Sector } from './sectors.ts';
import { FEWEST_WORDS, SECTORS } from './sectors.ts';

export const TPL_FOREIGN = defineCheck({
  id: 'TPL_FOREIGN',
  text: TEMPLATE_CHECKS.TPL_FOREIGN,
  *run(subject) {
    for (const [sector, pattern] of SECTORS) {
      const inWords = foreignIn(subject.words(), pattern);
      // The facts repeat what the narrative says; they are told of only where the narrative is silent.
      const found = inWords.length > 0 ? inWords : foreignIn(subject.facts(), pattern);
      if (found.length === 0 || isOwn(sector, pattern, subject)) continue;
      for (const { terms, first, passage } of found) {
        const section = subject.outline().find(({ id }) => id === passage.sectionId);
        const args = { sector: SECTOR_LABELS[sector], terms: enumerate(terms), where: nameOf(section) };
        yield { status: 'fail', at: first.at, args };
      }
    }
  },
});

interface Foreign {
  readonly terms: readonly string[];
  readonly first: Sighting;
  readonly passage: Passage;
}

/** Passages with enough different words of one field, each once. */
function foreignIn(wording: Wording, pattern: RegExp): readonly Foreign[] {
  const byPassage = Map.groupBy(wording.find(pattern), ({ passage }) => passage);
  return [...byPassage].flatMap(([passage, sightings]) => {
    const terms = [...new Set(sightings.map(({ match }) => match[0]))];
    const [first] = sightings;
    return first !== undefined && terms.length >= FEWEST_WORDS ? [{ terms, first, passage }] : [];
  });
}

/** What the project is called and what it is said to consist of. */
function namesOf({ report, project }: Subject): string {
  return [
    report.title,
    report.printedTitle,
    project?.name,
    project?.sector,
    ...(project?.subProjects ?? []).map(({ name }) => name),
    ...report.reportedWork.map(({ name }) => name),
  ].join('\n');
}

/** What it was to do and did, in goals, indicators and figures. */
function matterOf({ report, table }: Subject): string {
  return [
    valueOf(report.goals.expected),
    valueOf(report.goals.actual),
    ...(table?.rows ?? []).map(({ name }) => name),
    ...report.statements.map(({ label }) => label),
  ].join('\n');
}

const SECTOR_NAMES: Readonly<Record<Sector, RegExp>> = {
  research: /科研|科技|研发|研究|课题/,
  construction: /工程|建设|改造|维修|修缮|公路|道路|设施|桥/,
  farmland: /农田|农业|水利|灌溉|种植|土地/,
  medical: /医|卫生|健康|疾病|诊/,
  schooling: /教育|学校|学生|教学|学前|幼儿/,
  relocation: /搬迁|移民|安置/,
};

function isOwn(sector: Sector, pattern: RegExp, subject: Subject): boolean {
  const names = namesOf(subject);
  return SECTOR_NAMES[sector].test(names) || `${names}\n${matterOf(subject)}`.search(pattern) !== -1;
}

function nameOf(section: OutlineSection | undefined): string | null {
  return section?.heading ?? null;
}
