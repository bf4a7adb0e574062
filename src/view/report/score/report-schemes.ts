import { appliesTo } from '../../../scoring/sensitivity/choices.ts';
import type { Archive } from '../../archive.ts';

/** Schemes that a report names, and those that it could be judged by: its page tells what they would make of it. */
export function reportSchemes(archive: Archive, id: string): readonly string[] {
  const { schemes } = archive.content;
  const { head, earlier } = archive.sourced(id);
  // Of an earlier version neither kind nor year is at hand.
  if (earlier.length > 0) return [...schemes.keys()];
  const names = new Set(head.names);
  const { kind, fiscalYear: to, fiscalYearFrom: from } = archive.summaryOf(id);
  return [...schemes]
    .filter(([own, scheme]) => names.has(own) || appliesTo(scheme, { kind, fiscalYear: { from, to } }))
    .map(([own]) => own);
}
