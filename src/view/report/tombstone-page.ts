import { formatDate, formatFiscalYear } from '../../model/format.ts';
import type { SourcedReport, Tombstone } from '../../reader/content.ts';
import { KIND_LABELS } from '../../text/labels.ts';
import { TOMBSTONE_TEXT } from '../../text/report/gone.ts';
import { VERSION_TEXT } from '../../text/report/versions.ts';
import type { Link } from '../address.ts';
import { absolute, href, PATHS } from '../address.ts';
import type { Archive } from '../archive.ts';
import type { ReportRow } from '../list/report-row.ts';
import { reportRow } from '../list/report-row.ts';
import type { PageFrame } from '../page-frame.ts';
import { pageFrame } from '../page-frame.ts';
import { shown } from '../shown.ts';
import type { Fact } from './report-facts.ts';

/** What stands at the address of a report that was taken down. Never a figure of it. */
export interface TombstonePage {
  readonly frame: PageFrame;
  readonly kicker: string;
  readonly lead: string;
  readonly facts: readonly Fact[];
  /** The version in force, where only an earlier one was taken down. */
  readonly newest: Link | null;
  readonly others: readonly ReportRow[];
}

/**
 * @param version the number in the address, where it is not the address of the report itself
 * @param newest the version in force, where the report itself is public
 */
export function tombstonePage(
  archive: Archive,
  { id, title, kind, fiscalYear, unit, project, withdrawal, example }: Tombstone,
  version: number | null = null,
  newest: SourcedReport | null = null,
): TombstonePage {
  const { content, deployment, byProject } = archive;
  const on = formatDate(withdrawal.on);
  const year = formatFiscalYear(fiscalYear);
  const path = version === null ? PATHS.report(id) : PATHS.reportVersion(id, version);
  const unitName = content.units.get(unit)?.name ?? unit;
  const label = version === null ? null : VERSION_TEXT.number(version);
  const link = (to: string) => href(deployment, to);
  const fact = (term: string, text: string, to: string | null = null): Fact => ({
    term,
    value: shown(text),
    href: to,
  });
  const others = (byProject.get(project) ?? []).filter((report) => report.id !== id);
  /** A reason often says that a corrected one will follow: whether it is here. */
  const laterFact = (): Fact => {
    const same = others.filter((report) => report.fiscalYear === fiscalYear.to);
    const found = same.at(-1);
    return found === undefined
      ? fact(TOMBSTONE_TEXT.later, TOMBSTONE_TEXT.laterNone)
      : fact(TOMBSTONE_TEXT.later, TOMBSTONE_TEXT.laterSame(found.title), link(PATHS.report(found.id)));
  };
  return {
    frame: pageFrame(
      {
        heading: title,
        title: TOMBSTONE_TEXT.documentTitle(title),
        description: TOMBSTONE_TEXT.description(title, on),
        path,
        ...(version !== null && { canonicalPath: PATHS.report(id) }),
        trail: [
          ...(hasYear(archive, fiscalYear.to) ? [{ label: year, path: PATHS.year(fiscalYear.to) }] : []),
          { label: unitName, path: PATHS.unit(unit) },
        ],
        example,
        indexed: false,
      },
      content.site,
      deployment,
    ),
    kicker: `${year} · ${KIND_LABELS[kind]}`,
    lead: label === null ? TOMBSTONE_TEXT.lead(on) : TOMBSTONE_TEXT.versionLead(label, on),
    facts: [
      fact(TOMBSTONE_TEXT.reason, withdrawal.reason),
      fact(TOMBSTONE_TEXT.date, on),
      ...(newest === null ? [laterFact()] : []),
      fact(TOMBSTONE_TEXT.by, withdrawal.by),
      fact(TOMBSTONE_TEXT.unit, unitName, link(PATHS.unit(unit))),
      fact(
        TOMBSTONE_TEXT.project,
        content.projects.get(project)?.name ?? project,
        link(PATHS.project(project)),
      ),
      fact(
        TOMBSTONE_TEXT.year,
        year,
        hasYear(archive, fiscalYear.to) ? link(PATHS.year(fiscalYear.to)) : null,
      ),
      fact(TOMBSTONE_TEXT.kind, KIND_LABELS[kind]),
      fact(TOMBSTONE_TEXT.id, id),
      fact(TOMBSTONE_TEXT.address, absolute(deployment, path)),
    ],
    newest: newest === null ? null : { label: TOMBSTONE_TEXT.newest, href: link(PATHS.report(id)) },
    others: others.map((report) => reportRow(report, deployment)),
  };
}

function hasYear({ byYear }: Archive, year: number): boolean {
  return byYear.has(year);
}

/** Links to what was taken down, for lists that would have held it. */
export function withdrawnLinks(
  { content }: Archive,
  belongs: (gone: Tombstone) => boolean,
): readonly { readonly label: string; readonly path: string }[] {
  return content.withdrawn
    .filter(belongs)
    .map(({ id, title }) => ({ label: TOMBSTONE_TEXT.link(title), path: PATHS.report(id) }));
}
