import { CheckBook } from '../../checks/check-book.ts';
import { compareReports } from '../../checks/compare-reports.ts';
import type { CheckResult, Examination } from '../../checks/run-checks.ts';
import { examineReport } from '../../checks/run-checks.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Content } from '../../reader/content.ts';
import { readEnvironment } from '../../reader/disk/environment.ts';
import { pauses } from '../../reader/disk/pauses.ts';
import { readContent } from '../../reader/disk/read-content.ts';
import { readSiteContent, siteRendering } from '../../reader/disk/site-content.ts';
import type { Archive, CheckedReports } from '../../view/archive.ts';
import { createArchive } from '../../view/archive.ts';
import { loadDeployment } from '../../view/deployment.ts';
import type { DraftReader } from '../../view/load-archive.ts';
import { KeptExaminations } from './kept-examinations.ts';
import { KeptReportReadings } from './kept-report-readings.ts';

/**
 * Reads for an editor's own eyes, with drafts and with what is sound of content that has errors. Of thousands of
 * reports an edit of one reads and checks that one.
 */
export class DraftArchive implements DraftReader {
  readonly #readings = new KeptReportReadings();
  readonly #examinations = new KeptExaminations();
  #diagnostics: readonly Diagnostic[] = [];
  /** Readings take turns: what one has kept is what the next one need not read. */
  #last: Promise<unknown> = Promise.resolve();

  get diagnostics(): readonly Diagnostic[] {
    return this.#diagnostics;
  }

  read(): Promise<Archive> {
    const reading = this.#last.then(() => this.#read());
    this.#last = reading.catch(() => undefined);
    return reading;
  }

  forget(path?: string): void {
    this.#readings.forget(path);
  }

  async #read(): Promise<Archive> {
    const environment = readEnvironment(process.env);
    const { content: root, now, base } = environment;
    const render = siteRendering(base);
    const reading = await readContent({ root, now, includeUnpublished: true, render, kept: this.#readings });
    // Without a site there is nothing to show; this says so in the words of a build.
    const content = reading.content ?? (await readSiteContent(environment));
    this.#diagnostics = reading.diagnostics;
    return createArchive(content, loadDeployment(), await this.#check(content), now);
  }

  async #check(content: Content): Promise<CheckedReports> {
    this.#examinations.begin(content);
    const examined: Examination[] = [];
    const own = new Map<string, () => readonly CheckResult[]>();
    const pause = pauses();
    for (const report of content.reports) {
      const examination = this.#examinations.examine(report, () => examineReport(report, content));
      examined.push(examination);
      own.set(report.id, () => examination.results);
      await pause();
    }
    const book = new CheckBook(own, compareReports(examined.map(({ signed }) => signed)));
    return {
      get: book.get,
      summary: (report, make) => this.#examinations.summary(report, book.compared(report.id), make),
    };
  }
}
