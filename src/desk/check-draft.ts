import type { AttachmentScans } from '../checks/guard/disclosure-run.ts';
import { DisclosureRun } from '../checks/guard/disclosure-run.ts';
import { maskedFindings } from '../checks/guard/masked-findings.ts';
import type { ReportedFinding } from '../checks/reporters/report.ts';
import type { CheckResult } from '../checks/run-checks.ts';
import { diagnosticsOf, examineReport } from '../checks/run-checks.ts';
import type { Diagnostic, Place } from '../model/diagnostic.ts';
import { compareDiagnostics } from '../model/diagnostic.ts';
import type { ReportId } from '../model/ids.ts';
import type { Content, Pointer, SourcedReport } from '../reader/content.ts';
import { checkReport } from '../reader/cross-checks/check-report.ts';
import { decodeText } from '../reader/decode.ts';
import type { ReportFiles } from '../reader/parse-report.ts';
import { parseReport } from '../reader/parse-report.ts';
import { visibleReports } from '../reader/visible.ts';
import type { Origin } from './judge-waivers.ts';
import type { References } from './references.ts';

/** The files of a draft and the folder it will have, `2024/jineng-peixun`. */
export interface Draft extends ReportFiles {
  readonly id: string;
  /** What the guard says of the attachments, by `scanKey`; one that is missing is an error. */
  readonly scans?: AttachmentScans;
}

/** Everything that the site's own reader, checks and guard say of a draft. */
export interface CheckedDraft {
  /** Sorted by place; fit to be printed. */
  readonly findings: readonly ReportedFinding[];
  /** What every rule says, passed ones included; empty where the draft cannot be read at all. */
  readonly results: readonly CheckResult[];
  /** The report and the records around it, for views; `null` where the draft cannot be read at all. */
  readonly sourced: SourcedReport | null;
  readonly content: Content | null;
  /** What a finding came of: a value has a place of its own, what is not written stands at what is around it. `null` where it came of no rule. */
  readonly originOf: (finding: Pick<ReportedFinding, 'id' | 'position' | 'message'>) => Origin | null;
}

/**
 * Checks a draft as `check` would check it in its folder: the same reader, rules and guard. Only what compares it
 * with the other reports of the site is left out.
 * @param now decides which allowances hold, and what can have happened yet
 */
export function checkDraft(draft: Draft, references: References, now: Date): CheckedDraft {
  const id = draft.id as ReportId;
  const reading = parseReport(id, draft, { whenAsked: true });
  const reports = new Map([[id, reading]]);
  const known = { ...references.known, report: new Set([...references.known.report, id]) };
  const diagnostics: Diagnostic[] = [
    ...reading.diagnostics,
    ...checkReport(reading, { ...references.records, reports }, known, now),
  ];
  const visible = visibleReports(
    { reports },
    { showExamples: true },
    { now, includeUnpublished: true, includeUnsound: true },
    references.known.report as ReadonlySet<ReportId>,
  );
  const [sourced = null] = visible.reports;
  const content = { ...references.content, reports: visible.reports, withdrawn: visible.withdrawn };
  let results: readonly CheckResult[] = [];
  const asked = new Map<Place, Pointer>();
  if (sourced) {
    const watched: SourcedReport = Object.create(sourced, { locate: { value: watching(sourced, asked) } });
    const guard = new DisclosureRun(content, now);
    const examination = examineReport(watched, content, (subject) => {
      diagnostics.push(...guard.report(subject, draft.scans));
    });
    results = examination.results;
    diagnostics.push(...diagnosticsOf(results));
  }
  const findings = maskedFindings(diagnostics.sort(compareDiagnostics), (file) => textOf(draft, file));
  const originOf: CheckedDraft['originOf'] = ({ id: rule, message, position }) => {
    const result = results.find(
      ({ id: own, message: words, place }) =>
        own === rule && words === message && place !== null && isSame(place.position, position),
    );
    return result?.place ? { result, pointer: asked.get(result.place) ?? null } : null;
  };
  return { findings, results, sourced, content: sourced && content, originOf };
}

/** Notes which value each place was asked for. */
function watching(sourced: SourcedReport, asked: Map<Place, Pointer>): SourcedReport['locate'] {
  return (pointer, part) => {
    const place = sourced.locate(pointer, part);
    asked.set(place, pointer);
    return place;
  };
}

function isSame(one: Place['position'], other: Place['position']): boolean {
  return one?.line === other?.line && one?.column === other?.column;
}

function textOf({ id, versions = [], ...own }: Draft, file: string): string | null {
  const folder = `reports/${id}`;
  const parts = [
    { at: folder, ...own },
    ...versions.map((version) => ({ at: `${folder}/versions/${version.version}`, ...version })),
  ];
  for (const { at, reportJson, narrativeMdx } of parts) {
    if (file === `${at}/report.json`) return decodeText(reportJson, file).text;
    if (file === `${at}/narrative.mdx`) return decodeText(narrativeMdx, file).text;
  }
  return null;
}
