import type { Archive } from '../view/archive.ts';
import { workingPaper } from './working-paper/paper.ts';

/** `working-paper.xlsx` of a published report. */
export function reportWorkingPaper(archive: Archive, id: string): Promise<Uint8Array> {
  const { report, recomputed } = archive.record(id);
  return workingPaper({
    report,
    published: archive.published(id),
    recomputed: recomputed(),
    publisher: archive.content.site.publisher,
  });
}
