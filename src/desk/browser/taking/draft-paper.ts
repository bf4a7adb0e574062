import { recordOf } from '../../../archive/record.ts';
import { workingPaper } from '../../../exports/working-paper/paper.ts';
import type { Deployment } from '../../../view/address.ts';
import { publishedReport } from '../../../view/published/published-report.ts';
import type { OpenDraft } from '../../judge-draft.ts';
import { checkOpenDraft } from '../../judge-draft.ts';
import type { References } from '../../references.ts';

/**
 * The working paper of what is being written. It is a draft whatever state it carries: what is published of a report
 * is what the site holds, never what somebody has open.
 * @param madeOn the day where it is made, `2026-11-29`
 * @returns `null` where the draft cannot be read
 */
export async function draftPaper(
  draft: OpenDraft,
  references: References,
  deployment: Deployment,
  now: Date,
  madeOn: string,
): Promise<Uint8Array | null> {
  const { sourced, content, results } = checkOpenDraft(draft, references, now).checked;
  if (sourced === null || content === null) return null;
  const record = recordOf(sourced, content, () => results);
  const published = publishedReport(record, content, deployment);
  return workingPaper({ record, published, standing: { is: 'draft', madeOn } });
}
