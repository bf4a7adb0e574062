import type { Content } from '../reader/content.ts';
import { forgetContent, loadContent } from '../reader/content-cache.ts';
import type { Archive, CheckResults } from './archive.ts';
import { createArchive } from './archive.ts';
import { loadDeployment } from './deployment.ts';

/** Shared by the bundled pages and the build around them, like the content. */
const SHARED = Symbol.for('mingji.archive');
const RESULTS = Symbol.for('mingji.results');
const shared = globalThis as typeof globalThis & { [SHARED]?: Promise<Archive>; [RESULTS]?: Offered };

/** Results of the checks of one content. */
interface Offered {
  readonly content: Content;
  readonly results: CheckResults;
}

/** The archive of this process, built once; what every route asks for. */
export function loadArchive(): Promise<Archive> {
  shared[SHARED] ??= loadContent().then((content) => {
    const offered = shared[RESULTS];
    const results = offered?.content === content ? offered.results : undefined;
    return createArchive(content, loadDeployment(), results);
  });
  return shared[SHARED];
}

/** Hands over what a check of the content has found, so that the build after it need not check again. */
export function offerResults(content: Content, results: CheckResults): void {
  shared[RESULTS] = { content, results };
}

/** Lets the next {@link loadArchive} read the disk again, for a server that outlives an edit. */
export function forgetArchive(): void {
  delete shared[SHARED];
  delete shared[RESULTS];
  forgetContent();
}
