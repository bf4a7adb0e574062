import { hash } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { constants, deflateRawSync, inflateRawSync } from 'node:zlib';
import type { ReportSummary } from '../archive/summary.ts';
import type { Verdict } from '../archive/verdict.ts';
import { joinVerdicts, verdictOf } from '../archive/verdict.ts';
import type { CheckBook } from '../checks/check-book.ts';
import type { ExaminationStore, FullExamination, KnownExamination } from '../checks/diagnose-archive.ts';
import type { CheckResult } from '../checks/run-checks.ts';
import { chinaDay } from '../model/date.ts';
import type { SchemeId } from '../model/ids.ts';
import { fromPlainData, toPlainData } from '../model/plain.ts';
import type { Scheme } from '../model/scheme.ts';
import type { Content, SourcedReport } from '../reader/content.ts';
import type { Environment } from '../reader/disk/environment.ts';
import type { CheckedReports } from '../view/archive.ts';
import type { ReportGist } from '../view/report-gist.ts';
import { codeDigest } from './incremental/code-digest.ts';
import { key, memo } from './incremental/key.ts';
import { namedRecords } from './incremental/named-records.ts';
import { KeptLines } from './kept-lines.ts';
import { readSealed, writeSealed } from './sealed-file.ts';
import { WatchedMap } from './watched-map.ts';

const FOLDER = 'checks';
const SLIM_FILE = 'known.ndjson';

/** What was asked beyond the report and the records that it names: the answer holds as long as these are the same. */
interface Asked {
  /** Ids of schemes; `null` for all of them. */
  readonly schemes: readonly string[] | null;
  readonly day: boolean;
  readonly allowances: boolean;
}

/** What is known of a report but for the results themselves. Plain data. */
interface KeptExamination extends Pick<FullExamination, 'guarded' | 'usage'> {
  readonly seal: string;
  readonly asked: Asked;
  readonly signed: unknown;
  readonly verdict: Verdict;
  /** Its line in the lists, but for the counts of results, which those that compare reports add to. */
  readonly summary?: unknown;
  readonly gist?: ReportGist;
}

/**
 * What the rules and the guard said of each report: all that is asked of every report in one file, the results in one
 * file a report, opened when a page prints them. It holds as long as the report, the records that it names, the rules and
 * what these asked for are the same; what is damaged or missing is examined again.
 */
export class KeptChecks implements ExaminationStore {
  readonly #folder: string;
  readonly #base: string;
  readonly #day: string;
  readonly #schemes: WatchedMap<SchemeId, Scheme>;
  readonly #allowances: string;
  /** What notes which schemes the rules ask for. */
  readonly content: Content;
  /** Every scheme by its digest. */
  readonly #all: readonly (readonly [id: string, digest: string])[];
  readonly #digests: ReadonlyMap<string, string>;
  readonly #named: (report: SourcedReport) => string;
  readonly #kept: KeptLines<KeptExamination>;

  private constructor(folder: string, base: string, day: string, content: Content) {
    this.#folder = folder;
    this.#base = base;
    this.#day = day;
    this.#schemes = new WatchedMap(content.schemes);
    this.#all = [...content.schemes].map(([id, scheme]) => [id, key(scheme)]);
    this.#allowances = key(content.allowances);
    this.content = { ...content, schemes: this.#schemes };
    this.#digests = new Map(content.reports.map(({ id, digest }) => [id, digest]));
    this.#named = namedRecords(content);
    this.#kept = new KeptLines(join(folder, SLIM_FILE), base);
  }

  static open(content: Content, { content: root, now, base, cache }: Environment): KeptChecks {
    return new KeptChecks(join(cache, FOLDER), key([codeDigest(root), base]), chinaDay(now), content);
  }

  get(sourced: SourcedReport, again: () => readonly CheckResult[]): KnownExamination | null {
    const known = this.#kept.get(sourced.folder);
    if (known !== null && known.seal === this.#sealOf(sourced, known.asked))
      return this.#open(sourced, known, again);
    this.#kept.forget(sourced.folder);
    this.#schemes.begin();
    return null;
  }

  put(
    sourced: SourcedReport,
    { results, signed, guarded, usage, guardedBy }: FullExamination,
    again: () => readonly CheckResult[],
  ): KnownExamination {
    const verdict = verdictOf(results, sha256);
    const asked = this.#askedBy(sourced, guardedBy);
    const seal = this.#sealOf(sourced, asked);
    const kept = { seal, asked, signed: toPlainData(signed), guarded, usage, verdict };
    this.#kept.set(sourced.folder, kept);
    return this.#write(sourced, seal, results)
      ? this.#open(sourced, kept, again)
      : { signed, guarded, usage, failures: verdict.failures, results: () => results };
  }

  /** Removes what is kept of reports that are no more. */
  forgetOthers(reports: readonly SourcedReport[]): void {
    this.#kept.forgetOthers(new Set(reports.map(({ folder }) => folder)));
    const used = new Set([SLIM_FILE, ...reports.map(fileOf)]);
    try {
      for (const name of readdirSync(this.#folder)) {
        if (!used.has(name)) rmSync(join(this.#folder, name), { recursive: true, force: true });
      }
    } catch {
      // Nothing is kept.
    }
  }

  save(): void {
    this.#kept.save();
  }

  /** What lists and keys ask of every report, from what is known. */
  checked(book: CheckBook): CheckedReports {
    const verdict = memo((sourced: SourcedReport) => {
      const { id, folder } = sourced;
      const own = this.#kept.get(folder)?.verdict ?? verdictOf(book.alone(id), sha256);
      return joinVerdicts(own, verdictOf(book.compared(id), sha256));
    });
    return {
      get: book.get,
      verdict,
      summary: (sourced, make) => {
        const known = this.#kept.get(sourced.folder);
        if (known === null) return make();
        if (known.summary !== undefined) {
          const checkCounts = verdict(sourced).counts;
          return { ...(fromPlainData(known.summary) as Omit<ReportSummary, 'checkCounts'>), checkCounts };
        }
        const made = make();
        const { checkCounts: _, ...rest } = made;
        this.#kept.set(sourced.folder, { ...known, summary: toPlainData(rest) });
        return made;
      },
      gist: (sourced, make) => {
        const known = this.#kept.get(sourced.folder);
        if (known?.gist !== undefined) return known.gist;
        const gist = make();
        if (known !== null) this.#kept.set(sourced.folder, { ...known, gist });
        return gist;
      },
    };
  }

  #open(
    sourced: SourcedReport,
    { signed, guarded, usage, verdict, seal }: KeptExamination,
    again: () => readonly CheckResult[],
  ): KnownExamination {
    return {
      signed: fromPlainData(signed) as KnownExamination['signed'],
      ...{ guarded, usage, failures: verdict.failures },
      results: () => {
        const read = this.#read(sourced, seal);
        if (read !== null) return read;
        const results = again();
        this.#write(sourced, seal, results);
        return results;
      },
    };
  }

  #read(sourced: SourcedReport, seal: string): readonly CheckResult[] | null {
    try {
      const body = readSealed(join(this.#folder, fileOf(sourced)), seal);
      return body === null ? null : (deserialize(inflateRawSync(body)) as readonly CheckResult[]);
    } catch {
      return null;
    }
  }

  /** @returns whether it was written: a cache that cannot be is no reason not to check */
  #write(sourced: SourcedReport, seal: string, results: readonly CheckResult[]): boolean {
    try {
      const body = deflateRawSync(serialize(results), { level: constants.Z_BEST_SPEED });
      writeSealed(join(this.#folder, fileOf(sourced)), body, seal);
      return true;
    } catch {
      return false;
    }
  }

  /** Its line in the lists asks for the schemes of all its results, the rules not for each. */
  #askedBy({ head }: SourcedReport, { day, allowances }: FullExamination['guardedBy']): Asked {
    const known = new Set<string>(this.#all.map(([id]) => id));
    const asked = this.#schemes.asked();
    const named = head.names.filter((name) => known.has(name));
    return { schemes: asked && [...new Set<string>([...asked, ...named])].sort(), day, allowances };
  }

  /** Of everything that the answer depends on. */
  #sealOf(sourced: SourcedReport, { schemes, day, allowances }: Asked): string {
    const { head, folder, digest, earlier, withdrawnVersions, attachments } = sourced;
    const repeated = head.repeats.map((id) => this.#digests.get(id) ?? null);
    const files = attachments.map(({ name, sha256: sum }) => [name, sum]);
    const versions = [digest, ...earlier.map((version) => version.digest)];
    const digests = new Map(this.#all);
    const judged = schemes === null ? this.#all : schemes.map((id) => [id, digests.get(id) ?? null]);
    // A day decides too which allowances hold.
    const around = [day || allowances ? this.#day : null, allowances ? this.#allowances : null];
    return key([
      ...[this.#base, folder, versions, withdrawnVersions, files, repeated],
      ...[this.#named(sourced), judged, around],
    ]);
  }
}

const sha256 = (data: string | Uint8Array) => hash('sha256', data);
const fileOf = ({ folder }: SourcedReport) => `${sha256(folder).slice(0, 32)}.bin`;
