import { valueOf } from '../../../model/absence.ts';
import { groupBy } from '../../../model/group.ts';
import { enumerate } from '../../../text/checks/template.ts';
import { SECTOR_LABELS, TEMPLATE_CHECKS } from '../../../text/checks/templates.ts';
import type { CheckPlace } from '../../check.ts';
import { defineCheck } from '../../check.ts';
import type { Subject } from '../../subject.ts';
import type { Wording } from '../../words/wording.ts';
import type { Sector } from './sectors.ts';
import { belongsTo, FEWEST_WORDS, SECTOR_WORDS, SECTORS, sectorOf } from './sectors.ts';

export const TPL_FOREIGN = defineCheck({
  id: 'TPL_FOREIGN',
  text: TEMPLATE_CHECKS.TPL_FOREIGN,
  *run(subject) {
    const inWords = foreignIn(subject.words());
    // The facts repeat what the narrative says; they are told of only where the narrative is silent.
    const found = inWords.length > 0 ? inWords : foreignIn(subject.facts());
    if (found.length === 0) return;
    const names = namesOf(subject);
    const matter = matterOf(subject);
    for (const { sector, terms, at, sectionId } of found) {
      if (belongsTo(sector, names, matter)) continue;
      const section = subject.outline().find(({ id }) => id === sectionId);
      const args = {
        sector: SECTOR_LABELS[sector],
        terms: enumerate(terms),
        where: section?.heading ?? null,
      };
      yield { status: 'fail', at, args };
    }
  },
});

interface Foreign {
  readonly sector: Sector;
  readonly terms: readonly string[];
  readonly at: CheckPlace;
  readonly sectionId: string | null;
}

/** Passages with enough different words of one field, each field once. */
function foreignIn(wording: Wording): readonly Foreign[] {
  const byPassage = groupBy(wording.find(SECTOR_WORDS), ({ passage }) => passage);
  return [...byPassage].flatMap(([{ sectionId }, sightings]) =>
    SECTORS.flatMap((sector): Foreign[] => {
      const own = sightings.filter(({ match }) => sectorOf(match) === sector);
      const terms = [...new Set(own.map(({ match }) => match[0]))];
      const [first] = own;
      return first && terms.length >= FEWEST_WORDS ? [{ sector, terms, at: first.at, sectionId }] : [];
    }),
  );
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
