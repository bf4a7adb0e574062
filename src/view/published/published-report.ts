import type { ReportRecord } from '../../archive/record.ts';
import type { Stated } from '../../model/absence.ts';
import { isAbsent, valueOf } from '../../model/absence.ts';
import { claimedAssessment } from '../../model/assessment.ts';
import { toPlain } from '../../model/decimal.ts';
import { yuanString } from '../../model/format.ts';
import type { PublishedReport, PublishedSummary } from '../../model/published.ts';
import { PUBLISHED_FORMAT } from '../../model/published-format.ts';
import type { Report } from '../../model/report.ts';
import type { UnitReference } from '../../model/unit.ts';
import type { Content, SourcedReport } from '../../reader/content.ts';
import type { Recomputed } from '../../scoring/computed-report.ts';
import { rateString } from '../../scoring/rate.ts';
import type { Deployment } from '../address.ts';
import { absolute, PATHS } from '../address.ts';
import { omissions } from '../report/not-stated.ts';
import { remarkQuote } from '../report/remarks/remark-quote.ts';
import { outcomeFields } from '../report/score/recomputed.ts';
import { absencesOf, publishedAbsences } from './published-absences.ts';
import { publishedCheck } from './published-checks.ts';
import { publishedTrail } from './published-findings.ts';
import { publishedGroups, publishedIndicators } from './published-indicators.ts';
import {
  plain,
  publishedAdjustments,
  publishedExecutionPoints,
  publishedLine,
  publishedManagement,
} from './published-money.ts';
import { publishedDocument, publishedOrigin } from './published-origin.ts';
import { publishedSummary } from './published-summary.ts';

/**
 * The public record of one report. It is the only source for `report.json`, the search record and the page, so they
 * cannot disagree.
 */
export function publishedReport(
  record: ReportRecord,
  content: Content,
  deployment: Deployment,
): PublishedReport {
  const { report, sourced } = record;
  // Unpacked anew each time that it is asked for.
  const { folder, narrative } = sourced;
  const recomputed = record.recomputed();
  return {
    format: PUBLISHED_FORMAT,
    ...publishedSummary(record.summary(), deployment),
    versionUrl: absolute(deployment, PATHS.reportVersion(report.id, report.version)),
    indicators: publishedIndicators(record),
    indicatorGroups: publishedGroups(report),
    assessments: publishedAssessments(report, content),
    adjustments: publishedAdjustments(report),
    notTranscribed: notTranscribed(report),
    execution: publishedExecution(recomputed),
    scheme: publishedScheme(report, recomputed),
    ...publishedFacts(record, content, deployment),
    checks: record
      .checks()
      .map((result) =>
        publishedCheck(result, report, deployment, remarkQuote(result, { folder, report, narrative })),
      ),
    ...publishedTrail(report),
    sections: narrative.sections.map(({ id, heading, level }) => ({ id, heading, level })),
    ...publishedFiles(record, deployment),
  };
}

type Facts = Omit<
  PublishedReport,
  | 'format'
  | keyof PublishedSummary
  | 'versionUrl'
  | 'indicators'
  | 'indicatorGroups'
  | 'assessments'
  | 'adjustments'
  | 'notTranscribed'
  | 'execution'
  | 'scheme'
  | 'checks'
  | keyof ReturnType<typeof publishedTrail>
  | 'sections'
  | keyof ReturnType<typeof publishedFiles>
>;

/** What the record says of a report apart from its words, its points and what became of it. */
export function publishedFacts(record: ReportRecord, content: Content, deployment: Deployment): Facts {
  const { report } = record;
  const funds = isAbsent(report.funds) ? null : report.funds;
  const totals = record.totals();
  return {
    printedTitle: report.printedTitle ?? null,
    printedProjectName: valueOf(report.printedProjectName),
    printedUnitName: valueOf(report.printedUnitName),
    fiscalYearEvidence: report.fiscalYear.evidence ?? null,
    kindEvidence: report.kindEvidence,
    kindBasis: report.kindBasis,
    outline: report.outline,
    outlineBasis: report.outlineBasis,
    outlineGround: report.outlineGround ?? null,
    unitBasis: unitRole(content, report.implementingUnit),
    competentDept: role(content, report.competentDept),
    otherCompetentDepts: report.otherCompetentDepts.map((reference) => unitRole(content, reference)),
    otherProjects: report.otherProjects.map((id) => ({
      id,
      name: content.projects.get(id)?.name ?? id,
      url: absolute(deployment, PATHS.project(id)),
    })),
    commissioner: role(content, report.commissioner),
    evaluator: role(content, report.evaluator),
    ...publishedOrigin(report),
    absent: publishedAbsences(report),
    unspent: {
      amount: totals?.unspent == null ? null : yuanString(totals.unspent),
      share: rateString(totals?.unspentShare ?? null),
    },
    executionBasis: funds?.executionBasis ?? null,
    basisReason: funds?.basisReason ?? null,
    fundLines: funds?.lines.map((line) => publishedLine(line, report, content)) ?? [],
    executionPoints: publishedExecutionPoints(report),
    fundManagement: publishedManagement(report),
    goals: { expected: valueOf(report.goals.expected), actual: valueOf(report.goals.actual) },
    statements: report.statements.map(({ id, label, figure, sumOf, partOf, equalTo }) => ({
      id,
      label,
      raw: figure.raw,
      value: toPlain(figure.value),
      unit: figure.unit,
      approx: figure.approx,
      sumOf: sumOf ?? null,
      partOf: partOf ?? null,
      equalTo: equalTo ?? null,
    })),
    reportedWork: report.reportedWork,
    entities: report.entities,
    honours: report.honours,
    documents: report.documents.map(({ id, relation, document, note }) => ({
      id,
      relation,
      ...publishedDocument(document),
      note: note ?? null,
      absent: absencesOf(document, ['docNo']),
    })),
    printedFaults: report.printedFaults,
    notStated: [...omissions(report)],
  };
}

/** What was corrected in a record, and what is attached to it. */
export function publishedFiles(
  { report, sourced }: Pick<ReportRecord, 'report' | 'sourced'>,
  deployment: Deployment,
): Pick<PublishedReport, 'corrections' | 'attachments'> {
  return {
    corrections: report.corrections.map(({ noticeUrl, ...correction }) => ({
      ...correction,
      noticeUrl: noticeUrl ?? null,
    })),
    attachments: publishedAttachments(sourced, deployment),
  };
}

/** The scheme that points were recomputed by, and whether the report names it. */
function publishedScheme(report: Report, recomputed: Recomputed): PublishedReport['scheme'] {
  if (recomputed.state !== 'computed') return null;
  const { id, title } = recomputed.scheme;
  const claimed = claimedAssessment(report.assessments);
  return { id, title, basis: claimed?.schemeBasis ?? 'inferred', ground: claimed?.schemeGround ?? null };
}

/** Which parts of the original the record does not hold whole. */
export function notTranscribed({ transcription }: Report): PublishedReport['notTranscribed'] {
  if (transcription === undefined || transcription === 'complete') return null;
  return { parts: [...transcription.partial], note: transcription.note ?? null };
}

/** Each scoring of the project, the report's own and later ones. */
export function publishedAssessments(report: Report, content: Content): PublishedReport['assessments'] {
  return report.assessments.map((one) => ({
    stage: one.stage,
    role: one.role,
    by: role(content, one.by),
    on: valueOf(one.on)?.iso ?? null,
    scheme: valueOf(one.scheme),
    schemeBasis: one.schemeBasis,
    schemeGround: one.schemeGround ?? null,
    total: plain(valueOf(one.total)),
    gradeRaw: valueOf(one.gradeRaw),
    perLevel1: (one.perLevel1 ?? []).map(({ name, weight, score }) => ({
      name,
      weight: plain(weight),
      score: plain(score),
    })),
    absent: absencesOf(one, ['by', 'on', 'scheme', 'total', 'gradeRaw']),
  }));
}

/** The execution row of the form, recomputed like any other. */
function publishedExecution(recomputed: Recomputed): PublishedReport['execution'] {
  if (recomputed.state !== 'computed' || recomputed.scored.execution === null) return null;
  const { execution } = recomputed.scored;
  return {
    weight: execution.weight === null ? null : toPlain(execution.weight),
    ...outcomeFields(execution),
  };
}

function publishedAttachments(
  sourced: SourcedReport,
  deployment: Deployment,
): PublishedReport['attachments'] {
  const annexes = valueOf(sourced.report.annexes) ?? [];
  return annexes.flatMap((annex) => {
    const file = sourced.attachments.find((attachment) => attachment.name === annex.file);
    if (!file) return [];
    const url = absolute(deployment, PATHS.attachment(sourced.report.id, file.name));
    return [{ name: file.name, title: annex.title, url, bytes: file.bytes, sha256: file.sha256 }];
  });
}

function unitRole(content: Content, reference: UnitReference): PublishedReport['unitBasis'] {
  return {
    id: reference.unit,
    name: content.units.get(reference.unit)?.name ?? reference.unit,
    basis: reference.basis,
    ground: reference.ground ?? null,
  };
}

function role(content: Content, reference: Stated<UnitReference>): PublishedReport['competentDept'] {
  return isAbsent(reference) ? null : unitRole(content, reference);
}
