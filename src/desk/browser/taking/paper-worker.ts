import '../workers/jitless.ts';
import type { SiteReferences } from '../../../reader/site-references.ts';
import type { Deployment } from '../../../view/address.ts';
import type { OpenDraft } from '../../judge-draft.ts';
import { openReferences } from '../../references.ts';
import { serve } from '../workers/serve.ts';
import { draftPaper } from './draft-paper.ts';
import { filledDraft, maskedParts, questionsLeft, settleQuestion } from './draft-tasks.ts';
import { findingsTable } from './findings-table.ts';

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
    /** The day where it is made, `2026-11-29`. */
    madeOn: string,
  ) => Promise<Uint8Array | null>;
}

serve<PaperTasks>({
  table: findingsTable,
  filled: filledDraft,
  left: questionsLeft,
  settle: settleQuestion,
  masked: maskedParts,
  paper: (draft, records, deployment, now, madeOn) =>
    draftPaper(draft, openReferences(records), deployment, new Date(now), madeOn),
});
