import { fileURLToPath } from 'node:url';
import type { Content } from '../../src/reader/content.ts';
import { readContent } from '../../src/reader/disk/read-content.ts';
import type { Archive } from '../../src/view/archive.ts';
import { createArchive } from '../../src/view/archive.ts';

/** The day on which tests look at the content of the repository. */
export const REPOSITORY_DAY = new Date('2026-11-28T00:00:00+08:00');

const ROOT = fileURLToPath(new URL('../../content', import.meta.url));
const readings = new Map<boolean, Promise<Content>>();
let archive: Promise<Archive> | null = null;
let another: Promise<Archive> | null = null;

/** The content of the repository, read once for all tests of a process: nothing may change what it holds. */
export function repositoryContent(options: { readonly includeUnpublished?: boolean } = {}): Promise<Content> {
  const { includeUnpublished = false } = options;
  const known = readings.get(includeUnpublished) ?? reading(includeUnpublished);
  readings.set(includeUnpublished, known);
  return known;
}

async function reading(includeUnpublished: boolean): Promise<Content> {
  const { content } = await readContent({ root: ROOT, now: REPOSITORY_DAY, includeUnpublished });
  if (content === null) throw new Error('the content of the repository is sound');
  return content;
}

/** The archive of the content of the repository, one for all tests of a process: nothing may change what it holds. */
export function repositoryArchive(): Promise<Archive> {
  archive ??= repositoryContent().then(archiveOf);
  return archive;
}

/** Another one, of which everything was read and computed anew. */
export function anotherRepositoryArchive(): Promise<Archive> {
  another ??= reading(false).then(archiveOf);
  return another;
}

const archiveOf = (content: Content): Archive =>
  createArchive(content, { origin: 'https://example.org', base: '/' });
