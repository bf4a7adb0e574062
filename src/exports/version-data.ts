import { absolute, PATHS } from '../view/address.ts';
import type { Archive } from '../view/archive.ts';
import { publishedVersion } from '../view/report/version-page.ts';
import { versionCitation } from '../view/versions/report-versions-cite.ts';
import { bibtexEntry } from './citations/bibtex.ts';
import { risRecord } from './citations/ris.ts';
import { reportJson, withdrawnJson } from './json.ts';
import { reportIndicatorsCsv } from './report-indicators.ts';

/** `v<N>/report.json`: a version as data, or when and why it was taken down. */
export function versionJson(archive: Archive, id: string, version: number): string {
  const found = publishedVersion(archive, id, version);
  if (found) return reportJson(found.published);
  const { content, deployment } = archive;
  const whole = content.withdrawn.find((one) => one.id === id);
  const gone = whole ?? archive.sourced(id).withdrawnVersions.find((one) => one.version === version);
  if (!gone) throw new Error(`No version ${version} of ${id} was kept`);
  return withdrawnJson({ ...gone, version }, absolute(deployment, PATHS.reportVersion(id, version)));
}

/** `v<N>/indicators.csv`: the indicator table of a version that can be read. */
export function versionIndicatorsCsv(archive: Archive, id: string, version: number): string {
  const found = publishedVersion(archive, id, version);
  if (!found) throw new Error(`No version ${version} of ${id} can be read`);
  return reportIndicatorsCsv(archive, found.record);
}

/** Forms of a citation that reference managers read, by the ending of their files. */
export const CITATION_FORMATS = ['bib', 'ris'] as const;

/** `v<N>/citation.bib`, `v<N>/citation.ris`: how to cite a version that can be read. */
export function versionCitationFile(
  archive: Archive,
  id: string,
  version: number,
  format: (typeof CITATION_FORMATS)[number],
): string {
  const found = publishedVersion(archive, id, version);
  if (!found) throw new Error(`No version ${version} of ${id} can be read`);
  const { content, deployment } = archive;
  const newest = archive.sourced(id);
  const citation = versionCitation(found.published, newest, content.site.publisher, deployment);
  return format === 'bib' ? bibtexEntry(citation) : risRecord(citation);
}
