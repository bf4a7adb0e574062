import { isAbsent } from '../model/absence.ts';
import type { ReportId } from '../model/ids.ts';
import type { Coverage } from '../model/reference.ts';
import { once } from '../model/remember.ts';
import type { ReportFacts } from '../model/report.ts';
import type { Site } from '../model/site.ts';
import type { Content, ReadOptions, SourcedReport, Tombstone } from './content.ts';
import { reportAddress } from './cross-checks/addresses.ts';
import type { Document } from './document.ts';
import { isPublic, isWithdrawn } from './lifecycle.ts';
import type { ReadingSet, RecordSet, Records } from './records.ts';
import type { ReportReading } from './report.ts';
import type { ReportHead } from './report-head.ts';

type Options = Pick<ReadOptions, 'now' | 'showExamples' | 'includeUnpublished' | 'includeUnsound'>;

/**
 * What others may see: without examples where the site shows none, without drafts and reports whose time has not
 * come, and without any reference to them. Nothing that is left out here exists for the rest of the program.
 */
export function visibleContent(set: ReadingSet, site: Site, options: Options): Content {
  const { reports, withdrawn, addressable } = visibleReports(set, site, options);
  return { ...visibleRecords(set, site, options, addressable), reports, withdrawn };
}

/** The same of the records alone, when it is known which reports have an address. */
export function visibleRecords(
  set: RecordSet,
  site: Site,
  options: Options,
  addressable: ReadonlySet<ReportId>,
): Omit<Content, 'reports' | 'withdrawn'> {
  const showExamples = options.showExamples ?? site.showExamples;
  const shown = (record: { readonly example: boolean }) => showExamples || !record.example;
  const hidden = set.tree.reports.filter(({ id }) => !addressable.has(id));
  const gone = new Set(hidden.map(({ id }) => reportAddress(id)));
  return {
    site: { ...site, showExamples, pages: set.tree.pages.map(({ id }) => id) },
    units: withIds(set.units, shown),
    projects: withIds(set.projects, shown),
    schemes: withIds(set.schemes, shown),
    coverage: [...set.coverage.values()]
      .map(({ facts }) => facts)
      .filter(shown)
      .map((coverage) => withoutHidden(coverage, addressable)),
    glossary: set.glossary?.facts ?? [],
    aliases: set.aliases?.facts ?? { aliases: [], meanings: [] },
    allowances: set.allowances?.facts ?? [],
    redirects: (set.redirects?.facts ?? []).filter(({ to }) => !gone.has(to)),
    pages: set.tree.pages.map(({ id }) => id),
    pageSources: set.pages,
  };
}

/**
 * What others may see of some reports, and the ids that have an address among them.
 * @param others ids that have an address, of reports that are not at hand
 */
export function visibleReports(
  { reports: readings }: Pick<ReadingSet, 'reports'>,
  site: Pick<Site, 'showExamples'>,
  options: Options,
  others: ReadonlySet<ReportId> = new Set(),
): Pick<Content, 'reports' | 'withdrawn'> & { readonly addressable: ReadonlySet<ReportId> } {
  const showExamples = options.showExamples ?? site.showExamples;
  const wanted = (head: ReportHead) =>
    !isWithdrawn(head) && (options.includeUnpublished === true || isPublic(head, options.now));
  const complete = [...readings.values()]
    .filter(isComplete)
    // A check tells of the errors as well; nobody else may see what is left of such a report.
    .filter(({ document }) => options.includeUnsound === true || document.lost.length === 0)
    .filter(({ head }) => showExamples || !head.example);
  const reports = complete.filter(({ head }) => wanted(head));
  const withdrawn = complete.filter(({ head }) => isWithdrawn(head));
  const addressable = new Set([...others, ...[...reports, ...withdrawn].map(({ folder }) => folder.id)]);
  return {
    reports: reports.map((reading) => sourced(reading, addressable)),
    withdrawn: withdrawn.map(tombstone),
    addressable,
  };
}

type Complete = ReportReading & {
  readonly document: NonNullable<ReportReading['document']>;
  readonly head: ReportHead;
  readonly narrative: NonNullable<ReportReading['narrative']>;
};

function isComplete(reading: ReportReading): reading is Complete {
  return reading.document !== null && reading.narrative !== null;
}

function withIds<F extends object, I extends string>(
  records: Records<F>,
  shown: (facts: F) => boolean,
): ReadonlyMap<I, F & { readonly id: I }> {
  const entries = [...records].filter(([, { facts }]) => shown(facts));
  return new Map(entries.map(([id, { facts }]) => [id as I, { ...facts, id: id as I }]));
}

function sourced(reading: Complete, addressable: ReadonlySet<ReportId>): SourcedReport {
  const { folder, document, head, narrative, attachments, digest } = reading;
  const versions = reading.versions.filter(isComplete);
  const gone = versions.filter((version) => isWithdrawn(version.head));
  const report = once(() => ({ ...publicFacts(document, addressable), id: folder.id }));
  return {
    id: folder.id,
    head: head.repeats.every((id) => addressable.has(id))
      ? head
      : { ...head, repeats: head.repeats.filter((id) => addressable.has(id)) },
    get report() {
      return report();
    },
    get narrative() {
      return narrative.unpack();
    },
    folder: folder.path,
    attachments,
    locate: (pointer, part) => document.locate(pointer, part),
    ...(document.lost.length > 0 && { lost: document.lost.map((pointer) => document.locate(pointer)) }),
    digest,
    factsDigest: document.sha256,
    earlier: versions
      .filter((version) => !gone.includes(version))
      .map((version) => sourced(version, addressable)),
    withdrawnVersions: gone.map(tombstone),
  };
}

/** The facts without the editors' notes, and without a pointer to a report that nobody can open. */
function publicFacts({ facts }: Document<ReportFacts>, addressable: ReadonlySet<ReportId>): ReportFacts {
  const { editorNote: _, $schema: __, ...rest } = facts;
  if (isAbsent(rest.findings)) return rest;
  const findings = rest.findings.map(({ repeats, ...finding }) =>
    repeats && addressable.has(repeats.report) ? { ...finding, repeats } : finding,
  );
  return { ...rest, findings };
}

function tombstone({ folder, document: { facts } }: Complete): Tombstone {
  const { title, version, kind, fiscalYear, project, withdrawal, example } = facts;
  if (!withdrawal) throw new Error(`${folder.path} is withdrawn without a record of it`);
  return {
    ...{ id: folder.id, title, version, kind, fiscalYear, project, withdrawal, example },
    unit: facts.implementingUnit.unit,
    versions: folder.versions.map((one) => one.version),
  };
}

function withoutHidden(coverage: Coverage, addressable: ReadonlySet<ReportId>): Coverage {
  const due = coverage.due.map(({ report, ...row }) =>
    report !== undefined && addressable.has(report) ? { ...row, report } : row,
  );
  return { ...coverage, due };
}
