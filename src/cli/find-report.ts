import type { Content, SourcedReport } from '../reader/content.ts';
import { nearNames } from '../reader/near.ts';

/** A report as somebody typed it: found, or the ids that were probably meant. */
export type FoundReport =
  | { readonly state: 'found'; readonly sourced: SourcedReport }
  | { readonly state: 'unknown'; readonly near: readonly string[] };

const SUGGESTIONS = 3;
/** A shorter part of an id is in too many of them. */
const SHORTEST_PART = 3;

/** `content/reports/2023/x/report.json`, `reports/2023/x/` and `2023/x` all name the same report. */
export function reportIdOf(typed: string): string {
  const path = typed.normalize('NFC').replaceAll('\\', '/');
  const inside = path.replace(/^.*?(?:^|\/)reports\//, '');
  return inside.replace(/^(?:\.?\/)+/, '').replace(/\/(?:report\.json|narrative\.mdx)?$/, '');
}

/** Finds a report by its id or folder; by its folder's name alone where only one report has it. */
export function findReport(typed: string, { reports }: Content): FoundReport {
  const id = reportIdOf(typed);
  const exact = reports.find(({ report }) => report.id === id);
  if (exact) return { state: 'found', sourced: exact };
  const sameSlug = reports.filter(({ report }) => report.id.split('/')[1] === id);
  const [only] = sameSlug;
  if (sameSlug.length === 1 && only) return { state: 'found', sourced: only };
  if (sameSlug.length > 1) {
    return { state: 'unknown', near: sameSlug.map(({ report }) => report.id).slice(-SUGGESTIONS) };
  }
  return { state: 'unknown', near: nearIds(id, reports) };
}

/** Near the whole id, near its last part whatever the year, or holding what was typed. */
function nearIds(id: string, reports: Content['reports']): readonly string[] {
  const ids = reports.map(({ report }) => report.id as string);
  const whole = nearNames(id, ids, SUGGESTIONS);
  if (whole.length > 0) return whole;
  const slugOf = (name: string) => name.split('/').at(-1) ?? name;
  const slugs = new Set(nearNames(slugOf(id), new Set(ids.map(slugOf)), SUGGESTIONS));
  const similar = ids.filter((name) => slugs.has(slugOf(name)));
  const containing = id.length < SHORTEST_PART ? [] : ids.filter((name) => name.includes(id));
  return (similar.length > 0 ? similar : containing).slice(-SUGGESTIONS);
}
