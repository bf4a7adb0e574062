import type { ReportedFinding } from '../checks/reporters/report.ts';
import type { Attachment, Pointer } from '../reader/content.ts';
import type { NewRecords } from './references.ts';
import type { Waivable } from './waiver.ts';

/** A draft as somebody is writing it. Plain data. */
export interface OpenDraft {
  /** `<year>/<slug>`, the folder that it will have. */
  readonly id: string;
  /** What `report.json` will hold. */
  readonly report: object;
  /** The words, as `narrative.mdx` will hold them. */
  readonly narrative: string;
  readonly attachments: readonly Pick<Attachment, 'name' | 'bytes'>[];
  /** Units and projects that the site does not know yet. */
  readonly records?: NewRecords;
}

/** A finding with the field that it is about, so that a form can show it there. */
export interface PlacedFinding extends Omit<ReportedFinding, 'values'> {
  /** Steps to the value in the report; `null` for a finding about the words or the whole. */
  readonly pointer: Pointer | null;
  /** Nothing is wrong with it but that it has not been filled in. */
  readonly isMissing: boolean;
  /** What is not filled in, in words; empty for every other finding. */
  readonly label: string;
  /** The advice says itself that the keeper of the content has to mend it. */
  readonly isForKeeper: boolean;
  /** Whether it may be published as it stands; `null` where it may not, or need not be allowed. */
  readonly waivable: Waivable | null;
}
