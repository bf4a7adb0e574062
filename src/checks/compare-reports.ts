import type { ReportId } from '../model/ids.ts';
import type { Report } from '../model/report.ts';
import { CORPUS_CATALOGUE } from './catalogue.ts';
import type { Signed } from './check.ts';
import type { CheckResult } from './result.ts';
import { wholeTextResultOf } from './result.ts';
import type { Subject } from './subject.ts';

/**
 * What the rules that compare reports keep of one: plain data of some hundred bytes, so that thousands fit and may
 * come from several threads.
 */
export interface SignedReport {
  readonly report: Pick<Report, 'id' | 'title' | 'fiscalYear' | 'waivers'>;
  /** Relative to the content folder. */
  readonly folder: string;
  /** One for each rule of {@link CORPUS_CATALOGUE}; `null` where it has nothing to compare. */
  readonly signatures: readonly unknown[];
}

/** Lets every comparing rule sign one report. */
export function signReport(subject: Subject): SignedReport {
  const { id, title, fiscalYear, waivers } = subject.report;
  return {
    report: { id, title, fiscalYear, waivers },
    folder: subject.sourced.folder,
    signatures: CORPUS_CATALOGUE.map((check) => check.sign(subject)),
  };
}

/** What the comparing rules have to say, report by report. The order of the reports decides nothing but ties. */
export function compareReports(all: readonly SignedReport[]): ReadonlyMap<ReportId, readonly CheckResult[]> {
  const byId = new Map(all.map((signed) => [signed.report.id, signed]));
  const results = new Map<ReportId, CheckResult[]>();
  for (const [at, check] of CORPUS_CATALOGUE.entries()) {
    const signed = all.flatMap(({ report: { id, title }, signatures }): Signed<unknown>[] => {
      const signature = signatures[at] ?? null;
      return signature === null ? [] : [{ report: id, title, signature }];
    });
    for (const [id, outcome] of check.compare(signed)) {
      const found = byId.get(id);
      const result = found ? wholeTextResultOf(check, outcome, found.report, found.folder) : null;
      if (result === null) continue;
      results.set(id, [...(results.get(id) ?? []), result]);
    }
  }
  return results;
}
