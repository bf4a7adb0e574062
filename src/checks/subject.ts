import { isAbsent } from '../model/absence.ts';
import type { Assessment } from '../model/assessment.ts';
import type { Funds } from '../model/funds.ts';
import type { IndicatorTable } from '../model/indicator.ts';
import type { Report } from '../model/report.ts';
import type { Scheme } from '../model/scheme.ts';
import type { Narrative } from '../narrative/narrative.ts';
import type { Content, SourcedReport } from '../reader/content.ts';

/** What a check looks at: one report with what it refers to. Everything lazy is computed at most once. */
export interface Subject {
  readonly report: Report;
  readonly content: Content;
  readonly sourced: SourcedReport;
  readonly funds: Funds | null;
  readonly table: IndicatorTable | null;
  readonly claimed: Assessment | null;
  /** The scheme that the claimed result names, `null` where the report names none. */
  readonly scheme: Scheme | null;
  narrative(): Narrative;
}

export function subjectOf(sourced: SourcedReport, content: Content): Subject {
  const { report } = sourced;
  const claimed = report.assessments.find((assessment) => assessment.stage === 'claimed') ?? null;
  let narrative: Narrative | null = null;
  return {
    report,
    content,
    sourced,
    funds: isAbsent(report.funds) ? null : report.funds,
    table: isAbsent(report.indicators) ? null : report.indicators,
    claimed,
    scheme:
      claimed === null || isAbsent(claimed.scheme) ? null : (content.schemes.get(claimed.scheme) ?? null),
    narrative: () => {
      narrative ??= sourced.narrative;
      return narrative;
    },
  };
}
