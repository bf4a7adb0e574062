import type { ReportSummary } from '../../archive/summary.ts';
import type { CheckResult, Examination } from '../../checks/run-checks.ts';
import type { Content, SourcedReport } from '../../reader/content.ts';

interface Kept {
  readonly seal: string;
  readonly examination: Examination;
  /** With what the rules that compare reports said when it was made. */
  summary: { readonly compared: string; readonly made: ReportSummary } | null;
}

/**
 * What the rules said of each report and its line in the lists, for a server that outlives an edit. It holds as long as
 * the report, the records it refers to and the reports it repeats are the same.
 */
export class KeptExaminations {
  readonly #kept = new Map<string, Kept>();
  #base = '';
  #digests: ReadonlyMap<string, string> = new Map();

  /** Begins with a new reading: where any record differs, everything is looked at again. */
  begin({ reports, pageSources: _pages, ...records }: Content): void {
    const base = JSON.stringify(records, (_, value) => (value instanceof Map ? [...value] : value));
    if (base !== this.#base) this.#kept.clear();
    this.#base = base;
    this.#digests = new Map(reports.map(({ id, digest }) => [id, digest]));
  }

  examine(sourced: SourcedReport, make: () => Examination): Examination {
    const seal = this.#sealOf(sourced);
    const known = this.#kept.get(sourced.folder);
    if (known?.seal === seal) return known.examination;
    const examination = make();
    this.#kept.set(sourced.folder, { seal, examination, summary: null });
    return examination;
  }

  /** The line of a report that was examined; the same object as long as nothing in it can differ. */
  summary(
    { folder }: SourcedReport,
    results: readonly CheckResult[],
    make: () => ReportSummary,
  ): ReportSummary {
    const known = this.#kept.get(folder);
    if (known === undefined) return make();
    const compared = JSON.stringify(results);
    if (known.summary?.compared !== compared) known.summary = { compared, made: make() };
    return known.summary.made;
  }

  #sealOf({ head, digest, earlier, withdrawnVersions, attachments }: SourcedReport): string {
    const repeated = head.repeats.map((id) => this.#digests.get(id) ?? null);
    const files = attachments.map(({ name, sha256 }) => [name, sha256]);
    return JSON.stringify([
      digest,
      earlier.map((version) => version.digest),
      withdrawnVersions,
      files,
      repeated,
    ]);
  }
}
