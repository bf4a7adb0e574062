import type { ReportId } from '../model/ids.ts';
import { ReportSchema } from '../model/report.ts';
import type { Attachment } from './content.ts';
import type { ReportFolder } from './disk/tree.ts';
import { documentOf, parseDocument } from './document.ts';
import type { RenderOptions } from './narrative.ts';
import type { ReportReading } from './report.ts';
import { parseWords, saveReport } from './report.ts';
import { reportHead } from './report-head.ts';

/** The files of one report, wherever they came from. */
export interface ReportFiles {
  readonly reportJson: Uint8Array;
  readonly narrativeMdx: Uint8Array;
  readonly attachments?: readonly Attachment[];
  /** Earlier versions, oldest first. */
  readonly versions?: readonly (Pick<ReportFiles, 'reportJson' | 'narrativeMdx'> & {
    readonly version: number;
  })[];
}

/** Reads the files of one report as they would be read from its folder. */
export function parseReport(id: ReportId, files: ReportFiles, options: RenderOptions = {}): ReportReading {
  const path = `reports/${id}`;
  const entries = (files.attachments ?? []).map(({ name }) => {
    return { name, path: `${path}/attachments/${name}`, absolute: '', isFolder: false };
  });
  const folder: ReportFolder = {
    ...{ id, path, year: Number(id.slice(0, id.indexOf('/'))), report: null, narrative: null },
    attachments: entries,
    versions: (files.versions ?? []).map(({ version }) => {
      return { version, path: `${path}/versions/${version}`, report: null, narrative: null };
    }),
  };
  const read = (part: Pick<ReportFiles, 'reportJson' | 'narrativeMdx'>, at: string): ReportReading => {
    const file = `${at}/report.json`;
    const parsed = parseDocument(part.reportJson, file, ReportSchema, saveReport(folder.year));
    const words = parseWords(
      part.narrativeMdx,
      `${at}/narrative.mdx`,
      options,
      (narrative) => () => narrative,
    );
    const document = documentOf(file, parsed);
    return {
      folder: { ...folder, path: at, versions: [] },
      document,
      head: document && reportHead(document.facts),
      narrative: words.narrative && { ...words.narrative, sha256: '' },
      attachments: files.attachments ?? [],
      ...{ versions: [], digest: '', files: [] },
      diagnostics: [...parsed.diagnostics, ...words.diagnostics],
    };
  };
  const versions = (files.versions ?? []).map((one) => read(one, `${path}/versions/${one.version}`));
  const own = read(files, path);
  const diagnostics = [own, ...versions].flatMap((one) => one.diagnostics);
  return { ...own, folder, versions, diagnostics };
}
