import type { Attachment } from '../content.ts';
import type { RenderOptions } from '../narrative.ts';
import type { ReportFolder } from './tree.ts';
import type { VersionFolder } from './version-tree.ts';

/** What this file needs to know of a report that was read. */
interface Reading {
  readonly folder: ReportFolder;
  readonly attachments: readonly Attachment[];
}

/**
 * Reads the earlier versions of a report, oldest first. Each is a folder with the same files, so it is read by the
 * same code; only the originals are shared, and are hashed once with the report.
 */
export async function readVersions<R extends Reading>(
  folder: ReportFolder,
  read: (version: ReportFolder) => Promise<R>,
): Promise<readonly R[]> {
  const readings: R[] = [];
  for (const version of folder.versions) readings.push(await read(versionFolder(folder, version)));
  return readings;
}

/** An earlier version as the folder of a report. */
export function versionFolder(
  folder: ReportFolder,
  { path, report, narrative }: VersionFolder,
): ReportFolder {
  const { imported: _, published: __, ...own } = folder;
  return { ...own, path, report, narrative, attachments: [], versions: [] };
}

/** An earlier version is printed one folder deeper than its report, so `./attachments/…` is one step up. */
export function versionOptions(options: RenderOptions): RenderOptions {
  const { hrefOf = (url) => url } = options;
  return { ...options, hrefOf: (url) => hrefOf(url.startsWith('./') ? `.${url}` : url) };
}

/** Gives an earlier version the originals that lie beside its report. */
export function withOriginals<R extends Reading>(
  version: R,
  { attachments: entries }: ReportFolder,
  attachments: readonly Attachment[],
): R {
  return { ...version, folder: { ...version.folder, attachments: entries }, attachments };
}
