import './jitless.ts';
import type { SiteReferences } from '../../reader/site-references.ts';
import type { Deployment } from '../../view/address.ts';
import type { Judgement, OpenDraft } from '../judge-draft.ts';
import { judgeDraft } from '../judge-draft.ts';
import type { References } from '../references.ts';
import { openReferences } from '../references.ts';
import { serve } from './serve.ts';

/** What the worker that checks drafts can be asked. */
export interface CheckTasks {
  open: (records: SiteReferences, deployment: Deployment) => number;
  judge: (draft: OpenDraft, now: string) => Judgement;
}

let around: { readonly references: References; readonly deployment: Deployment } | null = null;

serve<CheckTasks>({
  open(records, deployment) {
    around = { references: openReferences(records), deployment };
    return around.references.known.report.size;
  },
  judge(draft, now) {
    if (around === null) throw new Error('The records have not been opened');
    return judgeDraft(draft, around.references, around.deployment, new Date(now));
  },
});
