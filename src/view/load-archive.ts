import type { Diagnostic } from '../model/diagnostic.ts';
import type { Content } from '../reader/content.ts';
import { readEnvironment } from '../reader/disk/environment.ts';
import { readSiteContent } from '../reader/disk/site-content.ts';
import type { Archive, CheckedReports } from './archive.ts';
import { createArchive } from './archive.ts';
import { loadDeployment } from './deployment.ts';

/** There is one copy of this module in a build: bundled pages and collections take it from the process around them. */
let kept: Promise<Archive> | null = null;

/** Who reads for an editor's own eyes, again after every edit. */
export interface DraftReader {
  read(): Promise<Archive>;
  /** Lets the next reading look at the disk again, as far as {@link forgetArchive} says. */
  forget(path?: string): void;
  /** What the reader said when it last read. */
  readonly diagnostics: readonly Diagnostic[];
}

let drafts: DraftReader | null = null;

/**
 * Makes every archive of this process one for an editor's own eyes: with drafts, and with what is sound of content
 * that has errors. Nothing that is built may come from it; {@link showsDrafts} tells the build to refuse.
 */
export function showDrafts(reader: DraftReader): void {
  drafts = reader;
  kept = null;
}

export function showsDrafts(): boolean {
  return drafts !== null;
}

/** What the reader said of the content that is shown; empty where no drafts are. */
export function previewDiagnostics(): readonly Diagnostic[] {
  return drafts?.diagnostics ?? [];
}

/**
 * The archive of this process, built once; what every route asks for.
 * @throws Error that names the first findings, when any file of the content has an error
 */
export function loadArchive(): Promise<Archive> {
  kept ??=
    drafts?.read() ??
    readSiteContent(readEnvironment(process.env)).then((content) => createArchive(content, loadDeployment()));
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
  drafts?.forget(path);
}
