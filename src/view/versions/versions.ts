import type { ReportRecord } from '../../archive/record.ts';
import { isAbsent } from '../../model/absence.ts';
import { formatDate } from '../../model/format.ts';
import { unmarkedFirst } from '../../model/name-order.ts';
import type { Correction } from '../../model/record.ts';
import type { Content, SourcedReport } from '../../reader/content.ts';
import { EARLIER_TEXT, VERSION_TEXT } from '../../text/report/versions.ts';
import type { Deployment, Link } from '../address.ts';
import { href, PATHS } from '../address.ts';
import type { VersionChange } from './report-versions-diff.ts';
import { versionChanges } from './report-versions-diff.ts';

/** A correction as the page prints it. */
export interface CorrectionView {
  readonly on: string;
  readonly field: string;
  readonly was: string;
  readonly now: string;
  readonly reason: string;
  readonly material: boolean;
  readonly materialLabel: string;
  readonly by: string;
  readonly notice: Link | null;
}

/** One version in the list of all of them. */
export interface VersionRow {
  readonly label: string;
  readonly date: string;
  /** `null` for the version that the page shows, and where nothing was kept. */
  readonly href: string | null;
  readonly isHere: boolean;
  readonly state: string;
  readonly reasons: readonly string[];
}

/** What two neighbouring versions say differently. */
export interface VersionComparison {
  readonly id: string;
  readonly heading: string;
  readonly caption: string;
  readonly note: string;
  readonly changes: readonly VersionChange[];
}

/** What stands at the top of an earlier version. */
export interface EarlierNote {
  readonly title: string;
  readonly tag: string;
  readonly body: string;
  readonly newest: Link;
  /** The version in force as a breadcrumb. */
  readonly crumb: string;
  readonly compare: Link;
}

export interface VersionsView {
  /** Set on the page of an earlier version. */
  readonly earlier: EarlierNote | null;
  /** On the newest version all corrections, on an earlier one those that came after it: what changed facts first, then the newest. */
  readonly corrections: readonly CorrectionView[];
  /** The corrections in one line; `null` where there are none. */
  readonly correctionsNote: string | null;
  /** Newest first; empty where there has only been one version. */
  readonly rows: readonly VersionRow[];
  /** On the newest version only. */
  readonly comparisons: readonly VersionComparison[];
}

/** How many versions a list goes back to; far more than any report has. */
const MOST_VERSIONS = 50;

/**
 * @param shown the version that the page prints
 * @param newest the version in force, the same object on its own page
 */
export function versionsView(
  shown: ReportRecord,
  newest: ReportRecord,
  content: Content,
  deployment: Deployment,
): VersionsView {
  const { report } = newest;
  const isNewest = shown === newest;
  const after = report.corrections.filter(({ version }) => isNewest || version > shown.report.version);
  return {
    earlier: isNewest ? null : earlierNote(shown.sourced, newest.sourced, deployment),
    corrections: after
      .map(correctionView)
      .reverse()
      .sort((a, b) => unmarkedFirst(!a.material, !b.material)),
    correctionsNote: correctionsNote(after),
    rows: report.version === 1 ? [] : versionRows(shown.sourced, newest.sourced, deployment),
    comparisons: isNewest ? comparisons(newest, content) : [],
  };
}

/** The day from which a version was public, as ISO text; `null` where the record does not say. */
export function versionDate({ report: newest }: SourcedReport, version: number): string | null {
  if (version > 1) return newest.corrections.findLast((one) => one.version === version)?.on ?? null;
  return isAbsent(newest.disclosure.publishedOn) ? null : newest.disclosure.publishedOn.iso;
}

function earlierNote(shown: SourcedReport, newest: SourcedReport, deployment: Deployment): EarlierNote {
  const { id, version } = shown.report;
  const label = VERSION_TEXT.number(version);
  const current = VERSION_TEXT.number(newest.report.version);
  const [date, replaced] = [version, version + 1].map((one) => {
    const day = versionDate(newest, one);
    return day === null ? null : formatDate(day);
  });
  const address = href(deployment, PATHS.report(id));
  return {
    title: EARLIER_TEXT.title(label),
    tag: EARLIER_TEXT.tag(label),
    body: EARLIER_TEXT.body(label, date ?? null, replaced ?? null, current),
    newest: { label: EARLIER_TEXT.newest(current), href: address },
    crumb: EARLIER_TEXT.crumb(current),
    compare: { label: EARLIER_TEXT.compare, href: `${address}#versions` },
  };
}

function versionRows(
  shown: SourcedReport,
  newest: SourcedReport,
  deployment: Deployment,
): readonly VersionRow[] {
  const { id, version: last, corrections } = newest.report;
  const kept = new Set(newest.earlier.map(({ report }) => report.version));
  const withdrawn = new Set(newest.withdrawnVersions.map(({ version }) => version));
  const count = Math.min(last, MOST_VERSIONS);
  return Array.from({ length: count }, (_, index): VersionRow => {
    const version = last - index;
    const day = versionDate(newest, version);
    const isHere = version === shown.report.version;
    const hasPage = version === last || kept.has(version) || withdrawn.has(version);
    const path = version === last ? PATHS.report(id) : PATHS.reportVersion(id, version);
    return {
      label: VERSION_TEXT.number(version),
      date: day === null ? VERSION_TEXT.dateUnknown : formatDate(day),
      href: isHere || !hasPage ? null : href(deployment, path),
      isHere,
      state: VERSION_TEXT.state[stateOf(version, last, kept, withdrawn)],
      reasons:
        version === 1
          ? [VERSION_TEXT.first]
          : corrections.filter((one) => one.version === version).map(({ reason }) => reason),
    };
  });
}

function stateOf(
  version: number,
  last: number,
  kept: ReadonlySet<number>,
  withdrawn: ReadonlySet<number>,
): keyof typeof VERSION_TEXT.state {
  if (version === last) return 'newest';
  if (withdrawn.has(version)) return 'withdrawn';
  return kept.has(version) ? 'replaced' : 'unkept';
}

function correctionsNote(corrections: readonly Correction[]): string | null {
  const newest = corrections.at(-1);
  if (newest === undefined) return null;
  const material = corrections.filter((one) => one.material);
  // What changed a fact is told before a slip of the pen, however new that is.
  const { on, field } = material.at(-1) ?? newest;
  return VERSION_TEXT.corrections(
    corrections.length,
    material.length,
    VERSION_TEXT.corrected(formatDate(on), field),
  );
}

/** Neighbours among the versions that were kept, newest first. */
function comparisons(newest: ReportRecord, content: Content): readonly VersionComparison[] {
  const versions = [...newest.earlier(), newest];
  return versions
    .flatMap((newer, index): VersionComparison[] => {
      const older = versions[index - 1];
      if (!older) return [];
      const [from, to] = [older, newer].map(({ report }) => VERSION_TEXT.number(report.version));
      if (from === undefined || to === undefined) return [];
      const changes = versionChanges(older, newer, content);
      return [
        {
          id: `version-${older.report.version}-${newer.report.version}`,
          heading: VERSION_TEXT.compare(from, to),
          caption: VERSION_TEXT.changeCaption(from, to),
          note: VERSION_TEXT.compareNote(changes.length),
          changes,
        },
      ];
    })
    .reverse();
}

function correctionView({
  on,
  field,
  was,
  now,
  reason,
  material,
  by,
  noticeUrl,
}: Correction): CorrectionView {
  return {
    ...{ field, was, now, reason, material },
    on: formatDate(on),
    materialLabel: material ? VERSION_TEXT.material : VERSION_TEXT.immaterial,
    by: VERSION_TEXT.approvedBy(by),
    notice: noticeUrl === undefined ? null : { label: VERSION_TEXT.notice, href: noticeUrl },
  };
}
