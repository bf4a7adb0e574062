import { readFile } from 'node:fs/promises';
import type { SignedReport } from '../../checks/compare-reports.ts';
import type { AllowanceUsage } from '../../checks/guard/allowance-use.ts';
import { DisclosureRun } from '../../checks/guard/disclosure-run.ts';
import type { ReportedFinding } from '../../checks/reporters/report.ts';
import { diagnosticsOf, examineReport } from '../../checks/run-checks.ts';
import { attachmentScans } from '../../integrations/attachment-scans.ts';
import type { Deal } from '../../integrations/turns.ts';
import { turnsOf } from '../../integrations/turns.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { compareDiagnostics } from '../../model/diagnostic.ts';
import type { Entry } from '../../reader/disk/folder.ts';
import type { RecordReading } from '../../reader/disk/read-records.ts';
import type { StreamedReport } from '../../reader/disk/stream-reports.ts';
import { streamReports } from '../../reader/disk/stream-reports.ts';
import type { ContentTree, ReportFolder } from '../../reader/disk/tree.ts';
import { readJson } from '../../reader/json/source.ts';
import type { Framed } from '../masked-findings.ts';
import { maskedFindings } from '../masked-findings.ts';

/** What one thread does of a check. Plain data, like {@link SliceResult}: it may go to another thread. */
export interface Slice {
  readonly root: string;
  readonly now: Date;
  /** Where answers about attachments are kept; `null` to keep none. */
  readonly cache: string | null;
  readonly includeUnpublished: boolean;
  readonly framed: Framed;
  readonly tree: ContentTree;
  /** Who takes which of `tree.reports`. */
  readonly deal: Deal;
  /** Which of the threads this one is, from 0. */
  readonly thread: number;
}

/** What the whole needs to know of one report. */
export interface PassedReport extends Pick<StreamedReport, 'outline' | 'isAddressable'> {
  /** `null` where it could not be seen. */
  readonly signed: SignedReport | null;
}

/** What the whole needs to know of the reports of a slice. */
export interface SliceResult {
  /** In the order in which they were done. */
  readonly passed: readonly PassedReport[];
  /** `null` where no report could be seen. */
  readonly usage: AllowanceUsage | null;
  /** How many files were read. */
  readonly files: number;
}

/**
 * Reads and checks the reports of a slice one after another.
 * @param onReport takes what is to be said of each, sorted by place and fit to be printed; waited for
 */
export async function checkSlice(
  { root, now, cache, includeUnpublished, framed, tree, deal, thread }: Slice,
  records: RecordReading,
  onReport: (findings: readonly ReportedFinding[]) => void | Promise<void>,
): Promise<SliceResult> {
  const passed: PassedReport[] = [];
  let guard: DisclosureRun | null = null;
  let files = 0;
  const options = { root, now, includeUnpublished, includeUnsound: true };
  await streamReports(foldersOf(tree, turnsOf(deal, thread)), records, options, async (streamed) => {
    const { outline, isAddressable, sourced, content } = streamed;
    const diagnostics: Diagnostic[] = [...streamed.diagnostics];
    let signed: SignedReport | null = null;
    files += streamed.files.length;
    if (sourced && content) {
      const run = guard ?? new DisclosureRun(content, now);
      guard = run;
      const scans = sourced.attachments.length > 0 ? await attachmentScans([sourced], cache) : undefined;
      const examination = examineReport(sourced, content, (subject) => {
        diagnostics.push(...run.report(subject, scans));
      });
      diagnostics.push(...diagnosticsOf(examination.results));
      signed = examination.signed;
      const { imported } = streamed.folder;
      if (imported) diagnostics.push(...(await importHits(run, imported)));
    }
    passed.push({ outline, isAddressable, signed });
    return onReport(maskedFindings(diagnostics.sort(compareDiagnostics), root, framed));
  });
  return {
    passed,
    usage: (guard as DisclosureRun | null)?.usage() ?? null,
    files,
  };
}

/** What the guard says of the record of an import; one that cannot be read is told of by the reader. */
async function importHits(run: DisclosureRun, { absolute, path }: Entry): Promise<readonly Diagnostic[]> {
  const text = await readFile(absolute, 'utf8').catch(() => '');
  const source = readJson(text.replace(/^\ufeff/, ''), path).source;
  if (!source || typeof source.value !== 'object' || source.value === null) return [];
  return run.importRecord(path, source.value, (pointer) => ({ file: path, position: source.where(pointer) }));
}

function* foldersOf({ reports }: ContentTree, turns: Iterable<number>): Generator<ReportFolder> {
  for (const index of turns) {
    const folder = reports[index];
    if (folder) yield folder;
  }
}
