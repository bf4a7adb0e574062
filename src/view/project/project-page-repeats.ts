import type { ReportSummary } from '../../archive/summary.ts';
import { onceEach } from '../../model/remember.ts';
import { CATEGORY_LABELS } from '../../text/labels.ts';
import { PROJECT_TEXT } from '../../text/pages/series.ts';
import { href, PATHS } from '../address.ts';
import type { Archive } from '../archive.ts';
import { reportRow } from '../list/report-row.ts';
import type { FindingRecord } from '../rectification/finding-record.ts';
import { findingRecords } from '../rectification/finding-record.ts';

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

type Chain = readonly FindingRecord[];

/** Chains of findings that say they repeat one another, each oldest first. */
const chainsOf = onceEach((archive: Archive): readonly Chain[] => {
  const records = new Map(
    findingRecords(archive).map((record) => [keyOf(record.report.id, record.finding), record]),
  );
  const chains = new Map<FindingRecord, FindingRecord[]>();
  for (const record of records.values()) {
    const first = firstOf(record, records);
    const chain = chains.get(first);
    if (chain) chain.push(record);
    else chains.set(first, [record]);
  }
  const repeated = [...chains.values()].filter(({ length }) => length > 1);
  for (const chain of repeated) chain.sort(oldestFirst);
  return repeated;
});

/** The problems that came back in these reports. */
export function repeatedFindings(
  archive: Archive,
  reports: readonly ReportSummary[],
): readonly RepeatedFinding[] {
  const own = new Set(reports.map(({ id }) => id));
  return chainsOf(archive)
    .filter((chain) => chain.some(({ report }) => own.has(report.id)))
    .map((chain) => chainView(chain, archive));
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
