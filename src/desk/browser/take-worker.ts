import './jitless.ts';
import { unzipSync, zipSync } from 'fflate';
import type { Sheet, SheetCell } from '../../exports/workbook/workbook.ts';
import { writeWorkbook } from '../../exports/workbook/workbook.ts';
import { workingPaper } from '../../exports/working-paper/paper.ts';
import type { SiteReferences } from '../../reader/site-references.ts';
import { TRY_TEXT } from '../../text/try.ts';
import type { Deployment } from '../../view/address.ts';
import { publishedReport } from '../../view/published-report.ts';
import { recomputedReport } from '../../view/recomputed.ts';
import type { DraftParts } from '../draft-folder.ts';
import { draftFiles, draftIn } from '../draft-folder.ts';
import type { OpenDraft, PlacedFinding } from '../judge-draft.ts';
import { checkOpenDraft } from '../judge-draft.ts';
import type { References } from '../references.ts';
import { openReferences } from '../references.ts';
import { serve } from './serve.ts';

/** What the worker that makes and opens files can be asked. */
export interface TakeTasks {
  open: (records: SiteReferences, deployment: Deployment) => void;
  /** The draft folder as an archive. */
  pack: (parts: DraftParts) => Uint8Array;
  /** The draft in an archive; `null` where it holds none. */
  unpack: (bytes: Uint8Array) => DraftParts | null;
  /** The findings row for row, for the colleague who wrote the form. */
  table: (title: string, day: string, findings: readonly PlacedFinding[]) => Promise<Uint8Array>;
  /** The working paper; `null` where the draft cannot be read. */
  paper: (draft: OpenDraft, now: string) => Promise<Uint8Array | null>;
}

let around: { readonly references: References; readonly deployment: Deployment } | null = null;
/** What a draft may unpack to: larger than any that is made here, far below what a machine minds. */
const LARGEST = 200 * 1024 * 1024;

serve<TakeTasks>({
  open(records, deployment) {
    around = { references: openReferences(records), deployment };
  },
  pack(parts) {
    const files = Object.fromEntries([...draftFiles(parts)].sort(([a], [b]) => (a < b ? -1 : 1)));
    return zipSync(files, { mtime: new Date(1980, 0, 1), level: 6 });
  },
  unpack(bytes) {
    let room = LARGEST;
    const files = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        room -= originalSize;
        return room >= 0;
      },
    });
    return draftIn(new Map(Object.entries(files)));
  },
  table(title, day, findings) {
    return writeWorkbook([findingsSheet(title, day, findings)], {
      title: TRY_TEXT.take.title(title),
      creator: '',
      modified: new Date(`${day}T00:00:00Z`),
    });
  },
  async paper(draft, now) {
    if (around === null) throw new Error('The records have not been opened');
    const { references, deployment } = around;
    const { sourced, content, results } = checkOpenDraft(draft, references, new Date(now)).checked;
    if (sourced === null || content === null) return null;
    const { report } = sourced;
    return workingPaper({
      report,
      published: publishedReport(sourced, content, deployment, results),
      recomputed: recomputedReport(report, content),
      publisher: content.site.publisher,
    });
  },
});

function findingsSheet(title: string, day: string, findings: readonly PlacedFinding[]): Sheet {
  const { columns, title: heading, made } = TRY_TEXT.take;
  const widths = [6, 8, 26, 60, 60, 18];
  const rows: SheetCell[][] = findings.map((finding, index) => [
    index + 1,
    TRY_TEXT.severity[finding.severity],
    TRY_TEXT.placeOf(finding.file, finding.position?.line ?? null),
    finding.message,
    finding.hint,
    finding.id,
  ]);
  return {
    name: TRY_TEXT.take.sheet,
    columns: widths.map((width) => ({ width })),
    rows: [
      [{ value: heading(title), role: 'title' }],
      [{ value: made(day), role: 'note' }],
      columns.map((value) => ({ value, role: 'head' as const })),
      ...rows,
    ],
    frozenRows: 3,
    filterRow: 2,
  };
}
