import type { PublishedSummary } from '../model/published.ts';
import { CATEGORY_LABELS } from '../text/labels.ts';
import { PROJECT_TEXT } from '../text/series.ts';
import { href, PATHS } from './address.ts';
import type { Archive } from './archive.ts';
import type { FindingRecord } from './finding-record.ts';
import { findingRecords } from './finding-record.ts';
import { reportRow } from './report-row.ts';

/** A problem that came back, with every report that states it, oldest first. */
export interface RepeatedFinding {
  readonly category: string;
  readonly count: string;
  readonly times: readonly {
    readonly year: string;
    readonly number: string;
    readonly text: string;
    readonly href: string;
  }[];
}

const keyOf = (report: string, finding: string) => `${report}#${finding}`;

/** Chains of findings that say they repeat one another, where one of them is in these reports. */
export function repeatedFindings(
  archive: Archive,
  reports: readonly PublishedSummary[],
): readonly RepeatedFinding[] {
  const records = new Map(
    findingRecords(archive).map((record) => [keyOf(record.report.id, record.finding), record]),
  );
  const own = new Set(reports.map(({ id }) => id));
  const chains = new Map<FindingRecord, FindingRecord[]>();
  for (const record of records.values()) {
    const first = firstOf(record, records);
    chains.set(first, [...(chains.get(first) ?? []), record]);
  }
  return [...chains.values()]
    .filter((chain) => chain.length > 1 && chain.some(({ report }) => own.has(report.id)))
    .map((chain) => chainView([...chain].sort(oldestFirst), archive));
}

/** Follows what a finding repeats back to where it began. A circle, which the checks report, ends where it closes. */
function firstOf(record: FindingRecord, records: ReadonlyMap<string, FindingRecord>): FindingRecord {
  const seen = new Set<FindingRecord>();
  let first = record;
  while (first.repeats !== null && !seen.has(first)) {
    seen.add(first);
    const earlier = records.get(keyOf(first.repeats.report.id, first.repeats.finding));
    if (!earlier) break;
    first = earlier;
  }
  return first;
}

function oldestFirst(a: FindingRecord, b: FindingRecord): number {
  return a.report.fiscalYear - b.report.fiscalYear || (a.report.id < b.report.id ? -1 : 1);
}

function chainView(chain: readonly FindingRecord[], { deployment }: Archive): RepeatedFinding {
  const newest = chain.at(-1);
  return {
    category: newest ? CATEGORY_LABELS[newest.facts.category] : '',
    count: PROJECT_TEXT.repeatedIn(chain.length),
    times: chain.map(({ report, finding, number, facts }) => ({
      year: reportRow(report, deployment).year,
      number: PROJECT_TEXT.number(number),
      text: facts.text,
      href: href(deployment, `${PATHS.report(report.id)}#finding-${finding}`),
    })),
  };
}
