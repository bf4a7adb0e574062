import '../workers/jitless.ts';
import type { SiteReferences } from '../../../reader/site-references.ts';
import type { Deployment } from '../../../view/address.ts';
import type { FirstDraft } from '../../first-draft.ts';
import { firstDraft } from '../../first-draft.ts';
import type { Judgement, OpenDraft } from '../../judge-draft.ts';
import { judgeDraft } from '../../judge-draft.ts';
import { namesOf } from '../../known-names.ts';
import type { Proposal } from '../../proposal.ts';
import type { Answers } from '../../propose/question-list.ts';
import type { References } from '../../references.ts';
import { openReferences } from '../../references.ts';
import { serve } from '../workers/serve.ts';

/** What the worker that checks drafts can be asked. */
export interface CheckTasks {
  open: (records: SiteReferences, deployment: Deployment) => number;
  judge: (draft: OpenDraft, now: string) => Judgement;
  /** The draft that a proposal makes, with the site's own units and projects where the names are known. */
  draft: (proposal: Proposal, answers: Answers, year: number) => FirstDraft;
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
  draft(proposal, answers, year) {
    if (around === null) throw new Error('The records have not been opened');
    return firstDraft(proposal, { answers, year, ...namesOf(around.references.content) });
  },
});
