import './jitless.ts';
import { recordOf } from '../../archive/record.ts';
import { workingPaper } from '../../exports/working-paper/paper.ts';
import type { SiteReferences } from '../../reader/site-references.ts';
import type { Deployment } from '../../view/address.ts';
import { publishedReport } from '../../view/published/published-report.ts';
import type { OpenDraft } from '../judge-draft.ts';
import { checkOpenDraft } from '../judge-draft.ts';
import { openReferences } from '../references.ts';
import { filledDraft, maskedParts, questionsLeft, settleQuestion } from './draft-tasks.ts';
import { findingsTable } from './findings-table.ts';
import { serve } from './serve.ts';

/** What the worker that writes workbooks can be asked. */
export interface PaperTasks {
  table: typeof findingsTable;
  filled: typeof filledDraft;
  left: typeof questionsLeft;
  settle: typeof settleQuestion;
  masked: typeof maskedParts;
  /** The working paper; `null` where the draft cannot be read. */
  paper: (
    draft: OpenDraft,
    records: SiteReferences,
    deployment: Deployment,
    now: string,
  ) => Promise<Uint8Array | null>;
}

serve<PaperTasks>({
  table: findingsTable,
  filled: filledDraft,
  left: questionsLeft,
  settle: settleQuestion,
  masked: maskedParts,
  async paper(draft, records, deployment, now) {
    const references = openReferences(records);
    const { sourced, content, results } = checkOpenDraft(draft, references, new Date(now)).checked;
    if (sourced === null || content === null) return null;
    const record = recordOf(sourced, content, () => results);
    return workingPaper({
      record,
      published: publishedReport(record, content, deployment),
      publisher: content.site.publisher,
    });
  },
});
