import type { Archive } from '../view/archive.ts';
import { workingPaper } from './working-paper/paper.ts';

/** `working-paper.xlsx` of a published report. */
export function reportWorkingPaper(archive: Archive, id: string): Promise<Uint8Array> {
  return workingPaper({
    record: archive.record(id),
    published: archive.published(id),
    standing: { is: 'published', publisher: archive.content.site.publisher },
  });
}
