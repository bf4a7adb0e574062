import type { Diagnostic } from '../../model/diagnostic.ts';
import type { ReportFolder, ReportListing } from '../../reader/disk/tree.ts';
import type { Around, KeptReadings } from '../../reader/kept-readings.ts';
import type { ReportReading } from '../../reader/report.ts';
import { ByFolder } from './by-folder.ts';

interface Said {
  readonly named: string;
  /** `''` where nothing was said. */
  readonly all: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Report folders as they were read, and what was said of them, for a server that outlives an edit. */
export class KeptReportReadings implements KeptReadings {
  readonly listings = new ByFolder<ReportListing>();
  readonly #readings = new ByFolder<ReportReading>();
  readonly #said = new WeakMap<ReportReading, Said>();
  /** All records of a reading, written once for all its reports. */
  #all: { readonly of: Around['all']; readonly text: string } | null = null;

  get({ path }: ReportFolder): ReportReading | null {
    return this.#readings.get(path);
  }

  put({ path }: ReportFolder, reading: ReportReading): void {
    this.#readings.put(path, reading);
  }

  said(reading: ReportReading, around: Around, say: () => readonly Diagnostic[]): readonly Diagnostic[] {
    const named = JSON.stringify(around.named);
    const before = this.#said.get(reading);
    if (before?.named === named)
      if (before.diagnostics.length === 0 || before.all === this.#allOf(around)) return before.diagnostics;
    const diagnostics = say();
    const all = diagnostics.length === 0 ? '' : this.#allOf(around);
    this.#said.set(reading, { named, all, diagnostics });
    return diagnostics;
  }

  /**
   * Looks once more at what was edited.
   * @param path relative to the content folder, with `/`; without it everything is read again
   */
  forget(path?: string): void {
    this.listings.forget(path);
    this.#readings.forget(path);
  }

  #allOf({ all }: Around): string {
    if (this.#all?.of !== all) this.#all = { of: all, text: JSON.stringify(all()) };
    return this.#all.text;
  }
}
