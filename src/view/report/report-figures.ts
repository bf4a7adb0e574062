import { isAbsent } from '../../model/absence.ts';
import { totalLine } from '../../model/funds.ts';
import type { Report } from '../../model/report.ts';
import { MONEY_FIGURE } from './report-money-flow.ts';
import { sumFigures } from './report-statements.ts';

/** Figures of a report that are files of their own, told without drawing one: the money needs no more than a table. */
export function figureIds(report: Report): readonly string[] {
  const { funds } = report;
  const hasMoney = !isAbsent(funds) && totalLine(funds) !== null;
  return [...(hasMoney ? [MONEY_FIGURE] : []), ...sumFigures(report).map(({ id }) => id)];
}
