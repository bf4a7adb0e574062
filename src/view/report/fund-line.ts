import type { FundLine } from '../../model/funds.ts';
import type { Report } from '../../model/report.ts';
import type { Content } from '../../reader/content.ts';
import { SOURCE_LABELS } from '../../text/labels.ts';
import { FUND_LINE_TEXT } from '../../text/report/report.ts';

/** Name of a row of money: whose it is and of which year where the form tells rows apart, then where it came from. */
export function lineLabel(
  { source, label, year, project, subProject }: FundLine,
  report: Report,
  content: Content,
): string {
  const owner = content.projects.get(project ?? report.project);
  const part = owner?.subProjects.find(({ id }) => id === subProject)?.name ?? subProject;
  return FUND_LINE_TEXT.label([
    ...(project === undefined ? [] : [owner?.name ?? project]),
    ...(part === undefined ? [] : [part]),
    ...(year === undefined ? [] : [FUND_LINE_TEXT.year(year)]),
    label ?? SOURCE_LABELS[source],
  ]);
}
