import { fileURLToPath } from 'node:url';
import { readContent } from '../../src/reader/read-content.ts';
import type { Archive } from '../../src/view/archive.ts';
import { createArchive } from '../../src/view/archive.ts';

/** The archive of the content of the repository, on a fixed day. */
export async function repositoryArchive(): Promise<Archive> {
  const { content } = await readContent({
    root: fileURLToPath(new URL('../../content', import.meta.url)),
    now: new Date('2026-11-28T00:00:00+08:00'),
  });
  if (content === null) throw new Error('the content of the repository is sound');
  return createArchive(content, { origin: 'https://example.org', base: '/' });
}
