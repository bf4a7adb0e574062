import { isSlug } from '../../model/ids.ts';
import { NEW_TEXT } from '../../text/desk/template-workbook.ts';
import { Ids } from '../draft/ids.ts';
import { regionFor } from '../draft/region.ts';
import type { FirstDraft, FirstDraftOptions } from '../first-draft.ts';
import { namesFor } from '../known-names.ts';
import { putAt, valueAt } from '../report-values.ts';
import { UNNAMED } from '../unnamed.ts';
import { outlineText } from './outline-text.ts';

/** The draft that a filled-in template makes. Names in the cells of project and unit find their ids. */
export function templateDraft(
  filled: Readonly<Record<string, unknown>>,
  { year, slugOf, ...given }: Omit<FirstDraftOptions, 'answers'>,
): FirstDraft {
  const report = structuredClone(filled) as Record<string, unknown>;
  const known = namesFor(report['example'] === true, given);
  const units = new Ids(known.units, 'danwei', slugOf);
  const projects = new Ids(known.projects, 'xiangmu', slugOf);
  const settle = (pointer: readonly string[], ids: Ids) => {
    const typed = valueAt(report, pointer);
    const name = typeof typed === 'string' ? typed : null;
    if (name !== null && !isSlug(name)) putAt(report, pointer, ids.of(name));
  };
  settle(['project'], projects);
  settle(['implementingUnit', 'unit'], units);
  const from = valueAt(report, ['fiscalYear', 'from']);
  const to = valueAt(report, ['fiscalYear', 'to']);
  const folder = [to, from, year].find((one) => typeof one === 'number');
  return {
    id: `${String(folder)}/${String(report['project'] ?? UNNAMED)}`,
    report,
    narrativeMdx: outlineText(String(report['kind']), NEW_TEXT.headings),
    importJson: `${JSON.stringify({ sources: [], open: [], answers: {}, leftOut: [], values: {} }, null, 2)}\n`,
    starred: 0,
    questions: [],
    answered: [],
    newUnits: units.made.map((one) => ({ ...one, region: regionFor(one.name, known.regions) })),
    newProjects: projects.made,
  };
}
