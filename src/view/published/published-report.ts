import type { ReportRecord } from '../../archive/record.ts';
import type { Stated } from '../../model/absence.ts';
import { isAbsent, valueOf } from '../../model/absence.ts';
import { claimedAssessment } from '../../model/assessment.ts';
import { toPlain } from '../../model/decimal.ts';
import { yuanString } from '../../model/format.ts';
import type { PublishedIndicator, PublishedReport } from '../../model/published.ts';
import { PUBLISHED_FORMAT } from '../../model/published.ts';
import type { Report } from '../../model/report.ts';
import type { UnitReference } from '../../model/unit.ts';
import type { Content, SourcedReport } from '../../reader/content.ts';
import type { Recomputed } from '../../scoring/computed-report.ts';
import { rateString } from '../../scoring/rate.ts';
import type { Deployment } from '../address.ts';
import { absolute, PATHS } from '../address.ts';
import { omissions } from '../report/not-stated.ts';
import { remarkQuote } from '../report/remarks/remark-quote.ts';
import { computedFields, outcomeFields } from '../report/score/recomputed.ts';
import { publishedCheck } from './published-checks.ts';
import { publishedTrail } from './published-findings.ts';
import {
  absencesOf,
  plain,
  publishedAdjustments,
  publishedLine,
  publishedManagement,
} from './published-money.ts';
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
  const funds = isAbsent(report.funds) ? null : report.funds;
  const totals = record.totals();
  const recomputed = record.recomputed();
  return {
    format: PUBLISHED_FORMAT,
    ...publishedSummary(record.summary(), deployment),
    versionUrl: absolute(deployment, PATHS.reportVersion(report.id, report.version)),
    indicators: publishedIndicators(record),
    adjustments: publishedAdjustments(report),
    notTranscribed: notTranscribed(report),
    execution: publishedExecution(recomputed),
    scheme: publishedScheme(report, recomputed),
    printedTitle: report.printedTitle ?? null,
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
    evaluator: role(content, report.evaluator),
    unspent: {
      amount: totals?.unspent == null ? null : yuanString(totals.unspent),
      share: rateString(totals?.unspentShare ?? null),
    },
    executionBasis: funds?.executionBasis ?? null,
    basisReason: funds?.basisReason ?? null,
    fundLines: funds?.lines.map((line) => publishedLine(line, report, content)) ?? [],
    fundManagement: publishedManagement(report),
    goals: { expected: valueOf(report.goals.expected), actual: valueOf(report.goals.actual) },
    statements: report.statements.map(({ id, label, figure, sumOf }) => ({
      id,
      label,
      raw: figure.raw,
      value: toPlain(figure.value),
      unit: figure.unit,
      approx: figure.approx,
      sumOf: sumOf ?? null,
    })),
    entities: report.entities,
    honours: report.honours,
    documents: report.documents.map(({ id, relation, document, note }) => ({
      id,
      relation,
      title: document.title,
      docNo: valueOf(document.docNo),
      note: note ?? null,
    })),
    notStated: [...omissions(report)],
    checks: record
      .checks()
      .map((result) =>
        publishedCheck(result, report, deployment, remarkQuote(result, { folder, report, narrative })),
      ),
    ...publishedTrail(report),
    sections: narrative.sections.map(({ id, heading, level }) => ({ id, heading, level })),
    corrections: report.corrections.map(({ on, version, field, was, now, reason, material }) => ({
      on,
      version,
      field,
      was,
      now,
      reason,
      material,
    })),
    attachments: publishedAttachments(sourced, deployment),
    provenance: {
      ...report.provenance,
      sourceUrl: valueOf(report.provenance.sourceUrl),
      retrievedOn: valueOf(report.provenance.retrievedOn),
      official: valueOf(report.provenance.official),
    },
  };
}

/** The scheme that points were recomputed by, and whether the report names it. */
function publishedScheme(report: Report, recomputed: Recomputed): PublishedReport['scheme'] {
  if (recomputed.state !== 'computed') return null;
  const { id, title } = recomputed.scheme;
  const claimed = claimedAssessment(report.assessments);
  return { id, title, basis: claimed?.schemeBasis ?? 'inferred', ground: claimed?.schemeGround ?? null };
}

/** The indicator table as published, claimed and computed points side by side; needs no narrative. */
export function publishedIndicators(record: ReportRecord): PublishedReport['indicators'] {
  const { report } = record;
  if (isAbsent(report.indicators)) return null;
  const recomputed = record.recomputed();
  return report.indicators.rows.map(
    (row): PublishedIndicator => ({
      id: row.id,
      path: row.path,
      name: row.name,
      target: valueOf(row.target)?.raw ?? null,
      actual: valueOf(row.actual)?.raw ?? null,
      weight: plain(valueOf(row.weight)),
      claimedScore: plain(valueOf(row.claimedScore)),
      reviewedScore: plain(row.reviewedScore ?? null),
      ...computedFields(recomputed, row.id),
      deviationReason: row.deviationReason ?? null,
      explanation: row.explanation ?? null,
      standard: row.standard ?? null,
      project: row.project ?? null,
      subProject: row.subProject ?? null,
      absent: absencesOf(row, ['target', 'actual', 'weight', 'claimedScore']),
    }),
  );
}

function notTranscribed({ transcription }: Report): PublishedReport['notTranscribed'] {
  if (transcription === undefined || transcription === 'complete') return null;
  return { parts: [...transcription.partial], note: transcription.note ?? null };
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
