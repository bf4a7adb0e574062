import { examineReport } from '../checks/run-checks.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Content } from '../reader/content.ts';
import { readEnvironment } from '../reader/disk/environment.ts';
import { pauses } from '../reader/disk/pauses.ts';
import { readContent } from '../reader/disk/read-content.ts';
import { readSiteContent, siteRendering } from '../reader/disk/site-content.ts';
import type { KeptReadings } from '../reader/kept-readings.ts';
import type { ReportReading } from '../reader/report.ts';
import type { Archive, CheckedReports } from './archive.ts';
import { createArchive } from './archive.ts';
import { loadDeployment } from './deployment.ts';
import { KeptExaminations } from './kept-examinations.ts';

/** There is one copy of this module in a build: bundled pages and collections take it from the process around them. */
let kept: Promise<Archive> | null = null;

/** Whether this process shows an editor's drafts; and what the reader said when it last read them. */
let preview: {
  diagnostics: readonly Diagnostic[];
  /** Report folders as they were read: an edit reads one of thousands again. */
  readonly kept: Map<string, ReportReading>;
  readonly examinations: KeptExaminations;
} | null = null;

/**
 * Makes every archive of this process one for an editor's own eyes: with drafts, and with what is sound of content
 * that has errors. Nothing that is built may come from it; {@link showsDrafts} tells the build to refuse.
 */
export function showDrafts(): void {
  preview = { diagnostics: [], kept: new Map(), examinations: new KeptExaminations() };
  kept = null;
}

export function showsDrafts(): boolean {
  return preview !== null;
}

/** What the reader said of the content that is shown; empty where no drafts are. */
export function previewDiagnostics(): readonly Diagnostic[] {
  return preview?.diagnostics ?? [];
}

async function readForPreview(shown: NonNullable<typeof preview>): Promise<Archive> {
  const environment = readEnvironment(process.env);
  const { content: root, now, base } = environment;
  const render = siteRendering(base);
  const kept: KeptReadings = {
    get: ({ path }) => shown.kept.get(path) ?? null,
    put: ({ path }, read) => shown.kept.set(path, read),
  };
  const reading = await readContent({ root, now, includeUnpublished: true, render, kept });
  // Without a site there is nothing to show; this says so in the words of a build.
  if (reading.content === null) return createArchive(await readSiteContent(environment), loadDeployment());
  shown.diagnostics = reading.diagnostics;
  const { content } = reading;
  const { examinations } = shown;
  examinations.begin(content);
  const pause = pauses();
  for (const report of content.reports) {
    examinations.examine(report, () => examineReport(report, content));
    await pause();
  }
  return createArchive(content, loadDeployment(), undefined, now, examinations);
}

/**
 * The archive of this process, built once; what every route asks for.
 * @throws Error that names the first findings, when any file of the content has an error
 */
export function loadArchive(): Promise<Archive> {
  kept ??= preview
    ? readForPreview(preview)
    : readSiteContent(readEnvironment(process.env)).then((content) =>
        createArchive(content, loadDeployment()),
      );
  return kept;
}

/** Makes the archive of what a check has read and found, so that the build after it does neither again. */
export function offerArchive(content: Content, results: CheckedReports): void {
  kept = Promise.resolve(createArchive(content, loadDeployment(), results));
}

/**
 * Lets the next {@link loadArchive} read the disk again, for a server that outlives an edit.
 * @param path what was edited, relative to the content folder, with `/`; without it everything is read again
 */
export function forgetArchive(path?: string): void {
  kept = null;
  if (preview === null) return;
  for (const folder of preview.kept.keys())
    if (path === undefined || `${path}/`.startsWith(`${folder}/`) || `${folder}/`.startsWith(`${path}/`))
      preview.kept.delete(folder);
}
