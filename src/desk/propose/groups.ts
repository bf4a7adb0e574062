import type { TableReading } from '../form/indicator-table.ts';
import { pointsText } from '../form/words.ts';
import type { ProposedGroup } from '../proposal.ts';
import { cellValue } from './values.ts';

/** Points of the blocks, each once. */
export function proposedGroups(table: TableReading): readonly ProposedGroup[] {
  const known = new Set<string>();
  return table.groups.flatMap(({ path, weight, score }) => {
    const points = pointsText(weight.text);
    // A table that goes on over a page says it again.
    const key = [...path, points].join('/');
    if (points === null || (score === null && known.has(key))) return [];
    known.add(key);
    const scored = score === null ? null : pointsText(score.text);
    return [
      {
        path,
        weight: cellValue(weight, 'sure', points),
        claimedScore: score === null || scored === null ? null : cellValue(score, 'sure', scored),
      },
    ];
  });
}
