import { valueOf } from '../../model/absence.ts';
import { formatFiscalYear } from '../../model/format.ts';
import { onceEach } from '../../model/remember.ts';
import type { Report } from '../../model/report.ts';
import type { Content, SourcedReport } from '../../reader/content.ts';
import { FINDING_TEXT } from '../../text/report/report.ts';
import type { Deployment, Link } from '../address.ts';
import { href, PATHS } from '../address.ts';

/** The same problem in the report of another year. */
export interface Repeats {
  /** `null` where the finding does not say that it repeats one; no address where that report is not public. */
  readonly earlier: { readonly label: string; readonly href: string | null } | null;
  /** Later findings that say they repeat this one, oldest first. */
  readonly later: readonly Link[];
}

/** Reports and the findings of theirs that are repeated, by content: asked once for every finding of every page. */
interface Index {
  readonly reports: ReadonlyMap<string, SourcedReport>;
  readonly later: ReadonlyMap<string, readonly { readonly report: Report; readonly finding: string }[]>;
}

/** What other years' reports say of the findings of one report, by finding. */
export function repeatsOf(
  report: Report,
  content: Content,
  deployment: Deployment,
): ReadonlyMap<string, Repeats> {
  const { reports, later } = indexOf(content);
  const link = (other: Report, finding: string): Link => ({
    label: FINDING_TEXT.inReport(formatFiscalYear(other.fiscalYear), other.title),
    href: `${href(deployment, PATHS.report(other.id))}#finding-${finding}`,
  });
  return new Map(
    (valueOf(report.findings) ?? []).map(({ id, repeats }) => {
      const before = repeats && reports.get(repeats.report)?.report;
      const earlier =
        repeats === undefined
          ? null
          : before
            ? link(before, repeats.finding)
            : { label: FINDING_TEXT.inYear(repeats.report.slice(0, 4)), href: null };
      const after = later.get(`${report.id}#${id}`) ?? [];
      return [id, { earlier, later: after.map(({ report: other, finding }) => link(other, finding)) }];
    }),
  );
}

const indexOf = onceEach((content: Content): Index => {
  const later = new Map<string, { report: Report; finding: string }[]>();
  for (const { report } of content.reports.filter((one) => one.head.repeats.length > 0)) {
    for (const { id, repeats } of valueOf(report.findings) ?? []) {
      if (repeats === undefined) continue;
      const key = `${repeats.report}#${repeats.finding}`;
      const found = later.get(key) ?? [];
      found.push({ report, finding: id });
      later.set(key, found);
    }
  }
  return { reports: new Map(content.reports.map((sourced) => [sourced.id as string, sourced])), later };
});
