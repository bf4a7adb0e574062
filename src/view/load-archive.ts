import type { Content } from '../reader/content.ts';
import { readEnvironment } from '../reader/environment.ts';
import { readSiteContent } from '../reader/site-content.ts';
import type { Archive, CheckResults } from './archive.ts';
import { createArchive } from './archive.ts';
import { loadDeployment } from './deployment.ts';

/** There is one copy of this module in a build: bundled pages and collections take it from the process around them. */
let kept: Promise<Archive> | null = null;

/**
 * The archive of this process, built once; what every route asks for.
 * @throws Error that names the first findings, when any file of the content has an error
 */
export function loadArchive(): Promise<Archive> {
  kept ??= readSiteContent(readEnvironment(process.env)).then((content) =>
    createArchive(content, loadDeployment()),
  );
  return kept;
}

/** Makes the archive of what a check has read and found, so that the build after it does neither again. */
export function offerArchive(content: Content, results: CheckResults): void {
  kept = Promise.resolve(createArchive(content, loadDeployment(), results));
}

/** Lets the next {@link loadArchive} read the disk again, for a server that outlives an edit. */
export function forgetArchive(): void {
  kept = null;
}
