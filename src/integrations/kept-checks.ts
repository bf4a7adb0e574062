import { hash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { constants, deflateRawSync, inflateRawSync } from 'node:zlib';
import type { ExaminationStore, KeptExamination } from '../checks/diagnose-archive.ts';
import { valueOf } from '../model/absence.ts';
import { chinaDay } from '../model/date.ts';
import type { Content, SourcedReport } from '../reader/content.ts';
import type { Environment } from '../reader/disk/environment.ts';
import { codeDigest } from './incremental/code-digest.ts';
import { key } from './incremental/path-keys.ts';

const FOLDER = 'checks';
const KEY_LENGTH = 64;

/**
 * What the rules and the guard said of each report, one file a report. It holds as long as the report, the records it
 * refers to, the rules and the day are the same; what is damaged or missing is examined again.
 */
export class KeptChecks implements ExaminationStore {
  readonly #folder: string;
  readonly #base: string;
  readonly #digests: ReadonlyMap<string, string>;

  private constructor(folder: string, base: string, digests: ReadonlyMap<string, string>) {
    this.#folder = folder;
    this.#base = base;
    this.#digests = digests;
  }

  static async open(content: Content, environment: Environment): Promise<KeptChecks> {
    const code = await codeDigest(environment.content);
    const { site, units, projects, schemes, coverage, glossary, aliases, allowances, redirects, pages } =
      content;
    const records = [
      [...units],
      [...projects],
      [...schemes],
      coverage,
      glossary,
      aliases,
      allowances,
      redirects,
    ];
    const base = key([
      code,
      chinaDay(environment.now),
      environment.base,
      site,
      records,
      pages,
      content.withdrawn,
    ]);
    const folder = join(environment.cache, FOLDER);
    const digests = content.reports.map(({ report, digest }) => [report.id as string, digest] as const);
    return new KeptChecks(folder, base, new Map(digests));
  }

  get(sourced: SourcedReport): KeptExamination | null {
    try {
      const bytes = readFileSync(this.#fileOf(sourced));
      const body = bytes.subarray(KEY_LENGTH);
      if (bytes.toString('latin1', 0, KEY_LENGTH) !== this.#seal(sourced, body)) return null;
      return deserialize(inflateRawSync(body)) as KeptExamination;
    } catch {
      return null;
    }
  }

  /** A cache that cannot be written is no reason not to check. */
  put(sourced: SourcedReport, examination: KeptExamination): void {
    try {
      const body = deflateRawSync(serialize(examination), { level: constants.Z_BEST_SPEED });
      const part = join(this.#folder, `${process.pid}.part`);
      mkdirSync(this.#folder, { recursive: true });
      writeFileSync(part, Buffer.concat([Buffer.from(this.#seal(sourced, body), 'latin1'), body]));
      renameSync(part, this.#fileOf(sourced));
    } catch {
      // The report is examined again next time.
    }
  }

  /** Removes what is kept of reports that are no more. */
  forgetOthers(reports: readonly SourcedReport[]): void {
    const used = new Set(reports.map((sourced) => this.#fileOf(sourced)));
    try {
      for (const name of readdirSync(this.#folder)) {
        const file = join(this.#folder, name);
        if (!used.has(file)) rmSync(file, { recursive: true, force: true });
      }
    } catch {
      // Nothing is kept.
    }
  }

  #fileOf({ folder }: SourcedReport): string {
    return join(this.#folder, `${hash('sha256', folder).slice(0, 32)}.bin`);
  }

  /** Of everything that the answer depends on, and of the answer itself. */
  #seal(sourced: SourcedReport, body: Uint8Array): string {
    const { report, folder, digest, earlier, withdrawnVersions, attachments } = sourced;
    const repeated = (valueOf(report.findings) ?? []).flatMap(({ repeats }) =>
      repeats === undefined ? [] : [this.#digests.get(repeats.report) ?? null],
    );
    const files = attachments.map(({ name, sha256 }) => [name, sha256]);
    const versions = [digest, ...earlier.map((version) => version.digest)];
    return key([this.#base, folder, versions, withdrawnVersions, files, repeated, hash('sha256', body)]);
  }
}
