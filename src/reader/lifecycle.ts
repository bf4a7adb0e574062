import type { ReportFacts } from '../model/report.ts';

type Life = Pick<ReportFacts, 'state' | 'publishAt'>;

/**
 * Whether readers may see a report at an instant. `draft` and `reviewed` never; `scheduled` from its time on;
 * a time that lies ahead holds a report back whatever its state says, since showing it could not be undone.
 */
export function isPublic({ state, publishAt }: Life, now: Date): boolean {
  if (state === 'draft' || state === 'reviewed' || state === 'withdrawn') return false;
  const due = publishAt === undefined || Date.parse(publishAt) <= now.getTime();
  return due && (state === 'published' || publishAt !== undefined);
}

/** Whether the report was public and was taken down; its address stays, with reason and date. */
export function isWithdrawn({ state }: Life): boolean {
  return state === 'withdrawn';
}
