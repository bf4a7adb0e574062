import type { SignedReport } from '../checks/compare-reports.ts';
import type { AllowanceUsage } from '../checks/disclosure-run.ts';
import { DisclosureRun } from '../checks/disclosure-run.ts';
import type { ReportedFinding } from '../checks/reporters/report.ts';
import { diagnosticsOf, examineReport } from '../checks/run-checks.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { compareDiagnostics } from '../model/diagnostic.ts';
import type { RecordReading } from '../reader/read-records.ts';
import type { StreamedReport } from '../reader/stream-reports.ts';
import { streamReports } from '../reader/stream-reports.ts';
import type { ContentTree } from '../reader/tree.ts';
import type { Framed } from './masked-findings.ts';
import { maskedFindings } from './masked-findings.ts';

/** Some of the reports of a content folder. Plain data, like {@link SliceResult}: it may go to another thread. */
export interface Slice {
  readonly root: string;
  readonly now: Date;
  readonly includeUnpublished: boolean;
  readonly framed: Framed;
  readonly tree: ContentTree;
  /** First report of `tree.reports`, and the one after the last. */
  readonly from: number;
  readonly to: number;
}

/** What the whole needs to know of the reports of a slice. */
export interface SliceResult {
  readonly passed: readonly Pick<StreamedReport, 'outline' | 'isAddressable'>[];
  readonly signed: readonly SignedReport[];
  /** `null` where no report could be seen. */
  readonly usage: AllowanceUsage | null;
  /** How many files were read. */
  readonly files: number;
}

/**
 * Reads and checks the reports of a slice one after another.
 * @param onReport takes what is to be said of each, sorted by place and fit to be printed
 */
export async function checkSlice(
  { root, now, includeUnpublished, framed, tree, from, to }: Slice,
  records: RecordReading,
  onReport: (findings: readonly ReportedFinding[]) => void,
): Promise<SliceResult> {
  const passed: SliceResult['passed'][number][] = [];
  const signed: SignedReport[] = [];
  let guard: DisclosureRun | null = null;
  let files = 0;
  const options = { root, now, includeUnpublished };
  await streamReports(tree.reports.slice(from, to), records, options, (streamed) => {
    const { outline, isAddressable, sourced, content } = streamed;
    const diagnostics: Diagnostic[] = [...streamed.diagnostics];
    passed.push({ outline, isAddressable });
    files += streamed.files.length;
    if (sourced && content) {
      const run = guard ?? new DisclosureRun(content, now);
      guard = run;
      const examination = examineReport(sourced, content, (subject) => {
        diagnostics.push(...run.report(subject));
      });
      diagnostics.push(...diagnosticsOf(examination.results));
      signed.push(examination.signed);
    }
    onReport(maskedFindings(diagnostics.sort(compareDiagnostics), root, framed));
  });
  return {
    passed,
    signed,
    usage: (guard as DisclosureRun | null)?.usage() ?? null,
    files,
  };
}
