import { isAbsent } from '../../model/absence.ts';
import { formatBytes, formatDate, formatFiscalYear } from '../../model/format.ts';
import type { PublishedReport } from '../../model/published.ts';
import type { Report } from '../../model/report.ts';
import type { UnitReference } from '../../model/unit.ts';
import type { Content } from '../../reader/content.ts';
import {
  ABSENT_FIELD_LABELS,
  CAPTURE_LABELS,
  KIND_LABELS,
  OPENNESS_LABELS,
  OUTLINE_LABELS,
  PART_LABELS,
} from '../../text/labels.ts';
import { FACT_TEXT, REPORT_TEXT } from '../../text/report/report.ts';
import type { Deployment } from '../address.ts';
import { href, PATHS } from '../address.ts';
import type { Shown } from '../shown.ts';
import { show, shown } from '../shown.ts';

/** A term and its value in a summary list. */
export interface Fact {
  readonly term: string;
  readonly value: Shown;
  readonly href: string | null;
}

/** Who, when, which evaluation: the block below the heading. */
export function identityFacts(
  report: Report,
  published: PublishedReport,
  content: Content,
  deployment: Deployment,
): readonly Fact[] {
  const unitFact = (term: string, value: Parameters<typeof show<UnitReference>>[0]): Fact => ({
    term,
    value: show(value, (reference) => content.units.get(reference.unit)?.name ?? reference.unit),
    href: isAbsent(value) ? null : href(deployment, PATHS.unit(value.unit)),
  });
  const project = content.projects.get(report.project);
  return [
    {
      term: FACT_TEXT.unit,
      value: shown(published.unit.name, inferredNote(published.unitBasis.ground)),
      href: href(deployment, PATHS.unit(published.unit.id)),
    },
    {
      term: FACT_TEXT.project,
      value: shown(published.project.name, inferredNote(project?.ground ?? null)),
      href: href(deployment, PATHS.project(published.project.id)),
    },
    ...published.otherProjects.map(({ id, name }) => ({
      term: FACT_TEXT.otherProject,
      value: shown(name),
      href: href(deployment, PATHS.project(id)),
    })),
    { term: FACT_TEXT.kind, value: shown(KIND_LABELS[report.kind], report.kindEvidence), href: null },
    {
      term: FACT_TEXT.fiscalYear,
      value: shown(formatFiscalYear(report.fiscalYear), report.fiscalYear.evidence ?? null),
      href: null,
    },
    ...(isAbsent(report.commissioner) && report.commissioner.absent === 'not-applicable'
      ? []
      : [unitFact(FACT_TEXT.commissioner, report.commissioner)]),
    unitFact(FACT_TEXT.evaluator, report.evaluator),
    unitFact(FACT_TEXT.competentDept, report.competentDept),
    ...report.otherCompetentDepts.map((one) => unitFact(FACT_TEXT.otherCompetentDept, one)),
    {
      term: FACT_TEXT.period,
      value: show(report.evaluationPeriod, ({ from, to }) =>
        FACT_TEXT.periodRange(formatDate(from), formatDate(to)),
      ),
      href: null,
    },
    { term: FACT_TEXT.publishedOn, value: show(report.disclosure.publishedOn, formatDate), href: null },
    ...(report.reportedWork.length === 0
      ? []
      : [
          {
            term: FACT_TEXT.reportedWork,
            value: shown(FACT_TEXT.works(report.reportedWork.map(({ name }) => name))),
            href: null,
          },
        ]),
  ];
}

function inferredNote(ground: string | null): string | null {
  return ground === null ? null : REPORT_TEXT.inferred(ground);
}

/** How the evaluation was carried out, as far as the report says so. */
export function conductFacts({ conduct }: Report): readonly Fact[] {
  if (conduct === undefined) return [];
  return (['scope', 'methods', 'standards', 'sample'] as const).map((field) => ({
    term: ABSENT_FIELD_LABELS[field],
    value: show(conduct[field], (text) => text),
    href: null,
  }));
}

/** A name as the report prints it, where that is another than ours or it says why there is none. */
function printedName(term: string, name: Report['printedUnitName'], ours: string): readonly Fact[] {
  if (isAbsent(name) ? name.note === undefined : name === ours) return [];
  return [{ term, value: show(name, (text) => text), href: null }];
}

/** Where the record comes from, in three lines; everything else of it is one step away. */
export function sourceFacts(report: Report, published: PublishedReport): readonly Fact[] {
  const { provenance } = report;
  return [
    { term: FACT_TEXT.sourceTitle, value: shown(provenance.sourceTitle), href: null },
    {
      term: FACT_TEXT.sourceUrl,
      value: show(provenance.sourceUrl, (url) => url),
      href: published.provenance.sourceUrl,
    },
    { term: FACT_TEXT.version, value: shown(FACT_TEXT.versionNumber(report.version)), href: null },
  ];
}

/** Who released the original and how the record was made: what {@link sourceFacts} does not say already. */
export function recordFacts(report: Report, published: PublishedReport): readonly Fact[] {
  const { provenance, disclosure, review } = report;
  const fact = (term: string, value: Shown): Fact => ({ term, value, href: null });
  const facts = [
    fact(FACT_TEXT.printedTitle, shown(report.printedTitle ?? report.title)),
    ...printedName(FACT_TEXT.printedProjectName, report.printedProjectName, published.project.name),
    ...printedName(FACT_TEXT.printedUnitName, report.printedUnitName, published.unit.name),
    fact(
      FACT_TEXT.publisher,
      show(disclosure.publisher, (text) => text),
    ),
    fact(
      FACT_TEXT.docNo,
      show(disclosure.docNo, (text) => text),
    ),
    fact(
      FACT_TEXT.indexNo,
      show(disclosure.indexNo, (text) => text),
    ),
    fact(
      FACT_TEXT.openness,
      show(disclosure.openness, (way) => OPENNESS_LABELS[way]),
    ),
    ...(disclosure.channel === undefined ? [] : [fact(FACT_TEXT.channel, shown(disclosure.channel))]),
    fact(FACT_TEXT.reportDate, show(report.reportDate, formatDate)),
    ...(isAbsent(report.signature) && report.signature.note === undefined
      ? []
      : [
          fact(
            FACT_TEXT.signature,
            show(report.signature, (text) => text),
          ),
        ]),
    fact(FACT_TEXT.retrievedOn, show(provenance.retrievedOn, formatDate)),
    fact(
      FACT_TEXT.official,
      show(provenance.official, (yes) => (yes ? FACT_TEXT.officialYes : FACT_TEXT.officialNo)),
    ),
    fact(FACT_TEXT.capture, shown(CAPTURE_LABELS[provenance.capture], provenance.note)),
    ...(published.notTranscribed === null
      ? []
      : [
          fact(
            FACT_TEXT.transcription,
            shown(
              FACT_TEXT.transcribedInPart(published.notTranscribed.parts.map((part) => PART_LABELS[part])),
              published.notTranscribed.note,
            ),
          ),
        ]),
    fact(FACT_TEXT.outline, shown(OUTLINE_LABELS[report.outline], report.outlineGround ?? null)),
    fact(FACT_TEXT.bytes, shown(formatBytes(provenance.bytes))),
    fact(FACT_TEXT.sha256, shown(provenance.sha256)),
    ...(review?.secrecy ? [fact(FACT_TEXT.secrecyReview, signedOff(review.secrecy))] : []),
    ...(review?.privacy ? [fact(FACT_TEXT.privacyReview, signedOff(review.privacy))] : []),
  ];
  if (review?.note !== undefined) facts.push(fact(FACT_TEXT.reviewNote, shown(review.note)));
  return facts;
}

function signedOff({ role, on }: { readonly role: string; readonly on: string }): Shown {
  return shown(FACT_TEXT.signedOff(role, formatDate(on)));
}
