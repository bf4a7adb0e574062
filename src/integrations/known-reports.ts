import { hash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Environment } from '../reader/disk/environment.ts';
import type { Entry } from '../reader/disk/folder.ts';
import type { SlimReading } from '../reader/disk/known-reading.ts';
import { knownReading, slimReading } from '../reader/disk/known-reading.ts';
import { siteRendering } from '../reader/disk/site-content.ts';
import type { ReportFolder } from '../reader/disk/tree.ts';
import type { Around, KeptReadings } from '../reader/kept-readings.ts';
import type { ReportReading } from '../reader/report.ts';
import type { Marks } from './file-marks.ts';
import { areSame, isSure, MOST_HASHED, marksOf } from './file-marks.ts';
import { codeDigest } from './incremental/code-digest.ts';
import { key } from './incremental/key.ts';
import { KeptLines } from './kept-lines.ts';
import type { MarkedFolder } from './standing/content-marks.ts';
import { marksIn } from './standing/content-marks.ts';

/** Where the cache keeps what is known. */
const KNOWN_FILE = join('reports', 'known.ndjson');

/** A file by its marks on the disk, `null` where these say nothing, and by its bytes. */
type KnownFile = readonly [marks: Marks | null, sha256: string];

/** What is known of a report folder. Plain data, to the last field as JSON gives it back. */
interface KnownReport {
  /** Names of everything in the folder. */
  readonly listing: string;
  readonly files: readonly KnownFile[];
  readonly reading: SlimReading;
  /** What was said of it beside the records around it. */
  readonly said?: {
    readonly named: string;
    readonly all: string;
    readonly diagnostics: readonly Diagnostic[];
  };
}

/**
 * What builds know of the reports from before, so that one in which nothing has changed is neither parsed nor judged
 * again: of an unchanged file only its marks are looked at. One file in the cache; a damaged one is as good as none.
 */
export class KnownReports implements KeptReadings {
  readonly #known: KeptLines<KnownReport>;
  readonly #render: ReturnType<typeof siteRendering>;
  readonly #seen: (path: string) => Marks | null;
  /** Marks of files before they were read, of folders that are not known. */
  readonly #before = new Map<string, readonly Marks[]>();
  readonly #asked = new Set<string>();

  private constructor(known: KeptLines<KnownReport>, base: string, seen: MarkedFolder | null) {
    this.#known = known;
    this.#seen = marksIn(seen);
    this.#render = siteRendering(base);
  }

  /** @param seen what a look at the content has just found: its files need not be looked at again */
  static open({ content, base, cache }: Environment, seen: MarkedFolder | null = null): KnownReports {
    const own = key(['known', codeDigest(content), base]);
    return new KnownReports(new KeptLines(join(cache, KNOWN_FILE), own), base, seen);
  }

  get(folder: ReportFolder): ReportReading | null {
    this.#asked.add(folder.path);
    const entries = entriesOf(folder);
    const marks = entries.map((entry) => this.#seen(entry.path) ?? marksAt(entry));
    const known = this.#known.get(folder.path);
    if (known !== null && known.listing === listingOf(folder)) {
      const files = entries.map((entry, at) => sameFile(entry, marks[at] ?? null, known.files[at]));
      if (!files.includes(null)) {
        if (files.some((file, at) => file !== known.files[at])) {
          this.#known.set(folder.path, { ...known, files: files.filter((file) => file !== null) });
        }
        return knownReading(known.reading, folder, this.#render);
      }
    }
    this.#known.forget(folder.path);
    const sure = marks.filter((one) => one !== null);
    if (sure.length === marks.length) this.#before.set(folder.path, sure);
    return null;
  }

  put(folder: ReportFolder, reading: ReportReading): void {
    const before = this.#before.get(folder.path);
    this.#before.delete(folder.path);
    const slim = slimReading(reading);
    if (before === undefined || slim === null) return;
    const files = entriesOf(folder).map((entry, at) => fileNow(entry, before[at]));
    const sums = new Map(entriesOf(folder).map(({ path }, at) => [path, files[at]?.[1]]));
    // Between two looks at a file somebody may have saved it.
    const isSame = slim.facts === sums.get(folder.report?.path ?? '') && !files.includes(null);
    if (!isSame || slim.narrative.sha256 !== sums.get(folder.narrative?.path ?? '')) return;
    const sound = files.filter((file) => file !== null);
    this.#known.set(folder.path, { listing: listingOf(folder), files: sound, reading: slim });
  }

  said({ folder }: ReportReading, around: Around, say: () => readonly Diagnostic[]): readonly Diagnostic[] {
    const known = this.#known.get(folder.path);
    if (known === null) return say();
    const named = key(around.named);
    const before = known.said;
    const isSame = (kept: NonNullable<typeof before>) =>
      kept.named === named && (kept.diagnostics.length === 0 || kept.all === key(around.all()));
    if (before !== undefined && isSame(before)) return before.diagnostics;
    const diagnostics = say();
    const said = { named, all: diagnostics.length === 0 ? '' : key(around.all()), diagnostics };
    this.#known.set(folder.path, { ...known, said });
    return diagnostics;
  }

  save(): void {
    this.#known.forgetOthers(this.#asked);
    this.#known.save();
  }
}

/** Every file of a report folder, in a fixed order. */
function entriesOf({ report, narrative, attachments, versions, imported, published }: ReportFolder): Entry[] {
  return [
    ...[report, narrative, imported ?? null, published?.report ?? null, published?.narrative ?? null],
    ...attachments,
    ...versions.flatMap((version) => [version.report, version.narrative]),
  ].filter((entry) => entry !== null);
}

const listingOf = (folder: ReportFolder) =>
  JSON.stringify(folder, (name, value: unknown) => (name === 'absolute' ? undefined : value));

function marksAt({ absolute }: Entry): Marks | null {
  const stats = statSync(absolute, { throwIfNoEntry: false });
  return stats === undefined ? null : marksOf(stats);
}

/** What is known of a file, with its marks of today; `null` where its bytes are others. */
function sameFile(entry: Entry, marks: Marks | null, known: KnownFile | undefined): KnownFile | null {
  if (marks === null || known === undefined) return null;
  if (areSame(known[0], marks)) return known;
  if (marks[0] > MOST_HASHED) return null;
  const now = fileNow(entry, marks);
  return now === null || now[1] !== known[1] ? null : now;
}

/** A file as it is; `null` where it is not as it was when its marks were taken. */
function fileNow(entry: Entry, before: Marks | undefined): KnownFile | null {
  try {
    if (before === undefined) return null;
    const sha256 = before[0] > MOST_HASHED ? '' : hash('sha256', readFileSync(entry.absolute));
    const marks = marksAt(entry);
    if (marks === null || !areSame(marks, before)) return null;
    return [isSure(marks, Date.now()) ? marks : null, sha256];
  } catch {
    return null;
  }
}
