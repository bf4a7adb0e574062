import type { Allowance } from '../model/allowance.ts';
import type { Diagnostic, Place } from '../model/diagnostic.ts';
import type { ProjectFacts } from '../model/project.ts';
import type { Addresses, Aliases, Coverage, Glossary, Redirects } from '../model/reference.ts';
import type { Scheme } from '../model/scheme.ts';
import type { Site } from '../model/site.ts';
import type { UnitFacts } from '../model/unit.ts';
import { CONTENT_PROBLEMS, REFERENCE_KINDS } from '../text/problems/content.ts';
import type { ReferenceKind } from './cross-checks/reference.ts';
import type { ContentTree, ReportFolder } from './disk/tree.ts';
import type { Document } from './document.ts';
import type { NarrativeReading, ReportReading } from './report.ts';
import type { ReportHead } from './report-head.ts';
import { say } from './say.ts';

/** A scheme as its file holds it. */
export type SchemeFacts = Omit<Scheme, 'id'>;
/** Documents of one kind by id. */
export type Records<T> = ReadonlyMap<string, Document<T>>;

/** Every record that is no report, before it is known whether the parts fit together. */
export interface RecordSet {
  readonly tree: ContentTree;
  readonly site: Document<Site> | null;
  readonly units: Records<UnitFacts>;
  readonly projects: Records<ProjectFacts>;
  readonly schemes: Records<SchemeFacts>;
  readonly coverage: Records<Coverage>;
  readonly glossary: Document<Glossary> | null;
  readonly aliases: Document<Aliases> | null;
  readonly redirects: Document<Redirects> | null;
  readonly addresses: Document<Addresses> | null;
  readonly allowances: Document<readonly Allowance[]> | null;
  /** The site's own pages by name, as written. */
  readonly pages: ReadonlyMap<string, string>;
}

/** What records that are no reports need to know of one: little enough to keep of thousands. */
export interface ReportOutline {
  readonly folder: Pick<ReportFolder, 'id'>;
  /** `null` where the facts cannot be read. */
  readonly head: Pick<ReportHead, 'example' | 'state' | 'publishAt' | 'version'> | null;
  /** The words, as far as they lead to other pages of the site. */
  readonly narrative?: Pick<NarrativeReading, 'file' | 'links'> | null;
  readonly versions?: readonly Pick<ReportOutline, 'narrative'>[];
}

/** Everything that was read, by default with the reports in full. */
export interface ReadingSet<R extends ReportOutline = ReportReading> extends RecordSet {
  readonly reports: ReadonlyMap<string, R>;
}

/** Stands for the ids of a folder that cannot be listed: one error says so, and no reference can be told to be wrong. */
const EVERY_ID: ReadonlySet<string> = Object.assign(new Set<string>(), { has: () => true });

/** What other records can refer to. Ids count as soon as their file is there: its own errors are told elsewhere. */
export interface Known {
  readonly unit: ReadonlySet<string>;
  readonly project: ReadonlySet<string>;
  readonly scheme: ReadonlySet<string>;
  readonly report: ReadonlySet<string>;
}

/** The ids that lie in the folders, whether or not their files can be read. */
export function knownIds({ records, reports, unlisted }: ContentTree): Known {
  const ids = (folder: string, rows: readonly { readonly id: string }[]) =>
    unlisted.some((path) => path.startsWith(folder)) ? EVERY_ID : new Set(rows.map(({ id }) => id));
  return {
    unit: ids('units', records.units),
    project: ids('projects', records.projects),
    scheme: ids('schemes', records.schemes),
    report: ids('reports', reports),
  };
}

/** The finding for a real record that rests on a made-up one, or the reverse; `null` where both are of a kind. */
export function checkExample(
  kind: ReferenceKind,
  target: string,
  own: boolean,
  other: boolean | undefined,
  place: () => Place,
): Diagnostic | null {
  if (other === undefined || own === other) return null;
  const args = { kind: REFERENCE_KINDS[kind], target, example: own };
  return say(CONTENT_PROBLEMS, 'EXAMPLE_MIX', args, place());
}
