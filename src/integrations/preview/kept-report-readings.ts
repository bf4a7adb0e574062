import type { Diagnostic } from '../../model/diagnostic.ts';
import type { ReportFolder } from '../../reader/disk/tree.ts';
import type { Around, KeptReadings } from '../../reader/kept-readings.ts';
import type { ReportReading } from '../../reader/report.ts';

interface Said {
  readonly reading: ReportReading;
  readonly named: string;
  /** `''` where nothing was said. */
  readonly all: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Report folders as they were read, and what was said of them, for a server that outlives an edit. */
export class KeptReportReadings implements KeptReadings {
  readonly #kept = new Map<string, ReportReading>();
  readonly #said = new Map<string, Said>();
  /** Folders that are being read. */
  readonly #open = new Set<string>();
  /** All records of a reading, written once for all its reports. */
  #all: { readonly of: Around['all']; readonly text: string } | null = null;

  get({ path }: ReportFolder): ReportReading | null {
    const known = this.#kept.get(path) ?? null;
    if (known === null) this.#open.add(path);
    return known;
  }

  /** Keeps a reading, unless its folder was edited while it was read. */
  put({ path }: ReportFolder, reading: ReportReading): void {
    if (this.#open.delete(path)) this.#kept.set(path, reading);
  }

  said(reading: ReportReading, around: Around, say: () => readonly Diagnostic[]): readonly Diagnostic[] {
    const { path } = reading.folder;
    const named = JSON.stringify(around.named);
    const before = this.#said.get(path);
    if (before?.reading === reading && before.named === named)
      if (before.diagnostics.length === 0 || before.all === this.#allOf(around)) return before.diagnostics;
    const diagnostics = say();
    const all = diagnostics.length === 0 ? '' : this.#allOf(around);
    this.#said.set(path, { reading, named, all, diagnostics });
    return diagnostics;
  }

  /**
   * Reads once more what was edited.
   * @param path relative to the content folder, with `/`; without it everything is read again
   */
  forget(path?: string): void {
    for (const folders of [this.#kept, this.#said, this.#open])
      for (const folder of folders.keys())
        if (path === undefined || `${path}/`.startsWith(`${folder}/`) || `${folder}/`.startsWith(`${path}/`))
          folders.delete(folder);
  }

  #allOf({ all }: Around): string {
    if (this.#all?.of !== all) this.#all = { of: all, text: JSON.stringify(all()) };
    return this.#all.text;
  }
}
