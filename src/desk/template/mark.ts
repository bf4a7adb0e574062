import { TEMPLATE_MARK } from '../../text/desk/template-mark.ts';
import type { Grid, Source } from '../read/source.ts';

/** The sheet of single values of a workbook that was made to be filled in; `null` where the file is no such one. */
export function templateFacts({ blocks }: Source): Grid | null {
  const facts = blocks.find((block) => block.type === 'grid' && block.grid.name === TEMPLATE_MARK.facts);
  const grid = facts?.type === 'grid' ? facts.grid : null;
  return grid?.rows[0]?.[0]?.text === TEMPLATE_MARK.mark ? grid : null;
}
