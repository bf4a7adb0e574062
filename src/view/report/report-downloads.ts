import { formatBytes } from '../../model/format.ts';
import type { PublishedReport } from '../../model/published.ts';
import { VERIFY_PAGE_TEXT } from '../../text/pages/verify-page.ts';
import { TAKE_TEXT } from '../../text/report/cite.ts';
import type { Deployment, Link } from '../address.ts';
import { href, PATHS } from '../address.ts';

/** Files of a report that a reader may take along. */
export interface DownloadsView {
  /** The report as data. */
  readonly files: readonly (Link & { readonly note: string })[];
  readonly originals: readonly (Link & { readonly size: string; readonly sha256: string })[];
  readonly originalsNote: string;
  /** Where a file at hand is compared with what is published. */
  readonly verify: Link;
}

/** @param ofVersion the data of this version, which stay as they are, and not those of the version in force */
export function downloadsView(
  published: PublishedReport,
  deployment: Deployment,
  ofVersion: boolean,
): DownloadsView {
  const { id, version, indicators, attachments } = published;
  const [json, table] = ofVersion
    ? [PATHS.versionJson(id, version), PATHS.versionIndicatorsCsv(id, version)]
    : [PATHS.reportJson(id), PATHS.reportIndicatorsCsv(id)];
  const link = (label: string, path: string, note: string) => ({ label, href: href(deployment, path), note });
  return {
    files: [
      link(TAKE_TEXT.json, json, TAKE_TEXT.jsonNote),
      link(TAKE_TEXT.indicators, table, TAKE_TEXT.indicatorsNote(indicators?.length ?? 0)),
      link(TAKE_TEXT.workingPaper, PATHS.reportWorkingPaper(id), TAKE_TEXT.workingPaperNote),
      link(TAKE_TEXT.package, PATHS.reportPackage(id), TAKE_TEXT.packageNote),
      link(TAKE_TEXT.allCsv, PATHS.reportsCsv, TAKE_TEXT.allCsvNote),
      link(TAKE_TEXT.schema, PATHS.schema('published-report'), TAKE_TEXT.schemaNote),
    ],
    originals: attachments.map(({ name, title, bytes, sha256 }) => ({
      label: title,
      href: href(deployment, PATHS.attachment(id, name)),
      size: formatBytes(bytes),
      sha256,
    })),
    originalsNote: attachments.length === 0 ? TAKE_TEXT.noOriginals : TAKE_TEXT.originalsNote,
    verify: { label: VERIFY_PAGE_TEXT.link, href: href(deployment, PATHS.verify) },
  };
}
