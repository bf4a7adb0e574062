import type { Narrative } from '../../narrative/narrative.ts';
import { KEY_POINT_TEXT } from '../../text/report/key-points.ts';
import { PART_TEXT } from '../../text/report/report.ts';

/** One line of the contents list beside the page. */
export interface ContentsEntry {
  readonly id: string;
  readonly label: string;
  readonly level: 1 | 2;
}

/** Parts that a page has only where there is something to print. */
type OptionalPart = 'money' | 'figures' | 'checks' | 'conduct' | 'named' | 'omitted' | 'series' | 'versions';

/** Fixed parts of the page in reading order, with the sections of the original text inside theirs. */
export function contentsList(
  narrative: Narrative,
  has: Record<OptionalPart, boolean>,
): readonly ContentsEntry[] {
  // An earlier version has what the check found as a part, the newest what matters most of it at its head.
  const entries: ContentsEntry[] = has.checks
    ? []
    : [{ id: 'checks', label: KEY_POINT_TEXT.heading, level: 1 }];
  for (const [id, label] of Object.entries(PART_TEXT)) {
    if (id in has && !has[id as OptionalPart]) continue;
    entries.push({ id, label, level: 1 });
    if (id !== 'text') continue;
    for (const section of narrative.sections) {
      if (section.level === 2) entries.push({ id: section.id, label: section.heading, level: 2 });
    }
  }
  return entries;
}
