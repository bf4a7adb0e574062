import { forgetContent, loadContent } from '../reader/content-cache.ts';
import type { Archive } from './archive.ts';
import { createArchive } from './archive.ts';
import { loadDeployment } from './deployment.ts';

/** Shared by the bundled pages and the build around them, like the content. */
const SHARED = Symbol.for('mingji.archive');
const shared = globalThis as typeof globalThis & { [SHARED]?: Promise<Archive> };

/** The archive of this process, built once; what every route asks for. */
export function loadArchive(): Promise<Archive> {
  shared[SHARED] ??= loadContent().then((content) => createArchive(content, loadDeployment()));
  return shared[SHARED];
}

/** Lets the next {@link loadArchive} read the disk again, for a server that outlives an edit. */
export function forgetArchive(): void {
  delete shared[SHARED];
  forgetContent();
}
