import type { Allowance } from '../model/allowance.ts';
import type { Diagnostic, Place } from '../model/diagnostic.ts';
import type { ProjectId, ReportId, SchemeId, UnitId } from '../model/ids.ts';
import type { Project } from '../model/project.ts';
import type { Aliases, Coverage, Glossary, Redirects } from '../model/reference.ts';
import type { Report } from '../model/report.ts';
import type { Scheme } from '../model/scheme.ts';
import type { Site } from '../model/site.ts';
import type { Unit } from '../model/unit.ts';
import type { Narrative, RenderOptions } from './narrative.ts';
import type { ReportHead } from './report-head.ts';

/** Steps from the root of a JSON document to one value: `['funds', 'lines', 0, 'executed']`. */
export type Pointer = readonly (string | number)[];

/** Which half of `"key": value` is meant. */
export type PointerPart = 'key' | 'value';

/** An original beside the report that an annex or a figure of the narrative names. Other files stay unpublished. */
export interface Attachment {
  /** File name in Unicode NFC, as `annexes[].file` and `<Figure src>` write it. */
  readonly name: string;
  readonly bytes: number;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
  /** Absolute path on disk, for copying; never printed. */
  readonly path: string;
}

/** One report that the build may publish (or, for `check`, a draft of one), with its place on disk. */
export interface SourcedReport {
  readonly id: ReportId;
  /** What lists and keys ask of every report: nothing is read for it. */
  readonly head: ReportHead;
  /** The facts. Those of a report that a build knows from before are read when they are first asked for. */
  readonly report: Report;
  /** Unpacked each time it is asked for, so that thousands of texts need not fill the memory; ask once. */
  readonly narrative: Narrative;
  /** `reports/2023/maiji-zhiliang-qiangqu`, relative to the content folder. */
  readonly folder: string;
  /** Sorted by name. */
  readonly attachments: readonly Attachment[];
  /**
   * Where a value of `report.json` stands. A value that is not written there (a default, an absent optional field)
   * gives the place of the nearest thing around it.
   */
  locate(pointer: Pointer, part?: PointerPart): Place;
  /** Places of what did not fit and was set aside, in a draft that is being checked; nothing may be said of them. */
  readonly lost?: readonly Place[];
  /** SHA-256 over the model version and every byte of the folder that can be published. */
  readonly digest: string;
  /** SHA-256 of `report.json` alone; empty for a draft that lies nowhere. */
  readonly factsDigest: string;
  /** Earlier versions that were kept, oldest first; the folder of each is below this one. Empty for most. */
  readonly earlier: readonly SourcedReport[];
  /** Earlier versions that were taken down: their addresses stay, with reason and date. */
  readonly withdrawnVersions: readonly Tombstone[];
}

/** What remains of a report that was taken down: its address with reason and date. */
export interface Tombstone {
  readonly id: ReportId;
  readonly title: string;
  /** What was taken down: the version in force then, or an earlier one. */
  readonly version: number;
  readonly kind: Report['kind'];
  readonly fiscalYear: Report['fiscalYear'];
  readonly unit: UnitId;
  readonly project: ProjectId;
  readonly withdrawal: NonNullable<Report['withdrawal']>;
  readonly example: boolean;
  /** Earlier versions below its address, which went with it. */
  readonly versions: readonly number[];
}

/** The site with the names of its own pages, `pages/*.mdx`, which every page links to as far as there are any. */
export interface ShownSite extends Site {
  readonly pages: readonly string[];
}

/** Everything in `content/` that is sound and may be seen. Read-only; every order is fixed. */
export interface Content {
  readonly site: ShownSite;
  readonly units: ReadonlyMap<UnitId, Unit>;
  readonly projects: ReadonlyMap<ProjectId, Project>;
  readonly schemes: ReadonlyMap<SchemeId, Scheme>;
  /** Sorted by id, that is by year and then by name, ascending. */
  readonly reports: readonly SourcedReport[];
  /** Sorted by id. */
  readonly withdrawn: readonly Tombstone[];
  /** Sorted by year, ascending. */
  readonly coverage: readonly Coverage[];
  readonly glossary: Glossary;
  readonly aliases: Aliases;
  /** Values that the disclosure guard lets pass, with reason and term. */
  readonly allowances: readonly Allowance[];
  readonly redirects: Redirects;
  /** Names of `pages/*.mdx` without the ending, sorted. */
  readonly pages: readonly string[];
  /** The same pages as written, by name, for whoever looks through every file. */
  readonly pageSources: ReadonlyMap<string, string>;
}

/** One file that was looked at, relative to the content folder, with `/`. */
export interface ContentFile {
  readonly path: string;
  readonly bytes: number;
}

export interface ReadOptions {
  /** The content folder. */
  readonly root: string;
  /** Instant that decides which scheduled reports are public. */
  readonly now: Date;
  /** Overrides `showExamples` of `site.json`. */
  readonly showExamples?: boolean;
  /** Keeps drafts and scheduled reports, for `check` and the editor's preview; never for a build. */
  readonly includeUnpublished?: boolean;
  /** Keeps what is left of reports that do not fit the model, for checks alone. */
  readonly includeUnsound?: boolean;
  /** Told after each report how many have been read. */
  readonly progress?: (done: number, total: number) => void;
  /** How the narrative is to be printed, for example how a link within the site is completed. */
  readonly render?: RenderOptions;
}

export interface ContentReading {
  /**
   * `null` only where the folder or `site.json` cannot be read. With errors elsewhere it holds what is sound, so that
   * checks can go on; nothing may be built from it then (see {@link hasErrors}).
   */
  readonly content: Content | null;
  /** All findings of all files, sorted by place. */
  readonly diagnostics: readonly Diagnostic[];
  /** Every file that was read, sorted by path. */
  readonly files: readonly ContentFile[];
  /** Instants at which reports become public or became it, in milliseconds. */
  readonly publishing: readonly number[];
}

/** Whether anything stands in the way of a build. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === 'error');
}
