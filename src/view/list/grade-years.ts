import type { Chart } from '../../charts/chart.ts';
import type { PartsSpec } from '../../charts/spec.ts';
import { formatCount } from '../../model/format.ts';
import { GRADES, gradeTerm } from '../../model/grade.ts';
import { AGGREGATE_TEXT } from '../../text/pages/aggregate.ts';
import { LIST_TEXT } from '../../text/pages/list.ts';
import { href, PATHS } from '../address.ts';
import type { Archive } from '../archive.ts';
import { drawFigure } from '../figure.ts';
import { shareOf } from '../share.ts';
import { pictured } from '../standing.ts';
import { isYearly } from '../yearly.ts';

/** How the grades of each year are spread, one bar a year; `null` where there is one year alone. */
export function gradesByYear(archive: Archive): Chart | null {
  const spec = gradeFigure(archive);
  if (spec === null) return null;
  const counted = pictured(archive.summaries).counted.filter(isYearly);
  const best = shareOf(counted.filter(({ claimed }) => claimed.grade === 'you').length, counted.length);
  // One sentence for all years; the table above it has every number.
  const sentence = LIST_TEXT.gradesSentence(formatCount(counted.length), best.count, best.share);
  return { ...drawFigure(spec, archive.deployment, PATHS.years), sentence };
}

/** The same before it is drawn. */
export function gradeFigure({ years, byYear, summaries, deployment }: Archive): PartsSpec | null {
  const { counted: shown, isExample } = pictured(summaries);
  const counted = shown.filter(isYearly);
  if (years.length < 2 || counted.length === 0) return null;
  const value = (count: number) => ({ value: String(count), text: LIST_TEXT.copies(formatCount(count)) });
  return {
    kind: 'parts',
    id: 'grade-years',
    title: AGGREGATE_TEXT.figureTitle(LIST_TEXT.gradesByYear, isExample),
    dimension: LIST_TEXT.years,
    names: [...GRADES.map(gradeTerm), AGGREGATE_TEXT.noGrade],
    rows: years.map((year) => {
      const reports = (byYear.get(year) ?? []).filter((report) => counted.includes(report));
      return {
        label: LIST_TEXT.year(year),
        href: href(deployment, PATHS.year(year)),
        whole: value(reports.length),
        values: [...GRADES, null].map((grade) =>
          value(reports.filter(({ claimed }) => claimed.grade === grade).length),
        ),
      };
    }),
  };
}
