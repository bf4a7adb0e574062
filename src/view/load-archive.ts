import { loadContent } from '../reader/content-cache.ts';
import type { Archive } from './archive.ts';
import { createArchive } from './archive.ts';
import { loadDeployment } from './deployment.ts';

let archive: Promise<Archive> | null = null;

/** The archive of this process, built once; what every route asks for. */
export function loadArchive(): Promise<Archive> {
  archive ??= loadContent().then((content) => createArchive(content, loadDeployment()));
  return archive;
}
