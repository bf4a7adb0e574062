import { hash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
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
import { fromPlainData, toPlainData } from '../model/plain.ts';
import type { Content, SourcedReport } from '../reader/content.ts';
import type { Environment } from '../reader/disk/environment.ts';
import type { CheckedReports } from '../view/archive.ts';
import { codeDigest } from './incremental/code-digest.ts';
import { key } from './incremental/key.ts';
import { namedRecords } from './incremental/named-records.ts';
import { KeptLines } from './kept-lines.ts';

const FOLDER = 'checks';
const SLIM_FILE = 'known.ndjson';
const SEAL_LENGTH = 64;

/** What is known of a report but for the results themselves. Plain data. */
interface KeptExamination extends Pick<FullExamination, 'guarded' | 'usage'> {
  readonly seal: string;
  readonly signed: unknown;
  readonly verdict: Verdict;
  /** Its line in the lists, but for the counts of results, which those that compare reports add to. */
  readonly summary?: unknown;
}

/**
 * What the rules and the guard said of each report: all that is asked of every report in one file, the results in one
 * file a report, opened when a page prints them. It holds as long as the report, the records that it names, the rules
 * and the day are the same; what is damaged or missing is examined again.
 */
export class KeptChecks implements ExaminationStore {
  readonly #folder: string;
  readonly #base: string;
  readonly #digests: ReadonlyMap<string, string>;
  readonly #named: (report: SourcedReport) => string;
  readonly #kept: KeptLines<KeptExamination>;

  private constructor(folder: string, base: string, content: Content) {
    this.#folder = folder;
    this.#base = base;
    this.#digests = new Map(content.reports.map(({ id, digest }) => [id, digest]));
    this.#named = namedRecords(content);
    this.#kept = new KeptLines(join(folder, SLIM_FILE), base);
  }

  static async open(content: Content, { content: root, now, base, cache }: Environment): Promise<KeptChecks> {
    // Of the records, rules and guard see schemes, allowances and what a report names.
    const { schemes, allowances } = content;
    const own = key([await codeDigest(root), chinaDay(now), base, [...schemes], allowances]);
    return new KeptChecks(join(cache, FOLDER), own, content);
  }

  get(sourced: SourcedReport, again: () => readonly CheckResult[]): KnownExamination | null {
    const known = this.#kept.get(sourced.folder);
    if (known?.seal === this.#sealOf(sourced)) return this.#open(sourced, known, again);
    this.#kept.forget(sourced.folder);
    return null;
  }

  put(
    sourced: SourcedReport,
    { results, signed, guarded, usage }: FullExamination,
    again: () => readonly CheckResult[],
  ): KnownExamination {
    const verdict = verdictOf(results, sha256);
    const seal = this.#sealOf(sourced);
    const kept = { seal, signed: toPlainData(signed), guarded, usage, verdict };
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
    const verdict = (sourced: SourcedReport) => {
      const { id, folder } = sourced;
      const own = this.#kept.get(folder)?.verdict ?? verdictOf(book.alone(id), sha256);
      return joinVerdicts(own, verdictOf(book.compared(id), sha256));
    };
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
      const bytes = readFileSync(join(this.#folder, fileOf(sourced)));
      const body = bytes.subarray(SEAL_LENGTH);
      if (bytes.toString('latin1', 0, SEAL_LENGTH) !== key([seal, sha256(body)])) return null;
      return deserialize(inflateRawSync(body)) as readonly CheckResult[];
    } catch {
      return null;
    }
  }

  /** @returns whether it was written: a cache that cannot be is no reason not to check */
  #write(sourced: SourcedReport, seal: string, results: readonly CheckResult[]): boolean {
    try {
      const body = deflateRawSync(serialize(results), { level: constants.Z_BEST_SPEED });
      const part = join(this.#folder, `${process.pid}.part`);
      mkdirSync(this.#folder, { recursive: true });
      writeFileSync(part, Buffer.concat([Buffer.from(key([seal, sha256(body)]), 'latin1'), body]));
      renameSync(part, join(this.#folder, fileOf(sourced)));
      return true;
    } catch {
      return false;
    }
  }

  /** Of everything that the answer depends on. */
  #sealOf(sourced: SourcedReport): string {
    const { head, folder, digest, earlier, withdrawnVersions, attachments } = sourced;
    const repeated = head.repeats.map((id) => this.#digests.get(id) ?? null);
    const files = attachments.map(({ name, sha256: sum }) => [name, sum]);
    const versions = [digest, ...earlier.map((version) => version.digest)];
    return key([...[this.#base, folder, versions, withdrawnVersions, files, repeated], this.#named(sourced)]);
  }
}

const sha256 = (data: string | Uint8Array) => hash('sha256', data);
const fileOf = ({ folder }: SourcedReport) => `${sha256(folder).slice(0, 32)}.bin`;
