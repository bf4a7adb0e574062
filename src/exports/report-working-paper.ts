import type { Archive } from '../view/archive.ts';
import { recomputedReport } from '../view/recomputed.ts';
import { workingPaper } from './working-paper/paper.ts';

/** `working-paper.xlsx` of a published report. */
export function reportWorkingPaper(archive: Archive, id: string): Promise<Uint8Array> {
  const { report } = archive.sourced(id);
  return workingPaper({
    report,
    published: archive.published(id),
    recomputed: recomputedReport(report, archive.content),
    publisher: archive.content.site.publisher,
  });
}
